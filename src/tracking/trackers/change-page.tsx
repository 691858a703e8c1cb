import { Form, type Wrong } from '../../core/forms.tsx'
import { ActionLink } from '../../design/button/action-link.tsx'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { FormNotice } from '../../design/form/form-notice.tsx'
import { Stack } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { kindOf } from './kinds.ts'
import { NamingFields } from './naming-fields.tsx'
import type { Tracker, TypedTracker } from './tracker.ts'
import { words } from './words.ts'

export interface ChangePageProps {
  tracker: Tracker
  typed: TypedTracker
  wrong?: Wrong
  isKept?: boolean
}

export const ChangePage = ({ tracker, typed, wrong = {}, isKept }: ChangePageProps) => (
  <>
    <Crumb href="/tracking/trackers">{words.title}</Crumb>
    <ErrorSummary wrong={wrong} />
    <h1 class="f1 mb4">{tracker.name}</h1>
    <FormNotice isKept={isKept} />
    <Form action={`/tracking/trackers/${tracker.id}/change`} class="mb4">
      <NamingFields kind={kindOf(tracker)} typed={typed} wrong={wrong} />
      <Ending back="/tracking/trackers">Save the name</Ending>
    </Form>
    <Stack>
      {!tracker.archivedAt && <Pausing {...tracker} />}
      <Archiving {...tracker} />
      <p>
        <ActionLink href={`/tracking/trackers/${tracker.id}/removal`} icon="x" about={`: ${tracker.name}`}>
          Remove it for good
        </ActionLink>
      </p>
    </Stack>
  </>
)

const Pausing = ({ id, pausedAt }: Tracker) => (
  <Deed
    title={pausedAt ? 'Begin again' : 'Pause it for now'}
    about={
      pausedAt
        ? 'Today will ask about it again. What you saved before is still there.'
        : 'Today will not ask about it. What you saved stays, and you can begin again whenever you like.'
    }
    action={`/tracking/trackers/${id}/${pausedAt ? 'resumption' : 'pause'}`}
    button={pausedAt ? 'Begin again' : 'Pause'}
  />
)

const Archiving = ({ id, archivedAt }: Tracker) => (
  <Deed
    title={archivedAt ? 'Bring it back' : 'Put it away'}
    about={
      archivedAt
        ? 'It comes back to your list with everything you saved.'
        : 'It leaves your list. What you saved stays in your tracking, and you can bring it back.'
    }
    action={`/tracking/trackers/${id}/${archivedAt ? 'return' : 'archive'}`}
    button={archivedAt ? 'Bring it back' : 'Put it away'}
  />
)

const Deed = ({ title, about, action, button }: { title: string; about: string; action: string; button: string }) => (
  <Card as="section">
    <h2 class="f4 mb2">{title}</h2>
    <p class="mb3">{about}</p>
    <Form action={action}>
      <Button kind="secondary">{button}</Button>
    </Form>
  </Card>
)
