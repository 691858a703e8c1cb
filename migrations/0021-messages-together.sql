-- Messages that arrive within the same moment are kept in one transaction: one trip to the database, one write to its
-- disk. Each has a turn of its own, narrowed to its own person, rooms and account, so that row security holds it as if
-- it were alone; a line in the trail for staff belongs to the turn. Turns go by person, so that two groups never wait
-- for each other crosswise. Whoever holds a room for longer than the patience ('0' has no end) breaks off the whole
-- group, which then has kept nothing.
create function write_messages(people uuid[], seats text[], accounts uuid[], names text[], roles text[], keys uuid[], bodies text[],
    instants timestamptz[], grace interval, patience text)
  returns table (turn bigint, outcome text, room_id uuid, number integer, version bigint, sent_at timestamptz) language plpgsql as $$
declare
  send record;
begin
  perform set_config('lock_timeout', patience, true);
  for send in
    select * from unnest(people, seats, accounts, names, roles, keys, bodies, instants) with ordinality
      as s (person, seat, account, name, role, key, body, instant, turn)
    order by s.person, s.turn
  loop
    perform set_config('healthlocker.people', array[send.person]::text, true),
      set_config('healthlocker.rooms', rooms_open_to(array[send.person], send.seat)::text, true),
      set_config('healthlocker.account', send.account::text, true);
    if send.seat <> 'self' then
      insert into trail (person_id, account_id, viewer_name, viewer_role, seat, deed, at)
      values (send.person, send.account, send.name, send.role, send.seat, 'write in room', send.instant);
    end if;
    return query select send.turn, w.*
      from write_message(send.person, send.seat, send.name, send.role, send.key, send.body, send.instant, grace) w;
  end loop;
end $$;

revoke execute on function write_messages(uuid[], text[], uuid[], text[], text[], uuid[], text[], timestamptz[], interval, text) from public;
grant execute on function write_messages(uuid[], text[], uuid[], text[], text[], uuid[], text[], timestamptz[], interval, text)
  to healthlocker_app;
