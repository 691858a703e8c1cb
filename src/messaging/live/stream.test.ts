import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sitsWith, stopsSitting } from '../../../test/circle.ts'
import { messagesIn, newCircle, writes } from '../../../test/conversation.ts'
import { Ear } from '../../../test/ear.ts'
import { openHouse } from '../../../test/harness.ts'
import { openSecondNode } from '../../../test/second-node.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { people, team } from '../../demo/cast.ts'

const house = await openHouse()
const second = await openSecondNode(house, { MESSAGE_HINTS: 'off' })
const ears: Ear[] = []
after(async () => {
  for (const ear of ears) ear.closes()
  await second.close()
  await house.close()
})

async function listens(visitor: Visitor, thread?: string) {
  const ear = await Ear.opens(visitor, thread)
  ears.push(ear)
  await ear.until(({ heard, status }) => heard.length > 0 || status !== 200)
  return ear
}

const numbers = (ear: Ear) => ear.messages.map(({ number }) => number)

test('a message comes to every open page on both nodes, with hints and without, in the order of its number', async () => {
  const { visitor, staff, staffAddress, person } = await newCircle(house, ['Grace Adeyemi', 'Owen Bright'])
  const [grace, owen] = staff as [Visitor, Visitor]
  await writes(visitor, 'one')
  const heardBy = [
    await listens(visitor),
    await listens(grace, person.personId),
    await listens(second.sameAs(owen), person.personId),
  ]
  await writes(visitor, 'two')
  await writes(grace, 'three', staffAddress)
  await writes(second.sameAs(owen), 'four', staffAddress)
  for (const ear of heardBy) await ear.hears('four')
  for (const ear of heardBy) await ear.hears('two')
  for (const ear of heardBy) assert.deepEqual(numbers(ear), [2, 3, 4])
  const [mine, graces] = heardBy as [Ear, Ear]
  assert.ok(mine.messages[0]!.mine, 'one’s own comes with its key')
  assert.deepEqual([mine.messages[1]!.name, mine.messages[1]!.mine], ['Grace Adeyemi', undefined])
  assert.deepEqual([graces.messages[0]!.name, graces.messages[1]!.name], ['Sam', undefined])
})

test('somebody who looks at another page hears that something waits, and nothing of what was written', async () => {
  const { visitor, staff, person } = await newCircle(house)
  await visitor.opens('/messages')
  const ear = await listens(staff[0]!)
  await writes(visitor, 'only for those who open it')
  await ear.until(({ heard }) => heard.some(({ name }) => name === 'room'))
  const head = ear.heard.find(({ name }) => name === 'room')!.data
  assert.deepEqual([head.person, head.number, head.unread], [person.personId, 1, 1])
  assert.match(head.since ?? '', /^since \d+:\d\d[ap]m today$/)
  assert.ok(!JSON.stringify(ear.heard).includes('only for those'))
})

test('how far a message has come is told by name, and a mark never goes back', async () => {
  const {
    visitor,
    staff,
    staffAddress,
    person,
    team: [kit],
  } = await newCircle(house, ['Grace Adeyemi'])
  await writes(visitor, 'one')
  await writes(visitor, 'two')
  const ear = await listens(visitor)
  const marks = `/messages/${person.personId}/marks`
  const says = async (delivered: string, seen: string) => {
    await staff[0]!.opens(staffAddress)
    return (await staff[0]!.sends(marks, { delivered, seen })).status
  }
  const heard = () => ear.heard.filter(({ name }) => name === 'heard').at(-1)?.data.heard
  assert.equal(await says('2', '0'), 204)
  await ear.until(() => heard()?.at(-1)?.state === 'delivered')
  assert.equal(await says('2', '1'), 204)
  await ear.until(() => heard()?.[0]?.state === 'seen')
  assert.deepEqual(heard(), [
    { upTo: 1, state: 'seen', seenBy: 'Grace' },
    { upTo: 2, state: 'delivered', seenBy: '' },
  ])
  for (const [delivered, seen] of [
    ['1', '0'],
    ['99', '99'],
    ['-1', 'x'],
  ] as const)
    assert.equal(await says(delivered, seen), 204)
  await ear.until(() => heard()?.length === 1)
  const kept = await house.owner
    .selectFrom('messageMarks')
    .select(['state', 'upTo', 'accountId'])
    .where('personId', '=', person.personId)
    .where('accountId', '=', kit!.id)
    .orderBy('state')
    .orderBy('upTo')
    .execute()
  assert.deepEqual(
    kept.map(({ state, upTo }) => [state, upTo]),
    [
      ['delivered', 2],
      ['seen', 1],
      ['seen', 2],
    ],
  )
  assert.match((await visitor.opens('/messages')).text, /Seen by <span data-seen-by[^>]*>Grace/)
})

