-- What helps a person, in their own words; which of it they want at hand, and on which days it helped.

create table strategies (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  client_key uuid not null,
  title text not null check (length(title) between 1 and 120),
  words text not null default '' check (length(words) <= 2000),
  added_on date not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (person_id, client_key),
  unique (id, person_id)
);
comment on column strategies.client_key is 'Made with the form, so that a form that is sent twice adds one thing.';
comment on column strategies.words is 'What to do, a thing on each line; may be empty.';
select close_by_person('strategies');
grant select, insert, delete, update (title, words, changed_at) on strategies to healthlocker_app;

create table strategy_pins (
  strategy_id uuid primary key,
  person_id uuid not null,
  place smallint not null check (place between 1 and 3),
  foreign key (strategy_id, person_id) references strategies (id, person_id) on delete cascade,
  unique (person_id, place)
);
comment on table strategy_pins is 'Up to three that are shown on Today and where help is.';
select close_by_person('strategy_pins');
grant select, insert, delete on strategy_pins to healthlocker_app;

create table strategy_helps (
  strategy_id uuid not null,
  person_id uuid not null,
  helped_on date not null,
  primary key (strategy_id, helped_on),
  foreign key (strategy_id, person_id) references strategies (id, person_id) on delete cascade
);
comment on table strategy_helps is 'A row for each day on which it helped, in the person''s zone.';
select close_by_person('strategy_helps');
grant select, insert, delete on strategy_helps to healthlocker_app;
