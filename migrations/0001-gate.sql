-- Who there is, who sits where, what was shared, and the memory of who looked.
-- Run as healthlocker_owner; the application signs in as healthlocker_app and owns nothing.

-- The people whose rows this transaction may see: set by the gate for one transaction, no rows when unset.
-- After a transaction a setting made in it reads as '' and not as null, hence the nullif.
-- What is made from here on is for nobody until somebody is named.
alter default privileges revoke execute on functions from public;

create function narrowed_people() returns uuid[] language sql stable
  return nullif(current_setting('healthlocker.people', true), '')::uuid[];

create function narrowed_account() returns uuid language sql stable
  return nullif(current_setting('healthlocker.account', true), '')::uuid;

-- Closes a table about people: forced row security with one line of policy. The sub-select makes PostgreSQL
-- evaluate the setting once for a statement and not once for a row, so that indexes are used.
-- The owner has a policy of its own, or its migrations would silently change nothing.
create function close_by_person(closed regclass, person_column name default 'person_id') returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', closed);
  execute format('alter table %s force row level security', closed);
  execute format('create policy narrowed on %s to healthlocker_app using (%I = any ((select narrowed_people())::uuid[]))',
    closed, person_column);
  execute format('create policy owner on %s to healthlocker_owner using (true) with check (true)', closed);
end $$;

create table installation (
  single boolean primary key default true check (single),
  demo boolean not null default false
);
comment on table installation is 'One row about this database. Demo parts load only where it carries the demo mark.';
insert into installation default values;
grant select on installation to healthlocker_app;

-- People and accounts -----------------------------------------------------------------------------------------------

create table people (
  id uuid primary key default gen_random_uuid(),
  zone text not null,
  created_at timestamptz not null default now()
);
comment on table people is 'The subject of data. An account signs in; a person is what the data is about.';
select close_by_person('people', 'id');
grant select, insert, update (zone) on people to healthlocker_app;

create table accounts (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email) and length(email) <= 254),
  name text not null default '' check (length(name) <= 80),
  password_hash text,
  person_id uuid unique references people,
  created_at timestamptz not null default now()
);
comment on column accounts.name is 'What the account holder wants to be called; may be empty.';
comment on column accounts.password_hash is 'Argon2id in PHC form; null for staff who only arrive from the record.';
alter table accounts enable row level security;
alter table accounts force row level security;
create policy own on accounts to healthlocker_app using (id = (select narrowed_account()));
create policy owner on accounts to healthlocker_owner using (true) with check (true);
grant select, insert, update (name, password_hash) on accounts to healthlocker_app;

create table account_abilities (
  account_id uuid not null references accounts,
  ability text not null check (ability in ('clinician', 'teacher', 'editor', 'admin')),
  granted_at timestamptz not null default now(),
  primary key (account_id, ability)
);
comment on table account_abilities is 'What an account may do besides being a person; a person is known by accounts.person_id.';
grant select on account_abilities to healthlocker_app;

create table staff (
  id uuid primary key default gen_random_uuid(),
  guid text not null unique,
  name text not null,
  job_title text not null default '',
  account_id uuid unique references accounts
);
comment on column staff.guid is 'The record''s User_Guid: the key of staff, never the e-mail address.';
grant select on staff to healthlocker_app;

-- Sessions, sign-ups, throttle --------------------------------------------------------------------------------------

create table sessions (
  token_hash bytea primary key,
  account_id uuid not null references accounts,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);
comment on table sessions is 'A session is an opaque 256-bit token in a cookie; only its SHA-256 is kept here.';
create index sessions_of_account on sessions (account_id) where ended_at is null;
grant select, insert, update (seen_at, ended_at), delete on sessions to healthlocker_app;

