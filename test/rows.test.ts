import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { aboutAPerson } from '../src/access/table-lists.ts'
import { people, team } from '../src/demo/cast.ts'
import { openHouse } from './harness.ts'

const house = await openHouse()
const app = new pg.Client({ connectionString: house.database.app })
const owner = new pg.Client({ connectionString: house.database.owner })
await Promise.all([app.connect(), owner.connect()])
after(async () => {
  await Promise.all([app.end(), owner.end()])
  await house.close()
})

const [mine, theirs] = [people.rowan.personId, people.marek.personId]
await owner.query(
  `insert into trail (person_id, account_id, viewer_name, viewer_role, seat, deed, at)
   select p, $2, 'Grace', 'Care coordinator', 'clinician', 'see tracking', now() from unnest($1::uuid[]) p`,
  [[mine, theirs], team.grace.id],
)
await owner.query(
  `insert into drafts (person_id, address, fields, kept_at) select p, '/x', '{}', now() from unnest($1::uuid[]) p`,
  [[mine, theirs]],
)

await owner.query(
  `insert into connections (person_id, patient_id, forename, surname, born_on, nhs_number, asked_at)
   select p, p::text, 'Some', 'Body', '1990-01-01', '9990000000', now() from unnest($1::uuid[]) p on conflict do nothing`,
  [[mine, theirs]],
)

await owner.query(`insert into rooms (person_id, kind) select p, 'team' from unnest($1::uuid[]) p`, [[mine, theirs]])
await owner.query(
  `insert into messages (room_id, person_id, number, sender_account_id, sender_seat, sender_name, client_key, words, sent_at)
   select id, person_id, 1, $1, 'clinician', 'Grace', gen_random_uuid(), 'Hello', now() from rooms`,
  [team.grace.id],
)
await owner.query(
  `insert into message_marks (room_id, person_id, account_id, state, up_to, seat, name, at)
   select id, person_id, $1, 'seen', 1, 'clinician', 'Grace', now() from rooms`,
  [team.grace.id],
)

await owner.query(
  `insert into trackers (person_id, id, kind, answer, name, added_at)
   select p, gen_random_uuid(), 'problem', 'scale', 'Worry', now() from unnest($1::uuid[]) p`,
  [[mine, theirs]],
)
await owner.query(
  `insert into tracker_entries (person_id, tracker_id, answer, on_day, value, zone, entered_at, changed_at)
   select person_id, id, answer, '2001-01-01', 1, 'Europe/London', now(), now() from trackers`,
)
await owner.query(
  `insert into tracking_marks (person_id, id, on_day, words, added_at)
   select p, gen_random_uuid(), '2001-01-01', 'New tablets', now() from unnest($1::uuid[]) p`,
  [[mine, theirs]],
)
await owner.query(
  `insert into sent_entries (person_id, key, sent_at) select p, gen_random_uuid(), now() from unnest($1::uuid[]) p`,
  [[mine, theirs]],
)

await owner.query(
  `insert into goals (person_id, client_key, words, started_on, created_at, changed_at)
   select p, gen_random_uuid(), 'Walk', '2001-01-01', now(), now() from unnest($1::uuid[]) p`,
  [[mine, theirs]],
)
await owner.query(
  `insert into goal_steps (goal_id, person_id, client_key, words, place)
   select id, person_id, gen_random_uuid(), 'Get up', 1000 from goals`,
)
await owner.query(
  `insert into goal_step_ticks (step_id, person_id, ticked_on)
   select id, person_id, '2001-01-01' from goal_steps where place = 1000`,
)
await owner.query(
  `insert into goal_stars (goal_id, person_id, starred_at) select id, person_id, now() from goals on conflict do nothing`,
)
await owner.query(
  `insert into goal_achievements (goal_id, person_id, achieved_on)
   select id, person_id, '2001-01-01' from goals on conflict do nothing`,
)
await owner.query(
  `insert into strategies (person_id, client_key, title, added_on, created_at, changed_at)
   select p, gen_random_uuid(), 'Tea', '2001-01-01', now(), now() from unnest($1::uuid[]) p`,
  [[mine, theirs]],
)
await owner.query(
  `insert into strategy_pins (strategy_id, person_id, place)
   select id, person_id, 3 from strategies where title = 'Tea' on conflict do nothing`,
)
await owner.query(
  `insert into strategy_helps (strategy_id, person_id, helped_on) select id, person_id, '2001-01-01' from strategies`,
)

await owner.query(
  `insert into diary_entries (person_id, on_day, words, folded, zone, entered_at, changed_at)
   select p, '2001-01-01', 'Words', 'words', 'Europe/London', now(), now() from unnest($1::uuid[]) p`,
  [[mine, theirs]],
)
await owner.query(
  `insert into safety_plans (person_id, version, zone, saved_at)
   select p, 1000, 'Europe/London', now() from unnest($1::uuid[]) p`,
  [[mine, theirs]],
)
await owner.query(
  `insert into appointment_pages (id, person_id, met_on, made_at, changed_at)
   select gen_random_uuid(), p, '2001-01-01', now(), now() from unnest($1::uuid[]) p`,
  [[mine, theirs]],
)
await owner.query(
  `insert into appointment_trackers (person_id, page_id, tracker_id)
   select p.person_id, p.id, t.id from appointment_pages p join trackers t on t.person_id = p.person_id
   where p.met_on = '2001-01-01'`,
)
await owner.query(
  `insert into appointment_diary_days (person_id, page_id, on_day)
   select person_id, id, '2001-01-01' from appointment_pages where met_on = '2001-01-01'`,
)

