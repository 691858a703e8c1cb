import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type pg from 'pg'
import { type House, openHouse } from '../../../test/harness.ts'
import { plain } from '../../../test/reading.ts'
import type { Day } from '../../core/clock.ts'

/** Thursday morning. */
const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

type Nights = Record<Day, number | { hours: number; woken?: number; notes?: string }>

async function someoneWho(slept: Nights) {
  const person = await house.newPerson()
  const entries = Object.entries(slept).map(([nightOf, night]) => ({
    nightOf,
    ...(typeof night === 'number' ? { hours: night } : night),
  }))
  for (const { nightOf, hours, woken = null, notes = '' } of entries)
    await house.owner
      .insertInto('sleepNights')
      .values({
        personId: person.personId,
        nightOf,
        minutesAsleep: hours * 60,
        timesWoken: woken,
        notes,
        zone: 'Europe/London',
        enteredAt: now,
        changedAt: now,
      })
      .execute()
  return house.signedInAs(person)
}

const week = {
  '2026-10-09': 7.5,
  '2026-10-11': 4.5,
  '2026-10-12': 5,
  '2026-10-13': { hours: 6.5, woken: 1 },
  '2026-10-14': { hours: 7.5, woken: 2, notes: 'Read my book.\n<i>Woke</i> at 3.' },
}
const count = (page: string, part: string) => page.split(part).length - 1

test('the week shows its average and how many nights it comes from, a sentence, a chart and a table', async () => {
  const { status, text } = await (await someoneWho(week)).opens('/tracking')
  assert.equal(status, 200)
  assert.match(text, /<title>Your tracking, 9 to 15 October – Healthlocker/)
  assert.match(text, />6 h 12 min<.*>From 5 nights</s)
  assert.match(text, /least on Sunday night\. There is nothing for Saturday night, and that is fine\./)
  assert.equal(count(text, 'class="bar"'), 5)
  assert.equal(count(text, 'class="none"'), 1)
  assert.match(plain(text), /Fri 9 7\.5 Sat 10 No entry Sun 11 4\.5 Mon 12 5 Tue 13 6\.5 Wed 14 7\.5 Thu 15 Tonight/)
})

test('nights of 8 and 7 hours are 7 h 30 min on average', async () => {
  const { text } = await (await someoneWho({ '2026-10-13': 8, '2026-10-14': 7 })).opens('/tracking')
  assert.match(text, />7 h 30 min<.*>From 2 nights</s)
})

test('the days stand newest first, each night under the day on which it began, with a way to change it', async () => {
  const { text } = await (await someoneWho(week)).opens('/tracking')
  const days = [...text.matchAll(/<h3 class="f4">([^<]+)<\/h3>/g)].map(([, day]) => day)
  assert.deepEqual(days, [
    'Wednesday 14 October',
    'Tuesday 13 October',
    'Monday 12 October',
    'Sunday 11 October',
    'Friday 9 October',
  ])
  assert.match(
    plain(text),
    /Wednesday night: 7½ hours, woke up twice Read my book\. &lt;i>Woke&lt;\/i> at 3\. Change Wednesday night’s sleep/,
  )
  assert.match(text, /Read my book\.<br\/?>/)
  assert.equal(count(text, 'href="/tracking/sleep/2026-10-'), 5)
})

test('a week without entries is said kindly and leads to last night', async () => {
  const { text } = await (await someoneWho({})).opens('/tracking')
  assert.match(text, /Nothing for this week.*That is fine\. You can start again whenever you like\..*Add last night/s)
  assert.match(text, />Nothing yet</)
  assert.equal(count(text, 'class="none"'), 6)
})

test('a night without sleep is not a gap', async () => {
  const { text } = await (await someoneWho({ '2026-10-14': 0 })).opens('/tracking')
  assert.match(text, />0 hours<.*>From 1 night</s)
  assert.match(text, /You did not sleep on Wednesday night\./)
  assert.equal(count(text, 'class="bar"'), 1)
  assert.match(plain(text), /Wed 14 0 Thu 15 Tonight/)
})

test('previous and next show the weeks beside, and never the future', async () => {
  const visitor = await someoneWho({ ...week, '2026-10-05': 3 })
  const thisWeek = await visitor.opens('/tracking')
  assert.match(thisWeek.text, /href="\/tracking\/2026-10-08"/)
  assert.match(thisWeek.text, /Next week, not available yet/)
  const lastWeek = await visitor.opens('/tracking/2026-10-08')
  assert.match(lastWeek.text, /2 to 8 October.*Last week/s)
  assert.match(lastWeek.text, />3 hours<.*>From 1 night</s)
  assert.match(lastWeek.text, /href="\/tracking"[^>]*><span[^>]*>Next week/)
  assert.equal(count(lastWeek.text, 'class="moon"'), 0)
  assert.equal(count(lastWeek.text, 'class="today"'), 0)
})

test('a day in the future, or one that the calendar does not have, is no page', async () => {
  const visitor = await someoneWho({})
  for (const day of [
    '2026-10-16',
    '2999-01-01',
    '2026-02-29',
    '2026-10-1',
    'today',
    '0001-01-01',
    '1900-01-01',
    '%00',
    '-1',
  ]) {
    assert.equal((await visitor.opens(`/tracking/${day}`)).status, 404, day)
  }
  for (const day of ['2026-10-15', '2024-02-29', '1970-01-03'])
    assert.equal((await visitor.opens(`/tracking/${day}`)).status, 200, day)
})

test('old nights are shown and cannot be changed any more', async () => {
  const { text } = await (await someoneWho({ '2026-09-20': 6 })).opens('/tracking/2026-09-24')
  assert.match(text, /Sunday night: 6 hours/)
  assert.doesNotMatch(text, /href="\/tracking\/sleep\/2026-09-20"/)
})

test('nobody sees another person’s nights', async () => {
  await someoneWho(week)
  const other = await someoneWho({})
  assert.equal(count((await other.opens('/tracking')).text, 'class="bar"'), 0)
})

test('the page asks the database as often for one entry as for many years of them', async () => {
  const manyYears = Object.fromEntries(
    Array.from({ length: 400 }, (_, days) => [new Date(Date.UTC(2025, 8, 1 + days)).toISOString().slice(0, 10), 7]),
  )
  const [few, many] = [await someoneWho({ '2026-10-14': 7 }), await someoneWho(manyYears)]
  const asked = async (visitor: typeof few) => {
    let statements = 0
    const counted = new Set<pg.PoolClient>()
    const count = (client: pg.PoolClient) => {
      if (counted.has(client)) return
      counted.add(client)
      const asks = client.query.bind(client) as (...given: unknown[]) => unknown
      client.query = ((...given: unknown[]) => {
        statements++
        return asks(...given)
      }) as typeof client.query
    }
    house.pool.on('acquire', count)
    await visitor.opens('/tracking')
    house.pool.off('acquire', count)
    return statements
  }
  const often = await asked(few)
  assert.ok(often > 1 && often <= 9, String(often))
  assert.equal(await asked(many), often)
})
