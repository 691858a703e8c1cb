import { type Day, yearOf } from '../../core/clock.ts'
import { ActionLink } from '../../design/button/action-link.tsx'
import { ButtonLink } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Empty } from '../../design/card/empty.tsx'
import { Cluster, OnScreen, Stack } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Lines } from '../../design/text/lines.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import { dayInWords, type Entry, whenWritten } from './entry.ts'
import { SearchForm } from './search/search-form.tsx'

export const entriesOnAPage = 20

interface EntriesPageProps {
  entries: readonly Entry[]
  page: number
  hasMore: boolean
  today: Day
}

/** Everything in one's own diary, newest first. */
export const EntriesPage = ({ entries, page, hasMore, today }: EntriesPageProps) => (
  <>
    <Crumb href="/tracking">Your tracking</Crumb>
    <h1 class="f1 mb2">Your diary</h1>
    {entries.length === 0 ? (
      <Nothing page={page} />
    ) : (
      <>
        <Opening class="mb4">The newest entry comes first.{page > 1 && ` This is page ${page}.`}</Opening>
        <SearchForm />
        <EntryList entries={entries} today={today} />
        <Pages page={page} hasMore={hasMore} />
      </>
    )}
  </>
)

const Nothing = ({ page }: { page: number }) =>
  page > 1 ? (
    <Empty drawing="diary" title="There is nothing earlier" words="You have come to the beginning of your diary.">
      <ButtonLink href="/tracking/diary/entries" kind="secondary">
        Back to the newest
      </ButtonLink>
    </Empty>
  ) : (
    <Empty
      drawing="diary"
      title="Nothing here yet"
      words="What you write stays here for you to read. A line is enough."
    >
      <ButtonLink href="/tracking/diary">Write something</ButtonLink>
    </Empty>
  )

/** Entries with the day, and the time at which they were written. */
export const EntryList = ({ entries, today }: { entries: readonly Entry[]; today: Day }) => (
  <Stack>
    {entries.map(entry => (
      <Card as="article" key={entry.onDay} aria-labelledby={`d${entry.onDay}`}>
        <h2 class="f4" id={`d${entry.onDay}`}>
          {dayWithYear(entry.onDay, today)}
        </h2>
        <Quiet class="f6 mb2">{whenWritten(entry)}</Quiet>
        <p class="measure">
          <Lines words={entry.words} />
        </p>
        <OnScreen>
          <ActionLink
            href={`/tracking/diary/${entry.onDay}`}
            icon="pencil"
            about={` ${dayWithYear(entry.onDay, today)}`}
          >
            Open or change
          </ActionLink>
        </OnScreen>
      </Card>
    ))}
  </Stack>
)

const dayWithYear = (day: Day, today: Day) =>
  `${dayInWords(day, today)}${yearOf(day) === yearOf(today) ? '' : ` ${yearOf(day)}`}`

const Pages = ({ page, hasMore }: Pick<EntriesPageProps, 'page' | 'hasMore'>) => (
  <OnScreen>
    <Cluster class="mt3">
      {page > 1 && (
        <ButtonLink kind="secondary" href={`/tracking/diary/entries?page=${page - 1}`}>
          Show later
        </ButtonLink>
      )}
      {hasMore && (
        <ButtonLink kind="secondary" href={`/tracking/diary/entries?page=${page + 1}`}>
          Show earlier
        </ButtonLink>
      )}
    </Cluster>
  </OnScreen>
)
