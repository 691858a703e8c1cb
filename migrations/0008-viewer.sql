-- Staff are called what the record calls them: the trail and every message carry that name.
-- What every page needs to know of its viewer, in one question: also how many messages a person has not seen.
drop function session_viewer(bytea);
create function session_viewer(hash bytea)
  returns table (account_id uuid, person_id uuid, name text, zone text, role_words text, is_staff boolean, abilities text[],
                 unread integer,
                 started_at timestamptz, seen_at timestamptz, ended_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id, a.person_id, coalesce(s.name, a.name), p.zone, coalesce(s.job_title, ''), s.id is not null,
      (select coalesce(array_agg(b.ability), '{}') from account_abilities b where b.account_id = a.id),
      case when a.person_id is null then 0 else unread_of_person(a.person_id) end,
      t.started_at, t.seen_at, t.ended_at
    from sessions t
    join accounts a on a.id = t.account_id
    left join people p on p.id = a.person_id
    left join staff s on s.account_id = a.id
    where t.token_hash = hash;
  end;
grant execute on function session_viewer(bytea) to healthlocker_app;
