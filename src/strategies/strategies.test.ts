import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { formTokenOf } from '../../test/form-token.ts'
import { type House, openHouse } from '../../test/harness.ts'
import { fieldOf, mainWords } from '../../test/reading.ts'
import type { Fields, Visitor } from '../../test/visitor.ts'

/** Thursday morning in London. */
const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function someone(zone?: string) {
  house.moveClockTo(now)
  const person = await house.newPerson('Sam', zone)
  const visitor = await house.signedInAs(person)
  const kept = () =>
    house.owner
      .selectFrom('strategies')
      .selectAll()
      .where('personId', '=', person.personId)
      .orderBy('createdAt')
      .execute()
  return { person, visitor, kept }
}

async function adds(visitor: Visitor, fields: Fields) {
  await visitor.opens('/what-helps/new')
  return visitor.sends('/what-helps/new', { key: fieldOf(visitor.page, 'key'), ...fields })
}

/** Adds these, each a second after the one before, and gives their addresses. */
async function has(visitor: Visitor, kept: () => Promise<{ id: string }[]>, ...titles: string[]) {
  for (const [index, title] of titles.entries()) {
    house.moveClockTo(new Date(now.getTime() + index * 1000))
    await adds(visitor, { title, words: 'Breathe out\nSit down' })
  }
  return (await kept()).map(({ id }) => `/what-helps/${id}`)
}

async function presses(visitor: Visitor, address: string, to: string) {
  await visitor.opens('/what-helps')
  return visitor.sends(address, { to })
}

test('without anything the page invites with some ideas; with something it is the list, the newest first', async () => {
  const { visitor, kept } = await someone()
  const { status, text } = await visitor.opens('/what-helps')
  assert.equal(status, 200)
  assert.match(mainWords(text), /What has helped you before\?.*Add something.*Some ideas to begin with/)
  await has(visitor, kept, 'When my chest gets tight', 'When it is loud')
  assert.match(
    mainWords((await visitor.opens('/what-helps')).text),
    /When it is loud Breathe out Sit down.*When my chest gets tight.*Added 15 October/,
  )
  assert.match(visitor.page, /Only you can see this/)
  assert.doesNotMatch(visitor.page, /What has helped you before/)
})

test('what is written is kept without ends, shown as it was meant, and never becomes HTML', async () => {
  const { visitor, kept } = await someone()
  const answer = await adds(visitor, { title: '  When   it is <i>loud</i> ', words: ' Headphones in \r\n\r\n& out ' })
  assert.equal(answer.location, '/what-helps?done=added')
  const [one] = await kept()
  assert.deepEqual(
    [one?.title, one?.words, one?.addedOn],
    ['When it is <i>loud</i>', 'Headphones in \n\n& out', '2026-10-15'],
  )
  const { text } = await visitor.follows(answer)
  assert.match(text, /When it is &lt;i>loud&lt;\/i>/)
  assert.match(text, /<li>Headphones in<\/li><li>&amp; out<\/li>/)
})

test('its words alone will do', async () => {
  const { visitor, kept } = await someone()
  assert.equal((await adds(visitor, { title: 'Ring my sister' })).status, 303)
  assert.equal((await kept())[0]?.words, '')
})

test('a wrong form comes back with what was typed, and nothing is stored', async () => {
  const { visitor, kept } = await someone()
  const cases: [Fields, RegExp, string][] = [
    [{ title: ' ', words: 'Kept & safe' }, /Write what helps, or when it helps/, 'title'],
    [{ title: 'x'.repeat(121), words: 'Kept & safe' }, /120 characters or fewer/, 'title'],
    [{ title: 'x', words: 'y'.repeat(2001) }, /2,000 characters or fewer/, 'words'],
    [{ title: ['x', 'y'], words: 'Kept & safe' }, /Write this in one box/, 'title'],
  ]
  for (const [fields, message, field] of cases) {
    const answer = await adds(visitor, fields)
    assert.equal(answer.status, 422)
    assert.match(answer.text, message)
    assert.match(answer.text, new RegExp(`<title>Error: .*href="#${field}"`, 's'))
    if (field === 'title') assert.match(answer.text, /Kept &amp; safe/)
  }
  assert.deepEqual(await kept(), [])
})

