import { z } from 'zod'
import { type Day, dayAndDate, isDay, yearOf } from '../../core/clock.ts'

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

export const hasWords = (texts: Readonly<Record<string, string>>): boolean => Object.values(texts).some(Boolean)

/** Whether nothing at all stands in a plan, as when the real one is a document elsewhere in the record. */
export const isBlank = ({ mine, team, wishes, goals, triggers, changes, help, needs }: NewestCarePlan): boolean =>
  !hasWords(mine) &&
  !hasWords(team) &&
  !hasWords(wishes) &&
  [...goals, ...triggers, ...changes, ...help].length === 0 &&
  !(needs && hasWords(needs.parts))

/** 'on 21 September 2026 by Grace Adeyemi', or what there is of it. */
export const completedInWords = ({ completedOn, completedBy }: CarePlan): string =>
  [completedOn && `on ${dayAndDate(completedOn)}`, completedBy && `by ${completedBy}`].filter(Boolean).join(' ')

/** A plan is looked at again each year; one of which nobody knows the day may be older than that. */
export function ageOf({ completedOn }: CarePlan, today: Day): 'over a year' | 'unknown' | null {
  if (!completedOn) return 'unknown'
  return completedOn < `${Number(yearOf(today)) - 1}${today.slice(4)}` ? 'over a year' : null
}
