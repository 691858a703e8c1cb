import { type Reminder, timeInWords } from './reminder.ts'

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Monday first, as people here count. */
export const daysOfTheWeek = [1, 2, 3, 4, 5, 6, 0].map(day => ({ value: String(day), label: dayNames[day]! }))

/** What the pages about reminders say, and what a notice says. A notice names nothing. */
export const words = {
  title: 'Reminders',
  opening: 'A short notice on your phone or computer, at a time you choose. It only says “You have a reminder”.',
  quiet:
    'We never send anything from 10pm to 6am. If you have already filled something in, we do not remind you of it.',
  sleep: 'Sleep',
  diary: 'Diary',
  off: 'Off',
  notice: { title: 'You have a reminder' },
  withoutButtons: 'You do not have to sign in for the first two. To fill something in, go to Today.',
  cannot: 'Reminders cannot be sent from here at the moment. You can still choose your times; nothing will come.',
  noScript: 'To turn on notices, this page needs a browser that can show them. Yours cannot, or scripts are off.',
  blocked: 'Your browser does not let us show notices. You can change that in its settings for this site.',
  failed: 'That did not work this time. Try again in a moment.',
  iPhone: 'On an iPhone or iPad, first add this site to your Home Screen and open it from there.',
  shared: 'Anybody who can see the screen can see a notice. Signing out here turns notices off on this device.',
  wrongDevice: 'This browser could not be turned on for reminders. Try again, or use another browser.',
  done: {
    saved: 'Saved.',
    removed: 'The reminder is off.',
    'device-on': 'Reminders come to this device now.',
    'device-off': 'No reminders come to that device any more.',
  },
  buttons: {
    snooze: { question: 'Remind you in an hour?', button: 'Remind me in an hour', title: 'Remind you in an hour?' },
    stop: { question: 'Stop this reminder?', button: 'Stop this reminder', title: 'Stop this reminder?' },
  },
  answers: {
    snoozed: 'We will remind you in an hour.',
    quiet: 'It is late. We will leave you in peace for today.',
    enough: 'We have reminded you often enough today. We will leave you in peace.',
    stopped: 'This reminder has stopped. You can start it again on the page Reminders.',
    gone: 'This button has been used already, or it is too old. Nothing has changed.',
  },
} as const

/** 'Every day at 8:30am', 'Monday and Friday at 8pm', 'Stopped' */
export function reminderInWords({ days, time, stoppedAt }: Reminder): string {
  if (stoppedAt) return 'Stopped'
  const named = daysOfTheWeek.filter(({ value }) => days.includes(Number(value))).map(({ label }) => label)
  const last = named.at(-1)
  const when =
    named.length === 7 ? 'Every day' : named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${last}` : last
  return `${when} at ${timeInWords(time)}`
}
