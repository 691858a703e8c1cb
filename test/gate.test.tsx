import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import cookies from '@fastify/cookie'
import forms from '@fastify/formbody'
import Fastify, { type FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { hangDoors } from '../src/access/doors.ts'
import { own, type Reach, reach, reachAll } from '../src/access/reach.ts'
import { connect } from '../src/core/database.ts'
import { framePages } from '../src/core/page.tsx'
import { type Member, people, team } from '../src/demo/cast.ts'
import { openHouse } from './harness.ts'
import { Visitor } from './visitor.ts'

const house = await openHouse()
const { rowan, paul, lin, marek } = people
const { grace, priya, colin, martin } = team

let lastProof: Reach<'see tracking'> | undefined
/** Each answers one question past the narrowing; a new one is a decision. */
const definers = [
  'account_for_sign_in',
  'answer_request',
  'arrive',
  'chairs',
  'closed_conversations',
  'connected_people',
  'forget_what_expired',
  'hearing_prints',
  'hold_connected',
  'is_patient_connected',
  'keep_draft',
  'leave_device',
  'notice_button',
  'once_connected',
  'open_requests',
  'rooms_heard_by',
  'rooms_moved',
  'rooms_open_to',
  'session_viewer',
  'staff_within_grace',
  'take_teams',
  'unread_of_person',
]
const clock = () => new Date()
const app = Fastify()
await app.register(cookies)
await app.register(forms)
framePages(app, () => <html lang="en" />, house.config)
hangDoors(app, { ...house, db: connect(house.pool), clock })

type Params = { personId: string }
const door = { config: { door: 'signed-in' } } as const
const personOf = (request: FastifyRequest) => (request.params as Params).personId

const nightsSeenBy = (proof: Reach<'see tracking'>) => proof.db.selectFrom('sleepNights').select('personId').execute()

app.get('/nights/:personId', door, async request => {
  const proof = await reach(request, personOf(request), 'see tracking')
  await reach(request, personOf(request), 'see tracking')
  lastProof = proof
  return [...new Set((await nightsSeenBy(proof)).map(row => row.personId))]
})
app.get('/broken/:personId', door, async request => {
  await reach(request, personOf(request), 'see tracking')
  throw new Error('after the look')
})
app.get('/account-of/:personId', door, async request => {
  await reach(request, personOf(request), 'change sharing')
  return 'reached'
})
app.get('/two', door, async request => {
  await reach(request, rowan.personId, 'see tracking')
  await reach(request, marek.personId, 'see tracking')
  return 'both'
})
app.get('/list', door, async request => (await reachAll(request, 'see tracking')).personIds)
app.get('/role', door, async request => {
  const { db } = await own(request, 'see tracking')
  return (await sql<{ role: string }>`select current_user as role`.execute(db)).rows[0]
})
app.get('/at-once', door, async request => {
  await Promise.all([own(request, 'see tracking'), own(request, 'track'), own(request, 'see tracking')])
  return 'one'
})
app.get('/in-two-parts', door, async request => {
  const first = await own(request, 'see tracking')
  await request.visit.commit()
  const second = await own(request, 'see tracking')
  await nightsSeenBy(second)
  return nightsSeenBy(first).then(() => 'still usable', String)
})
const address = await app.listen({ host: '127.0.0.1', port: 0 })

after(async () => {
  await app.close()
  await house.close()
})

async function asks(member: Pick<Member, 'id'>, path: string) {
  const visitor = new Visitor(address)
  visitor.cookies.set('session', (await house.signedInAs(member)).cookies.get('session') ?? '')
  return visitor.opens(path)
}

const trailOf = (personId: string) =>
  house.owner.selectFrom('trail').selectAll().where('personId', '=', personId).orderBy('id').execute()

test('the application works as its own role', async () => {
  assert.match((await asks(rowan, '/role')).text, /"healthlocker_app"/)
})

test('a route without a door stops the server', () => {
  const unsafe = Fastify()
  hangDoors(unsafe, { ...house, db: connect(house.pool), clock })
  assert.throws(() => unsafe.get('/open', async () => 'anybody'), /GET \/open names no door/)
})

test('a clinician on the team reaches only the person she asked for, and it is remembered once a page view', async () => {
  const before = (await trailOf(rowan.personId)).length
  const answer = await asks(grace, `/nights/${rowan.personId}`)
  assert.deepEqual(JSON.parse(answer.text), [rowan.personId])

  const lines = (await trailOf(rowan.personId)).slice(before)
  assert.equal(lines.length, 1)
  const { accountId, viewerName, viewerRole, seat, deed, listedOn } = lines[0]!
  assert.deepEqual(
    { accountId, viewerName, viewerRole, seat, deed, listedOn },
    {
      accountId: grace.id,
      viewerName: grace.name,
      viewerRole: grace.jobTitle,
      seat: 'clinician',
      deed: 'see tracking',
      listedOn: null,
    },
  )
})

test('one’s own look leaves no line', async () => {
  const before = (await trailOf(rowan.personId)).length
  assert.deepEqual(JSON.parse((await asks(rowan, `/nights/${rowan.personId}`)).text), [rowan.personId])
  assert.equal((await trailOf(rowan.personId)).length, before)
})

test('strangers, and whoever left today, find nothing; neither does a mangled id', async () => {
  for (const stranger of [paul, priya, colin, martin])
    assert.equal((await asks(stranger, `/nights/${rowan.personId}`)).status, 404, stranger.name)
  for (const id of ['1', `${rowan.personId}'`, rowan.personId.toUpperCase(), '%00', crypto.randomUUID()])
    assert.equal((await asks(grace, `/nights/${id}`)).status, 404, id)
})

test('what the person has not shared is refused to the team, with a word on who can change it', async () => {
  await house.owner.deleteFrom('sharingChoices').where('personId', '=', lin.personId).execute()
  const before = await trailOf(lin.personId)
  const answer = await asks(grace, `/nights/${lin.personId}`)
  assert.deepEqual([answer.status, /The person themselves can change that/.test(answer.text)], [403, true])
  assert.deepEqual(await trailOf(lin.personId), before)

  const refusals = await house.owner.selectFrom('refusals').selectAll().where('personId', '=', lin.personId).execute()
  assert.deepEqual(
    refusals.map(({ accountId, deed }) => [accountId, deed]),
    [[grace.id, 'see tracking']],
  )
})

test('a seat that may never do a deed is refused even if a row says it is shared', async () => {
  const shared = { personId: rowan.personId, audience: 'clinician', deed: 'change sharing' }
  await house.owner.insertInto('sharingChoices').values(shared).execute()
  assert.equal((await asks(grace, `/account-of/${rowan.personId}`)).status, 403)
})

test('a look that failed leaves no line', async () => {
  const before = (await trailOf(rowan.personId)).length
  assert.equal((await asks(grace, `/broken/${rowan.personId}`)).status, 500)
  assert.equal((await trailOf(rowan.personId)).length, before)
})

test('a request reaches one person, and no second one', async () => {
  assert.equal((await asks(grace, '/two')).status, 500)
})

test('a proof is used up when its request has ended', async () => {
  await asks(grace, `/nights/${rowan.personId}`)
  const proof = lastProof
  assert.ok(proof)
  await assert.rejects(() => nightsSeenBy(proof), /used up/)
})

test('a list reaches everybody on the team who shares, in one trail statement, and one line a day', async () => {
  const whole = [rowan.personId, marek.personId].sort()
  assert.deepEqual(JSON.parse((await asks(grace, '/list')).text), whole)
  const listings = async () => (await trailOf(marek.personId)).filter(line => line.listedOn)
  assert.equal((await listings()).length, 1)
  await asks(grace, '/list')
  assert.equal((await listings()).length, 1)
  assert.deepEqual(JSON.parse((await asks(colin, '/list')).text), [])
})

test('the trail can be added to and never changed by the application', async () => {
  const db = connect(house.pool)
  const narrowed = (statement: string) =>
    db.connection().execute(async connection => {
      await sql`select set_config('healthlocker.people', ${`{${rowan.personId}}`}, false)`.execute(connection)
      try {
        await sql.raw(statement).execute(connection)
      } finally {
        await sql`select set_config('healthlocker.people', '', false)`.execute(connection)
      }
    })
  for (const deed of ['update trail set deed = deed', 'delete from trail', 'truncate trail'])
    await assert.rejects(() => narrowed(deed), /permission denied/, deed)
})

test('connections are given back: many refused and broken looks do not use up the pool', async () => {
  const paths = Array.from({ length: 40 }, (_, index) =>
    index % 2 ? `/broken/${rowan.personId}` : `/nights/${paul.personId}`,
  )
  await Promise.all(paths.map(path => asks(grace, path)))
  assert.equal((await asks(grace, `/nights/${rowan.personId}`)).status, 200)
})

test('two reaches at the same moment share one transaction, and leave no connection behind', async () => {
  const before = house.pool.totalCount - house.pool.idleCount
  assert.equal((await asks(rowan, '/at-once')).status, 200)
  await asks(rowan, '/role')
  assert.equal(house.pool.totalCount - house.pool.idleCount, before)
})

test('a transaction that was given back is not the one that comes after', async () => {
  assert.match((await asks(rowan, '/in-two-parts')).text, /used up/)
})

test('a connection that was given back is narrowed to nobody', async () => {
  await asks(grace, `/nights/${rowan.personId}`)
  const db = connect(house.pool)
  const left = sql<{ left: string }>`select concat(current_setting('healthlocker.people', true),
    current_setting('healthlocker.rooms', true), current_setting('healthlocker.account', true)) as left`
  const found = await Promise.all(Array.from({ length: house.pool.totalCount }, () => left.execute(db)))
  assert.deepEqual([...new Set(found.map(({ rows }) => rows[0]?.left))], [''])
})

test('the functions that see past the narrowing are few, and these', async () => {
  const { rows } = await sql<{ name: string }>`
    select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
      and has_function_privilege('healthlocker_app', p.oid, 'execute') order by 1`.execute(house.owner)
  assert.deepEqual(
    rows.map(row => row.name),
    definers,
  )
  const everybody = await sql`
    select from pg_proc p where p.pronamespace = 'public'::regnamespace and has_function_privilege('public', p.oid, 'execute')`.execute(
    house.owner,
  )
  assert.equal(everybody.rows.length, 0, 'no function is for everybody')
})
