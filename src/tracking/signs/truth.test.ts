import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { type House, openHouse } from '../../../test/harness.ts'
import { addDays, type Day, dayIn, daysBetween } from '../../core/clock.ts'

let house: House
before(async () => {
  house = await openHouse({ now: new Date('2026-10-15T08:00:00Z') })
})
after(() => house.close())

/** What a sentence says, once more and plainly: values by day, and nothing where nothing is saved. */
interface Model {
  series: 'hours-asleep' | 'times-woken' | 'scale' | 'yes-no'
  comparison: 'under' | 'at-least' | 'yes' | 'no'
  value: number | null
  needed: number
  looked: number
  isOff: boolean
  /** How many days after the first one the note was put away for. */
  putAway: number | null
}

function isShown(
  { series, comparison, value, needed, looked, isOff, ...model }: Model,
  values: Map<Day, number>,
  today: Day,
  first: Day,
) {
  if (isOff) return false
  const matches = (day: Day) => {
    const saved = values.get(day)
    if (saved === undefined) return false
    if (comparison === 'yes' || comparison === 'no') return saved === (comparison === 'yes' ? 1 : 0)
    return comparison === 'under' ? saved < value! : saved >= value!
  }
  const isTrueOn = (day: Day) => {
    let days = 0
    for (let ago = 0; ago < looked; ago++) if (matches(addDays(day, -ago))) days++
    return days >= needed
  }
  const newest = series === 'scale' || series === 'yes-no' ? today : addDays(today, -1)
  const end = values.has(newest) ? newest : addDays(newest, -1)
  if (!isTrueOn(end)) return false
  if (model.putAway === null) return true
  const through = addDays(first, model.putAway)
  for (let day = through; day <= end; day = addDays(day, 1)) if (!isTrueOn(day)) return true
  return false
}

const span = 24
const zones = [
  'Europe/London',
  'Pacific/Kiritimati',
  'America/New_York',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
]
/** Days around which clocks go forward and back, the end of a year, and the 29th of February. */
const firsts = ['2026-10-10', '2026-03-14', '2027-12-20', '2028-02-18', '2026-10-20']
const maybe = (most: number) =>
  fc.array(fc.option(fc.integer({ min: 0, max: most }), { freq: 4 }), { minLength: span, maxLength: span })
const people = fc.record({
  zone: fc.constantFrom(...zones),
  first: fc.constantFrom(...firsts),
  // Half hours, mostly few of them, so that sentences come true.
  nights: fc.array(
    fc.option(
      fc.record({ halfHours: fc.integer({ min: 0, max: 16 }), woken: fc.option(fc.integer({ min: 0, max: 10 })) }),
      { freq: 5 },
    ),
    { minLength: span, maxLength: span },
  ),
  scale: maybe(10),
  yesNo: maybe(1),
})
const days = fc
  .record({ looked: fc.integer({ min: 1, max: 9 }), part: fc.integer({ min: 1, max: 9 }), isRunning: fc.boolean() })
  .map(({ looked, part, isRunning }) => ({ looked, needed: isRunning ? looked : Math.min(looked, part) }))
const rules = fc
  .record({
    kind: fc.constantFrom('hours-asleep', 'times-woken', 'scale', 'yes-no'),
    isFirst: fc.boolean(),
    value: fc.integer({ min: 0, max: 20 }),
    days,
    isOff: fc.integer({ min: 0, max: 9 }).map(chance => chance === 0),
    putAway: fc.option(fc.integer({ min: 0, max: span }), { freq: 2 }),
  })
  .map(({ kind, isFirst, value, days: { looked, needed }, isOff, putAway }): Model => {
    const isYesNo = kind === 'yes-no'
    const comparison = isYesNo ? (isFirst ? 'yes' : 'no') : isFirst ? 'under' : 'at-least'
    const wanted = kind === 'hours-asleep' ? value / 2 : value % 11
    return {
      series: kind as Model['series'],
      comparison,
      value: isYesNo ? null : wanted,
      needed,
      looked,
      isOff,
      putAway,
    }
  })
const moments = fc.array(
  fc.record({ day: fc.integer({ min: 0, max: span + 3 }), minute: fc.integer({ min: 0, max: 1439 }) }),
  { minLength: 5, maxLength: 5 },
)

type Somebody = {
  zone: string
  first: Day
  nights: ({ halfHours: number; woken: number | null } | null)[]
  scale: (number | null)[]
  yesNo: (number | null)[]
}

