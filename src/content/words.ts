/** What the public pages say around the trust's own content. */
export const words = {
  home: {
    title: 'A calm place to look after your mental health',
    titleLines: ['A calm place to look after', 'your mental health'],
    opening: 'Keep track of how you sleep. Find small things that help. Know who to turn to.',
    free: 'Free to use. Run by your local NHS trust.',
    canDo: [
      {
        drawing: 'sleep',
        kind: 'tint',
        title: 'Notice your patterns',
        words: 'Write down how you slept and see your week on one page. It takes about a minute.',
      },
      {
        drawing: 'cope',
        kind: 'warm',
        title: 'Find what helps',
        words: 'Read short ideas to try today, and stories by people who have been through hard moments.',
      },
      {
        drawing: 'lifebuoy',
        kind: 'tint',
        title: 'Know who to turn to',
        words: 'Help lines and services with the hours they are open. You do not need an account.',
      },
    ],
    fiveWays: 'Small things, done often, can lift how we feel. Start with whichever one you like best today.',
    whoFor: [
      {
        href: '/sign-up',
        drawing: 'plant',
        kind: 'tint',
        title: 'Anyone looking after their mental health',
        words: 'You do not need to be a patient to keep track of your sleep.',
      },
      {
        href: '/support#carers',
        drawing: 'give',
        kind: 'alert',
        title: 'Family, friends and carers',
        words: 'Tips and stories for you too, and places that help people who look after someone.',
      },
      {
        href: '/about',
        drawing: 'look',
        kind: 'warm',
        title: 'Anyone who wants to look around first',
        words: 'Everything here can be read without an account. Find out who runs it and how.',
      },
    ],
  },
  tips: {
    opening: 'Short ideas you can try today. They follow the five ways to wellbeing.',
    none: 'There are no tips here yet. Please look in again another day.',
    noSuchTag: 'We do not have tips under that name, so here are all of them.',
    noSuchPage: 'There is no such page of tips, so here are the first ones.',
    whence:
      'The five ways to wellbeing are based on research into what helps people feel well. They are used across the NHS.',
  },
  stories: {
    opening: 'People who have been through a hard time, in their own words.',
    none: 'There are no stories here yet. Please look in again another day.',
  },
  support: {
    opening: 'You do not have to be sure that it is an emergency. If you are worried, ask.',
    keptPlan: 'My safety plan, if I keep it on this device',
    everyDay: 'These lines are for the whole country. Somebody answers day and night.',
    example:
      'Places marked “Example” are made up. Their phone numbers and addresses reach nobody. The trust puts its own services there before Healthlocker opens.',
    links:
      'Some links lead to websites that are not ours. A link does not mean that the trust stands behind everything on them, and we cannot check them all the time. If one is wrong, please tell us.',
  },
} as const
