import type { Reach } from '../../access/reach.ts'
import type { Day } from '../../core/clock.ts'
import { NotFound } from '../../core/errors.ts'
import { entriesBetween } from '../entries/queries.ts'
import { marksBetween } from '../marks/queries.ts'
import { nightsBetween } from '../sleep/queries.ts'
import { trackersOf } from '../trackers/queries.ts'
import { chosenIn, type Series, seriesOf, usualChoice } from './series.ts'

/** All that was saved from one day to another, in four queries however much it is. */
export async function tracked(seen: Reach<'see tracking'>, from: Day, to: Day) {
  const [nights, trackers, entries, marks] = await Promise.all([
    nightsBetween(seen, from, to),
    trackersOf(seen),
    entriesBetween(seen, from, to),
    marksBetween(seen, from, to),
  ])
  return { nights, series: seriesOf(trackers, entries), marks }
}

/** What is shown beside sleep, by the address; what is not there is no page. */
export function shownIn(series: readonly Series[], query: unknown) {
  const { show } = query as Record<string, unknown>
  const choice = show === undefined ? usualChoice(series) : show
  const shown = typeof choice === 'string' ? chosenIn(series, choice) : null
  if (!shown) throw new NotFound()
  return { choice: choice as string, isChosen: show !== undefined, shown }
}
