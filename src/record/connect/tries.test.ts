import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import type pg from 'pg'
import { asksToConnect, freesRecord, keptOf, someone } from '../../../test/connecting.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { mainOf } from '../../../test/reading.ts'
import { team } from '../../demo/cast.ts'

/** A quarter to five in London, where summer time still holds. */
const now = new Date('2026-10-15T15:45:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
  await freesRecord(house, now)
})
after(() => house.close())
afterEach(async () => {
  house.moveClockTo(now)
  house.record.trouble = null
  await freesRecord(house, now)
})

/** Two records of one man. */
const alex = { first: 'Alex', last: 'Morgan', 'born-day': '20', 'born-month': '2', 'born-year': '1986' }
/** What a page says, without what is new in each page: the form's token, and what was typed. */
const said = (text: string) => mainOf(text).replace(/ value="[^"]*"/g, '')

test('none, several, and a record that somebody else has: one and the same answer, and nothing is kept', async () => {
  const others = await someone(house)
  assert.equal((await asksToConnect(others.visitor)).status, 303)
  await house.owner
    .updateTable('connections')
    .set({ confirmedAt: now, confirmedBy: team.grace.id })
    .where('personId', '=', others.person.personId)
    .execute()
  const pages: string[] = []
  for (const fields of [
    {},
    { first: 'Rowena' },
    { last: 'Ashdawn' },
    { 'born-day': '15' },
    { nhs: '943 476 5919' },
    { ...alex, nhs: '9990268592' },
  ] as Record<string, string>[]) {
    const { person, visitor } = await someone(house)
    const { status, text } = await asksToConnect(visitor, fields)
    assert.equal(status, 422)
    pages.push(said(text))
    assert.match(text, /We could not find one record with all of these details/)
    assert.match(text, /You can try 4 more times/)
    assert.match(text, /020 7946 0100/)
    assert.ok(await keptOf(house, person).nothing())
  }
  assert.equal(new Set(pages).size, 1)
  await house.owner.deleteFrom('connections').where('personId', '=', others.person.personId).execute()
})

test('none, several and taken cost the database and the record the same', async () => {
  const cost = async (fields: Record<string, string>) => {
    const { visitor } = await someone(house)
    await visitor.opens('/connect')
    const [texts, asked] = [[] as string[], house.record.asked]
    const listening = new Set<pg.PoolClient>()
    const listen = (client: pg.PoolClient) => {
      if (listening.has(client)) return
      listening.add(client)
      const asks = client.query.bind(client) as (...given: unknown[]) => unknown
      client.query = ((...given: unknown[]) => {
        texts.push(String(given[0]).slice(0, 40))
        return asks(...given)
      }) as typeof client.query
    }
    house.pool.on('acquire', listen)
    assert.equal((await asksToConnect(visitor, fields)).status, 422)
    house.pool.off('acquire', listen)
    return [house.record.asked - asked, ...texts.map(text => text.replace(/[0-9a-f-]{36}/g, ''))]
  }
  const taker = await someone(house)
  assert.equal((await asksToConnect(taker.visitor)).status, 303)
  const confirmed = { confirmedAt: now, confirmedBy: team.grace.id }
  await house.owner.updateTable('connections').set(confirmed).where('personId', '=', taker.person.personId).execute()
  const none = await cost({ nhs: '943 476 5919' })
  assert.ok(none.length > 5)
  assert.deepEqual(await cost({}), none)
  assert.deepEqual(await cost({ ...alex, nhs: '9990268592' }), none)
})

test('after five tries there is a pause, whatever is typed, and a phone number', async () => {
  const { person, visitor } = await someone(house)
  for (const left of [/4 more times/, /3 more times/, /2 more times/, /once more/, /That was the last try/]) {
    const { status, text } = await asksToConnect(visitor, { first: 'Wrong' })
    assert.equal(status, 422)
    assert.match(text, left)
  }
  const asked = house.record.asked
  const { status, text, headers } = await asksToConnect(visitor)
  assert.deepEqual([status, headers['retry-after']], [429, '3600'])
  assert.match(text, /You can try again after 5:45pm/)
  assert.match(text, /href="tel:02079460100"/)
  assert.match(text, /Call 999/)
  assert.equal(house.record.asked, asked)
  assert.deepEqual(await keptOf(house, person).connections(), [])

  const other = await someone(house)
  assert.equal((await asksToConnect(other.visitor)).status, 303, 'another account may try the same number')
  house.moveClockTo(new Date(now.getTime() + 59 * 60_000))
  assert.equal((await asksToConnect(await house.signedInAs(person))).status, 429)
  house.moveClockTo(new Date(now.getTime() + 61 * 60_000))
  assert.equal((await asksToConnect(await house.signedInAs(person))).status, 303)
})

test('tries sent at the same moment are counted one by one', async () => {
  const { visitor } = await someone(house)
  await visitor.opens('/connect')
  const page = visitor.page
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => {
      visitor.page = page
      return asksToConnect(visitor, { first: 'Wrong' })
    }),
  )
  assert.deepEqual(
    [422, 429].map(code => answers.filter(({ status }) => status === code).length),
    [5, 7],
  )
})

test('a network has many more tries than an account, and then pauses without using up the account', async () => {
  house.moveClockTo(new Date(now.getTime() + 24 * 3_600_000))
  for (let account = 0; account < 10; account++) {
    const { visitor } = await someone(house)
    for (let tries = 0; tries < 5; tries++) assert.equal((await asksToConnect(visitor, { first: 'Wrong' })).status, 422)
  }
  const { person, visitor } = await someone(house)
  const asked = house.record.asked
  const paused = await asksToConnect(visitor)
  assert.equal(paused.status, 429)
  assert.match(paused.text, /You can try again after 5:45pm/)
  assert.equal(house.record.asked, asked)
  house.moveClockTo(new Date(now.getTime() + 25 * 3_600_000 + 60_000))
  const again = await house.signedInAs(person)
  assert.match((await asksToConnect(again, { first: 'Wrong' })).text, /You can try 4 more times/)
})

test('while the record sleeps what was typed is kept and the try does not count', async () => {
  const { person, visitor } = await someone(house)
  house.record.trouble = () => {
    throw new Error('down')
  }
  for (let time = 0; time < 7; time++) {
    const { status, text } = await asksToConnect(visitor, { share: 'some', 'see-tracking': 'yes' })
    assert.equal(status, 503)
    assert.match(text, /The health record does not answer at the moment/)
    assert.match(text, /value="Ashdown"/)
    assert.match(text, /name="see-tracking" [^>]*checked|id="see-tracking" [^>]*checked/)
  }
  house.record.trouble = null
  house.moveClockTo(new Date(now.getTime() + 60_000))
  assert.match((await asksToConnect(visitor, { first: 'Wrong' })).text, /4 more times/)
  assert.equal((await asksToConnect(visitor)).status, 303)
  assert.equal((await keptOf(house, person).connections()).length, 1)
})

test('the record is asked once, and never for the page itself', async () => {
  const { visitor } = await someone(house)
  const asked = house.record.asked
  await visitor.opens('/connect')
  assert.equal(house.record.asked, asked)
  await asksToConnect(visitor)
  assert.equal(house.record.asked, asked + 1)
  await visitor.opens('/connect')
  assert.equal(house.record.asked, asked + 1)
})
