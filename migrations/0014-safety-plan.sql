-- A person's safety plan. Each time it is saved it is a new version; the older ones stay readable.

create table safety_plans (
  person_id uuid not null references people on delete cascade,
  version integer not null check (version between 1 and 100000),
  signs text not null default '' check (length(signs) <= 2000),
  alone text not null default '' check (length(alone) <= 2000),
  places text not null default '' check (length(places) <= 2000),
  ask jsonb not null default '[]' check (jsonb_typeof(ask) = 'array'),
  professionals text not null default '' check (length(professionals) <= 2000),
  safer text not null default '' check (length(safer) <= 2000),
  reasons text not null default '' check (length(reasons) <= 2000),
  wishes text not null default '' check (length(wishes) <= 2000),
  zone text not null,
  saved_at timestamptz not null,
  primary key (person_id, version)
);
comment on column safety_plans.ask is 'Who the person can ask for help: [{ "name": ..., "phone": ... }], either may be empty.';
comment on column safety_plans.zone is 'The person''s zone when this version was saved.';
select close_by_person('safety_plans');
grant select, insert, delete on safety_plans to healthlocker_app;
