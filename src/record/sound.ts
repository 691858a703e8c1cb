import { z } from 'zod'
import { isDay } from '../core/clock.ts'
import { type NewestCarePlan, newestCarePlan } from './care-plan/care-plan.ts'
import type { Facts, NewestDetails, Patient, TeamMember } from './record-system.ts'
import { asGuid } from './tidy.ts'

const text = z.string()
const patient = z.object({
  patientId: text.min(1),
  title: text,
  forename: text,
  surname: text,
  bornOn: text.refine(day => day === '' || isDay(day)),
  nhsNumber: text.regex(/^(\d{10})?$/),
})
const member = z.object({ guid: text, name: text.min(1), jobTitle: text, role: text, email: text })
const phone = z.object({ kind: z.enum(['home', 'mobile', 'work']), number: text.min(1) })
const kept = { address: z.array(text), postcode: text, phones: z.array(phone), email: text }
const details = z.object({ ...kept, entries: z.int().min(1) }).nullable()

/** Whether an answer of the record can be true; what cannot is never shown. */
export const arePatients = (answer: Patient[]) => z.array(patient).safeParse(answer).success
export const isTeam = (answer: TeamMember[]) => z.array(member).safeParse(answer).success
export const areDetails = (answer: NewestDetails | null) => details.safeParse(answer).success
export const isStaff = (guid: string) => (answer: TeamMember | null) =>
  answer === null || (member.safeParse(answer).success && answer.guid === asGuid(guid))
export const areCandidates = (facts: Facts) => (answer: Patient[]) =>
  arePatients(answer) &&
  answer.every(({ bornOn, nhsNumber }) => bornOn === facts.bornOn && nhsNumber === facts.nhsNumber)
/** Another patient's plan would be the worst of all answers, so it has to say whose it is. */
export const isCarePlanOf = (patientId: string) => (answer: NewestCarePlan | null) =>
  answer === null ||
  (newestCarePlan.safeParse(answer).success &&
    answer.patientId === patientId &&
    (answer.needs === null || answer.needs.patientId === patientId))
