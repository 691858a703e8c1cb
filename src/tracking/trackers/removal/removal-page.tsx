import { dayAndDate } from '../../../core/clock.ts'
import { Form } from '../../../core/forms.tsx'
import { ButtonLink } from '../../../design/button/button.tsx'
import { Card } from '../../../design/card/card.tsx'
import { Ending } from '../../../design/form/ending.tsx'
import { Crumb } from '../../../design/page/crumb.tsx'
import { Bullets, Opening } from '../../../design/text/words.tsx'
import type { Sign } from '../../signs/sign.ts'
import { sentenceOf } from '../../signs/sign-words.ts'
import type { Tracker } from '../tracker.ts'
import type { Belongings } from './queries.ts'

interface RemovalPageProps {
  tracker: Tracker
  belongings: Belongings
  /** The early signs that are about it. */
  signs: readonly Sign[]
}

/** The question before a tracker is removed: it says all that goes, and offers a copy first. */
export const RemovalPage = ({ tracker, belongings, signs }: RemovalPageProps) => (
  <>
    <Crumb href={`/tracking/trackers/${tracker.id}/change`}>Back</Crumb>
    <h1 class="f1 mb2">Remove {tracker.name}?</h1>
    <Opening class="mb3">Once it is removed we cannot bring it back. This goes:</Opening>
    <Bullets class="mb3">
      <li>{entriesInWords(belongings)}</li>
      {signs.map(sign => (
        <li key={sign.id}>your early sign: {sentenceOf(sign)}</li>
      ))}
      {belongings.hasReminder && <li>its reminder</li>}
      {belongings.pages > 0 && <li>its part of your pages for appointments</li>}
    </Bullets>
    <p class="mb4">
      Nobody you share your tracking with will find it any more. If you only want it out of the way, put it away:
      nothing is lost then.
    </p>
    <Card as="section" class="mb4">
      <h2 class="f4 mb2">Keep a copy first</h2>
      <p class="mb3">You can download all that you have tracked, and then come back here.</p>
      <ButtonLink href="/tracking/download" kind="secondary">
        Download a copy
      </ButtonLink>
    </Card>
    <Form action={`/tracking/trackers/${tracker.id}/removal`}>
      <Ending back={`/tracking/trackers/${tracker.id}/change`} kind="danger" instead="Keep it">
        Remove it all
      </Ending>
    </Form>
  </>
)

function entriesInWords({ entries, firstDay, lastDay }: Belongings): string {
  if (!firstDay || !lastDay) return 'its name; there are no entries'
  if (entries === 1) return `its one entry, of ${dayAndDate(firstDay)}, with what you wrote`
  return `its ${entries} entries from ${dayAndDate(firstDay)} to ${dayAndDate(lastDay)}, with what you wrote`
}
