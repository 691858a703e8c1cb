import type { Reach } from '../../access/reach.ts'
import type { Day } from '../../core/clock.ts'

/** Who a page is about, as the record had it when they connected: it is there also while the record is away. */
export interface PersonFacts {
  personId: string
  patientId: string
  title: string
  forename: string
  surname: string
  bornOn: Day
  nhsNumber: string
  confirmedAt: Date | null
  /** Their days are counted in it. */
  zone: string
}

/** Undefined when the person is connected to no record, or only waits for it. */
export const personOf = ({ db, personId }: Reach<'see person'>): Promise<PersonFacts | undefined> =>
  db
    .selectFrom('connections as c')
    .innerJoin('people as p', 'p.id', 'c.personId')
    .select(['c.personId', 'c.patientId', 'c.title', 'c.forename', 'c.surname', 'c.bornOn', 'c.nhsNumber'])
    .select(['c.confirmedAt', 'p.zone'])
    .where('c.personId', '=', personId)
    .where('c.endedAt', 'is', null)
    .where('c.confirmedAt', 'is not', null)
    .executeTakeFirst()

/** The same about somebody who has left the record, and whose conversation with the team is closed and kept. */
export const formerPersonOf = ({ db, personId }: Reach<'see person'>): Promise<PersonFacts | undefined> =>
  db
    .selectFrom('connections as c')
    .innerJoin('people as p', 'p.id', 'c.personId')
    .select(['c.personId', 'c.patientId', 'c.title', 'c.forename', 'c.surname', 'c.bornOn', 'c.nhsNumber'])
    .select(['c.confirmedAt', 'p.zone'])
    .where('c.personId', '=', personId)
    .where('c.endedHow', '=', 'disconnected')
    .orderBy('c.endedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What of a person is asked of the record. */
export type FromRecord = 'see contact details' | 'see care plan'

/** The record's key of the person, to ask the record about them before a page is opened. */
export const patientIdOf = ({ db, personId }: Reach<'see contact details' | 'see care plan'>) =>
  db
    .selectFrom('connections')
    .select('patientId')
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('confirmedAt', 'is not', null)
    .executeTakeFirst()
