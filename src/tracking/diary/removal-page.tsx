import type { Day } from '../../core/clock.ts'
import { Form } from '../../core/forms.tsx'
import { Card } from '../../design/card/card.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Lines } from '../../design/text/lines.tsx'
import { Opening } from '../../design/text/words.tsx'
import { dayInWords, type Entry } from './entry.ts'

/** The question before an entry is removed. */
export const RemovalPage = ({ saved, today }: { saved: Entry; today: Day }) => (
  <>
    <Crumb href={`/tracking/diary/${saved.onDay}`}>Back</Crumb>
    <h1 class="f1 mb2">Remove this entry?</h1>
    <Opening class="mb3">{dayInWords(saved.onDay, today)}. Once it is removed we cannot bring it back.</Opening>
    <Card class="mb4">
      <p class="measure">
        <Lines words={saved.words} />
      </p>
    </Card>
    <Form action={`/tracking/diary/${saved.onDay}/removal`}>
      <Ending back={`/tracking/diary/${saved.onDay}`} kind="danger" instead="Keep it">
        Remove it
      </Ending>
    </Form>
  </>
)
