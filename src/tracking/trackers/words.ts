/** What the pages of trackers say; a trust may say it differently. */
export const words = {
  title: 'What you track',
  opening:
    'Add what matters to you. A name of your own is best. You can pause it or put it away at any time, and nothing is lost.',
  none: 'You track your sleep. You can add more whenever you like.',
  full: 'You have 60 things here, which is the most there can be. Put one away first. Nothing of it is lost.',
  paused: 'Paused. Today does not ask about it.',
  archived: 'Put away. What you saved is still there.',
  keptForm: 'You had been signed out, so this was not saved yet. What you wrote is still here. Look at it and save it.',
} as const
