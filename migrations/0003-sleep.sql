-- One row a night: what a person says about how they slept.

create table sleep_nights (
  person_id uuid not null references people on delete cascade,
  night_of date not null,
  minutes_asleep integer not null check (minutes_asleep between 0 and 1440 and minutes_asleep % 30 = 0),
  times_woken smallint check (times_woken between 0 and 10),
  notes text not null default '' check (length(notes) <= 4000),
  zone text not null,
  entered_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (person_id, night_of)
);
comment on column sleep_nights.night_of is 'The day on which the night began, in the person''s zone.';
comment on column sleep_nights.minutes_asleep is '0 is a night without sleep; a night without a row has no entry.';
comment on column sleep_nights.times_woken is '10 means ten or more; null was left empty.';
comment on column sleep_nights.zone is 'The person''s zone when the night was first entered.';
select close_by_person('sleep_nights');
grant select, insert, delete, update (minutes_asleep, times_woken, notes, changed_at) on sleep_nights to healthlocker_app;
