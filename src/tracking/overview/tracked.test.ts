import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type pg from 'pg'
import { sleeps } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { plain } from '../../../test/reading.ts'
import { tracks } from '../../../test/tracking.ts'
import { addDays } from '../../core/clock.ts'

/** Thursday morning. */
const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

const worry = {
  name: 'Worry about going out',
  entries: {
    '2026-10-09': 4,
    '2026-10-10': 3,
    '2026-10-12': 7,
    '2026-10-13': 6,
    '2026-10-14': { value: 5, notes: 'Better once I was on the bus.' },
  },
}
const count = (page: string, part: string) => page.split(part).length - 1

async function someone() {
  const person = await house.newPerson()
  return { person, visitor: await house.signedInAs(person) }
}

test('the week has a panel for the problem: rings, a dotted line across the gap, and a table', async () => {
  const { person, visitor } = await someone()
  await tracks(house, person, worry)
  const { text } = await visitor.opens('/tracking')
  assert.match(text, /<h2[^>]*>Sleep and Worry about going out<\/h2>/)
  assert.equal(count(text, 'class="pt"'), 5)
  assert.equal(count(text, 'class="line"'), 3)
  assert.equal(count(text, 'class="line line--gap"'), 1)
  assert.match(text, /and highest on Monday\. There is nothing for it on Sunday, and that is fine\./)
  assert.match(plain(text), /Worry about going out 5 out of 10 7-day average, from 5 days/)
  assert.match(plain(text), /Sun 11 No entry No entry Mon 12 No entry 7/)
})

test('what stands beside sleep is chosen by links; an unknown choice is no page', async () => {
  const { person, visitor } = await someone()
  const first = await tracks(house, person, worry)
  const second = await tracks(house, person, { name: 'Low energy', addedAt: now, entries: { '2026-10-14': 4 } })
  const usual = (await visitor.opens('/tracking')).text
  assert.match(usual, new RegExp(`href="/tracking\\?show=${first}" aria-current="true"`))
  assert.match(plain(usual), /7-day averages Low energy 4 out of 10, from 1 day/)
  const other = (await visitor.opens(`/tracking?show=${second}`)).text
  assert.match(other, /Sleep and Low energy/)
  assert.match(other, new RegExp(`href="/tracking/2026-10-08\\?show=${second}"`))
  const all = plain((await visitor.opens('/tracking?show=all')).text)
  assert.match(all, /Hours slept that night.*Worry about going out, 0 to 10.*Low energy, 0 to 10.*Mon/)
  assert.doesNotMatch(plain((await visitor.opens('/tracking?show=sleep')).text), /, 0 to 10/)
  for (const show of ['nothing', '', '%00', first.toUpperCase(), `${first}&show=${second}`])
    assert.equal((await visitor.opens(`/tracking?show=${show}`)).status, 404, show)
})

test('the day cards stand newest first with all that belongs to a day, and today asks for what is left', async () => {
  const { person, visitor } = await someone()
  await tracks(house, person, worry)
  await sleeps(house, person, { '2026-10-14': { hours: 7.5, notes: '' } })
  const { text } = await visitor.opens('/tracking')
  const days = [...text.matchAll(/<h3 class="f4">([^<]+)<\/h3>/g)].map(([, day]) => day)
  assert.deepEqual(days.slice(0, 3), ['Today, Thursday 15 October', 'Wednesday 14 October', 'Tuesday 13 October'])
  assert.match(plain(text), /Today, Thursday 15 October Worry about going out: rate it/)
  assert.match(plain(text), /5 out of 10 Better once I was on the bus\..*Wednesday night: 7½ hours/)
})

test('a month, six months and a year have a chart, a table, averages and previous and next', async () => {
  const { person, visitor } = await someone()
  await tracks(house, person, worry)
  await sleeps(house, person, { '2026-10-14': { hours: 8 }, '2026-09-02': { hours: 6 } })
  const month = (await visitor.opens('/tracking/month')).text
  assert.match(month, /<title>Your tracking, month: October 2026/)
  assert.match(plain(month), /Sleep, average 8 hours From 1 night.*5 out of 10 Average, from 5 days/)
  assert.match(month, /href="\/tracking\/month\/2026-09"/)
  assert.match(month, /Next month, not available yet/)
  assert.match(month, /You have entries on 5 of 15 days\. Gaps are fine\./)
  assert.match(plain(month), /9 Oct No entry 4 10 Oct No entry 3/)
  assert.match(plain(month), /Wednesday 14 October Worry about going out: 5 out of 10/)
  const six = plain((await visitor.opens('/tracking/six-months')).text)
  assert.match(six, /May to October 2026.*7 hours From 2 nights/)
  assert.match(
    six,
    /Month by month October 2026 1 night and 5 other entries September 2026 1 night August 2026 Nothing, and that is fine/,
  )
  const year = plain((await visitor.opens('/tracking/year/2026-09')).text)
  assert.match(year, /October 2025 to September 2026.*6 hours From 1 night/)
  assert.match(year, /September 2026 6 hours, 1 night No entry/)
})

test('a month in the future, or one that the calendar does not have, is no page', async () => {
  const { visitor } = await someone()
  for (const month of ['2026-11', '2999-01', '2026-13', '2026-00', '0001-01', '2026-1', 'x', '%00', '2026-10-15'])
    for (const span of ['month', 'six-months', 'year'])
      assert.equal((await visitor.opens(`/tracking/${span}/${month}`)).status, 404, `${span} ${month}`)
  assert.equal((await visitor.opens('/tracking/year/1900-01')).status, 404)
  assert.equal((await visitor.opens('/tracking/year/2026-10')).status, 200)
  assert.equal((await visitor.opens('/tracking/decade')).status, 404)
})

test('nobody sees what somebody else tracks', async () => {
  const { person } = await someone()
  const id = await tracks(house, person, worry)
  const { visitor } = await someone()
  for (const page of ['/tracking', '/tracking/month', '/tracking/six-months', '/tracking/year', '/today']) {
    assert.doesNotMatch((await visitor.opens(page)).text, /Worry about going out/, page)
    assert.notEqual((await visitor.opens(`${page}?show=${id}`)).text.includes('Worry about'), true)
  }
})

test('the pages ask the database as often for one thing as for twenty, and for a month as for ten years', async () => {
  const few = await someone()
  await tracks(house, few.person, { entries: { '2026-10-14': 1 } })
  const many = await someone()
  const entries = Object.fromEntries(Array.from({ length: 500 }, (_, ago) => [addDays('2026-10-15', -ago * 7), 5]))
  for (let number = 0; number < 20; number++) await tracks(house, many.person, { name: `Thing ${number}`, entries })
  for (const page of ['/tracking?show=all', '/tracking/month?show=all', '/tracking/year?show=all', '/today']) {
    const often = await statementsOf(() => few.visitor.opens(page))
    assert.ok(often > 1 && often < 20, `${page} ${often}`)
    assert.equal(await statementsOf(() => many.visitor.opens(page)), often, page)
  }
})

async function statementsOf(asks: () => Promise<unknown>) {
  let statements = 0
  const counted = new Map<pg.PoolClient, pg.PoolClient['query']>()
  const count = (client: pg.PoolClient) => {
    if (counted.has(client)) return
    counted.set(client, client.query)
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      statements++
      return query(...given)
    }) as typeof client.query
  }
  house.pool.on('acquire', count)
  await asks()
  house.pool.off('acquire', count)
  for (const [client, query] of counted) client.query = query
  return statements
}
