-- What a person wants to get to, the steps on the way, and what they marked: a star, a tick, an achievement.

create table goals (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  client_key uuid not null,
  words text not null check (length(words) between 1 and 200),
  why text not null default '' check (length(why) <= 2000),
  how text not null default '' check (length(how) <= 2000),
  by_day date,
  started_on date not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (person_id, client_key),
  unique (id, person_id)
);
comment on column goals.client_key is 'Made with the form, so that a form that is sent twice makes one goal.';
comment on column goals.by_day is 'When the person would like to get there; null was left empty.';
comment on column goals.started_on is 'The day on which it was written, in the person''s zone.';
select close_by_person('goals');
grant select, insert, delete, update (words, why, how, by_day, changed_at) on goals to healthlocker_app;

create table goal_steps (
  id uuid primary key default gen_random_uuid(),
  goal_id uuid not null,
  person_id uuid not null,
  client_key uuid not null,
  words text not null check (length(words) between 1 and 200),
  place integer not null,
  foreign key (goal_id, person_id) references goals (id, person_id) on delete cascade,
  unique (goal_id, place) deferrable initially deferred,
  unique (goal_id, client_key),
  unique (id, person_id)
);
comment on column goal_steps.place is 'Steps stand in this order; gaps mean nothing.';
select close_by_person('goal_steps');
grant select, insert, delete, update (words, place) on goal_steps to healthlocker_app;

create table goal_step_ticks (
  step_id uuid primary key,
  person_id uuid not null,
  ticked_on date not null,
  foreign key (step_id, person_id) references goal_steps (id, person_id) on delete cascade
);
comment on column goal_step_ticks.ticked_on is 'The day in the person''s zone.';
select close_by_person('goal_step_ticks');
grant select, insert, delete on goal_step_ticks to healthlocker_app;

create table goal_stars (
  goal_id uuid primary key,
  person_id uuid not null,
  starred_at timestamptz not null,
  foreign key (goal_id, person_id) references goals (id, person_id) on delete cascade
);
select close_by_person('goal_stars');
grant select, insert, delete on goal_stars to healthlocker_app;

create table goal_achievements (
  goal_id uuid primary key,
  person_id uuid not null,
  achieved_on date not null,
  reflection text not null default '' check (length(reflection) <= 4000),
  taken_back_at timestamptz,
  foreign key (goal_id, person_id) references goals (id, person_id) on delete cascade
);
comment on column goal_achievements.taken_back_at is 'Set when the person works on it again: their reflection waits for the next time.';
select close_by_person('goal_achievements');
grant select, insert, delete, update (achieved_on, reflection, taken_back_at) on goal_achievements to healthlocker_app;
