/** What the pages of early signs say; a trust may say it differently. */
export const words = {
  title: 'My early signs',
  opening: 'What you have noticed about yourself, as sentences about your own sleep and what you track.',
  how: 'When a sentence is true, Today shows you a note with what you chose. A day with nothing saved does not count, one way or the other.',
  empty: {
    title: 'What do you notice first?',
    words:
      'Maybe you sleep less before a hard time, or worry more. Write it as a sentence, for example “You slept under 4 hours three nights running”. When it is true, you see a note on Today with what you want to be reminded of.',
  },
  whoSees: 'Only you can see this. Nobody is told when a sentence is true.',
  choose: {
    title: 'A new early sign',
    opening: 'What is it about? You choose the numbers next.',
    more: 'Something that you do not track yet? Track it first, then come back.',
  },
  isOff: 'Switched off. You get no note.',
  isTrue: 'This is true at the moment:',
  full: '20 sentences are as many as we can keep for you. Remove one that you no longer need.',
  changedElsewhere:
    'You saved something else here in the meantime, maybe in another window. What you wrote now is not saved yet.',
  addedAlready: 'You have already added a sentence from this page. To keep this as well, save it again.',
  noHelps: 'You have written nothing in What helps me yet. Once you have, you can choose it here.',
  note: {
    title: 'You wanted to see this',
    why: 'You wrote:',
    lines: 'If you would like to talk to somebody now',
  },
  done: {
    added: 'Saved.',
    changed: 'Saved.',
    on: 'It is switched on again.',
    off: 'It is switched off. You get no note, and it stays here for when you want it.',
    removed: 'It is removed.',
  },
} as const