create table sign_ups (
  token_hash bytea primary key,
  email text not null,
  name text not null default '',
  password_hash text,
  started_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table sign_ups is 'A sign-up under way. It becomes an account only with its last step, and is forgotten after it expires.';
create index sign_ups_by_email on sign_ups (email);
grant select, insert, update, delete on sign_ups to healthlocker_app;

create table throttle (
  key bytea primary key,
  tries integer not null,
  next_at timestamptz not null,
  forgotten_at timestamptz not null
);
comment on table throttle is 'Tries by account and by network, under a keyed hash, so that neither can be read here; forgotten_at says when.';
grant select, insert, update, delete on throttle to healthlocker_app;

-- Seats and sharing -------------------------------------------------------------------------------------------------

create table seats (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people,
  account_id uuid references accounts,
  staff_id uuid references staff,
  kind text not null check (kind in ('carer', 'clinician', 'teacher')),
  source text not null check (source in ('record', 'invitation', 'administrator')),
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  confirmed_at timestamptz not null default now(),
  check (num_nonnulls(account_id, staff_id) = 1)
);
comment on table seats is 'Who sits in a person''s circle, from when to when. A seat without an end still holds.';
create index seats_of_staff on seats (staff_id, person_id) where staff_id is not null;
create index seats_of_account on seats (account_id, person_id) where account_id is not null;
create unique index one_live_staff_seat on seats (person_id, staff_id) where ended_at is null and staff_id is not null;
create unique index one_live_account_seat on seats (person_id, account_id) where ended_at is null and account_id is not null;
grant select on seats to healthlocker_app;

create table sharing_choices (
  person_id uuid not null references people on delete cascade,
  audience text not null check (audience in ('clinician', 'carer', 'teacher')),
  deed text not null,
  shared_at timestamptz not null default now(),
  primary key (person_id, audience, deed)
);
comment on table sharing_choices is 'What a person has chosen to let a kind of seat do. No row means not shared.';
select close_by_person('sharing_choices');
grant select, insert, delete on sharing_choices to healthlocker_app;

create table consents (
  id bigint generated always as identity primary key,
  person_id uuid not null references people on delete cascade,
  subject text not null check (subject in ('terms', 'privacy', 'usage-data')),
  given boolean not null,
  wording_version text not null,
  answered_at timestamptz not null
);
comment on table consents is 'Every answer is a row of its own; the newest of a subject counts.';
create index consents_of_person on consents (person_id, subject, answered_at desc);
select close_by_person('consents');
grant select, insert on consents to healthlocker_app;

create table drafts (
  person_id uuid not null references people on delete cascade,
  address text not null,
  fields jsonb not null,
  kept_at timestamptz not null,
  primary key (person_id, address)
);
comment on table drafts is 'A form that was sent after its session had ended: kept for a day and offered back after sign-in.';
select close_by_person('drafts');
grant select, insert, update, delete on drafts to healthlocker_app;

-- The trail ---------------------------------------------------------------------------------------------------------

create table trail (
  id bigint generated always as identity primary key,
  person_id uuid not null references people,
  account_id uuid not null references accounts,
  viewer_name text not null,
  viewer_role text not null,
  seat text not null,
  deed text not null,
  at timestamptz not null,
  listed_on date
);
comment on table trail is 'Who looked at whom, when and at what. Append-only for the application: no update, no delete.';
comment on column trail.listed_on is 'Set where a list was opened: one line for a person, viewer, deed and day.';
create index trail_of_person on trail (person_id, at desc);
create unique index one_listing_a_day on trail (person_id, account_id, deed, listed_on) where listed_on is not null;
select close_by_person('trail');
grant select, insert on trail to healthlocker_app;

create table refusals (
  id bigint generated always as identity primary key,
  account_id uuid not null references accounts,
  person_id uuid not null,
  deed text not null,
  at timestamptz not null
);
comment on table refusals is 'Looks that the gate refused, for the trust to see; not part of the person''s own list.';
grant insert on refusals to healthlocker_app;

-- Named functions that see past the narrowing, each for one question ------------------------------------------------

create function session_viewer(hash bytea)
  returns table (account_id uuid, person_id uuid, name text, zone text, staff_id uuid, role_words text,
                 abilities text[], started_at timestamptz, seen_at timestamptz, ended_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id, a.person_id, a.name, p.zone, s.id, coalesce(s.job_title, ''),
      (select coalesce(array_agg(b.ability), '{}') from account_abilities b where b.account_id = a.id),
      t.started_at, t.seen_at, t.ended_at
    from sessions t
    join accounts a on a.id = t.account_id
    left join people p on p.id = a.person_id
    left join staff s on s.account_id = a.id
    where t.token_hash = hash;
  end;

create function account_for_sign_in(address text)
  returns table (id uuid, person_id uuid, password_hash text, abilities text[])
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id, a.person_id, a.password_hash,
      (select coalesce(array_agg(b.ability), '{}') from account_abilities b where b.account_id = a.id)
    from accounts a where a.email = address;
  end;

-- The seats that an account holds at an instant, and whether the person has shared the deed with that kind of seat.
create function chairs(viewer uuid, wanted_person uuid, wanted_deed text, instant timestamptz)
  returns table (person_id uuid, seat text, shared boolean)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select c.person_id, c.kind, exists (
      select from sharing_choices h where h.person_id = c.person_id and h.audience = c.kind and h.deed = wanted_deed)
    from seats c
    where (c.account_id = viewer or c.staff_id = (select s.id from staff s where s.account_id = viewer))
      and (wanted_person is null or c.person_id = wanted_person)
      and c.started_at <= instant and (c.ended_at is null or c.ended_at > instant);
  end;

-- Keeps a form whose session ran out: the expired session still says whose it is, for a day. Nothing is read back here.
create function keep_draft(hash bytea, form_address text, form_fields jsonb, instant timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  begin atomic
    insert into drafts (person_id, address, fields, kept_at)
    select a.person_id, form_address, form_fields, instant
    from sessions t join accounts a on a.id = t.account_id
    where t.token_hash = hash and t.ended_at is null and t.seen_at > instant - interval '1 day' and a.person_id is not null
    on conflict (person_id, address) do update set fields = excluded.fields, kept_at = excluded.kept_at;
  end;

-- Forgets what was only kept for a while, of anybody: drafts after a day, sessions after two, sign-ups and tries when
-- their time is over.
create function forget_what_expired(instant timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  begin atomic
    delete from drafts where kept_at < instant - interval '1 day';
    delete from sessions where seen_at < instant - interval '2 days';
    delete from sign_ups where expires_at < instant;
    delete from throttle where forgotten_at < instant;
  end;

grant execute on function narrowed_people(), narrowed_account(), session_viewer(bytea), account_for_sign_in(text),
  chairs(uuid, uuid, text, timestamptz), keep_draft(bytea, text, jsonb, timestamptz),
  forget_what_expired(timestamptz) to healthlocker_app;
