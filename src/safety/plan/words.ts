import type { WrittenPart } from './plan.ts'

type PartWords = { title: string; question: string; hint: string }

const canBeEmpty = 'You can leave this empty.'

/** What the safety plan says; a trust may say it differently. */
export const words = {
  title: 'My safety plan',
  opening: 'What helps when things get very hard, in your own words. It is yours, and you can change it at any time.',
  why: {
    title: 'Why make a plan?',
    lines: [
      'When everything feels too much it is hard to think. The plan has thought for you.',
      'Write it on a calm day. You can do it alone, or with somebody you trust or your team.',
      'A few lines are enough to begin with. Any part can stay empty.',
    ],
  },
  whoSees: {
    nobody: 'Only you can see this plan.',
    clinician: 'Your care team can see the plan as it is now. They may not see it straight away.',
  },
  notWatched: 'Nobody watches what you write here, by day or by night, so it is not for emergencies.',
  keptDraft: 'We kept this for you as you wrote it. It is not saved yet. Look at it and save it.',
  changedElsewhere:
    'You saved another version of your plan in the meantime, maybe in another window. What you wrote here is not saved yet. To keep it instead, save it again.',
  keeping: {
    kept: 'Kept as you write. Your plan is not saved yet.',
    offline: 'There is no connection just now. What you write is on this page only. We keep trying.',
    signedOut: 'You have been signed out. What you wrote is kept for a day. Save it, and we ask you to sign in first.',
  },
  ask: {
    title: 'Who I can ask for help',
    question: 'Who can you ask for help?',
    hint: 'People you trust, with a phone number if you have it. You can leave this empty.',
  },
  parts: {
    signs: {
      title: 'My warning signs',
      question: 'How do you notice that things are getting harder?',
      hint: `Thoughts, feelings, or things you do or stop doing. ${canBeEmpty}`,
    },
    alone: {
      title: 'What I can do on my own',
      question: 'What can you do on your own that helps?',
      hint: `For example, a walk, music, a warm drink, a game. ${canBeEmpty}`,
    },
    places: {
      title: 'Places and people that take my mind off it',
      question: 'Which places and people take your mind off it?',
      hint: `You do not have to tell them how you feel. ${canBeEmpty}`,
    },
    professionals: {
      title: 'Professionals and help lines',
      question: 'Which professionals can you ask?',
      hint: `For example, your care coordinator or your GP, with their numbers. The help lines are there already. ${canBeEmpty}`,
    },
    safer: {
      title: 'Making things safer',
      question: 'How can you make things around you safer?',
      hint: `For example, what to put away, or ask somebody to keep for you. ${canBeEmpty}`,
    },
    reasons: {
      title: 'My reasons to live',
      question: 'What are your reasons to live?',
      hint: `People, animals, plans, anything that matters to you. ${canBeEmpty}`,
    },
    wishes: {
      title: 'What I would like to happen if I become very unwell',
      question: 'What would you like to happen if you become very unwell?',
      hint: `For example, who should be told, what helps, and what to avoid. ${canBeEmpty}`,
    },
  } satisfies Record<WrittenPart, PartWords>,
} as const
