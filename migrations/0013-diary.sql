-- One entry a person and local day, in their own words.

create table diary_entries (
  person_id uuid not null references people on delete cascade,
  on_day date not null,
  words text not null check (length(words) between 1 and 20000),
  folded text not null,
  zone text not null,
  entered_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (person_id, on_day)
);
comment on column diary_entries.on_day is 'The day it is about, in the person''s zone.';
comment on column diary_entries.folded is 'The words without case and accents, for the person''s own search.';
comment on column diary_entries.zone is 'The person''s zone when the entry was first written.';
select close_by_person('diary_entries');
grant select, insert, delete, update (words, folded, changed_at) on diary_entries to healthlocker_app;
