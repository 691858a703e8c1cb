import { type House, openHouse } from './harness.ts'
import { fieldOf, mainWords } from './reading.ts'

import type { Fields, Visitor } from './visitor.ts'

/** Thursday morning in London. */
export const now = new Date('2026-10-15T08:00:00Z')
export const nights = { comparison: 'under', value: '4', days: 'running', running: '3' }
/** Three in a row that ended this morning. */
export const badNights = { '2026-10-12': 3, '2026-10-13': 3.5, '2026-10-14': 2 }

/** What Today says before anything else; '' when there is no note. */
export const noteOf = (page: string) =>
  /You wanted to see this.*?(?=How are things\?)/s.exec(mainWords(page))?.[0] ?? ''

export const openSignsHouse = () => openHouse({ now })

export async function someone(house: House, zone?: string) {
  house.moveClockTo(now)
  const person = await house.newPerson('Sam', zone)
  const visitor = await house.signedInAs(person)
  const kept = house.owner.selectFrom('earlySigns').selectAll().where('personId', '=', person.personId)
  return { person, visitor, signs: () => kept.orderBy('addedAt').execute() }
}

/** Writes a sentence with the form, under the id that it carries. */
export async function adds(visitor: Visitor, series: string, fields: Fields) {
  const address = `/early-signs/new/${series}`
  await visitor.opens(address)
  return visitor.sends(address, { id: fieldOf(visitor.page, 'id'), ...fields })
}

type Who = { personId: string }

export async function slept(
  { owner }: House,
  { personId }: Who,
  hoursByNight: Record<string, number>,
  timesWoken: number | null = null,
) {
  const entry = { personId, timesWoken, zone: 'Europe/London', enteredAt: now, changedAt: now }
  const rows = Object.entries(hoursByNight).map(([nightOf, hours]) => ({
    ...entry,
    nightOf,
    minutesAsleep: hours * 60,
  }))
  await owner.insertInto('sleepNights').values(rows).execute()
}

export async function helped({ owner }: House, { personId }: Who, title: string) {
  const row = { personId, clientKey: crypto.randomUUID(), title, words: 'Radio on low', addedOn: '2026-10-01' }
  const made = { ...row, createdAt: now, changedAt: now }
  return (await owner.insertInto('strategies').values(made).returning('id').executeTakeFirstOrThrow()).id
}
