import { createHash } from 'node:crypto'
import type pg from 'pg'
import { addDays, dayIn } from '../src/core/clock.ts'
import type { Person } from '../src/demo/cast.ts'

/** Rowan's pages: the one before the last meeting, and the one for the next. */
const pages = [
  { metDaysAgo: 61, talk: 'How long the tablets take.\nWhether I can go back to work a few hours a week.', diary: 0 },
  {
    metDaysAgo: 20,
    talk: 'The new tablets: I feel heavy in the mornings. Is there another time to take them?\nWalking to the shop on my own went well. What could be next?\nMum is away in two weeks. Who can I ring?',
    diary: 2,
  },
]

const aDay = 86_400_000

/** What Rowan made for appointments. It is shared with nobody until Rowan says so. */
export async function addAppointments(client: pg.Client, now: Date, { key, personId, zone }: Person) {
  if (key !== 'rowan') return
  for (const { metDaysAgo, talk, diary } of pages) {
    const id = idOf(`${key} ${metDaysAgo}`)
    const metOn = addDays(dayIn(zone, now), -metDaysAgo)
    await client.query(
      `insert into appointment_pages (id, person_id, met_on, talk, made_at, changed_at) values ($1, $2, $3, $4, $5, $5)`,
      [id, personId, metOn, talk, new Date(now.getTime() - (metDaysAgo - 15) * aDay)],
    )
    await client.query(
      `insert into appointment_trackers (person_id, page_id, tracker_id)
       select person_id, $2, id from trackers where person_id = $1 order by added_at limit 3`,
      [personId, id],
    )
    await client.query(
      `insert into appointment_diary_days (person_id, page_id, on_day)
       select person_id, $2, on_day from diary_entries where person_id = $1 and on_day >= $3 order by on_day desc limit $4`,
      [personId, id, metOn, diary],
    )
  }
}

/** The same id on every machine. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(`healthlocker appointment ${text}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
