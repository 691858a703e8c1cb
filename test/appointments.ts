import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { House } from './harness.ts'
import { fieldOf } from './reading.ts'
import type { Visitor } from './visitor.ts'

const at = new Date('2026-10-15T08:00:00Z')

export const met = (day: string, month: string, year: string) => ({
  'met-day': day,
  'met-month': month,
  'met-year': year,
})
export const september = met('28', '9', '2026')

export async function someone(house: House, zone?: string) {
  const person = await house.newPerson('Sam', zone)
  const visitor = await house.signedInAs(person)
  const pages = () =>
    house.owner.selectFrom('appointmentPages').selectAll().where('personId', '=', person.personId).execute()
  return { person, visitor, pages }
}

/** Makes a page; its address. */
export async function makes(visitor: Visitor, day = september) {
  await visitor.opens('/tracking/since/new')
  const answer = await visitor.sends('/tracking/since/new', { key: fieldOf(visitor.page, 'key'), ...day })
  assert.equal(answer.status, 303)
  return answer.location.replace(/\/choices$/, '')
}

/** Fills in the choices that are open, with the mark that they carry. */
export async function chooses(visitor: Visitor, address: string, fields: Record<string, string | string[]>) {
  if (!visitor.page.includes(`action="${address}/choices"`)) await visitor.opens(`${address}/choices`)
  return visitor.sends(`${address}/choices`, { seen: fieldOf(visitor.page, 'seen'), ...september, ...fields })
}

export async function tracks(
  { owner }: House,
  { personId }: { personId: string },
  name: string,
  values: Record<string, number>,
) {
  const id = randomUUID()
  await owner
    .insertInto('trackers')
    .values({ personId, id, kind: 'problem', answer: 'scale', name, unit: '', addedAt: at })
    .execute()
  for (const [onDay, value] of Object.entries(values))
    await owner
      .insertInto('trackerEntries')
      .values({
        personId,
        trackerId: id,
        answer: 'scale',
        zone: 'Europe/London',
        onDay,
        value: String(value),
        notes: '',
        enteredAt: at,
        changedAt: at,
      })
      .execute()
  return id
}

export const writesInDiary = ({ owner }: House, { personId }: { personId: string }, onDay: string, words: string) =>
  owner
    .insertInto('diaryEntries')
    .values({ personId, onDay, words, folded: words, zone: 'Europe/London', enteredAt: at, changedAt: at })
    .execute()