test('a page that was loaded without scripts says that it was looked at, and another site cannot say so', async () => {
  const { visitor, staff, staffAddress } = await newCircle(house, ['Grace Adeyemi'])
  await writes(visitor, 'one')
  const { text } = await staff[0]!.opens(staffAddress)
  const picture = /<noscript><img src="([^"]+)"/.exec(text)?.[1] ?? ''
  assert.equal((await staff[0]!.opens(picture, { 'sec-fetch-site': 'cross-site' })).status, 404)
  assert.match((await visitor.opens('/messages')).text, /data-state="sent"/)
  assert.equal((await staff[0]!.opens(picture, { 'sec-fetch-site': 'same-origin' })).status, 200)
  assert.match((await visitor.opens('/messages')).text, /Seen by <span data-seen-by[^>]*>Grace/)
})

test('a browser asks for what it lacks by number', async () => {
  const { visitor, person, staff } = await newCircle(house)
  for (const words of ['one', 'two', 'three']) await writes(visitor, words)
  const after = async (number: number | string) => staff[0]!.opens(`/messages/${person.personId}/after/${number}`)
  const found = JSON.parse((await after(1)).text)
  assert.deepEqual(
    found.messages.map(({ words }: { words: string }) => words),
    ['two', 'three'],
  )
  assert.equal(found.number, 3)
  for (const number of ['x', '-1', '1e3', '99999999999']) assert.equal((await after(number)).status, 404)
})

const cast = { ...people, ...team }

for (const [key, member] of Object.entries(cast)) {
  test(`${key} hears the rooms of their own circle and of nobody else`, async () => {
    const seats = await house.owner
      .selectFrom('seats as c')
      .innerJoin('staff as s', 's.id', 'c.staffId')
      .select('c.personId')
      .where('s.accountId', '=', member.id)
      .where('c.endedAt', 'is', null)
      .execute()
    const theirs = new Set(seats.map(({ personId }) => personId))
    if ('personId' in member) theirs.add(member.personId)
    const visitor = await house.signedInAs(member)
    for (const { personId } of Object.values(people)) {
      const mayHear = theirs.has(personId)
      for (const address of [`/messages/${personId}/after/0`, `/messages/${personId}/seen/1`]) {
        const { status } = await visitor.opens(address)
        // Where nobody has looked yet there is no room to mark.
        assert.ok(mayHear ? status === 200 || address.includes('/seen/') : status === 404, `${address}: ${status}`)
      }
      if (personId === ('personId' in member && member.personId)) continue
      const ear = await listens(visitor, personId)
      assert.equal(ear.status, mayHear ? 200 : 404, personId)
      ear.closes()
    }
    const ear = await listens(visitor)
    const heard = ear.heard[0]!.data.rooms.map(({ person }) => person)
    for (const personId of heard) assert.ok(theirs.has(personId))
  })
}

test('nobody hears anything without a session, or with one that has ended', async () => {
  const stranger = house.visitor()
  assert.equal((await listens(stranger)).status, 303)
  const { visitor } = await newCircle(house)
  await visitor.opens('/account')
  await visitor.sends('/sign-out')
  assert.equal((await listens(visitor)).status, 303)
})

const waysToEnd = {
  'signing out': async ({ staff }: Circle) => {
    await staff[0]!.opens('/account')
    await staff[0]!.sends('/sign-out')
  },
  'the person disconnecting': async ({ visitor }: Circle) => {
    await visitor.opens('/disconnect')
    assert.equal((await visitor.sends('/disconnect')).status, 303)
  },
  'leaving the team': ({ team, person }: Circle) => stopsSitting(house, team[0]!, person, new Date()),
  'a seat that the record no longer confirms': ({ team }: Circle) =>
    house.owner
      .updateTable('seats')
      .set({ confirmedAt: new Date(0) })
      .where('staffId', '=', team[0]!.staffId)
      .execute(),
  'a session that was idle for too long': ({ team }: Circle) =>
    house.owner
      .updateTable('sessions')
      .set({ seenAt: new Date(Date.now() - 86_400_000) })
      .where('accountId', '=', team[0]!.id)
      .execute(),
}
type Circle = Awaited<ReturnType<typeof newCircle>>