test('a form that is sent twice adds one thing; with other words it asks first', async () => {
  const { visitor, kept } = await someone()
  await visitor.opens('/what-helps/new')
  const key = fieldOf(visitor.page, 'key')
  for (const _ of [1, 2])
    assert.equal((await visitor.sends('/what-helps/new', { key, title: 'Tea' })).location, '/what-helps?done=added')
  const other = await visitor.sends('/what-helps/new', { key, title: 'Coffee' })
  assert.equal(other.status, 409)
  assert.match(mainWords(other.text), /already added something from this page\..*Saved: “Tea”/)
  await visitor.sends('/what-helps/new', { key: fieldOf(other.text, 'key'), title: 'Coffee' })
  assert.deepEqual((await kept()).map(({ title }) => title).sort(), ['Coffee', 'Tea'])
})

test('it is changed; another window never overwrites it silently', async () => {
  const { visitor, kept } = await someone()
  const [address] = await has(visitor, kept, 'Tea')
  await visitor.opens(address!)
  const seen = fieldOf(visitor.page, 'seen')
  assert.equal((await visitor.sends(address!, { seen, title: 'Green tea' })).location, '/what-helps?done=changed')
  const late = await visitor.sends(address!, { seen, title: 'Black tea' })
  assert.equal(late.status, 409)
  assert.match(mainWords(late.text), /in another window.*Saved: “Green tea”/)
  assert.match(late.text, /value="Black tea"/)
  assert.equal((await visitor.sends(address!, { seen: fieldOf(late.text, 'seen'), title: ' ' })).status, 422)
  assert.equal((await visitor.sends(address!, { seen: fieldOf(late.text, 'seen'), title: 'Black tea' })).status, 303)
  assert.deepEqual(
    (await kept()).map(({ title }) => title),
    ['Black tea'],
  )
})

test('it is removed after a question, and a second press leads to the same list', async () => {
  const { visitor, kept } = await someone()
  const [address] = await has(visitor, kept, 'Tea')
  await presses(visitor, `${address}/help`, 'on')
  await presses(visitor, `${address}/pin`, 'on')
  const question = (await visitor.opens(`${address}/removal`)).text
  assert.match(
    mainWords(question),
    /Remove this\? “Tea” , with the notes of when it helped|Remove this\? “Tea”, with the notes/,
  )
  for (const _ of [1, 2]) {
    visitor.page = question
    assert.equal((await visitor.sends(`${address}/removal`)).location, '/what-helps?done=removed')
  }
  assert.deepEqual(await kept(), [])
  assert.equal((await visitor.opens(address!)).status, 404)
})

test('up to three are shown first, on Today and where help is; a fourth one says why not', async () => {
  const { visitor, kept } = await someone()
  const [one, two, three, four] = await has(visitor, kept, 'One', 'Two', 'Three', 'Four')
  for (const each of [one, two, three])
    for (const _ of [1, 2])
      assert.equal((await presses(visitor, `${each}/pin`, 'on')).location, '/what-helps?done=pinned')
  const refused = await presses(visitor, `${four}/pin`, 'on')
  assert.equal(refused.status, 409)
  assert.match(mainWords(refused.text), /Three are shown first already\. Take one of them off/)
  assert.match(mainWords(refused.text), /Shown first One.*Shown first Two.*Shown first Three.*Four/)
  for (const place of ['/today', '/support']) {
    const { text } = await visitor.opens(place)
    assert.match(mainWords(text), /One Breathe out Sit down Two Breathe out Sit down Three/, place)
    assert.doesNotMatch(mainWords(text), /Four/, place)
  }
  assert.equal((await presses(visitor, `${two}/pin`, 'off')).location, '/what-helps?done=unpinned')
  assert.equal((await presses(visitor, `${four}/pin`, 'on')).status, 303)
  assert.match(
    mainWords((await visitor.opens('/support')).text),
    /One Breathe out Sit down Four Breathe out Sit down Three/,
  )
})

test('pins of four windows at the same instant are three', async () => {
  const { person, visitor, kept } = await someone()
  const all = await has(visitor, kept, 'One', 'Two', 'Three', 'Four', 'Five')
  const answers = await Promise.all(
    all.map(each =>
      visitor.posts(`${each}/pin`, { to: 'on', 'form-token': formTokenOf(house, visitor, `${each}/pin`) }),
    ),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 303, 303, 409, 409])
  const pins = house.owner.selectFrom('strategyPins').select('place').where('personId', '=', person.personId)
  assert.deepEqual(
    (await pins.orderBy('place').execute()).map(({ place }) => place),
    [1, 2, 3],
  )
})

