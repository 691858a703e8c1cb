import { type Day, longDay } from '../../core/clock.ts'
import { ActionLink } from '../../design/button/action-link.tsx'
import { ButtonLink } from '../../design/button/button.tsx'
import { DayCard, DayEntry, DayList } from '../../design/card/day-card.tsx'
import { Empty } from '../../design/card/empty.tsx'
import { OnScreen } from '../../design/page/arrangement.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { canFillIn, type SavedNight } from '../sleep/night.ts'
import { hoursAsleep, nightName, timesWokenUp } from '../sleep/night-words.ts'
import type { DayOfWeek } from './week.ts'

/** A card for each day that has something, newest first. */
export const DayByDay = ({ week, today }: { week: readonly DayOfWeek[]; today: Day }) => {
  const days = week.filter(({ night }) => night).toReversed()
  if (days.length === 0) return <NothingYet isThisWeek={week.at(-1)?.day === today} />
  return (
    <section aria-labelledby="days">
      <h2 class="f3 mb3" id="days">
        Day by day
      </h2>
      <DayList>
        {days.map(({ day, night }) => (
          <DayCard key={day} title={day === today ? `Today, ${longDay(day)}` : longDay(day)}>
            {night && <NightEntry night={night} today={today} />}
          </DayCard>
        ))}
      </DayList>
    </section>
  )
}

const NothingYet = ({ isThisWeek }: { isThisWeek: boolean }) => (
  <Empty drawing="sleep" title="Nothing for this week" words="That is fine. You can start again whenever you like.">
    {isThisWeek && (
      <ButtonLink href="/tracking/sleep" kind="secondary">
        Add last night
      </ButtonLink>
    )}
  </Empty>
)

const NightEntry = ({ night, today }: { night: SavedNight; today: Day }) => {
  const woken = timesWokenUp(night)
  return (
    <DayEntry drawing="sleep">
      <div>
        <p>
          <span class="fw6">
            {nightName(night.nightOf)}: {hoursAsleep(night)}
          </span>
          {woken && `, ${woken}`}
        </p>
        {night.notes && <Notes words={night.notes} />}
        {canFillIn(night.nightOf, today) && (
          <OnScreen>
            <ActionLink
              href={`/tracking/sleep/${night.nightOf}`}
              icon="pencil"
              about={` ${nightName(night.nightOf)}’s sleep`}
            >
              Change
            </ActionLink>
          </OnScreen>
        )}
      </div>
    </DayEntry>
  )
}

const Notes = ({ words }: { words: string }) => (
  <Quiet>
    {words.split('\n').map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </Quiet>
)
