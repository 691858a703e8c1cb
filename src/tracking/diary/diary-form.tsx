import { type Day, longDay } from '../../core/clock.ts'
import { Form, type Wrong } from '../../core/forms.tsx'
import { ActionLink } from '../../design/button/action-link.tsx'
import { Button } from '../../design/button/button.tsx'
import { Plate } from '../../design/card/plate.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { Keeping } from '../../design/form/keeping.tsx'
import { TextArea } from '../../design/form/text-area.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Split } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Lines } from '../../design/text/lines.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { KeepsEntry } from '../form/keeps-entry.tsx'
import { Overtaken } from '../form/overtaken.tsx'
import { Prompts, WhoReads } from './beside.tsx'
import { dayInWords, type Entry, joinedWords } from './entry.ts'
import { words } from './words.ts'

export interface DiaryFormProps {
  onDay: Day
  today: Day
  typed: string
  /** The mark of what was saved when this form was opened. */
  seen: string
  saved: Entry | null
  /** The person has never written in their diary. */
  isFirst: boolean
  isShared: boolean
  wrong?: Wrong
  /** It holds what was kept while they wrote, or when their session had run out. */
  isKept?: boolean
  /** Something else was saved for this day after the form was opened. */
  isOvertaken?: boolean
  /** The key that a device gave to this entry. */
  keyOfEntry?: string
  /** Other days with words that were kept and never saved. */
  begun?: readonly Day[]
}

export const DiaryForm = ({ wrong = {}, ...form }: DiaryFormProps) => (
  <>
    <Crumb href="/today">Today</Crumb>
    <ErrorSummary wrong={wrong} />
    <Split>
      <div>
        <Heading {...form} />
        <Notice {...form} />
        <Begun {...form} />
        <Question {...form} wrong={wrong} />
        <OtherDays {...form} />
      </div>
      <aside aria-label="Ideas for what to write">
        <Prompts isFirst={form.isFirst} />
      </aside>
    </Split>
  </>
)

const Heading = ({ onDay, today }: Pick<DiaryFormProps, 'onDay' | 'today'>) => (
  <div class="flex items-center mb4">
    <Plate drawing="diary" class="mr3" />
    <div>
      <h1 class="f1">{words.title}</h1>
      <Quiet class="mt1">{dayInWords(onDay, today)}</Quiet>
    </div>
  </div>
)

const Notice = ({ isKept, isOvertaken, saved, onDay, typed, seen, keyOfEntry = '' }: DiaryFormProps) => {
  if (isOvertaken && saved) {
    const both = joinedWords(saved.words, typed)
    return (
      <Overtaken
        action={`/tracking/diary/${onDay}`}
        fields={{ entry: typed, key: keyOfEntry }}
        seen={seen}
        mine={<Lines words={typed} />}
        saved={<Lines words={saved.words} />}
        joined={both === null ? undefined : { entry: both }}
      >
        {words.changedElsewhere}
      </Overtaken>
    )
  }
  if (!isKept) return null
  return (
    <Callout role="status" class="mb4">
      <p>{words.keptDraft}</p>
      {saved && <WhatIsSaved saved={saved} />}
      <Form action={`/tracking/diary/${onDay}/draft/removal`} class="mt3">
        <Button kind="secondary">{saved ? 'Go back to what is saved' : 'Throw it away'}</Button>
      </Form>
    </Callout>
  )
}

const WhatIsSaved = ({ saved }: { saved: Entry }) => (
  <p class="mt2">
    <strong>In your diary now:</strong> <Lines words={saved.words} />
  </p>
)

const Begun = ({ begun = [], today }: DiaryFormProps) =>
  begun.length > 0 && (
    <Callout class="mb4">
      <p>You began to write for another day and did not save it.</p>
      {begun.map(day => (
        <p key={day}>
          <ActionLink href={`/tracking/diary/${day}`} icon="pencil">
            Go on with {dayInWords(day, today)}
          </ActionLink>
        </p>
      ))}
    </Callout>
  )

const Question = ({ onDay, typed, seen, keyOfEntry = '', isShared, wrong = {} }: DiaryFormProps) => (
  <Form action={`/tracking/diary/${onDay}`}>
    <input type="hidden" name="seen" value={seen} />
    <input type="hidden" name="key" value={keyOfEntry} />
    <TextArea id="entry" label={words.question} hint={words.hint} value={typed} rows={10} wrong={wrong.entry} large />
    <Keeping {...words.keeping} />
    <WhoReads isShared={isShared} />
    <KeepsEntry title={`Diary, ${longDay(onDay)}`} />
    <Ending back="/today">Save to diary</Ending>
  </Form>
)

const OtherDays = ({ onDay, saved }: DiaryFormProps) => (
  <>
    <p class="mt3">
      <ActionLink href="/tracking/diary/entries" icon="book">
        Read your diary
      </ActionLink>
    </p>
    <p>
      <ActionLink href="/tracking/diary/days" icon="calendar">
        Write for another day
      </ActionLink>
    </p>
    {saved && (
      <p>
        <ActionLink href={`/tracking/diary/${onDay}/removal`} icon="x">
          Remove this entry
        </ActionLink>
      </p>
    )}
  </>
)
