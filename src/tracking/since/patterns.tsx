import type { ComponentChildren, VNode } from 'preact'
import type { Reach } from '../../access/reach.ts'
import { dayAndDate } from '../../core/clock.ts'
import { Card } from '../../design/card/card.tsx'
import { Grid } from '../../design/page/arrangement.tsx'
import { Bullets, Quiet } from '../../design/text/words.tsx'
import type { Mark } from '../marks/mark.ts'
import { PeriodNumbers, SeriesPeriod, SleepPeriod } from '../overview/period/period-panels.tsx'
import { tracked } from '../overview/tracked.ts'
import { type Appointment, most } from './appointment.ts'
import { seriesSentence, sleepSentence } from './sentences.ts'
import { type Days, daysInWords, partsOf } from './span.ts'

/** What was tracked since the meeting, in sentences and small charts: sleep, and what the person chose for the page. */
export async function patternsOf(
  seen: Reach<'see tracking'>,
  { trackerIds }: Pick<Appointment, 'trackerIds'>,
  days: Days,
): Promise<VNode> {
  const { nights, series, marks } = await tracked(seen, days.from, days.to)
  const shown = series.filter(({ tracker }) => trackerIds.includes(tracker.id)).slice(0, most.trackers)
  const panel = { ...partsOf(days), marks, height: 120 }
  const title = daysInWords(days)
  return (
    <section aria-labelledby="patterns">
      <h2 class="f3 mb2" id="patterns">
        How things have been
      </h2>
      <Grid columns={2}>
        <Pattern name="Sleep" sentence={sleepSentence(nights, days)}>
          {nights.length > 0 && <SleepPeriod {...panel} nights={nights} />}
        </Pattern>
        {shown.map(each => (
          <Pattern key={each.tracker.id} name={each.tracker.name} sentence={seriesSentence(each, days)}>
            {each.byDay.size > 0 && <SeriesPeriod {...panel} series={each} />}
          </Pattern>
        ))}
      </Grid>
      <PeriodNumbers {...panel} nights={nights} series={shown} title={title} />
      <Marked marks={marks} />
    </section>
  )
}

interface PatternProps {
  name: string
  sentence: string
  children: ComponentChildren
}

const Pattern = ({ name, sentence, children }: PatternProps) => (
  <Card>
    <h3 class="f4 mb1">{name}</h3>
    <p>{sentence}</p>
    {children}
  </Card>
)

const Marked = ({ marks }: { marks: readonly Mark[] }) => {
  if (marks.length === 0) return null
  const shown = marks.slice(-most.marks)
  return (
    <div class="mt3">
      <h3 class="f4 mb1">Marked days</h3>
      <Bullets>
        {shown.map(({ id, onDay, words }) => (
          <li key={id}>
            {dayAndDate(onDay)}: {words}
          </li>
        ))}
      </Bullets>
      {marks.length > shown.length && (
        <Quiet>
          These are the newest {shown.length} of {marks.length}.
        </Quiet>
      )}
    </div>
  )
}
