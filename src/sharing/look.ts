import type { Deed } from '../access/policy.ts'
import { type Day, dayIn, longDay, timeIn, yearOf } from '../core/clock.ts'
import type { LookRow } from './queries.ts'

/** What can be looked at, as it stands after "Your"; null where the deed is not a look of its own. */
const things: Record<Deed, string | null> = {
  'see tracking': 'tracking',
  'see goals': 'goals',
  'see strategies': 'list of what helps',
  'see room': 'messages',
  'see contact details': 'contact details',
  'see care plan': 'care plan',
  'see trail': 'list of who has looked',
  'see person': null,
  'confirm connection': null,
  'see caseload': null,
  'follow room': null,
  'write in room': null,
  'see diary': 'diary',
  'see safety plan': 'safety plan',
  'see signs': null,
  'write signs': null,
  'see appointment page': 'page for the appointment',
  'write diary': null,
  'write safety plan': null,
  'write appointment page': null,
  track: null,
  'set goals': null,
  'keep strategies': null,
  'set reminders': null,
  remind: null,
  'answer notice': null,
  'keep drafts': null,
  'see connection': null,
  'change connection': null,
  'see sharing': null,
  'change sharing': null,
}

/** A page that shows nothing more than the banner above it. */
const onlyBanner = 'name, date of birth and NHS number'

/** What somebody did in one look, said to the person themselves. */
export function lookInWords(deeds: readonly string[]): string {
  if (deeds.includes('confirm connection')) return 'Confirmed your request to connect'
  if (deeds.includes('see caseload')) return 'Saw you in their list'
  if (deeds.includes('write in room')) return 'Wrote you a message'
  return `Looked at: Your ${thingsIn(deeds)}`
}

/** The same for staff, where the list is about somebody else. */
export function lookInStaffWords(deeds: readonly string[]): string {
  if (deeds.includes('confirm connection')) return 'Confirmed the request to connect'
  if (deeds.includes('see caseload')) return 'Seen in a list'
  if (deeds.includes('write in room')) return 'Wrote a message'
  const things = thingsIn(deeds)
  return things.charAt(0).toUpperCase() + things.slice(1)
}

function thingsIn(deeds: readonly string[]): string {
  const seen = [...new Set(deeds.flatMap(deed => things[deed as Deed] ?? []))]
  if (seen.length === 0) return onlyBanner
  return seen.length === 1 ? seen[0]! : `${seen.slice(0, -1).join(', ')} and ${seen.at(-1)}`
}

export interface Look {
  id: string
  name: string
  role: string
  time: string
  day: Day
  deeds: readonly string[]
  isMine: boolean
}

/** A look as it is shown in a zone; `viewerId` is the account of whoever reads the list. */
export const asShown = (row: LookRow, zone: string, viewerId: string): Look => ({
  id: `${row.accountId} ${row.at.getTime()} ${row.isList}`,
  name: row.viewerName,
  role: row.viewerRole,
  time: timeIn(zone, row.at),
  day: dayIn(zone, row.at),
  deeds: row.deeds,
  isMine: row.accountId === viewerId,
})

/** The looks under the days on which they were, in the order in which they come. */
export function byDay(looks: readonly Look[]): { day: Day; looks: Look[] }[] {
  const days: { day: Day; looks: Look[] }[] = []
  for (const look of looks) {
    const last = days.at(-1)
    if (last?.day === look.day) last.looks.push(look)
    else days.push({ day: look.day, looks: [look] })
  }
  return days
}

/** 'Today, Thursday 15 October', 'Monday 12 October', 'Friday 12 December 2025' */
export function dayHeading(day: Day, today: Day): string {
  if (day === today) return `Today, ${longDay(day)}`
  return yearOf(day) === yearOf(today) ? longDay(day) : `${longDay(day)} ${yearOf(day)}`
}
