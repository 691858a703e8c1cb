import { type Day, dayAndMonth } from '../../core/clock.ts'
import { LinkRow, Rows } from '../../design/card/rows.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'
import type { SavedNight } from './night.ts'
import { capital, hoursAsleep, nightName } from './night-words.ts'
import { words } from './words.ts'

interface NightsPageProps {
  /** The nights that may be filled in, last night first. */
  nights: readonly Day[]
  saved: readonly SavedNight[]
  /** Somebody asked for a night that may not be filled in. */
  isNotOpen?: boolean
}

/** The last 14 nights and what is saved for each. */
export const NightsPage = ({ nights, saved, isNotOpen }: NightsPageProps) => (
  <>
    <Crumb href="/tracking">Your tracking</Crumb>
    <h1 class="f1 mb2">Which night?</h1>
    {isNotOpen && (
      <Callout role="status" class="mb3">
        <p>{words.notOpen}</p>
      </Callout>
    )}
    <Opening class="mb4">You can add or change any of the last 14 nights.</Opening>
    <Rows card>
      {nights.map((nightOf, index) => (
        <LinkRow
          key={nightOf}
          href={`/tracking/sleep/${nightOf}`}
          title={`${index === 0 ? 'Last night: ' : ''}${nightName(nightOf)}, ${dayAndMonth(nightOf)}`}
          words={savedWords(saved.find(night => night.nightOf === nightOf))}
          icon="moon"
        />
      ))}
    </Rows>
  </>
)

const savedWords = (night: SavedNight | undefined) => (night ? capital(hoursAsleep(night)) : 'Nothing yet')
