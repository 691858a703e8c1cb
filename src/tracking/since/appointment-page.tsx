import type { ComponentProps } from 'preact'
import { ActionLink, PrintLink, TextLink } from '../../design/button/action-link.tsx'
import { ButtonLink } from '../../design/button/button.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Cluster, OnScreen } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import { PageParts } from './page-parts.tsx'
import { daysInWords } from './span.ts'
import { words } from './words.ts'

interface AppointmentPageProps extends Omit<ComponentProps<typeof PageParts>, 'noTalk'> {
  id: string
  isShared: boolean
  news: string | null
}

/** One page for an appointment, as its person sees and prints it. */
export const AppointmentPage = ({ id, isShared, news, ...parts }: AppointmentPageProps) => (
  <>
    <OnScreen>
      <Crumb href="/tracking/since">Your pages for appointments</Crumb>
    </OnScreen>
    {news && (
      <Callout kind="done" role="status" class="mb3">
        <p>{news}</p>
      </Callout>
    )}
    <div class="flex-l items-end justify-between mb3">
      <div>
        <h1 class="f1">{words.title}</h1>
        <Opening>{daysInWords(parts.days)}</Opening>
      </div>
      <OnScreen class="mt2 mt0-l">
        <PrintLink>Print this page</PrintLink>
      </OnScreen>
    </div>
    <OnScreen>
      <Cluster class="mb4">
        <ButtonLink href={`/tracking/since/${id}/choices`} kind="secondary">
          Write or choose what is on it
        </ButtonLink>
      </Cluster>
    </OnScreen>
    <PageParts {...parts} noTalk={<NothingToTalkAbout />} />
    <OnScreen class="mt4">
      <WhoSees isShared={isShared} />
      <Quiet class="mb2">
        {words.upTo} {words.limits}
      </Quiet>
      <p>
        <ActionLink href={`/tracking/since/${id}/removal`} icon="x">
          Remove this page
        </ActionLink>
      </p>
    </OnScreen>
  </>
)

const NothingToTalkAbout = () => <Quiet>Nothing is written here yet. It can wait until the day, or stay empty.</Quiet>

export const WhoSees = ({ isShared }: { isShared: boolean }) => (
  <Callout kind="plain" icon="eye" class="mb3">
    <p>
      {isShared ? words.whoSees.clinician : words.whoSees.nobody}{' '}
      <TextLink href="/sharing">Choose what your team can see</TextLink>.
    </p>
  </Callout>
)
