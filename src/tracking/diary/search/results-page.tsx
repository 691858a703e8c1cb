import type { Day } from '../../../core/clock.ts'
import { ErrorSummary } from '../../../design/form/error-summary.tsx'
import { Callout } from '../../../design/notice/callout.tsx'
import { Crumb } from '../../../design/page/crumb.tsx'
import { Opening } from '../../../design/text/words.tsx'
import { EntryList } from '../entries-page.tsx'
import type { Entry } from '../entry.ts'
import { excerptOf } from './fold.ts'
import { SearchForm } from './search-form.tsx'

export const mostResults = 50

interface ResultsPageProps {
  asked: string
  terms: readonly string[]
  found: readonly Entry[]
  hasMore: boolean
  today: Day
  wrong?: string
}

/** The entries in which all the words stand, newest first. */
export const ResultsPage = ({ asked, terms, found, hasMore, today, wrong }: ResultsPageProps) => (
  <>
    <Crumb href="/tracking/diary/entries">Your diary</Crumb>
    <ErrorSummary wrong={{ q: wrong }} />
    <h1 class="f1 mb2">Search your diary</h1>
    <SearchForm asked={asked} wrong={wrong} />
    {!wrong && (
      <>
        <Opening class="mb4">{countInWords(found.length, hasMore)}</Opening>
        <EntryList entries={found.map(entry => ({ ...entry, words: excerptOf(entry.words, terms) }))} today={today} />
        {found.length === 0 && (
          <Callout kind="plain">
            <p>Try fewer words, or a part of one. Capital letters and accents do not matter.</p>
          </Callout>
        )}
      </>
    )}
  </>
)

function countInWords(count: number, hasMore: boolean): string {
  if (hasMore) return `These are the newest ${count} entries with those words. Add a word to find fewer.`
  if (count === 0) return 'There is no entry with those words.'
  return count === 1 ? 'There is 1 entry with those words.' : `There are ${count} entries with those words.`
}
