-- A person's pages for their appointments: from which day, what they want to talk about, and what they chose to stand
-- on the page. What it shows of trackers, goals and the diary is read from there each time; nothing is copied.

create table appointment_pages (
  id uuid not null,
  person_id uuid not null references people on delete cascade,
  met_on date not null,
  talk text not null default '' check (length(talk) <= 700),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (person_id, id)
);
comment on column appointment_pages.id is 'Made with the form, so that a form that is sent twice makes one page.';
comment on column appointment_pages.met_on is 'The day on which the person last met their team, in their zone.';
create index appointment_pages_by_day on appointment_pages (person_id, met_on);
select close_by_person('appointment_pages');
grant select, insert, delete, update (met_on, talk, changed_at) on appointment_pages to healthlocker_app;

create table appointment_trackers (
  person_id uuid not null,
  page_id uuid not null,
  tracker_id uuid not null,
  primary key (person_id, page_id, tracker_id),
  foreign key (person_id, page_id) references appointment_pages (person_id, id) on delete cascade,
  foreign key (person_id, tracker_id) references trackers (person_id, id) on delete cascade
);
select close_by_person('appointment_trackers');
grant select, insert, delete on appointment_trackers to healthlocker_app;

-- A choice goes with its entry: words that are written for the same day later were never chosen.
create table appointment_diary_days (
  person_id uuid not null,
  page_id uuid not null,
  on_day date not null,
  primary key (person_id, page_id, on_day),
  foreign key (person_id, page_id) references appointment_pages (person_id, id) on delete cascade,
  foreign key (person_id, on_day) references diary_entries (person_id, on_day) on delete cascade
);
create index appointment_diary_days_by_day on appointment_diary_days (person_id, on_day);
select close_by_person('appointment_diary_days');
grant select, insert, delete on appointment_diary_days to healthlocker_app;
