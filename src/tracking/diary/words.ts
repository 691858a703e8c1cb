/** What the diary says; a trust may say it differently. */
export const words = {
  title: 'Diary',
  question: 'What is on your mind?',
  hint: 'A line or a page. Spelling does not matter.',
  prompts: {
    title: 'If you are not sure where to start',
    questions: [
      'Who have you seen or spoken to today?',
      'What has changed how you feel?',
      'What are you thankful for?',
      'Have you made any plans?',
    ],
  },
  why: {
    title: 'Why keep a diary?',
    reasons: [
      'Writing a thing down can make it easier to put aside.',
      'You can look back and see what a hard time was like, and how it passed.',
      'It helps you remember what you want to talk about at an appointment.',
    ],
    ending: 'You do not need to write every day.',
  },
  whoSees: {
    nobody: 'Only you can see this.',
    clinician: 'Your care team can see this. They may not see it straight away.',
  },
  notWatched: 'Nobody watches what you write here, by day or by night, so it is not for emergencies.',
  keptDraft: 'We kept this for you as you wrote it. It is not saved to your diary yet. Look at it and save it.',
  changedElsewhere:
    'You saved something else for this day in the meantime, maybe in another window. What you wrote here is not saved yet.',
  notOpen: 'You can write for today and for the last 14 days. A day ahead can be written when it has come.',
  keeping: {
    kept: 'Kept as you write. It is not saved to your diary yet.',
    offline: 'There is no connection just now. What you write is on this page only. We keep trying.',
    signedOut: 'You have been signed out. What you wrote is kept for a day. Save it, and we ask you to sign in first.',
  },
} as const