async function settle({ zone, first, nights, scale, yesNo }: Somebody, models: readonly Model[]) {
  const person = await house.newPerson('Sam', zone)
  const { personId } = person
  const at = { zone, enteredAt: new Date(), changedAt: new Date() }
  const present = <T>(all: readonly (T | null)[]) =>
    all.flatMap((each, day) => (each === null ? [] : [{ day: addDays(first, day), each }]))
  const sleep = present(nights).map(({ day, each }) => ({
    personId,
    nightOf: day,
    minutesAsleep: each.halfHours * 30,
    timesWoken: each.woken,
    ...at,
  }))
  if (sleep.length) await house.owner.insertInto('sleepNights').values(sleep).execute()
  const trackers = { scale: crypto.randomUUID(), 'yes-no': crypto.randomUUID() }
  for (const [answer, values] of [
    ['scale', scale],
    ['yes-no', yesNo],
  ] as const) {
    const trackerId = trackers[answer]
    await house.owner
      .insertInto('trackers')
      .values({ personId, id: trackerId, kind: 'own', answer, name: answer, addedAt: new Date() })
      .execute()
    const entries = present(values).map(({ day, each }) => ({
      personId,
      trackerId,
      answer,
      onDay: day,
      value: String(each),
      ...at,
    }))
    if (entries.length) await house.owner.insertInto('trackerEntries').values(entries).execute()
  }
  const ids = models.map(() => crypto.randomUUID())
  await house.owner
    .insertInto('earlySigns')
    .values(
      models.map(({ series, comparison, value, needed, looked, isOff }, index) => {
        const answer = series === 'scale' || series === 'yes-no' ? series : null
        const about = { series: answer ? 'tracker' : series, answer, trackerId: answer && trackers[answer] }
        const rule = {
          comparison,
          value: value === null ? null : String(value),
          daysNeeded: needed,
          daysLooked: looked,
        }
        return {
          personId,
          id: ids[index]!,
          ...about,
          ...rule,
          addedAt: new Date(),
          changedAt: new Date(),
          switchedOffAt: isOff ? new Date() : null,
        }
      }),
    )
    .execute()
  const putAways = models.flatMap(({ putAway }, index) =>
    putAway === null
      ? []
      : [{ personId, signId: ids[index]!, through: addDays(first, putAway), putAwayAt: new Date() }],
  )
  if (putAways.length) await house.owner.insertInto('earlySignPutAways').values(putAways).execute()
  const values: Record<Model['series'], Map<Day, number>> = {
    'hours-asleep': new Map(present(nights).map(({ day, each }) => [day, each.halfHours / 2])),
    'times-woken': new Map(
      present(nights).flatMap(({ day, each }) => (each.woken === null ? [] : [[day, each.woken] as const])),
    ),
    scale: new Map(present(scale).map(({ day, each }) => [day, each])),
    'yes-no': new Map(present(yesNo).map(({ day, each }) => [day, each])),
  }
  return { person, ids, values }
}

test('what Today shows is what a plain reading of the sentences says: 10,000 sentences and moments', async () => {
  let [cases, shown] = [0, 0]
  await fc.assert(
    fc.asyncProperty(
      people,
      fc.array(rules, { minLength: 20, maxLength: 20 }),
      moments,
      async (somebody, models, all) => {
        const { person, ids, values } = await settle(somebody, models)
        for (const { day, minute } of all) {
          const now = new Date(new Date(`${addDays(somebody.first, day)}T00:00:00Z`).getTime() + minute * 60_000)
          house.moveClockTo(now)
          const today = dayIn(somebody.zone, now)
          const { status, text } = await (await house.signedInAs(person)).opens('/today')
          assert.equal(status, 200)
          const found = [...text.matchAll(/action="\/early-signs\/([0-9a-f-]{36})\/note"/g)].map(([, id]) => id)
          const expected = ids.filter((_, index) =>
            isShown(models[index]!, values[models[index]!.series], today, somebody.first),
          )
          assert.deepEqual(found.sort(), expected.sort(), `${today} ${daysBetween(somebody.first, today)}`)
          cases += models.length
          shown += expected.length
        }
      },
    ),
    { numRuns: 100 },
  )
  assert.ok(cases >= 10_000, `${cases} cases`)
  assert.ok(shown > cases / 50 && shown < cases * 0.7, `${shown} of ${cases} were shown: the cases say little`)
})
