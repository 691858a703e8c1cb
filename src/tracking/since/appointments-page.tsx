import { type Day, dayAndDate } from '../../core/clock.ts'
import { ButtonLink } from '../../design/button/button.tsx'
import { Empty } from '../../design/card/empty.tsx'
import { LinkRow, Rows } from '../../design/card/rows.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Cluster } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'
import type { Appointment } from './appointment.ts'
import { WhoSees } from './appointment-page.tsx'
import { daysInWords, daysOf } from './span.ts'
import { words } from './words.ts'

interface AppointmentsPageProps {
  pages: readonly Appointment[]
  number: number
  hasMore: boolean
  today: Day
  isShared: boolean
  news: string | null
}

const address = '/tracking/since'

/** The pages that the person keeps, newest meeting first. */
export const AppointmentsPage = ({ pages, number, hasMore, today, isShared, news }: AppointmentsPageProps) => (
  <>
    <Crumb href="/tracking">Your tracking</Crumb>
    {news && (
      <Callout kind="done" role="status" class="mb3">
        <p>{news}</p>
      </Callout>
    )}
    <h1 class="f1 mb2">{words.title}</h1>
    <Opening class="mb4">{words.opening}</Opening>
    {pages.length > 0 ? (
      <>
        <p class="mb3">
          <ButtonLink href={`${address}/new`}>Make a new page</ButtonLink>
        </p>
        <Rows card class="mb3">
          {pages.map(page => (
            <LinkRow
              key={page.id}
              href={`${address}/${page.id}`}
              title={`We last met on ${dayAndDate(page.metOn)}`}
              words={daysInWords(daysOf(page, today))}
              icon="calendar"
            />
          ))}
        </Rows>
      </>
    ) : (
      <NoPages number={number} />
    )}
    <Cluster class="mb3">
      {number > 1 && (
        <ButtonLink kind="secondary" href={`${address}?page=${number - 1}`}>
          Show later
        </ButtonLink>
      )}
      {hasMore && (
        <ButtonLink kind="secondary" href={`${address}?page=${number + 1}`}>
          Show earlier
        </ButtonLink>
      )}
    </Cluster>
    <WhoSees isShared={isShared} />
  </>
)

const NoPages = ({ number }: { number: number }) =>
  number > 1 ? (
    <Empty drawing="notice" title="There is nothing earlier" words="You have come to your first page." />
  ) : (
    <Empty drawing="notice" title={words.empty.title} words={words.empty.words}>
      <ButtonLink href={`${address}/new`}>Make a page</ButtonLink>
    </Empty>
  )
