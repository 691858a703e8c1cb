-- Rooms in which a person and their team write to each other. A message is a row; what travels otherwise are hints.

create table rooms (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people,
  kind text not null check (kind in ('team')),
  last_number integer not null default 0,
  person_seen integer not null default 0,
  team_seen integer not null default 0,
  person_unread integer not null default 0,
  team_unread integer not null default 0,
  team_waiting_since timestamptz,
  version bigint not null default 0,
  closed_at timestamptz,
  unique (person_id, kind),
  unique (id, person_id)
) with (fillfactor = 60);
comment on table rooms is 'One room for a person and a kind, made when somebody first looks. It is closed and kept, never deleted.';
comment on column rooms.last_number is 'Moved on under the row''s lock by the transaction that writes the message: number order is commit order, without gaps.';
comment on column rooms.person_seen is 'Up to which number the person has seen; rooms.team_seen the same for anybody of the team.';
comment on column rooms.person_unread is 'How many messages of the team the person has not seen; rooms.team_unread is what nobody of the team has seen.';
comment on column rooms.version is 'Moved on with every message and every mark, so that a node sees by one number whether it missed something.';

create table messages (
  room_id uuid not null,
  person_id uuid not null,
  number integer not null check (number > 0),
  sender_account_id uuid not null,
  sender_seat text not null check (sender_seat in ('self', 'clinician')),
  sender_name text not null,
  sender_role text not null default '',
  client_key uuid not null,
  words text not null check (length(words) between 1 and 5000),
  sent_at timestamptz not null,
  primary key (room_id, number),
  foreign key (room_id, person_id) references rooms (id, person_id)
);
comment on table messages is 'Append-only for the application. The sender''s name and role are those of the moment of sending.';
comment on column messages.client_key is 'Made by whoever sends, so that a message sent twice is kept once, for ever.';
create unique index one_message_of_a_key on messages (sender_account_id, client_key);

create table message_marks (
  room_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  state text not null check (state in ('delivered', 'seen')),
  up_to integer not null check (up_to > 0),
  seat text not null check (seat in ('self', 'clinician')),
  name text not null,
  role text not null default '',
  at timestamptz not null,
  primary key (room_id, state, account_id, up_to),
  foreign key (room_id, person_id) references rooms (id, person_id)
);
comment on table message_marks is 'Up to which number an account''s open page has confirmed messages, and up to which they were on its screen. Append-only.';

-- Closed by person and by room: the person's own connection must not see a carer's confidential room.
create function narrowed_rooms() returns uuid[] language sql stable
  return nullif(current_setting('healthlocker.rooms', true), '')::uuid[];

create function close_by_room(closed regclass) returns void language plpgsql as $$
begin
  perform close_by_person(closed);
  execute format('alter policy narrowed on %s using (person_id = any ((select narrowed_people())::uuid[])
    and room_id = any ((select narrowed_rooms())::uuid[]))', closed);
end $$;

select close_by_person('rooms');
select close_by_room('messages');
select close_by_room('message_marks');

-- A sender and a reader are always the account of the transaction itself.
create policy sender on messages as restrictive for insert to healthlocker_app
  with check (sender_account_id = (select narrowed_account()));
create policy reader on message_marks as restrictive for insert to healthlocker_app
  with check (account_id = (select narrowed_account()));

grant select, insert (person_id, kind), update (last_number, person_seen, team_seen, person_unread, team_unread, team_waiting_since, version)
  on rooms to healthlocker_app;
grant select, insert on messages, message_marks to healthlocker_app;

-- The rooms of these people that a kind of seat may enter.
create function rooms_open_to(people uuid[], seat text) returns uuid[]
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select coalesce(array_agg(r.id), '{}') from rooms r
    where r.person_id = any (people) and seat in ('self', 'clinician') and r.kind = 'team';
  end;

-- The room of a person whom this transaction is narrowed to, made if nobody has looked before, and open from now on.
create function team_room(wanted_person uuid, seat text) returns uuid language plpgsql as $$
declare
  found_room uuid := (select id from rooms where person_id = wanted_person and kind = 'team');
begin
  if found_room is null then
    insert into rooms (person_id, kind) values (wanted_person, 'team') on conflict do nothing;
    found_room := (select id from rooms where person_id = wanted_person and kind = 'team');
  end if;
  perform set_config('healthlocker.rooms', rooms_open_to(narrowed_people(), seat)::text, true);
  return found_room;
end $$;

