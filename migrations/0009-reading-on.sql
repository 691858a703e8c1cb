-- After a person has left the record the team may go on reading the closed conversation, and nothing else of theirs.

alter table seats add column reads_on boolean not null default false;
alter table seats add check (not reads_on or ended_at is not null);
comment on column seats.reads_on is 'It ended because the person left the record. Until the record has this member of staff on another team, they may read the closed conversation.';
grant update (reads_on) on seats to healthlocker_app;

-- A seat that reads on opens the conversation of one person who is named, and no list and no stream. Writing is among its
-- deeds only so that the room itself can answer that it is closed.
create or replace function chairs(viewer uuid, wanted_person uuid, wanted_deed text, instant timestamptz, grace interval)
  returns table (person_id uuid, seat text, shared boolean)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select c.person_id, c.kind, exists (
      select from sharing_choices h where h.person_id = c.person_id and h.audience = c.kind and h.deed = wanted_deed)
    from seats c
    where (c.account_id = viewer or c.staff_id = (select s.id from staff s where s.account_id = viewer))
      and (wanted_person is null or c.person_id = wanted_person)
      and c.started_at <= instant
      and (c.source <> 'record' or c.confirmed_at > instant - grace)
      and (c.ended_at is null or c.ended_at > instant
        or (c.reads_on and wanted_person is not null and wanted_deed in ('see person', 'see room', 'write in room')
          and not exists (select from connections n
            where n.person_id = c.person_id and n.confirmed_at is not null and n.ended_at is null)));
  end;

-- People who have left the records of these patients.
create function once_connected(patients text[]) returns table (person_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select distinct c.person_id from connections c where c.patient_id = any (patients) and c.ended_how = 'disconnected';
  end;

-- The closed conversations that an account may read on about these patients.
create function closed_conversations(viewer uuid, patients text[]) returns table (patient_id text, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select distinct n.patient_id, n.person_id from connections n
    join seats c on c.person_id = n.person_id and c.reads_on
    join staff s on s.id = c.staff_id and s.account_id = viewer
    join rooms r on r.person_id = n.person_id and r.last_number > 0 and r.closed_at is not null
    where n.patient_id = any (patients) and n.ended_how = 'disconnected';
  end;

revoke execute on function once_connected(text[]), closed_conversations(uuid, text[]) from public;
grant execute on function once_connected(text[]), closed_conversations(uuid, text[]) to healthlocker_app;
