-- What a person keeps track of besides sleep. A new kind is a row of data: nothing here knows what is rated or counted.

create table trackers (
  person_id uuid not null references people on delete cascade,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
  answer text not null check (answer in ('scale', 'yes-no', 'number')),
  name text not null check (length(name) between 1 and 80),
  unit text not null default '' check (length(unit) <= 20),
  added_at timestamptz not null,
  paused_at timestamptz,
  archived_at timestamptz,
  primary key (person_id, id),
  unique (person_id, id, answer)
);
comment on column trackers.id is 'Made with the form, so that a form sent twice adds one tracker.';
comment on column trackers.answer is 'What an entry is: 0 to 10, yes or no, or an amount in the unit.';
comment on column trackers.paused_at is 'Not asked about on Today since then; its history stays.';
comment on column trackers.archived_at is 'Put away since then; its history stays, and it can be brought back.';
select close_by_person('trackers');
grant select, insert, update (name, unit, paused_at, archived_at) on trackers to healthlocker_app;

create table tracker_entries (
  person_id uuid not null,
  tracker_id uuid not null,
  answer text not null,
  on_day date not null,
  value numeric(9, 2) not null,
  notes text not null default '' check (length(notes) <= 4000),
  zone text not null,
  entered_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (person_id, on_day, tracker_id),
  foreign key (person_id, tracker_id, answer) references trackers (person_id, id, answer) on delete cascade,
  check (
    case answer
      when 'scale' then value between 0 and 10 and value = trunc(value)
      when 'yes-no' then value in (0, 1)
      else value between 0 and 100000
    end)
);
comment on table tracker_entries is 'One entry for a tracker and a day of the person''s own; a day without a row has no entry, which is never 0.';
comment on column tracker_entries.answer is 'That of the tracker, so that the value can be checked here.';
comment on column tracker_entries.value is 'For yes or no: 1 or 0.';
comment on column tracker_entries.zone is 'The person''s zone when the entry was first made.';
create index tracker_entries_by_tracker on tracker_entries (person_id, tracker_id, on_day desc);
select close_by_person('tracker_entries');
grant select, insert, delete, update (value, notes, changed_at) on tracker_entries to healthlocker_app;

create table tracking_marks (
  person_id uuid not null references people on delete cascade,
  id uuid not null,
  on_day date not null,
  words text not null check (length(words) between 1 and 80),
  added_at timestamptz not null,
  primary key (person_id, id)
);
comment on table tracking_marks is 'What happened on a day, in the person''s words ("new tablets"), to stand beside what is tracked.';
create index tracking_marks_by_day on tracking_marks (person_id, on_day);
select close_by_person('tracking_marks');
grant select, insert, delete on tracking_marks to healthlocker_app;
