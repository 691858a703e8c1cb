import { ActionLink } from '../../design/button/action-link.tsx'
import { DayEntry } from '../../design/card/day-card.tsx'
import { OnScreen } from '../../design/page/arrangement.tsx'
import { Lines } from '../../design/text/lines.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { type Entry, whenWritten } from './entry.ts'

const longestOnCard = 600

/** One entry on the card of its day; a long one begins there and goes on at its own address. */
export const DiaryOnCard = ({ entry }: { entry: Entry }) => {
  const letters = [...entry.words]
  const isLong = letters.length > longestOnCard
  const address = `/tracking/diary/${entry.onDay}`
  return (
    <DayEntry drawing="diary">
      <div>
        <p>
          <span class="fw6">Diary</span>, {whenWritten(entry)}
        </p>
        <Quiet>
          <Lines words={isLong ? `${letters.slice(0, longestOnCard).join('')}…` : entry.words} />
        </Quiet>
        <OnScreen>
          <ActionLink href={address} icon="pencil" about=" this diary entry">
            {isLong ? 'Read the rest or change' : 'Change'}
          </ActionLink>
        </OnScreen>
      </div>
    </DayEntry>
  )
}
