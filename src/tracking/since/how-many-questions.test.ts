import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { chooses, makes, someone, tracks, writesInDiary } from '../../../test/appointments.ts'
import { sleeps } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { addDays } from '../../core/clock.ts'

const now = new Date('2026-10-15T08:00:00Z')
// Connections keep the way to ask that they find when they open, so that it is counted from the beginning.
let asked = 0
const { query } = pg.Client.prototype
pg.Client.prototype.query = function (this: pg.Client, ...question: unknown[]) {
  asked++
  return Reflect.apply(query, this, question)
} as typeof query

let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

/** How often the database is asked while something happens. */
async function questionsIn(deed: () => Promise<unknown>) {
  const before = asked
  await deed()
  return asked - before
}

test('a full page asks the database as often as an empty one', async () => {
  const { person, visitor } = await someone(house)
  const address = await makes(visitor)
  await visitor.opens(address)
  const whenEmpty = await questionsIn(() => visitor.opens(address))
  assert.ok(whenEmpty > 3)
  const days = Array.from({ length: 14 }, (_, index) => addDays('2026-10-14', -index))
  await sleeps(house, person, Object.fromEntries(days.map(day => [day, { hours: 7 }])))
  const fields: Record<string, string> = { 'diary-2026-10-14': 'yes', 'diary-2026-10-13': 'yes' }
  for (const day of days) await writesInDiary(house, person, day, 'Words')
  for (const name of ['One', 'Two', 'Three']) {
    const id = await tracks(house, person, name, Object.fromEntries(days.map((day, index) => [day, index % 11])))
    fields[`tracker-${id}`] = 'yes'
  }
  assert.equal((await chooses(visitor, address, fields)).status, 303)
  assert.equal(await questionsIn(() => visitor.opens(address)), whenEmpty)
  assert.match(visitor.page, /One.*Two.*Three.*From my diary/s)
})
