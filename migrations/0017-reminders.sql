-- When a person wants to be reminded, of what, and on which devices. What a notice says is the same for everything.

create table reminders (
  person_id uuid not null references people on delete cascade,
  id uuid not null default gen_random_uuid(),
  subject text not null check (subject in ('sleep', 'diary', 'tracker')),
  tracker_id uuid,
  days smallint[] not null check (cardinality(days) between 1 and 7 and days <@ '{0,1,2,3,4,5,6}'),
  at_time time(0) not null check (at_time >= '06:00' and at_time < '22:00'),
  channels text[] not null check (cardinality(channels) > 0 and channels <@ '{push}'),
  stopped_at timestamptz,
  changed_at timestamptz not null,
  primary key (person_id, id),
  unique nulls not distinct (person_id, subject, tracker_id),
  foreign key (person_id, tracker_id) references trackers on delete cascade,
  check ((subject = 'tracker') = (tracker_id is not null))
);
comment on column reminders.days is 'Days of the week in the person''s zone: 0 is Sunday.';
comment on column reminders.at_time is 'In the person''s zone, whichever that is by then. The night from 22:00 to 06:00 is quiet.';
comment on column reminders.channels is 'How the notice comes; e-mail will be another one.';
comment on column reminders.stopped_at is 'Nothing is sent since then; the days and the time stay.';
select close_by_person('reminders');
grant select, insert, delete, update (days, at_time, channels, stopped_at, changed_at) on reminders to healthlocker_app;

create table push_devices (
  person_id uuid not null references people on delete cascade,
  id uuid not null default gen_random_uuid(),
  endpoint text not null check (length(endpoint) between 10 and 1000),
  p256dh text not null check (length(p256dh) <= 200),
  auth text not null check (length(auth) <= 100),
  added_at timestamptz not null,
  primary key (person_id, id),
  unique (endpoint)
);
comment on column push_devices.endpoint is 'An unguessable address that the browser''s maker gave to this browser; whoever has it can only send it something.';
select close_by_person('push_devices');
grant select, insert, delete on push_devices to healthlocker_app;

create table reminder_occasions (
  person_id uuid not null,
  reminder_id uuid not null,
  on_day date not null,
  round smallint not null check (round between 0 and 3),
  taken_at timestamptz not null,
  primary key (person_id, reminder_id, on_day, round),
  foreign key (person_id, reminder_id) references reminders on delete cascade
);
comment on table reminder_occasions is 'One row an occasion, written by whoever takes it on: a second worker finds it taken.';
comment on column reminder_occasions.round is '0 on the hour that was chosen; the others were asked for with "in an hour".';
select close_by_person('reminder_occasions');
grant select, insert, delete on reminder_occasions to healthlocker_app;

create table notices (
  person_id uuid not null,
  id uuid not null default gen_random_uuid(),
  reminder_id uuid not null,
  on_day date not null,
  round smallint not null,
  device_id uuid not null,
  sent_at timestamptz,
  primary key (person_id, id),
  unique (person_id, reminder_id, on_day, round, device_id),
  foreign key (person_id, reminder_id, on_day, round) references reminder_occasions on delete cascade,
  foreign key (person_id, device_id) references push_devices on delete cascade
);
comment on column notices.sent_at is 'Set before it is sent, so that a worker that dies in between leaves one notice too few and never one twice.';
select close_by_person('notices');
grant select, insert, delete, update (sent_at) on notices to healthlocker_app;

create table notice_tokens (
  person_id uuid not null,
  hash bytea primary key,
  notice_id uuid not null,
  deed text not null check (deed in ('snooze', 'stop')),
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (person_id, notice_id) references notices on delete cascade
);
comment on table notice_tokens is 'A button of a notice: good for one deed, once, without signing in. Only the SHA-256 is kept.';
create index notice_tokens_of_notice on notice_tokens (person_id, notice_id);
select close_by_person('notice_tokens');
grant select, insert, delete, update (used_at) on notice_tokens to healthlocker_app;

-- Whose notice a button belongs to and what it does. Nothing is known of a button that was pressed or has grown old.
create function notice_button(button bytea, instant timestamptz) returns table (person_id uuid, deed text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select t.person_id, t.deed from notice_tokens t
    where t.hash = button and t.used_at is null and t.expires_at > instant;
  end;

-- A browser tells its address to whoever is signed in there last: it leaves everybody else.
create function leave_device(address text) returns void
  language sql security definer set search_path = public, pg_temp
  begin atomic
    delete from push_devices d where d.endpoint = address and not d.person_id = any (narrowed_people());
  end;

grant execute on function notice_button(bytea, timestamptz), leave_device(text) to healthlocker_app;
