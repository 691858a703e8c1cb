-- The keys of entries that a device has sent, so that one that is sent again is known.

create table sent_entries (
  person_id uuid not null references people on delete cascade,
  key uuid not null,
  sent_at timestamptz not null,
  primary key (person_id, key)
);
comment on column sent_entries.key is 'Made on the device with the entry. Nothing here says what was written; a key is forgotten after 60 days.';
select close_by_person('sent_entries');
grant select, insert, delete on sent_entries to healthlocker_app;
