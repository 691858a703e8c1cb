-- Tips and stories: the same for everybody, about nobody. A trust's first ones are copied in once by slug;
-- afterwards the database has the say.

create table tips (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  title text not null check (length(title) between 1 and 120),
  words text not null check (length(words) between 1 and 2000),
  way text not null check (way in ('connect', 'be-active', 'keep-learning', 'give', 'take-notice')),
  topic text check (topic in ('sleep')),
  drawing text,
  position integer not null
);
comment on column tips.words is 'Markdown.';
comment on column tips.way is 'Which of the five ways to wellbeing it follows.';
comment on column tips.drawing is 'A drawing of its own; without one the tip is shown with that of its way.';
create index tips_in_order on tips (position, slug);
grant select on tips to healthlocker_app;

create table stories (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  title text not null check (length(title) between 1 and 120),
  person text not null,
  who text not null,
  summary text not null,
  opening text not null,
  note text not null,
  words text not null,
  minutes_to_read integer not null check (minutes_to_read > 0),
  way text not null check (way in ('connect', 'be-active', 'keep-learning', 'give', 'take-notice')),
  published_on date not null
);
comment on column stories.person is 'The first name that the storyteller agreed to.';
comment on column stories.summary is 'One line for lists; the lines under the title are the opening.';
comment on column stories.note is 'What the story mentions that may be hard to read.';
create index stories_newest_first on stories (published_on desc, slug);
grant select on stories to healthlocker_app;

create table story_tips (
  story_id uuid not null references stories on delete cascade,
  tip_id uuid not null references tips on delete cascade,
  position integer not null,
  primary key (story_id, tip_id)
);
comment on table story_tips is 'Small things to try after reading a story.';
grant select on story_tips to healthlocker_app;
