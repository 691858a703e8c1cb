/** What the forms for sleep, trackers and the diary say alike; a trust may say it differently. */
export const words = {
  which: 'Which one do you want to keep?',
  here: 'You wrote here, not saved yet',
  saved: 'Saved already',
  keepHere: 'Keep what I wrote here',
  keepSaved: 'Keep what is saved',
  keepBoth: 'Keep both, one after the other',
  orChange: 'Or change it first, and then save it',
  whoSees: {
    nobody: 'Only you can see this.',
    clinician: 'Your care team can see this. They may not see it straight away.',
    carer: 'The carers you have chosen can see this.',
    both: 'Your care team and the carers you have chosen can see this. They may not see it straight away.',
  },
} as const