test('it is noted on which days it helped, once a day, and never how often', async () => {
  const { person, visitor, kept } = await someone()
  const [address] = await has(visitor, kept, 'Tea')
  for (const _ of [1, 2])
    assert.equal((await presses(visitor, `${address}/help`, 'on')).location, '/what-helps?done=helped')
  assert.match(
    mainWords((await visitor.opens('/what-helps')).text),
    /It helped on Thursday 15 October\. Take today’s note away/,
  )
  let later = visitor
  for (const day of ['17', '20', '21']) {
    house.moveClockTo(new Date(`2026-10-${day}T09:00:00Z`))
    later = await house.signedInAs(person)
    await presses(later, `${address}/help`, 'on')
  }
  const page = mainWords((await later.opens('/what-helps')).text)
  assert.match(page, /It helped on Wednesday 21 October, Tuesday 20 October and Saturday 17 October\./)
  assert.doesNotMatch(page, /4 times|15 October and|most|days in a row/)
  await presses(later, `${address}/help`, 'off')
  assert.match(
    mainWords((await later.opens('/what-helps')).text),
    /It helped on Tuesday 20 October, Saturday 17 October and/,
  )
  assert.equal((await presses(later, `${address}/help`, 'constructor')).location, '/what-helps')
})

test('the day on which it helped is the person’s own', async () => {
  const { person } = await someone('Asia/Kolkata')
  house.moveClockTo(new Date('2026-10-15T22:30:00Z'))
  const visitor = await house.signedInAs(person)
  await adds(visitor, { title: 'Tea' })
  const [, id] = /action="\/what-helps\/([^/"]+)\/help"/.exec((await visitor.opens('/what-helps')).text)!
  await visitor.sends(`/what-helps/${id}/help`, { to: 'on' })
  assert.match(
    mainWords((await visitor.opens('/what-helps')).text),
    /It helped on Friday 16 October\..*Added 16 October/,
  )
})

test('where help is, a visitor and somebody who has pinned nothing find the same help as always', async () => {
  const { visitor, kept } = await someone()
  await has(visitor, kept, 'Tea')
  for (const each of [house.visitor(), visitor]) {
    const { status, text } = await each.opens('/support')
    assert.equal(status, 200)
    assert.match(text, /Samaritans/)
    assert.doesNotMatch(mainWords(text), /What helps me|Tea/)
  }
})

test('what somebody pinned is theirs alone, also on the public page of help, and no store keeps it', async () => {
  const { visitor, kept } = await someone()
  const [address] = await has(visitor, kept, 'Only for me')
  await presses(visitor, `${address}/pin`, 'on')
  const mine = await visitor.opens('/support')
  assert.match(mine.text, /Only for me/)
  assert.equal(mine.headers['cache-control'], 'no-store')
  for (const other of [house.visitor(), (await someone()).visitor])
    for (const place of ['/support', '/today', '/what-helps'])
      assert.doesNotMatch((await other.opens(place)).text, /Only for me/, place)
})

test('somebody else’s, and none at all, is a page that does not exist', async () => {
  const { visitor, kept } = await someone()
  const [address] = await has(visitor, kept, 'Only mine')
  const other = (await someone()).visitor
  for (const place of [address!, '/what-helps/00000000-0000-4000-8000-000000000000', '/what-helps/1'])
    for (const part of ['', '/removal']) assert.equal((await other.opens(place + part)).status, 404, place + part)
  for (const part of ['', '/pin', '/help']) {
    const fields = { to: 'on', title: 'Taken', 'form-token': formTokenOf(house, other, address! + part) }
    assert.equal((await other.posts(address! + part, fields)).status, 404, part)
  }
  const token = formTokenOf(house, other, `${address}/removal`)
  await other.posts(`${address}/removal`, { 'form-token': token })
  assert.deepEqual(
    (await kept()).map(({ title }) => title),
    ['Only mine'],
  )
  assert.doesNotMatch((await visitor.opens('/what-helps')).text, /It helped on|Shown first/)
})

test('a form that was sent after its session ended is there again', async () => {
  const { person, visitor } = await someone()
  await visitor.opens('/what-helps/new')
  const key = fieldOf(visitor.page, 'key')
  house.moveClockTo(new Date(now.getTime() + 61 * 60_000))
  const sent = await visitor.sends('/what-helps/new', { key, title: 'Tea', words: 'With milk' })
  assert.match(sent.location, /^\/sign-in\?next=%2Fwhat-helps%2Fnew/)
  const again = await house.signedInAs(person)
  const { text } = await again.opens('/what-helps/new')
  assert.match(text, /value="Tea"/)
  assert.match(text, /You had been signed out/)
})