await owner.query(
  `insert into early_signs (person_id, id, series, comparison, value, days_needed, days_looked, added_at, changed_at)
   select p, gen_random_uuid(), 'hours-asleep', 'under', 1, 28, 28, now(), now() from unnest($1::uuid[]) p`,
  [[mine, theirs]],
)
await owner.query(
  `insert into early_sign_helps (person_id, sign_id, strategy_id)
   select s.person_id, s.id, h.id from early_signs s join strategies h on h.person_id = s.person_id and h.title = 'Tea'`,
)
await owner.query(
  `insert into early_sign_put_aways (person_id, sign_id, through, put_away_at)
   select person_id, id, '2001-01-01', now() from early_signs`,
)
await owner.query(
  `insert into reminders (person_id, subject, days, at_time, channels, changed_at)
   select p, 'diary', '{1}', '08:00', '{push}', now() from unnest($1::uuid[]) p`,
  [[mine, theirs]],
)
await owner.query(
  `insert into push_devices (person_id, endpoint, p256dh, auth, added_at)
   select p, 'https://push.example.org/' || p, 'x', 'x', now() from unnest($1::uuid[]) p`,
  [[mine, theirs]],
)
await owner.query(
  `insert into reminder_occasions (person_id, reminder_id, on_day, round, taken_at)
   select person_id, id, '2001-01-01', 0, now() from reminders`,
)
await owner.query(
  `insert into notices (person_id, reminder_id, on_day, round, device_id)
   select o.person_id, o.reminder_id, o.on_day, o.round, d.id
   from reminder_occasions o join push_devices d on d.person_id = o.person_id`,
)
await owner.query(
  `insert into notice_tokens (person_id, hash, notice_id, deed, expires_at)
   select person_id, sha256(id::text::bytea), id, 'stop', now() from notices`,
)

const personColumn = (table: string) => (table === 'people' ? 'id' : 'person_id')

/** Runs as the application in a transaction narrowed to these people, which is then rolled back. */
async function narrowedTo(who: string | null, statement: string, values: unknown[] = []) {
  await app.query('begin')
  try {
    if (who)
      await app.query(
        `select set_config('healthlocker.people', $1, true),
          set_config('healthlocker.rooms', rooms_open_to($1::uuid[], 'self')::text, true)`,
        [`{${who}}`],
      )
    return await app.query(statement, values)
  } finally {
    await app.query('rollback')
  }
}

const closed = /row-level security|permission denied/

for (const table of aboutAPerson) {
  const column = personColumn(table)

  test(`${table}: there are rows of somebody else to be hidden`, async () => {
    for (const who of [mine, theirs]) {
      const { rowCount } = await owner.query(`select from ${table} where ${column} = $1`, [who])
      assert.ok(rowCount, `${table} has no rows of ${who}`)
    }
  })

  test(`${table}: a query that forgot its where sees one person`, async () => {
    const { rows } = await narrowedTo(mine, `select distinct ${column}::text as who from ${table}`)
    assert.deepEqual(rows, [{ who: mine }])
  })

  test(`${table}: without a narrowing there is nothing, before and after a transaction that had one`, async () => {
    assert.equal((await narrowedTo(null, `select from ${table}`)).rowCount, 0)
    await narrowedTo(mine, `select from ${table}`)
    assert.equal((await app.query(`select from ${table}`)).rowCount, 0)
  })

  test(`${table}: a row for somebody else cannot be written`, async () => {
    const { rows } = await owner.query(`select to_jsonb(t) as row from ${table} t where ${column} = $1 limit 1`, [
      theirs,
    ])
    const names = await writableColumns(table)
    const insert = `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`
    await assert.rejects(() => narrowedTo(mine, insert, [rows[0].row]), closed)
  })

  test(`${table}: somebody else’s row cannot be changed, and no row can be given to somebody else`, async () => {
    const own = await changeableColumn(table)
    for (const deed of [`update ${table} set ${own} = ${own}`, `delete from ${table}`])
      assert.equal(await reached(`${deed} where ${column} = $1`, theirs), 0, deed)
    await assert.rejects(() => narrowedTo(mine, `update ${table} set ${column} = $1`, [theirs]), closed)
  })
}

/** How many rows a deed reached; 0 where the application may not do it at all. */
async function reached(statement: string, who: string) {
  try {
    return (await narrowedTo(mine, statement, [who])).rowCount
  } catch (refused) {
    assert.match(String(refused), closed)
    return 0
  }
}

/** A column that the application may change; the person's own where it may change nothing. */
async function changeableColumn(table: string): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0
     and not attisdropped and has_column_privilege('healthlocker_app', attrelid, attnum, 'update') limit 1`,
    [table],
  )
  return rows[0]?.name ?? personColumn(table)
}

async function writableColumns(table: string): Promise<string> {
  const { rows } = await owner.query<{ names: string }>(
    `select string_agg(quote_ident(attname), ', ') as names from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and attidentity = '' and not attisdropped`,
    [table],
  )
  return rows[0]?.names ?? ''
}

test('accounts: one’s own, and nobody else’s', async () => {
  const { rows } = await narrowedTo(mine, 'select id from accounts')
  assert.deepEqual(rows, [])
  await app.query('begin')
  await app.query(`select set_config('healthlocker.account', $1, true)`, [people.rowan.id])
  const { rows: own } = await app.query('select id from accounts')
  assert.deepEqual(own, [{ id: people.rowan.id }])
  await app.query('rollback')
})

test('the application may not write where it only reads', async () => {
  for (const table of ['seats', 'staff', 'account_abilities', 'installation', 'migrations', 'tips', 'stories'])
    await assert.rejects(() => app.query(`delete from ${table}`), /permission denied/, table)
  await assert.rejects(() => app.query('select from refusals'), /permission denied/)
})
