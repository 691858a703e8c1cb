import type { Seat } from '../access/policy.ts'
import { type Day, dayAndDate, dayAndMonth, yearOf } from '../core/clock.ts'
import type { Step } from './steps/step.ts'

/** What the goal pages say; a trust may say it differently. */
export const words = {
  empty: {
    title: 'Start with something small',
    words:
      'A goal can be as simple as opening the curtains. You can break it into steps, and change it whenever you like.',
    examples: ['Open the curtains before noon', 'Walk to the corner and back', 'Ring my brother', 'Cook twice a week'],
  },
  allFinished: 'Everything here is finished. You can start another goal whenever you like.',
  guidance: {
    title: 'What makes a goal easier to reach',
    hints: [
      'It is clear. “Walk to the market on Saturdays” says more than “get out more”.',
      'You can tell when you have done it.',
      'It is yours, and you can do it with the time and strength you have now. Small is good.',
      'You know what and who can help you.',
      'You have an idea of when. If the day goes by, choose another one.',
    ],
  },
  whatStepsAreFor:
    'Steps are small things on the way. Come back and tick each one off when you have done it. They stay in your order.',
  changedElsewhere:
    'You saved something else for this goal in the meantime, maybe in another window. What you wrote here is not saved yet.',
  addedAlready: 'You have already added a goal from this page. To keep this as one more goal, save it again.',
  tooMany: '200 goals are as many as we can keep for you. Remove one that you no longer need.',
  whoSees: {
    nobody: 'Only you can see your goals.',
    clinician: 'Your care team can see your goals. They may not see a change straight away.',
  },
  done: {
    added: 'Your goal is saved.',
    changed: 'Saved.',
    finished: 'Finished. Nice one.',
    'on-it-again': 'You are working on this again. What you wrote when you finished it is kept for later.',
    removed: 'Your goal is removed.',
    'step-gone': 'That step is no longer there. Nothing else has changed.',
  },
} as const

export const whoSees = (seats: readonly Seat[]) =>
  seats.includes('clinician') ? words.whoSees.clinician : words.whoSees.nobody

/** '14 September', with the year when it is another one. */
export const dayInWords = (day: Day, today: Day): string =>
  yearOf(day) === yearOf(today) ? dayAndMonth(day) : dayAndDate(day)

export const countDone = (steps: readonly Step[]): number => steps.filter(({ tickedOn }) => tickedOn !== null).length

/** '2 of 4 steps done.' */
export const doneInWords = (steps: readonly Step[]): string =>
  `${countDone(steps)} of ${steps.length} ${steps.length === 1 ? 'step' : 'steps'} done.`

export const nextStep = (steps: readonly Step[]): string | undefined =>
  steps.find(({ tickedOn }) => tickedOn === null)?.words
