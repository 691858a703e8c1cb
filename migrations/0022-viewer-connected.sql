-- Every page of a person shows the way to what comes from their health record, or does not: whether they are connected is
-- known with the rest about the viewer, in the same question.
drop function session_viewer(bytea);
create function session_viewer(hash bytea)
  returns table (account_id uuid, person_id uuid, name text, zone text, role_words text, is_staff boolean, abilities text[],
                 unread integer, is_connected boolean,
                 started_at timestamptz, seen_at timestamptz, ended_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id, a.person_id, coalesce(s.name, a.name), p.zone, coalesce(s.job_title, ''), s.id is not null,
      (select coalesce(array_agg(b.ability), '{}') from account_abilities b where b.account_id = a.id),
      case when a.person_id is null then 0 else unread_of_person(a.person_id) end,
      exists (select from connections c where c.person_id = a.person_id and c.ended_at is null and c.confirmed_at is not null),
      t.started_at, t.seen_at, t.ended_at
    from sessions t
    join accounts a on a.id = t.account_id
    left join people p on p.id = a.person_id
    left join staff s on s.account_id = a.id
    where t.token_hash = hash;
  end;
grant execute on function session_viewer(bytea) to healthlocker_app;
