-- Early signs: sentences that a person writes about what they keep track of themselves, and what they want to see then.

create table early_signs (
  person_id uuid not null references people on delete cascade,
  id uuid not null,
  series text not null check (series in ('hours-asleep', 'times-woken', 'tracker')),
  tracker_id uuid,
  answer text,
  comparison text not null check (comparison in ('under', 'at-least', 'yes', 'no')),
  value numeric(9, 2),
  days_needed smallint not null check (days_needed >= 1),
  days_looked smallint not null check (days_looked between days_needed and 28),
  words text not null default '' check (length(words) <= 1000),
  added_at timestamptz not null,
  changed_at timestamptz not null,
  switched_off_at timestamptz,
  primary key (person_id, id),
  foreign key (person_id, tracker_id, answer) references trackers (person_id, id, answer) on delete cascade,
  check ((series = 'tracker') = (tracker_id is not null) and (tracker_id is null) = (answer is null)),
  check ((answer is not distinct from 'yes-no') = (comparison in ('yes', 'no'))),
  check ((comparison in ('yes', 'no')) = (value is null))
);
comment on table early_signs is 'Nothing here grades or orders anybody: a sentence is true on a day or it is not.';
comment on column early_signs.id is 'Made with the form, so that a form sent twice adds one.';
comment on column early_signs.answer is 'That of the tracker, so that the comparison can be checked here.';
comment on column early_signs.value is 'Hours, times, or what the tracker is counted in; null for yes and no.';
comment on column early_signs.days_looked is 'So many days up to the newest; the same as days_needed means days running.';
comment on column early_signs.words is 'What the person wants to read then; may be empty.';
select close_by_person('early_signs');
grant select, insert, delete, update (comparison, value, days_needed, days_looked, words, changed_at, switched_off_at)
  on early_signs to healthlocker_app;

create table early_sign_helps (
  person_id uuid not null,
  sign_id uuid not null,
  strategy_id uuid not null,
  primary key (sign_id, strategy_id),
  foreign key (person_id, sign_id) references early_signs (person_id, id) on delete cascade,
  foreign key (strategy_id, person_id) references strategies (id, person_id) on delete cascade
);
comment on table early_sign_helps is 'What helps that the person wants to see then. Who else is told would be a table of its own beside this one.';
select close_by_person('early_sign_helps');
grant select, insert, delete on early_sign_helps to healthlocker_app;

create table early_sign_put_aways (
  person_id uuid not null,
  sign_id uuid not null,
  through date not null,
  put_away_at timestamptz not null,
  primary key (person_id, sign_id, through),
  foreign key (person_id, sign_id) references early_signs (person_id, id) on delete cascade
);
comment on column early_sign_put_aways.through is
  'The newest day for which the sentence was true when its note was put away. The note comes again only after a day for which it was not.';
select close_by_person('early_sign_put_aways');
grant select, insert, delete on early_sign_put_aways to healthlocker_app;
