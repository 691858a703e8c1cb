/** What the sleep pages say; a trust may say it differently. */
export const words = {
  title: 'How did you sleep?',
  why: {
    title: 'Why keep track of sleep?',
    reasons: [
      'It can show you what helps you sleep, and what gets in the way.',
      'Sleep and mood often go together. A change in sleep can be an early sign that something is wrong.',
      'It gives you something clear to show your doctor or your care team.',
    ],
    ending: 'You do not need to fill in every night. A gap is fine.',
  },
  tips: {
    title: 'If sleep is hard at the moment',
    tips: [
      'Get outside in daylight, even for ten minutes.',
      'Stop caffeine, alcohol and nicotine four hours before bed.',
      'Put your phone in another room an hour before bed.',
    ],
    more: 'More sleep tips',
  },
  changedElsewhere:
    'You saved something else for this night in the meantime, maybe in another window. What you chose here is not saved yet.',
  notOpen: 'You can add or change sleep for the last 14 nights. Tonight can be added tomorrow.',
} as const
