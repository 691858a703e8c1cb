import type { Seat } from '../access/policy.ts'
import { type Day, dayAndDate, dayAndMonth, longDay, yearOf } from '../core/clock.ts'

/** What the pages of what helps say; a trust may say it differently. */
export const words = {
  title: 'What helps me',
  opening: 'Things you have found useful. Come here when it is hard to think.',
  empty: {
    title: 'What has helped you before?',
    words: 'Write it down on a calm day, in your own words. Then it is here when things get hard.',
  },
  examples: {
    title: 'Some ideas to begin with',
    ideas: [
      'When my chest gets tight: both feet flat on the floor, breathe out for longer than I breathe in.',
      'When I cannot get to sleep: sit in the other chair, radio on low, no phone.',
      'When I notice that I stay in: ring somebody and say “I need a minute”.',
    ],
    more: 'Think of the first signs that you notice in how you feel or what you do. What could you do then?',
  },
  notEnough: ['If these are not enough, choose ', 'Get help now', ' at the top of any page.'],
  changedElsewhere:
    'You saved something else here in the meantime, maybe in another window. What you wrote now is not saved yet.',
  addedAlready: 'You have already added something from this page. To keep this as well, save it again.',
  tooMany: '100 things are as many as we can keep for you. Remove one that you no longer need.',
  allPinned: 'Three are shown first already. Take one of them off, then choose this one.',
  whoSees: {
    nobody: 'Only you can see this.',
    clinician: 'Your care team can see this. They may not see a change straight away.',
  },
  done: {
    added: 'Saved.',
    changed: 'Saved.',
    pinned: 'It is now shown first here, on Today and where you get help.',
    unpinned: 'It is no longer shown first. It is still in your list.',
    helped: 'We noted that it helped today.',
    'not-helped': 'The note for today is gone.',
    removed: 'It is removed.',
  },
} as const

export const whoSees = (seats: readonly Seat[]) =>
  seats.includes('clinician') ? words.whoSees.clinician : words.whoSees.nobody

/** '2 September', with the year when it is another one. */
export const dayInWords = (day: Day, today: Day): string =>
  yearOf(day) === yearOf(today) ? dayAndMonth(day) : dayAndDate(day)

/** 'It helped on Monday 12 October and Friday 2 October.'; '' when nothing was noted. Never how often. */
export function helpedInWords(days: readonly Day[], today: Day): string {
  if (days.length === 0) return ''
  const named = days.map(day => (yearOf(day) === yearOf(today) ? longDay(day) : `${longDay(day)} ${yearOf(day)}`))
  const last = named.pop()!
  return `It helped on ${named.length ? `${named.join(', ')} and ${last}` : last}.`
}
