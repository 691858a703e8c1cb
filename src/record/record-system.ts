import type { Day } from '../core/clock.ts'
import type { NewestCarePlan } from './care-plan/care-plan.ts'

/** Somebody who is looked after, as the record knows them. */
export type Patient = {
  /** The record's own key. */
  patientId: string
  title: string
  forename: string
  surname: string
  /** '' when the record has none. */
  bornOn: Day
  /** Ten digits, whatever the record puts between them; '' when it has none. */
  nhsNumber: string
}

export type TeamMember = {
  /** The record's key of a member of staff, in small letters; '' when it has none, and then they get no seat. */
  guid: string
  name: string
  jobTitle: string
  /** What they are to the patient who was asked about, 'Care co-ordinator' say; otherwise ''. */
  role: string
  email: string
}

export type Phone = { kind: 'home' | 'mobile' | 'work'; number: string }

export type ContactDetails = {
  /** The lines of the newest address, none when the record has none. */
  address: string[]
  postcode: string
  phones: Phone[]
  email: string
}

/** What the record has of a patient: the newest entry, and how many entries there are. */
export type NewestDetails = ContactDetails & { entries: number }

export type Facts = { bornOn: Day; nhsNumber: string }

/** The health record in our own words; ePJS and the fake each keep this promise, and nobody writes to it. */
export interface RecordSystem {
  /** Patients with this date of birth and NHS number; names are compared in our own code. */
  candidates(facts: Facts): Promise<Patient[]>
  /** Each member once, however many rows the record has about them. */
  teamOf(patientId: string): Promise<TeamMember[]>
  detailsOf(patientId: string): Promise<NewestDetails | null>
  /** Null when the record has no care plan of its own kind; the team may have written one elsewhere. */
  carePlanOf(patientId: string): Promise<NewestCarePlan | null>
  /** Somebody who is on a team; staff on none are as good as unknown. */
  staffByGuid(guid: string): Promise<TeamMember | null>
  /** The patients of somebody's teams, each once. */
  peopleOf(guid: string): Promise<Patient[]>
}

/** The record gave no answer in time, or none that makes sense, and nothing older is known. */
export class RecordAsleep extends Error {
  readonly statusCode = 503
}

/** The answer; null while the record sleeps, and where there is none to ask. */
export async function ifAwake<T>(answer: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await answer) ?? null
  } catch (trouble) {
    if (trouble instanceof RecordAsleep) return null
    throw trouble
  }
}
