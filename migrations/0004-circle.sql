-- Who is connected to which record, and seats that follow the teams there.

create table connections (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people,
  patient_id text not null check (length(patient_id) between 1 and 40),
  title text not null default '',
  forename text not null,
  surname text not null,
  born_on date not null,
  nhs_number text not null check (nhs_number ~ '^\d{10}$'),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by uuid references accounts,
  ended_at timestamptz,
  ended_how text check (ended_how in ('withdrawn', 'declined', 'disconnected')),
  check ((ended_at is null) = (ended_how is null)),
  check ((confirmed_at is null) = (confirmed_by is null))
);
comment on table connections is 'A person''s wish to be connected to a health record. It waits until a member of the team confirms it.';
comment on column connections.patient_id is 'The record''s own key of the patient.';
comment on column connections.surname is 'As the record had it when the person asked, so that a page about them can name them while the record is away.';
create unique index one_open_connection_of_a_person on connections (person_id) where ended_at is null;
-- A request that only waits blocks nobody: a relative who knows four facts cannot keep the patient out.
create unique index one_live_connection_of_a_patient on connections (patient_id) where confirmed_at is not null and ended_at is null;
create index open_requests_by_patient on connections (patient_id) where ended_at is null;
select close_by_person('connections');
grant select, insert, update (ended_at, ended_how) on connections to healthlocker_app;

alter table consents drop constraint consents_subject_check;
alter table consents add constraint consents_subject_check
  check (subject in ('terms', 'privacy', 'usage-data', 'research-contact'));

grant insert, update (name, job_title) on staff to healthlocker_app;
grant insert, update (ended_at, confirmed_at) on seats to healthlocker_app;

-- Requests that wait for a team whose patients these are. Names come from the record, not from here.
create function open_requests(patients text[])
  returns table (id uuid, patient_id text, asked_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select c.id, c.patient_id, c.asked_at from connections c
    where c.patient_id = any (patients) and c.ended_at is null and c.confirmed_at is null
    order by c.asked_at;
  end;

create function connected_people(patients text[])
  returns table (person_id uuid, patient_id text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select c.person_id, c.patient_id from connections c
    where c.patient_id = any (patients) and c.ended_at is null and c.confirmed_at is not null;
  end;

-- A member of the team answers a request about one of their own patients; null when it no longer waits. Where another
-- account is connected to the record already, the unique index refuses the confirmation.
create function answer_request(request uuid, patients text[], answered_by uuid, is_theirs boolean, instant timestamptz)
  returns table (person_id uuid, patient_id text)
  language sql security definer set search_path = public, pg_temp
  begin atomic
    update connections c set
      confirmed_at = case when is_theirs then instant end,
      confirmed_by = case when is_theirs then answered_by end,
      ended_at = case when not is_theirs then instant end,
      ended_how = case when not is_theirs then 'declined' end
    where c.id = request and c.patient_id = any (patients) and c.ended_at is null and c.confirmed_at is null
    returning c.person_id, c.patient_id;
  end;

create function is_patient_connected(patient text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (select from connections c where c.patient_id = patient and c.ended_at is null and c.confirmed_at is not null);
  end;

-- A seat that follows the record holds for some hours after the record last confirmed it, and then closes.
drop function chairs(uuid, uuid, text, timestamptz);
create function chairs(viewer uuid, wanted_person uuid, wanted_deed text, instant timestamptz, grace interval)
  returns table (person_id uuid, seat text, shared boolean)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select c.person_id, c.kind, exists (
      select from sharing_choices h where h.person_id = c.person_id and h.audience = c.kind and h.deed = wanted_deed)
    from seats c
    where (c.account_id = viewer or c.staff_id = (select s.id from staff s where s.account_id = viewer))
      and (wanted_person is null or c.person_id = wanted_person)
      and c.started_at <= instant and (c.ended_at is null or c.ended_at > instant)
      and (c.source <> 'record' or c.confirmed_at > instant - grace);
  end;

grant execute on function open_requests(text[]), connected_people(text[]), is_patient_connected(text),
  answer_request(uuid, text[], uuid, boolean, timestamptz), chairs(uuid, uuid, text, timestamptz, interval) to healthlocker_app;
