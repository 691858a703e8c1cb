import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { stopsSitting } from '../../test/circle.ts'
import { messagesIn, newCircle } from '../../test/conversation.ts'
import { formTokenOf } from '../../test/form-token.ts'
import { openHouse } from '../../test/harness.ts'
import type { Visitor } from '../../test/visitor.ts'
import { connect, openPool } from '../core/database.ts'
import { type Kept, type Send, writeMessages } from './queries.ts'

const house = await openHouse()
const superuser = new pg.Client({ connectionString: house.database.superuser })
await superuser.connect()
after(async () => {
  await superuser.end()
  await house.close()
})

// What each insert can see by itself: more than its own room, and it says so. Some words bring disaster.
await superuser.query(`
  create sequence kills;
  grant usage on sequence kills to healthlocker_app;
  create function end_this_connection() returns void language sql security definer as 'select pg_terminate_backend(pg_backend_pid())';
  create function beset() returns trigger language plpgsql as $$
  begin
    if (select array_agg(person_id) from rooms) is distinct from array[new.person_id]
      or (select count(distinct room_id) from messages) > 1
      or (select array_agg(id) from accounts) is distinct from array[new.sender_account_id] then
      raise exception 'a send sees more than its own room';
    end if;
    if new.words = 'disaster' then raise exception 'disaster'; end if;
    if new.words = 'cut off' and nextval('kills') = 1 then perform end_this_connection(); end if;
    return new;
  end $$;
  create trigger beset before insert on messages for each row execute function beset();`)

const circles = await Promise.all(['Rowan', 'Lin', 'Marek'].map(name => newCircle(house, ['Grace Adeyemi'], name)))

interface Sender {
  visitor: Visitor
  address: string
  personId: string
}

const senders: Sender[] = circles.flatMap(({ visitor, staff, staffAddress, person: { personId } }) => [
  { visitor, address: '/messages', personId },
  { visitor: staff[0]!, address: staffAddress, personId },
])

async function sends(sender: Sender, words: string, key: string = randomUUID()) {
  const { visitor, address, personId } = sender
  const fields = { words, key, 'form-token': formTokenOf(house, visitor, address) }
  const { status, text } = await visitor.posts(address, fields, { accept: 'application/json' })
  return { sender, personId, status, words, key, number: status < 300 ? (JSON.parse(text).number as number) : null }
}

/** The rooms hold what was answered with a number, once each, numbered without gaps, beside what was there before. */
async function holdExactly(answers: readonly Awaited<ReturnType<typeof sends>>[]) {
  for (const { person } of circles) {
    const kept = await messagesIn(house, person)
    assert.deepEqual(
      kept.map(({ number }) => number),
      kept.map((_, at) => at + 1),
    )
    for (const { words, number } of answers.filter(({ personId }) => personId === person.personId))
      assert.deepEqual(
        kept.filter(row => row.words === words).map(row => row.number),
        number ? [number] : [],
      )
  }
}

const allAtOnce = (wordsOf: (at: number) => string) =>
  Promise.all(Array.from({ length: 36 }, (_, at) => sends(senders[at % senders.length]!, wordsOf(at))))

test('one of many that fails fails alone', async () => {
  const answers = await allAtOnce(at => (at === 17 ? 'disaster' : `beside a disaster ${at}`))
  assert.deepEqual(
    answers.filter(({ status }) => status !== 201).map(({ status, words }) => [status, words]),
    [[500, 'disaster']],
  )
  await holdExactly(answers)
})

test('a connection that is cut off in the middle of a group loses and doubles nothing', async () => {
  const answers = await allAtOnce(at => (at === 17 ? 'cut off' : `beside a cut ${at}`))
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]))
  const { rows } = await superuser.query('select last_value::integer as tries from kills')
  assert.equal(rows[0].tries, 2, 'it was cut off, and tried again')
  await holdExactly(answers)
})