-- Writes a message with the room's next number. Moving the number on locks the room's row, so that a message sent twice
-- at the same moment finds itself; where nothing is written the number goes back before anybody can have seen it. The
-- same key with other words, or in another room, is a clash. A person whose team is empty writes to nobody.
create function write_message(person uuid, seat text, name text, role text, key uuid, body text, instant timestamptz, grace interval,
    out outcome text, out room_id uuid, out number integer, out version bigint, out sent_at timestamptz) language plpgsql as $$
#variable_conflict use_column
declare
  is_by_person constant boolean := seat = 'self';
  is_closed boolean;
  kept messages;
begin
  if is_by_person then
    perform from seats c where c.person_id = person and c.staff_id is not null and c.ended_at is null and c.kind = 'clinician'
      and c.started_at <= instant and (c.source <> 'record' or c.confirmed_at > instant - grace) limit 1;
    if not found then
      outcome := 'no team';
      return;
    end if;
  end if;
  update rooms r set last_number = r.last_number + 1, version = r.version + 1,
    person_unread = r.person_unread + (not is_by_person)::integer, team_unread = r.team_unread + is_by_person::integer,
    team_waiting_since = case when is_by_person then coalesce(r.team_waiting_since, instant) else r.team_waiting_since end
  where r.person_id = person and r.kind = 'team'
  returning r.id, r.last_number, r.version, r.closed_at is not null
  into write_message.room_id, write_message.number, write_message.version, is_closed;
  if not found then
    perform team_room(person, seat);
    select * into write_message.outcome, write_message.room_id, write_message.number, write_message.version, write_message.sent_at
    from write_message(person, seat, name, role, key, body, instant, grace);
    return;
  end if;
  -- Somebody else made the room after this transaction had been narrowed.
  if write_message.room_id <> all (narrowed_rooms()) then perform team_room(person, seat); end if;
  if not is_closed then
    insert into messages (room_id, person_id, number, sender_account_id, sender_seat, sender_name, sender_role, client_key, words, sent_at)
    values (write_message.room_id, person, write_message.number, narrowed_account(), seat, write_message.name, write_message.role,
      key, body, instant)
    on conflict do nothing;
    if found then
      outcome := 'kept';
      sent_at := instant;
      return;
    end if;
  end if;
  select * into kept from messages m where m.sender_account_id = narrowed_account() and m.client_key = key;
  update rooms r set last_number = r.last_number - 1, version = r.version - 1,
    person_unread = r.person_unread - (not is_by_person)::integer, team_unread = r.team_unread - is_by_person::integer,
    team_waiting_since = case when is_by_person and r.team_unread = 1 then null else r.team_waiting_since end
  where r.id = write_message.room_id;
  if kept.room_id = write_message.room_id and kept.words = body then
    outcome := 'kept before';
    number := kept.number;
    version := write_message.version - 1;
    sent_at := kept.sent_at;
  else
    outcome := case when is_closed and kept.room_id is null then 'closed' else 'clash' end;
  end if;
end $$;

-- Marks up to where an account has confirmed (delivered) or seen. What is seen was delivered. A mark never goes back
-- and never beyond the newest message; the answer says whether there is anything new, and the room's version.
create function mark_messages(room uuid, mark_seat text, name text, role text, delivered integer, seen integer, instant timestamptz)
  returns table (is_new boolean, version bigint) language plpgsql as $$
declare
  locked rooms;
  before_delivered integer;
  before_seen integer;
  now_seen integer;
  now_delivered integer;
begin
  select * into locked from rooms r where r.id = room for update;
  if not found then return query select false, 0::bigint; return; end if;
  select coalesce(max(m.up_to) filter (where m.state = 'delivered'), 0), coalesce(max(m.up_to) filter (where m.state = 'seen'), 0)
    into before_delivered, before_seen
    from message_marks m where m.room_id = room and m.account_id = narrowed_account();
  now_seen := least(greatest(seen, before_seen), locked.last_number);
  now_delivered := least(greatest(delivered, seen, before_delivered), locked.last_number);
  if now_seen <= before_seen and now_delivered <= before_delivered then
    return query select false, locked.version;
    return;
  end if;
  insert into message_marks (room_id, person_id, account_id, state, up_to, seat, name, role, at)
  select room, locked.person_id, narrowed_account(), s.state, s.up_to, mark_seat, mark_messages.name, mark_messages.role, instant
  from (values ('delivered', now_delivered, before_delivered), ('seen', now_seen, before_seen)) as s (state, up_to, before)
  where s.up_to > s.before;
  if mark_seat = 'self' and now_seen > locked.person_seen then
    update rooms r set version = r.version + 1, person_seen = now_seen, person_unread = (
      select count(*) from messages m where m.room_id = room and m.number > now_seen and m.sender_seat <> 'self')
    where r.id = room;
  elsif mark_seat <> 'self' and now_seen > locked.team_seen then
    update rooms r set version = r.version + 1, team_seen = now_seen, team_unread = w.unread, team_waiting_since = w.since
    from (select count(*) as unread, min(m.sent_at) as since from messages m
      where m.room_id = room and m.number > now_seen and m.sender_seat = 'self') w
    where r.id = room;
  else
    update rooms r set version = r.version + 1 where r.id = room;
  end if;
  return query select true, locked.version + 1;
