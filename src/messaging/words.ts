/** What the messages pages say; a trust may say it differently. */
export const words = {
  title: 'Messages',
  label: 'Conversations',
  team: 'Your care team',
  write: 'Write a message to your care team',
  becomesRecord: 'This becomes part of your health record.',
  notWatched: {
    title: 'Not watched day and night.',
    rest: (hours: string) => `Your team reads messages ${hours}. If you need someone sooner, choose Get help now.`,
    staff: (hours: string) =>
      `People are told that their team reads messages ${hours}, and to choose Get help now if they need someone sooner.`,
  },
  lookAgain: 'Nobody is told of a new message while they are signed out. Look here again for an answer.',
  nothingYet: 'Nothing has been written here yet.',
  earlier: 'Earlier messages',
  newest: 'Back to the newest messages',
  offline: 'You are offline. You can keep writing. Nothing will be lost from this page.',
  ended: 'You have been signed out. What you wrote is still on this page. Sign in in another window to go on.',
  gone: 'You can no longer read new messages in this conversation.',
  changed: 'This conversation has changed. Open the page again to go on.',
  noTeam: {
    title: 'You cannot write to a care team yet',
    words:
      'You can write to your team here once you are connected to your health record and your team has confirmed it.',
    action: 'Connect to your health record',
  },
  nobody:
    'There is nobody on your care team here at the moment, so a message would reach nobody. Please ring your team, or choose Get help now.',
  closed:
    'You are no longer connected, so this conversation is closed. You can still read it. If you connect again, it goes on here.',
  closedForStaff: (name: string) =>
    `${name} is no longer connected, so this conversation is closed. You can still read it.`,
  notSent: 'Your message was not sent. This is what you wrote:',
  refused: 'It would reach nobody here at the moment.',
  sentBefore: 'It was sent before with other words.',
  clash: 'This message was sent before with other words. Look at it above, then send what you want to add.',
  keptForm: 'You had been signed out, so this was not sent. What you wrote is still here. Look at it and send it.',
} as const
