/** What the pages for an appointment say; a trust may say it differently. */
export const words = {
  title: 'Since we last met',
  opening:
    'One sheet for your appointment: how things have been, what moved, and what you want to talk about. You can print it or show it on your phone.',
  empty: {
    title: 'Make a page for your appointment',
    words: 'You choose the day on which you last met. The page brings together what you have written since then.',
  },
  whoSees: {
    nobody: 'Only you can see these pages. You can print one and bring it.',
    clinician:
      'Your care team can see your newest page. They may not see it straight away. They see sleep, trackers and goals on it only if you share those too.',
  },
  changedElsewhere:
    'You saved something else for this page in the meantime, maybe in another window. What you wrote here is not saved yet.',
  tooMany: '500 pages are as many as we can keep for you. Remove one that you no longer need.',
  upTo: 'The page goes on until today. When you make a page for the next meeting, this one ends there.',
  limits:
    'So that the page stays one sheet, it holds up to 3 trackers, 2 diary entries of 240 letters each, 4 goals and 3 marked days. What is longer is cut there.',
  done: {
    saved: 'Saved. This is your page.',
    removed: 'Your page is removed. What you track and write is still there.',
  },
} as const
