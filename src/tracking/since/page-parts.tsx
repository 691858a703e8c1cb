import type { ComponentChildren } from 'preact'
import { longDay } from '../../core/clock.ts'
import { Card } from '../../design/card/card.tsx'
import { PaperStack } from '../../design/page/arrangement.tsx'
import { Lines } from '../../design/text/lines.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { Entry } from '../diary/entry.ts'
import { most } from './appointment.ts'
import { dayWithYear } from './sentences.ts'
import type { Days } from './span.ts'

interface PagePartsProps {
  talk: string
  diary: readonly Pick<Entry, 'onDay' | 'words'>[]
  days: Days
  /** What was tracked, or a line that says why it is not there. */
  patterns: ComponentChildren
  goals: ComponentChildren
  /** Where nothing is written yet. */
  noTalk: ComponentChildren
}

/** What stands on a page, for the person and for their team alike: what they want to talk about comes first. */
export const PageParts = ({ talk, diary, days, patterns, goals, noTalk }: PagePartsProps) => (
  <PaperStack>
    <section aria-labelledby="talk">
      <h2 class="f3 mb2" id="talk">
        What I want to talk about
      </h2>
      {talk ? (
        <Card kind="warm">
          <p class="measure">
            <Lines words={talk} />
          </p>
        </Card>
      ) : (
        noTalk
      )}
    </section>
    {patterns}
    {goals}
    {diary.length > 0 && (
      <section aria-labelledby="lines">
        <h2 class="f3 mb2" id="lines">
          From my diary
        </h2>
        {diary.slice(0, most.diary).map(({ onDay, words }) => (
          <div key={onDay} class="mb2">
            <Quiet class="f6">{dayWithYear(onDay, days, longDay)}</Quiet>
            <p class="measure">
              <Lines words={beginningOf(words)} />
            </p>
          </div>
        ))}
      </section>
    )}
  </PaperStack>
)

/** Line ends take room as well: each entry is one paragraph here. */
function beginningOf(words: string): string {
  const letters = [...words.replace(/\s*\n\s*/g, ' ')]
  return letters.length > most.diaryLetters ? `${letters.slice(0, most.diaryLetters).join('')}…` : letters.join('')
}
