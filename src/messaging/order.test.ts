import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import pg from 'pg'
import { newCircle } from '../../test/conversation.ts'
import { openHouse } from '../../test/harness.ts'

const pairs = 250

const house = await openHouse()
const superuser = new pg.Client({ connectionString: house.database.superuser })
await superuser.connect()
const clients = await Promise.all(
  [1, 2, 3].map(async () => {
    const client = new pg.Client({ connectionString: house.database.app })
    await client.connect()
    return client
  }),
)
const [slow, quick, reader] = clients as [pg.Client, pg.Client, pg.Client]
after(async () => {
  await Promise.all([superuser, ...clients].map(client => client.end()))
  await house.close()
})

const gate = 4242

// Whoever writes "slow" has its number and then waits, with its transaction open, until the gate is let go.
await superuser.query(`
  create function wait_at_gate() returns trigger language plpgsql as $$
  begin
    if new.words = 'slow' then perform pg_advisory_xact_lock(${gate}); end if;
    return new;
  end $$;
  create trigger wait_at_gate after insert on messages for each row execute function wait_at_gate();`)

async function narrow(client: pg.Client, personId: string, accountId: string) {
  await client.query('begin')
  await client.query(
    `select set_config('healthlocker.people', $1, true), set_config('healthlocker.account', $2, true),
      set_config('healthlocker.rooms', rooms_open_to($1::uuid[], 'self')::text, true)`,
    [`{${personId}}`, accountId],
  )
}

async function write(client: pg.Client, words: string, personId: string) {
  const { rows } = await client.query(`select * from write_message($1, 'self', 'Sam', '', $2, $3, now(), '12 hours')`, [
    personId,
    randomUUID(),
    words,
  ])
  await client.query('commit')
  return rows[0] as { outcome: string; number: number }
}

test(`${pairs} pairs of messages whose transactions overlap: whoever reads by number never skips one`, async () => {
  const { person, visitor } = await newCircle(house)
  await visitor.opens('/messages')
  const { id: room } = await house.owner
    .selectFrom('rooms')
    .select('id')
    .where('personId', '=', person.personId)
    .executeTakeFirstOrThrow()
  const seen: number[] = []
  const read = async () => {
    await narrow(reader, person.personId, person.id)
    const { rows } = await reader.query(
      'select number from messages where room_id = $1 and number > $2 order by number',
      [room, seen.at(-1) ?? 0],
    )
    await reader.query('commit')
    seen.push(...rows.map(({ number }) => number))
  }
  for (let pair = 0; pair < pairs; pair++) {
    await superuser.query('select pg_advisory_lock($1)', [gate])
    await Promise.all([narrow(slow, person.personId, person.id), narrow(quick, person.personId, person.id)])
    const first = write(slow, 'slow', person.personId)
    await waitsAtGate()
    const second = write(quick, 'quick', person.personId)
    await read()
    await superuser.query('select pg_advisory_unlock($1)', [gate])
    const [one, two] = await Promise.all([first, second])
    assert.deepEqual([one.number, two.number], [2 * pair + 1, 2 * pair + 2])
    if (pair % 2) await read()
  }
  await read()
  assert.deepEqual(
    seen,
    Array.from({ length: 2 * pairs }, (_, at) => at + 1),
  )
})

async function waitsAtGate() {
  for (;;) {
    const { rowCount } = await superuser.query(
      `select from pg_locks where locktype = 'advisory' and objid = $1 and not granted`,
      [gate],
    )
    if (rowCount) return
  }
}

test('the database itself lets nobody write for another account, change or remove a message, or see another room', async () => {
  const [mine, theirs] = [await newCircle(house), await newCircle(house)]
  await mine.visitor.opens('/messages')
  await theirs.visitor.opens('/messages')
  const roomOf = async (personId: string) =>
    (await house.owner.selectFrom('rooms').select('id').where('personId', '=', personId).executeTakeFirstOrThrow()).id
  const [room, otherRoom] = [await roomOf(mine.person.personId), await roomOf(theirs.person.personId)]
  await narrow(quick, mine.person.personId, mine.person.id)
  await write(quick, 'mine', mine.person.personId)

  const refused = async (statement: string, values: unknown[], why: RegExp) => {
    await narrow(quick, mine.person.personId, mine.person.id)
    await assert.rejects(() => quick.query(statement, values), why, statement)
    await quick.query('rollback')
  }
  const insert = `insert into messages (room_id, person_id, number, sender_account_id, sender_seat, sender_name, client_key, words, sent_at)
    values ($1, $2, 99, $3, 'self', 'x', gen_random_uuid(), 'forged', now())`
  await refused(insert, [room, mine.person.personId, theirs.person.id], /row-level security/)
  await refused(insert, [otherRoom, theirs.person.personId, mine.person.id], /row-level security/)
  await refused(`update messages set words = 'changed'`, [], /permission denied/)
  await refused('delete from messages', [], /permission denied/)
  await refused('delete from rooms', [], /permission denied/)
  await refused('update message_marks set up_to = 1', [], /permission denied/)

  await narrow(quick, theirs.person.personId, theirs.person.id)
  assert.equal((await quick.query('select from messages')).rowCount, 0)
  await assert.rejects(() => write(quick, 'into another room', mine.person.personId))
  await quick.query('rollback')
  await quick.query('begin')
  await quick.query(`select set_config('healthlocker.people', $1, true)`, [`{${mine.person.personId}}`])
  assert.equal(
    (await quick.query('select from messages')).rowCount,
    0,
    'narrowed to the person but to none of their rooms',
  )
  await quick.query('rollback')
})
