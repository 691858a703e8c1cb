import type { FastifyRequest } from 'fastify'
import { own } from '../../access/reach.ts'
import { todayOf } from '../../access/today.ts'
import type { Day } from '../../core/clock.ts'
import { CheckIn } from '../../design/card/check-in.tsx'
import { begunDays } from './begun.ts'
import { dayInWords, type Entry, whenWritten } from './entry.ts'
import { entryOn } from './queries.ts'

interface DiaryNow {
  today: Day
  entry: Entry | null
  /** The days for which words were kept and never saved. */
  begun: readonly Day[]
}

export async function diaryToday(request: FastifyRequest): Promise<DiaryNow> {
  const today = todayOf(request)
  const mine = await own(request, 'write diary')
  const [entry, begun] = await Promise.all([entryOn(mine, today), begunDays(mine, request)])
  return { today, entry, begun }
}

/** The diary on Today. It says that something is written, and never what: the page may lie open on a table. */
export const DiaryCheckIn = ({ today, entry, begun }: DiaryNow) => {
  const [day] = begun
  if (day)
    return (
      <CheckIn
        drawing="diary"
        title="Diary"
        words={`You began to write${day === today ? '' : ` for ${dayInWords(day, today)}`} and it is not saved yet.`}
        href={`/tracking/diary/${day}`}
        action="Go on writing"
      />
    )
  return entry ? (
    <CheckIn
      drawing="diary"
      title="Diary, today"
      value="Written"
      words={whenWritten(entry)}
      href={`/tracking/diary/${today}`}
      action="Change"
      about=" today’s diary entry"
    />
  ) : (
    <CheckIn
      drawing="diary"
      title="Diary"
      words="A line or a page. Whatever is on your mind."
      href={`/tracking/diary/${today}`}
      action="Write"
      about=" in your diary"
    />
  )
}
