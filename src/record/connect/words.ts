import type { SharableDeed } from '../../access/policy.ts'

/** What the connect pages say; a trust may say it differently. */
export const words = {
  title: 'Connect to my health record',
  noMatch: 'We could not find one record with all of these details',
  noMatchMore: [
    'Check your names, your date of birth and your NHS number. They must be the same as on your letters from the NHS.',
    'If they are right and we still cannot find you, your team can help. We cannot say here which part does not fit, to keep your record safe.',
  ],
  asleep:
    'The health record does not answer at the moment, so we could not look. This is not your fault, and it does not count as a try. What you typed is still here. Try again in a few minutes.',
  keptForm: 'You had been signed out, so nothing was sent yet. What you typed is still here. Look at it and send it.',
  waitingNow: 'A member of your care team looks at your request and says whether it is really you.',
  nothingSharedYet: 'Until then nothing is shared, and nobody on the team can see what you write.',
  declined:
    'Your care team could not be sure that this is you, so you are not connected. This can happen when something in the record is out of date. You can ask again, or talk to your team about it.',
  teamKeeps: [
    'The messages that you and your team sent each other. They are part of your health record, and you can go on reading them too.',
    'What members of your team wrote down elsewhere while you were connected.',
  ],
  stops: [
    'Your team can no longer see what you write here, not even what you wrote before.',
    'You and your team can no longer send each other messages here.',
    'You can no longer read your care plan here.',
  ],
  stays: [
    'Everything you wrote for yourself stays yours, and you can go on using it.',
    'You can read the old messages, and who has looked at your information.',
    'You can ask to connect again at any time. Your messages then go on where they stopped.',
  ],
} as const

/** What a box on the form says that lets the team do a deed. */
export const sharableWords: Record<SharableDeed, string> = {
  'see tracking': 'Sleep and trackers',
  'see diary': 'Diary',
  'see safety plan': 'Safety plan',
  'see goals': 'Goals',
  'see appointment page': 'Page for the appointment',
  'see strategies': 'What helps me',
}

/** What somebody shares besides messages, for a list of facts. */
export const shareInWords = (shared: readonly SharableDeed[]): string =>
  shared.map((deed, at) => (at ? sharableWords[deed].toLowerCase() : sharableWords[deed])).join(', ') ||
  'Only the messages you send'
