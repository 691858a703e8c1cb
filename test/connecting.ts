import { people } from '../src/demo/cast.ts'
import type { House } from './harness.ts'
import type { Visitor } from './visitor.ts'

/** What stands in the record about Rowan, as it is typed into the form, and the rest of its answers. */
export const wish = {
  first: 'Rowan',
  last: 'Ashdown',
  'born-day': '14',
  'born-month': '3',
  'born-year': '1991',
  nhs: '999 014 2319',
  share: 'all',
  research: 'no',
}

export const asksToConnect = (visitor: Visitor, fields: Record<string, string> = {}) =>
  visitor.sends('/connect', { ...wish, ...fields })

/** Somebody with a new account. Here everybody may be anybody in the record. */
export async function someone(house: House, zone?: string) {
  const person = await house.newPerson('Sam', zone)
  return { person, visitor: await house.signedInAs(person) }
}

/** What is kept of a person's wishes. */
export const keptOf = ({ owner }: House, { personId }: { personId: string }) => {
  const of = (table: 'connections' | 'sharingChoices' | 'consents' | 'seats') =>
    owner.selectFrom(table).selectAll().where('personId', '=', personId)
  return {
    connections: () =>
      owner.selectFrom('connections').selectAll().where('personId', '=', personId).orderBy('askedAt').execute(),
    seats: () => owner.selectFrom('seats').selectAll().where('personId', '=', personId).execute(),
    shares: async () =>
      (await owner.selectFrom('sharingChoices').select('deed').where('personId', '=', personId).execute()).map(
        ({ deed }) => deed,
      ),
    consents: () =>
      owner
        .selectFrom('consents')
        .select(['subject', 'given', 'wordingVersion'])
        .where('personId', '=', personId)
        .orderBy('id')
        .execute(),
    nothing: async () => {
      for (const table of ['connections', 'sharingChoices', 'consents', 'seats'] as const)
        if ((await of(table).execute()).length) return false
      return true
    },
  }
}

/** Nobody is connected to Rowan's record, and nobody waits for it. */
export const freesRecord = ({ owner }: House, at: Date, patientId = people.rowan.patient.patientId) =>
  owner
    .updateTable('connections')
    .set({ endedAt: at, endedHow: 'disconnected' })
    .where('patientId', '=', patientId)
    .where('endedAt', 'is', null)
    .execute()
