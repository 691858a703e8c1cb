import { z } from 'zod'
import { isDay } from '../../core/clock.ts'

const words = z.string()
const day = words.refine(text => text === '' || isDay(text))

/** A care plan in our words. What the record leaves empty is '', and a row in which nothing stands is not there. */
export const carePlan = z.object({
  patientId: words.min(1),
  completedBy: words,
  /** '' when the record has none. */
  completedOn: day,
  mine: z.object({
    matters: words,
    stayingWell: words,
    different: words,
    inControl: words,
    communicate: words,
    whenWell: words,
    strengths: words,
  }),
  team: z.object({
    recovery: words,
    goals: words,
    signs: words,
    triggers: words,
    crisis: words,
    help: words,
    aspirations: words,
  }),
  goals: z.array(z.object({ goal: words, action: words, supporter: words })),
  triggers: z.array(z.object({ trigger: words, coping: words })),
  changes: z.array(z.object({ signs: words, helps: words, worsens: words })),
  help: z.array(z.object({ unhelpful: words, inDanger: words, helpedBefore: words })),
  wishes: z.object({ preferred: words, avoided: words, notSharedWith: words }),
})

export const needs = z.object({
  patientId: words.min(1),
  assessedBy: words,
  assessedOn: day,
  /** The day on which the assessment ends, '' when none is said. */
  endsOn: day,
  parts: z.object({
    mentalHealth: words,
    physicalHealth: words,
    relationships: words,
    occupation: words,
    dailyLiving: words,
    accommodation: words,
    finance: words,
    culture: words,
    drugs: words,
    religion: words,
    child: words,
    risk: words,
  }),
})

export const newestCarePlan = carePlan.extend({ needs: needs.nullable(), plans: z.int().min(1) })

export type CarePlan = z.infer<typeof carePlan>
export type Needs = z.infer<typeof needs>

/** What the record has of a patient: the newest plan, their needs, and how many plans there are. */
export type NewestCarePlan = z.infer<typeof newestCarePlan>
