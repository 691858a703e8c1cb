/** What the pages of trackers say; a trust may say it differently. */
export const words = {
  title: 'What you track',
  opening:
    'Add what matters to you. A name of your own is best. You can pause it or put it away at any time, and nothing is lost.',
  none: 'You track your sleep. You can add more whenever you like.',
  full: 'You have 60 things here, which is the most there can be. Put one away first. Nothing of it is lost.',
  paused: 'Paused. Today does not ask about it.',
  archived: 'Put away. What you saved is still there.',
  done: {
    changed: 'Saved.',
    paused: 'Paused. Today does not ask about it any more. What you saved is still there.',
    resumed: 'Today asks about it again.',
    archived: 'Put away. You can bring it back at any time, with everything you saved.',
    returned: 'It is back, with everything you saved.',
    removed: 'Removed, with everything that belonged to it.',
  },
} as const
