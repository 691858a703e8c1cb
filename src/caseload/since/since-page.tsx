import type { ComponentProps } from 'preact'
import { Card } from '../../design/card/card.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { PageParts } from '../../tracking/since/page-parts.tsx'
import { daysInWords } from '../../tracking/since/span.ts'
import { NotShared, TheySeeThis } from '../person/person-frame.tsx'

interface SincePageProps {
  forename: string
  isShared: boolean
  /** Null where there is no page yet, or it is not shared. */
  parts: Omit<ComponentProps<typeof PageParts>, 'noTalk'> | null
}

/** The person's own page for the appointment, where they share it. */
export const SincePage = ({ forename, isShared, parts }: SincePageProps) => (
  <>
    <h1 class="f2 mb2">Since we last met</h1>
    {!isShared && <NotShared forename={forename} what="a page for the appointment" />}
    {isShared && !parts && (
      <Card>
        <p>{forename} shares their pages for appointments with the team, and has not made one yet.</p>
      </Card>
    )}
    {parts && (
      <>
        <Quiet class="mb3">
          {daysInWords(parts.days)}. {forename} made this page, and chose what is on it.
        </Quiet>
        <PageParts {...parts} noTalk={<Quiet>Nothing is written here yet.</Quiet>} />
      </>
    )}
    <div class="mt3">
      <TheySeeThis forename={forename} />
    </div>
  </>
)
