import { ActionLink } from '../design/button/action-link.tsx'
import { Card } from '../design/card/card.tsx'
import { Quiet } from '../design/text/words.tsx'
import { SleepBars } from '../tracking/overview/sleep-week.tsx'
import { summaryOf } from '../tracking/overview/summary.ts'
import { averageInWords, averageOf, type DayOfWeek } from '../tracking/overview/week.ts'

export const ThisWeek = ({ week }: { week: readonly DayOfWeek[] }) => {
  const average = averageOf(week)
  return (
    <section aria-labelledby="this-week">
      <div class="flex items-center justify-between mb2">
        <h2 class="f3" id="this-week">
          This week
        </h2>
        <ActionLink href="/tracking" end="right" about="of your week">
          See all{' '}
        </ActionLink>
      </div>
      <Card>
        <Quiet>{summaryOf(week)}</Quiet>
        {average && (
          <>
            <p class="mt2">
              <span class="fw6">{averageInWords(average.minutes)}</span> on average, from {average.nights}{' '}
              {average.nights === 1 ? 'night' : 'nights'}
            </p>
            <SleepBars week={week} />
          </>
        )}
      </Card>
      <p class="mt2">
        <ActionLink href="/tracking/since" icon="people">
          Make a page for your appointment
        </ActionLink>
      </p>
    </section>
  )
}
