import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { addDays, type Day, dayIn } from '../src/core/clock.ts'
import { openHouse } from './harness.ts'
import { fieldOf } from './reading.ts'
import { tracks } from './tracking.ts'
import type { Fields } from './visitor.ts'

const house = await openHouse()
after(() => house.close())

const minute = 60_000
const zones = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'UTC',
]

/** The last minute before a midnight, in whose night the clocks stay, go forward or go back. */
const midnights = {
  'a night like any other': '2026-10-15T22:59:00Z',
  'the night in which the clocks go forward': '2026-03-28T23:59:00Z',
  'the night after it': '2026-03-29T22:59:00Z',
  'the night in which the clocks go back': '2026-10-24T22:59:00Z',
  'the night after that': '2026-10-25T23:59:00Z',
}

for (const [night, before] of Object.entries(midnights))
  test(`${night}: what was opened before midnight and sent after it is for its own day, and the new day has its own entry`, async () => {
    const last = new Date(before)
    house.moveClockTo(last)
    const person = await house.newPerson()
    const visitor = await house.signedInAs(person)
    const tracker = await tracks(house, person)
    const today = dayIn('Europe/London', last)
    const forms: Record<string, { fields: Fields; kept: string }> = {
      '/tracking/sleep': { fields: { hours: '7' }, kept: 'select night_of + 1 as day from sleep_nights' },
      '/tracking/diary': { fields: { entry: 'a day' }, kept: 'select on_day as day from diary_entries' },
      [`/tracking/trackers/${tracker}`]: { fields: { value: '4' }, kept: 'select on_day as day from tracker_entries' },
    }
    for (const [place, { fields, kept }] of Object.entries(forms)) {
      const dayOf = (page: string) => new RegExp(`action="${place}/(\\d{4}-\\d\\d-\\d\\d)"`).exec(page)?.[1] ?? ''
      house.moveClockTo(last)
      const opened = (await visitor.opens(place)).text
      house.moveClockTo(new Date(last.getTime() + 2 * minute))
      const fresh = (await visitor.opens(place)).text
      for (const page of [opened, opened, fresh, fresh]) {
        visitor.page = page
        const sent = await visitor.sends(`${place}/${dayOf(page)}`, { ...fields, seen: fieldOf(page, 'seen') })
        assert.equal(sent.status, 303, `${place}/${dayOf(page)}`)
      }
      const { rows } = await sql<{
        day: Day
      }>`${sql.raw(kept)} where person_id = ${person.personId} order by 1`.execute(house.owner)
      assert.deepEqual(
        rows.map(({ day }) => day),
        [today, addDays(today, 1)],
        place,
      )
    }
  })

const changes = [
  '2026-03-29T01:00Z',
  '2026-10-25T01:00Z',
  '2026-11-01T06:00Z',
  '2026-04-04T15:00Z',
  '2028-02-29T00:00Z',
]
const instants = fc.oneof(
  fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -1500, max: 1500 }))
    .map(([change, minutes]) => new Date(Date.parse(change) + minutes * minute)),
)

test('10,000 entries at any instant, in any zone: one for each day that the clock on the wall has, as PostgreSQL reckons it', async () => {
  const { personId } = await house.newPerson()
  const sent = fc.sample(fc.tuple(fc.constantFrom(...zones), instants), { numRuns: 10_000, seed: 4 })
  const rows = sent.map(([zone, at]) => {
    return { personId, onDay: dayIn(zone, at), words: 'x', folded: 'x', zone, enteredAt: at, changedAt: at }
  })
  for (let from = 0; from < rows.length; from += 1000)
    await house.owner
      .insertInto('diaryEntries')
      .values(rows.slice(from, from + 1000))
      .onConflict(clash => clash.columns(['personId', 'onDay']).doNothing())
      .execute()
  const kept = await house.owner.selectFrom('diaryEntries').select('onDay').where('personId', '=', personId).execute()
  const { rows: reckoned } = await house.pool.query(
    `select distinct ((at at time zone zone)::date)::text as day
     from unnest($1::text[], $2::timestamptz[]) as sent (zone, at)`,
    [sent.map(([zone]) => zone), sent.map(([, at]) => at.toISOString())],
  )
  assert.deepEqual(kept.map(({ onDay }) => onDay).sort(), reckoned.map(({ day }) => day).sort())
})
