/** What the pages of an entry say; a trust may say it differently. */
export const words = {
  notesLabel: 'Anything you want to remember?',
  notesHint: 'You can leave this empty. For example, what made it better or worse.',
  changedElsewhere:
    'You saved something else for this day in the meantime, maybe in another window. What you chose here is not saved yet.',
  notOpen: 'You can add or change today and the last 14 days.',
  hard: {
    title: 'If today is a hard one',
    words: 'You do not have to be alone with it. There are people to call or text, day and night.',
    link: 'See ways to get support',
  },
} as const
