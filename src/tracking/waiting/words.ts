/** What is said about entries that wait on a device; a trust may say it differently. */
export const words = {
  title: 'What waits on this device',
  opening: 'What you write without a connection is kept on this device. It is sent when you have a connection again.',
  nothing: 'Nothing waits here.',
  withoutScripts: 'Your browser does not run our scripts here, so nothing is kept on this device.',
  kept: 'Kept on this device. It is sent when you have a connection.',
  notKept:
    'There is no connection, and this browser keeps nothing. What you wrote is still on this page. Try again later.',
  one: '1 entry waits to be sent.',
  many: 'entries wait to be sent.',
  see: 'See what waits',
  signIn: 'Sign in to send what waits.',
  states: {
    waits: 'Waiting for a connection.',
    overtaken: 'Something else was saved for this day in the meantime. Nothing is lost: look at both and choose.',
    wrong: 'This has to be put right before it can be saved.',
    closed: 'It can no longer be added here. You can still read it below, and copy it.',
  },
  look: 'Look at it',
  read: 'What you wrote',
  remove: {
    title: 'Remove it',
    words: 'Then it is gone: it has not been sent.',
    button: 'Remove it from this device',
  },
  writing: {
    title: 'Write without a connection',
    unknown: 'To write here without a connection, sign in on this device and open Today once while you have one.',
    empty: 'Choose or write something first.',
    keep: 'Keep it',
    support: 'Get support',
  },
  send: 'Send now',
  leaving: {
    title: 'If you sign out',
    words:
      'Signing out removes everything of yours from this device, also what waits. Send it first if you want to keep it.',
    button: 'Sign out and remove it',
  },
} as const
