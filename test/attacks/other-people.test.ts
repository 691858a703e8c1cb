import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addDays, dayIn } from '../../src/core/clock.ts'
import { people, team } from '../../src/demo/cast.ts'
import { Ear } from '../ear.ts'
import { openHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'
import { everythingKept, forges } from './attacker.ts'

// The attacks of 2018 that reached what belongs to somebody else, by their number there, tried once more.
const house = await openHouse()
after(() => house.close())

const { rowan, paul } = people
const { grace, priya, colin } = team
const today = dayIn(rowan.zone, new Date())
const secret = 'Only Rowan knows about the lighthouse'
let [hers, his, visitor]: Visitor[] = []
const has = (route: string) => house.app.doors.includes(route)

before(async () => {
  visitor = house.visitor()
  hers = await house.signedInAs(rowan)
  his = await house.signedInAs(paul)
  await hers.sends('/tracking/trackers/new/problem', { name: secret })
  await hers.sends('/messages', { words: secret, key: randomUUID() })
  await hers.sends(`/tracking/diary/${today}`, { entry: secret, seen: '' })
  if (has('POST /what-helps/new'))
    await hers.sends('/what-helps/new', { title: secret, words: `${secret} #tip #story`, key: randomUUID() })
  if (has('POST /goals/new')) await hers.sends('/goals/new', { words: secret, key: randomUUID() })
})

/** The ids of everything that is kept about her, by the name that an address gives them. */
async function herIds(): Promise<Record<string, string[]>> {
  const of = async (table: string) => {
    const found = await sql<{ id: string }>`select id from ${sql.table(table)} where person_id = ${rowan.personId}`
      .execute(house.owner)
      .catch(() => ({ rows: [] }))
    return found.rows.map(({ id }) => String(id))
  }
  const names = {
    trackerId: 'trackers',
    goalId: 'goals',
    stepId: 'goal_steps',
    strategyId: 'strategies',
    markId: 'tracking_marks',
    signId: 'early_signs',
    pageId: 'appointment_pages',
  }
  const found = await Promise.all(Object.entries(names).map(async ([name, table]) => [name, await of(table)] as const))
  return { ...Object.fromEntries(found), personId: [rowan.personId], connectionId: await of('connections') }
}

const onADay = (part: string) => (/^:(onDay|nightOf|lastDay)$/.test(part) ? today : part.replace(':number', '0'))

async function herAddresses(method: string) {
  const ids = await herIds()
  const found = house.app.doors.flatMap(route => {
    const [how, path = ''] = route.split(' ')
    const name = /:(\w+Id)/.exec(path)?.[1]
    if (how !== method || !name || !ids[name]?.[0]) return []
    const fill = (part: string) => (part.startsWith(':') ? (ids[part.slice(1)]?.[0] ?? onADay(part)) : part)
    return [path.split('?')[0]!.split('/').map(fill).join('/')]
  })
  return [...new Set(found)]
}

const notHers = { visitor: [200, 303, 404], person: [403, 404], clinician: [403, 404] }

test('H3, H4 and H5: what helps one person is on no public page, whatever is asked for', async () => {
  const paths = [
    '/',
    '/tips',
    '/stories',
    '/tips?tag=CopingStrategy&x=connect',
    '/tips?tag=',
    '/tips?way=',
    '/tips?tag=tip',
  ]
  const ids = Object.values(await herIds()).flat()
  const counted = ['1', '2', '100', ...ids].flatMap(id => [`/posts/${id}`, `/stories/${id}`, `/tips/${id}`])
  for (const path of [...paths, ...counted]) {
    const { status, text } = await visitor!.opens(path)
    assert.ok(status < 500 && !text.includes('lighthouse'), path)
    if (counted.includes(path)) assert.equal(status, 404, path)
  }
})

test('H6, H7 and H8: nobody changes by its id what is somebody else’s, and the rows show it', async () => {
  const addresses = await herAddresses('POST')
  assert.ok(addresses.length > 8, String(addresses))
  const strangers = { person: his!, clinician: await house.signedInAs(priya), left: await house.signedInAs(colin) }
  const fields = { words: 'mine now', name: 'mine now', value: '1', key: randomUUID(), personId: rowan.personId }
  const before = await everythingKept(house, ['seats'])
  for (const address of addresses)
    for (const [who, stranger] of Object.entries(strangers)) {
      const { status, location, text } = await forges(house, stranger, address, fields)
      // What was removed or answered before looks just the same as what is not one's own.
      const isAsGone = location === '/caseload?done=gone' || /\/(removal|withdrawal)$/.test(address)
      assert.ok(notHers.person.includes(status) || isAsGone, `${who} ${address}: ${status}`)
      assert.ok(!text.includes('lighthouse'))
    }
  assert.equal(await everythingKept(house, ['seats']), before)
})

test('H7: nobody opens by its id what is somebody else’s: not a person, not a clinician of another team, not who left', async () => {
  const addresses = (await herAddresses('GET')).filter(address => !address.endsWith('/stream'))
  assert.ok(addresses.length > 10, String(addresses))
  for (const stranger of [his!, await house.signedInAs(priya), await house.signedInAs(colin)])
    for (const address of addresses) {
      const { status, text } = await stranger.opens(address)
      assert.ok(notHers.person.includes(status), `${address}: ${status}`)
      assert.ok(!text.includes('lighthouse') && !text.includes('ASHDOWN'))
    }
  for (const address of addresses) {
    const { status, text } = await visitor!.opens(address)
    assert.ok(notHers.visitor.includes(status) && !text.includes('lighthouse'), address)
  }
})

test('H7: an entry that names somebody else in its fields is one’s own', async () => {
  const of = () =>
    house.owner.selectFrom('diaryEntries').select('words').where('personId', '=', rowan.personId).execute()
  const before = await of()
  const forged = { entry: 'mine', seen: '', personId: rowan.personId, person_id: rowan.personId, id: rowan.id }
  await his!.sends(`/tracking/diary/${addDays(today, -1)}`, forged)
  assert.deepEqual(await of(), before)
})

test('H9: who is not in the room hears nothing of it', async () => {
  for (const stranger of [his!, await house.signedInAs(priya), await house.signedInAs(colin)]) {
    for (const thread of [rowan.personId, randomUUID(), '*', `room:${rowan.personId}`]) {
      const ear = await Ear.opens(stranger, thread)
      assert.equal(ear.status, 404, thread)
      ear.closes()
    }
    const ear = await Ear.opens(stranger)
    await ear.until(({ heard }) => heard.length > 0)
    assert.ok(!JSON.stringify(ear.heard).includes(rowan.personId))
    ear.closes()
  }
})

test('H10: a message is from whoever is signed in, to the room whose page it was written on', async () => {
  const rooms = () => house.owner.selectFrom('messages').select(['personId', 'senderAccountId', 'words']).execute()
  const before = await rooms()
  const forged = {
    words: 'Take twice as much',
    key: randomUUID(),
    user_id: grace.id,
    senderAccountId: grace.id,
    senderName: grace.name,
    senderSeat: 'clinician',
    room_id: rowan.personId,
    roomId: rowan.personId,
    personId: rowan.personId,
  }
  assert.equal((await forges(house, his!, '/messages', forged)).status, 303)
  assert.deepEqual(
    (await rooms()).filter(({ words }) => !before.some(each => each.words === words)),
    [{ personId: paul.personId, senderAccountId: paul.id, words: 'Take twice as much' }],
  )
  assert.match((await his!.opens('/messages')).text, /Take twice as much/)
  assert.doesNotMatch((await hers!.opens('/messages')).text, /Take twice as much/)
})

test('H11: a clinician opens nobody of another team, and not a person by the room of another', async () => {
  const hisClinician = await house.signedInAs(priya)
  for (const path of ['', '/tracking', '/messages', '/contact', '/access']) {
    assert.equal((await hisClinician.opens(`/caseload/${rowan.personId}${path}`)).status, 404)
    assert.equal((await hisClinician.opens(`/caseload/${paul.personId}${path}`)).status, 200)
  }
  for (const path of [`/caseload/users/1`, `/caseload/users/${paul.personId}/rooms/${rowan.personId}`])
    assert.equal((await hisClinician.opens(path)).status, 404)
  const { text } = await hisClinician.opens(`/caseload/${paul.personId}/messages?room=${rowan.personId}&thread=1`)
  assert.doesNotMatch(text, /lighthouse/)
  // Every look that was let in stands in the person's own list.
  assert.match((await his!.opens('/who-has-looked')).text, /Dr Priya Nathan/)
  assert.doesNotMatch((await hers!.opens('/who-has-looked')).text, /Dr Priya Nathan/)
})

test('H12: ids of patients in an address bring no names', async () => {
  const hisClinician = await house.signedInAs(priya)
  for (const question of ['patients[]=40001', 'patients=40001', 'patientId=40001', 'q=Ashdown', 'show=40001'])
    for (const path of ['/caseload', '/caseload/users'])
      assert.doesNotMatch((await hisClinician.opens(`${path}?${question}`)).text, /Ashdown/i)
})
