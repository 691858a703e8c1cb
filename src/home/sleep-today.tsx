import type { ComponentChildren } from 'preact'
import type { Day } from '../core/clock.ts'
import { ActionLink } from '../design/button/action-link.tsx'
import { CheckIn } from '../design/card/check-in.tsx'
import { Stack } from '../design/page/arrangement.tsx'
import { TrackMore } from '../tracking/entries/today.tsx'
import type { SavedNight } from '../tracking/sleep/night.ts'
import { capital, hoursAsleep, nightName, timesWokenUp } from '../tracking/sleep/night-words.ts'

interface SleepTodayProps {
  lastNight: Day
  night: SavedNight | null
  /** What else there is to write down today. */
  checkIns?: ComponentChildren
}

/** What can be written down today: last night first. */
export const SleepToday = ({ lastNight, night, checkIns }: SleepTodayProps) => (
  <section aria-labelledby="check-in">
    <h2 class="f3 mb3" id="check-in">
      How are things?
    </h2>
    <Stack>
      {night ? (
        <CheckIn
          drawing="sleep"
          title={`Sleep, ${nightName(lastNight)}`}
          value={capital(hoursAsleep(night))}
          words={capital(timesWokenUp(night))}
          href={`/tracking/sleep/${lastNight}`}
          action="Change"
          about={` ${nightName(lastNight)}’s sleep`}
        />
      ) : (
        <CheckIn
          drawing="sleep"
          title="Sleep"
          words={`How did you sleep on ${nightName(lastNight)}?`}
          href={`/tracking/sleep/${lastNight}`}
          action="Add sleep"
          about={` for ${nightName(lastNight)}`}
        />
      )}
      {checkIns}
    </Stack>
    <p class="mt2">
      <ActionLink href="/tracking/sleep/nights" icon="plus">
        Add another night
      </ActionLink>
    </p>
    <p>
      <TrackMore />
    </p>
  </section>
)