test('a room that somebody holds keeps nobody else waiting for long, and its own send is kept afterwards', async () => {
  const [held, ...others] = senders as [Sender, ...Sender[]]
  await superuser.query('begin')
  await superuser.query('select from rooms where person_id = $1 for update', [held.personId])
  let isKept = false
  const waits = sends(held, 'waits').then(answer => {
    isKept = true
    return answer
  })
  const free = others.filter(({ personId }) => personId !== held.personId)
  const answers = await Promise.all(free.map(sender => sends(sender, `free ${sender.address} ${sender.personId}`)))
  assert.ok(answers.every(({ status }) => status === 201))
  assert.ok(!isKept)
  await superuser.query('commit')
  await holdExactly([...answers, await waits])
})

test('a seat that has ended, and a session that has, are refused from the very next send on', async () => {
  const { person, team, staff, staffAddress, visitor } = await newCircle(house)
  const [kit] = staff as [Visitor]
  const theirs = { visitor: kit, address: staffAddress, personId: person.personId }
  assert.equal((await sends(theirs, 'still here')).status, 201)
  await stopsSitting(house, team[0]!, person, new Date())
  assert.equal((await sends(theirs, 'gone')).status, 404)
  await house.owner.updateTable('sessions').set({ endedAt: new Date() }).where('accountId', '=', person.id).execute()
  assert.equal((await sends({ visitor, address: '/messages', personId: person.personId }, 'signed out')).status, 303)
  assert.equal((await messagesIn(house, person)).length, 1)
})

// Three nodes that know nothing of each other, each with one connection.
const nodes = [1, 2, 3].map(() => openPool(house.database.app, 1))
after(() => Promise.all(nodes.map(node => node.end())))

const members = circles.flatMap(({ person, team }) => [
  { personId: person.personId, seat: 'self', accountId: person.id, name: person.name },
  { personId: person.personId, seat: 'clinician', accountId: team[0]!.id, name: 'Grace Adeyemi' },
])
const keys = Array.from({ length: 6 }, () => randomUUID())
const written = fc.record({
  member: fc.nat(members.length - 1),
  key: fc.oneof(fc.constantFrom(...keys), fc.uuid({ version: 4 })),
  words: fc.constantFrom('come', 'do not come', ' '),
})

const sendOf = ({ member, key, words }: { member: number; key: string; words: string }): Send => {
  const { personId, seat, accountId, name } = members[member]!
  const leave = { personId, seat, at: new Date(), viewer: { accountId, name, roleWords: '' } }
  return { leave, draft: { key, words } } as unknown as Send
}

test('whatever groups several nodes keep at once, a key is one message, and each room counts without gaps', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(written, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 }),
      async groups => {
        const keep = async (group: Send[], at: number) => {
          const db = connect(nodes[at % nodes.length]!)
          // Keys that cross each other in several rooms may end in a deadlock, which undoes one of the groups.
          const outcomes = await writeMessages(db, group, { graceHours: 12, patience: '0' }).catch(() => null)
          return group.map((send, place) => ({ send, outcome: outcomes?.[place] }))
        }
        const all = (await Promise.all(groups.map((group, at) => keep(group.map(sendOf), at)))).flat()
        for (const { person } of circles) {
          const kept = await messagesIn(house, person)
          assert.deepEqual(
            kept.map(({ number }) => number),
            kept.map((_, at) => at + 1),
          )
          for (const { send, outcome } of all) {
            if (send.leave.personId !== person.personId || !outcome?.outcome.startsWith('kept')) continue
            const rows = kept.filter(row => row.clientKey === send.draft.key)
            assert.deepEqual(
              rows
                .filter(row => row.senderAccountId === send.leave.viewer.accountId)
                .map(row => [row.number, row.words]),
              [[(outcome as Kept).number, send.draft.words]],
            )
          }
        }
        const isNew = all.filter(({ outcome }) => outcome?.outcome === 'kept')
        const own = isNew.map(({ send }) => `${send.leave.viewer.accountId} ${send.draft.key}`)
        assert.equal(new Set(own).size, own.length, 'a message is new once')
      },
    ),
    { numRuns: 60 },
  ))

test('after its group a connection is narrowed to nobody', async () => {
  const db = connect(nodes[0]!)
  const send = sendOf({ member: 0, key: randomUUID(), words: 'last' })
  await writeMessages(db, [send], { graceHours: 12, patience: '0' })
  const { rows } = await sql<{ seen: string }>`select count(*) as seen from messages`.execute(db)
  assert.equal(rows[0]!.seen, '0')
})