for (const [way, end] of Object.entries(waysToEnd)) {
  test(`${way} ends the open streams within 2 seconds on both nodes`, async () => {
    const circle = await newCircle(house)
    const { visitor, staff, person } = circle
    await visitor.opens('/messages')
    const both = [await listens(staff[0]!, person.personId), await listens(second.sameAs(staff[0]!), person.personId)]
    await end(circle)
    for (const ear of both) await ear.ends(2000)
    await writes(visitor, 'after they had gone').catch(() => undefined)
    for (const ear of both) assert.deepEqual(ear.messages, [])
  })
}

test('who leaves one of two teams goes on hearing the other', async () => {
  const [one, other] = [await newCircle(house), await newCircle(house)]
  await sitsWith(house, one.team[0]!, other.person)
  for (const { visitor } of [one, other]) await visitor.opens('/messages')
  const both = [
    await listens(one.staff[0]!, other.person.personId),
    await listens(second.sameAs(one.staff[0]!), other.person.personId),
  ]
  await stopsSitting(house, one.team[0]!, other.person, new Date())
  for (const ear of both) {
    await ear.until(({ heard }) => heard.some(({ data }) => data.isGone && data.person === other.person.personId), 2000)
    assert.ok(!ear.hasEnded)
  }
  await writes(other.visitor, 'not for them')
  await writes(one.visitor, 'for them')
  for (const ear of both) {
    await ear.until(({ heard }) =>
      heard.some(({ name, data }) => name === 'room' && data.person === one.person.personId && data.number === 1),
    )
    assert.deepEqual(ear.messages, [])
  }
})

test('a room that is made after the stream was opened is heard too', async () => {
  const { visitor, staff, staffAddress } = await newCircle(house, ['Grace Adeyemi'])
  const both = [await listens(visitor), await listens(second.sameAs(visitor))]
  await writes(staff[0]!, 'Hello Sam', staffAddress)
  // With the message, if the room was found between the page and its form.
  for (const ear of both) await ear.until(({ heard }) => heard.some(({ data }) => data.unread === 1))
})

test('every request sent one to five times in parallel to both nodes: one message each, in one order without gaps', async () => {
  const { visitor, staff, staffAddress, person } = await newCircle(house)
  await visitor.opens('/messages')
  await staff[0]!.opens(staffAddress)
  const ear = await listens(second.sameAs(staff[0]!), person.personId)
  const tokens = { '/messages': tokenOn(visitor, '/messages'), [staffAddress]: tokenOn(staff[0]!, staffAddress) }
  const sends = Array.from({ length: 60 }, (_, at) => {
    const [sender, address] = at % 2 ? ([visitor, '/messages'] as const) : ([staff[0]!, staffAddress] as const)
    const fields = { words: `message ${at}`, key: randomUUID(), 'form-token': tokens[address]! }
    const nodes = Array.from({ length: 1 + (at % 5) }, (_, time) => (time % 2 ? second.sameAs(sender) : sender))
    return Promise.all(nodes.map(node => node.posts(address, fields, { accept: 'application/json' })))
  })
  const answers = await Promise.all(sends)
  const kept = await messagesIn(house, person)
  assert.equal(kept.length, 60)
  assert.deepEqual(
    kept.map(({ number }) => number),
    kept.map((_, at) => at + 1),
  )
  for (const same of answers) {
    const said = new Set(same.map(({ text }) => JSON.parse(text).number))
    assert.equal(said.size, 1, 'every answer names the same number')
    assert.equal(same.filter(({ status }) => status === 201).length, 1, 'it is new once')
  }
  await ear.until(({ messages }) => messages.length >= 60)
  assert.deepEqual(
    numbers(ear),
    kept.map(({ number }) => number),
  )
})

const tokenOn = ({ page }: Visitor, action: string) =>
  new RegExp(`action="${action}"[^>]*><input type="hidden" name="form-token" value="([^"]+)"`).exec(page)?.[1] ?? ''