end $$;

-- Which of these rooms have moved on since: a node asks for the rooms of its open streams. Only ids and numbers.
create function rooms_moved(known_rooms uuid[], known_versions bigint[]) returns table (room_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select r.id from unnest(known_rooms, known_versions) as k (id, version) join rooms r on r.id = k.id
    where r.version <> k.version;
  end;

-- The rooms that an account may hear now and through which seat, how far each has come, and what waits in it for that
-- seat. For open streams, which ask again whenever a seat changes: ids and numbers, nothing that anybody wrote.
create function rooms_heard_by(account uuid, person uuid, instant timestamptz, grace interval)
  returns table (room_id uuid, person_id uuid, seat text, version bigint, last_number integer, is_closed boolean,
                 unread integer, oldest_unread_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select r.id, r.person_id, s.seat, r.version, r.last_number, r.closed_at is not null,
      case s.seat when 'self' then r.person_unread else r.team_unread end,
      case s.seat when 'self' then null else r.team_waiting_since end
    from (
      select person as person_id, 'self' as seat where person is not null
      union
      select c.person_id, c.seat from chairs(account, null, 'see room', instant, grace) c
      where c.seat = 'clinician' and c.person_id is distinct from person
    ) s
    join rooms r on r.person_id = s.person_id and r.kind = 'team';
  end;

-- A print of the live seats of these staff accounts and of the rooms behind them, and which of these people have a room
-- by now: it changes as soon as a stream has to hear of more rooms, or of fewer.
create function hearing_prints(staff_accounts uuid[], people_without_room uuid[], instant timestamptz, grace interval)
  returns table (id uuid, print text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select s.account_id, concat_ws(' ', count(*), count(r.id), sum(hashtextextended(c.person_id::text, 0)::numeric))
    from staff s
    join seats c on c.staff_id = s.id and c.started_at <= instant and (c.ended_at is null or c.ended_at > instant)
      and (c.source <> 'record' or c.confirmed_at > instant - grace)
    left join rooms r on r.person_id = c.person_id and r.kind = 'team'
    where s.account_id = any (staff_accounts)
    group by s.account_id
    union all
    select r.person_id, 'has a room' from rooms r where r.person_id = any (people_without_room) and r.kind = 'team';
  end;

-- How many messages of their team a person has not seen: asked for every page of theirs.
create function unread_of_person(wanted_person uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select coalesce(sum(r.person_unread), 0)::integer from rooms r where r.person_id = wanted_person and r.kind = 'team';
  end;

-- A conversation ends with the connection, in the same transaction, and goes on with the next one.
create function close_rooms_with_connection() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.ended_at is not null and old.ended_at is null and old.confirmed_at is not null then
    update rooms set closed_at = new.ended_at, version = version + 1 where person_id = new.person_id and kind = 'team';
  elsif new.confirmed_at is not null and old.confirmed_at is null then
    update rooms set closed_at = null, version = version + 1 where person_id = new.person_id and kind = 'team';
  end if;
  return null;
end $$;
create trigger close_rooms after update of ended_at, confirmed_at on connections
  for each row execute function close_rooms_with_connection();

revoke execute on all functions in schema public from public;
grant execute on function narrowed_rooms(), rooms_open_to(uuid[], text), team_room(uuid, text),
  write_message(uuid, text, text, text, uuid, text, timestamptz, interval),
  mark_messages(uuid, text, text, text, integer, integer, timestamptz), rooms_moved(uuid[], bigint[]),
  rooms_heard_by(uuid, uuid, timestamptz, interval), hearing_prints(uuid[], uuid[], timestamptz, interval),
  unread_of_person(uuid) to healthlocker_app;
