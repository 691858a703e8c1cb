/** Something that this site keeps in a browser. */
export interface Kept {
  /** Where in the browser. A database is named with its store: 'healthlocker/plan'. */
  place: 'cookie' | 'database' | 'cache' | 'worker' | 'push'
  /** As the browser's own tools show it; `*` stands for the mark of a version. */
  name: string
  title: string
  why: string
  until: string
}

/** Everything there is. A key that is not here must not be in anybody's browser: the journeys look after each walk. */
export const keptOnDevices: readonly Kept[] = [
  {
    place: 'cookie',
    name: 'session',
    title: 'That you are signed in',
    why: 'So that you do not sign in again on every page.',
    until: 'You sign out, close your browser, or have been away for a while.',
  },
  {
    place: 'cookie',
    name: 'forms',
    title: 'A mark for forms',
    why: 'It shows that a form came from our own page. It says nothing about you.',
    until: 'You close your browser.',
  },
  {
    place: 'cookie',
    name: 'sign-up',
    title: 'Your place in making an account',
    why: 'So that you can go from one step to the next.',
    until: 'You finish, or close your browser.',
  },
  {
    place: 'worker',
    name: '/service-worker.js',
    title: 'A small program for when there is no connection',
    why: 'It opens Get support without a connection, and shows the reminders you asked for.',
    until: 'You sign out. It comes back when you open a page, so that Get support still opens.',
  },
  {
    place: 'cache',
    name: 'pages-*',
    title: 'Public pages',
    why: 'Get support, with its help lines, and how these pages look. Everybody has the same ones.',
    until: 'You sign out. They come back when you open a page.',
  },
  {
    place: 'database',
    name: 'healthlocker/plan',
    title: 'Your safety plan, if you ask for it',
    why: 'So that you can read it without a connection. It is locked with a PIN that you choose.',
    until: 'You turn it off, sign out, or type a wrong PIN ten times.',
  },
  {
    place: 'database',
    name: 'healthlocker/waiting',
    title: 'What you wrote without a connection',
    why: 'So that it is not lost before it can be sent.',
    until: 'It has been sent, you remove it, or you sign out.',
  },
  {
    place: 'database',
    name: 'healthlocker/person',
    title: 'The names of what you track, and your time zone',
    why: 'So that you can write about today without a connection.',
    until: 'You sign out, or somebody else signs in here.',
  },
  {
    place: 'push',
    name: 'push',
    title: 'An address for reminders, if you ask for them',
    why: 'The maker of your browser gives it, so that a reminder finds this device.',
    until: 'You sign out, or turn notices off in your browser.',
  },
]
