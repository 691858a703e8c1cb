-- Staff who arrive from the record: each of its tokens once, and an account made from their place on a team.

-- The record's key is the key of staff. An address would have to be theirs alone, and the record may have none.
alter table accounts alter column email drop not null;
alter table accounts add constraint people_have_an_address check (email is not null or person_id is null);

create table staff_arrivals (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  outcome text not null check (outcome in ('arrived', 'expired', 'long-lived', 'not-set-up', 'record-asleep', 'replayed', 'unknown', 'unreadable')),
  tries integer not null default 1,
  token_hash bytea unique,
  staff_id uuid references staff
);
comment on table staff_arrivals is 'Tries to arrive from the record: no token, no name. Those without a hash are counted by the minute.';
comment on column staff_arrivals.token_hash is 'A keyed hash of whom a token is for and until when: unique, so that it is heard once whichever process hears it.';
create unique index one_count_a_minute on staff_arrivals (outcome, at) where token_hash is null;
grant select, insert, update (outcome, tries) on staff_arrivals to healthlocker_app;

-- Lets a member of staff in whom the record knows: keeps their name and job title, gives them an account the first
-- time, and says with the attempt that they arrived. Returns the account.
create function arrive(attempt bigint, staff_guid text, staff_name text, title text) returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found staff;
begin
  -- The row stays locked until the end, so that two first arrivals at one moment make one account.
  insert into staff (guid, name, job_title) values (staff_guid, staff_name, title)
    on conflict (guid) do update set name = excluded.name, job_title = excluded.job_title
    returning * into found;
  if found.account_id is null then
    insert into accounts (name) values (left(staff_name, 80)) returning id into found.account_id;
    update staff set account_id = found.account_id where id = found.id;
  end if;
  insert into account_abilities (account_id, ability) values (found.account_id, 'clinician') on conflict do nothing;
  update staff_arrivals set outcome = 'arrived', staff_id = found.id where id = attempt;
  return found.account_id;
end $$;

-- While the record is away: somebody whom it has lately confirmed on a team of somebody connected.
create function staff_within_grace(staff_guid text, instant timestamptz, grace interval)
  returns table (guid text, name text, job_title text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select s.guid, s.name, s.job_title from staff s
    where s.guid = staff_guid and exists (
      select from seats c where c.staff_id = s.id and c.source = 'record' and c.kind = 'clinician'
        and c.started_at <= instant and (c.ended_at is null or c.ended_at > instant) and c.confirmed_at > instant - grace);
  end;

revoke execute on function arrive(bigint, text, text, text), staff_within_grace(text, timestamptz, interval) from public;
grant execute on function arrive(bigint, text, text, text), staff_within_grace(text, timestamptz, interval) to healthlocker_app;
