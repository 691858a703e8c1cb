-- Whether a person has been told how their request went, who declined it, and whose seats were brought up to date when.

alter table connections add column told_at timestamptz;
comment on column connections.told_at is 'When the person was shown the answer to their request.';
alter table connections add column declined_by uuid references accounts;
alter table connections add check (declined_by is null or ended_how = 'declined');
grant update (told_at) on connections to healthlocker_app;

create or replace function answer_request(request uuid, patients text[], answered_by uuid, is_theirs boolean, instant timestamptz)
  returns table (person_id uuid, patient_id text)
  language sql security definer set search_path = public, pg_temp
  begin atomic
    update connections c set
      confirmed_at = case when is_theirs then instant end,
      confirmed_by = case when is_theirs then answered_by end,
      ended_at = case when not is_theirs then instant end,
      ended_how = case when not is_theirs then 'declined' end,
      declined_by = case when not is_theirs then answered_by end
    where c.id = request and c.patient_id = any (patients) and c.ended_at is null and c.confirmed_at is null
    returning c.person_id, c.patient_id;
  end;

alter table staff add column synced_at timestamptz;
comment on column staff.synced_at is 'When a process last took it on to ask the record about their seats, so that two processes do not both ask.';
grant update (synced_at) on staff to healthlocker_app;
create index sessions_live on sessions (seen_at) where ended_at is null;

-- Connected people whose team the record has not been asked about for a while; whoever takes one on asks.
alter table connections add column team_asked_at timestamptz;
create function take_teams(asked_before timestamptz, most integer, instant timestamptz)
  returns table (person_id uuid, patient_id text)
  language sql security definer set search_path = public, pg_temp
  begin atomic
    update connections c set team_asked_at = instant
    where c.id in (
      select d.id from connections d
      where d.confirmed_at is not null and d.ended_at is null and coalesce(d.team_asked_at, d.confirmed_at) < asked_before
      order by coalesce(d.team_asked_at, d.confirmed_at) limit most for update skip locked)
    returning c.person_id, c.patient_id;
  end;

-- Those of these people who are connected; until the transaction ends none of them can leave. Without this a seat could
-- be added while its person disconnects, and outlive the connection.
create function hold_connected(people uuid[]) returns table (person_id uuid)
  language sql security definer set search_path = public, pg_temp
  begin atomic
    select c.person_id from connections c
    where c.person_id = any (people) and c.confirmed_at is not null and c.ended_at is null
    order by c.id for share;
  end;

revoke execute on function take_teams(timestamptz, integer, timestamptz), hold_connected(uuid[]) from public;
grant execute on function take_teams(timestamptz, integer, timestamptz), hold_connected(uuid[]) to healthlocker_app;
