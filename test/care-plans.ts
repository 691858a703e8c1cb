import type { CarePlan, Needs } from '../src/record/care-plan/care-plan.ts'

const says = <Word extends string>(about: string, ...words: Word[]) =>
  Object.fromEntries(words.map(word => [word, `${about} ${word}`])) as Record<Word, string>

/** A care plan in which something different stands everywhere. */
export const planOf = (patientId: string, more: Partial<CarePlan> = {}, about = 'Said of'): CarePlan => ({
  patientId,
  completedBy: 'Grace Moor',
  completedOn: '2026-09-21',
  mine: says(about, 'matters', 'stayingWell', 'different', 'inControl', 'communicate', 'whenWell', 'strengths'),
  team: says(`${about} team`, 'recovery', 'goals', 'signs', 'triggers', 'crisis', 'help', 'aspirations'),
  goals: [1, 2, 3].map(number => says(`${about} ${number}`, 'goal', 'action', 'supporter')),
  triggers: [1, 2].map(number => says(`${about} ${number}`, 'trigger', 'coping')),
  changes: [1, 2].map(number => says(`${about} ${number}`, 'signs', 'helps', 'worsens')),
  help: [1, 2].map(number => says(`${about} ${number}`, 'unhelpful', 'inDanger', 'helpedBefore')),
  wishes: says(about, 'preferred', 'avoided', 'notSharedWith'),
  ...more,
})

/** One in which nothing stands. */
export function emptyPlanOf(patientId: string, more: Partial<CarePlan> = {}): CarePlan {
  const empty = <Words extends Record<string, string>>(words: Words) =>
    Object.fromEntries(Object.keys(words).map(word => [word, ''])) as Words
  const { mine, team, wishes } = planOf(patientId)
  return {
    patientId,
    completedBy: '',
    completedOn: '',
    mine: empty(mine),
    team: empty(team),
    goals: [],
    triggers: [],
    changes: [],
    help: [],
    wishes: empty(wishes),
    ...more,
  }
}

export const needsOf = (patientId: string, more: Partial<Needs> = {}): Needs => ({
  patientId,
  assessedBy: 'Nora Nurse',
  assessedOn: '2026-09-14',
  endsOn: '2027-03-14',
  parts: {
    ...says('Need of', 'mentalHealth', 'physicalHealth', 'relationships', 'occupation', 'dailyLiving'),
    ...says('Need of', 'accommodation', 'finance', 'culture', 'drugs', 'religion', 'child', 'risk'),
  },
  ...more,
})
