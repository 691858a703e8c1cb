import { Form } from '../../core/forms.tsx'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Select } from '../../design/form/select.tsx'
import { TextField } from '../../design/form/text-field.tsx'
import { Chips } from '../../design/label/chips.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Toolbar } from '../../design/staff/toolbar.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { takenInWords } from '../../record/taken.ts'
import type { Caseload } from './caseload.ts'
import { type Asked, addressOf, views } from './choice/asked.ts'
import { isNotHeardFrom, orders } from './choice/listed.ts'
import { Everyone, Found, JustPeople, NotConnected, WaitingOnly } from './views.tsx'
import { openingOf, orderWords, viewWords } from './words.ts'

export type News = 'confirmed' | 'declined' | 'gone' | 'taken'

export interface CaseloadPageProps {
  caseload: Caseload
  asked: Asked
  news: News | null
  /** What the record is called here. */
  recordName: string
  zone: string
  now: Date
}

export const CaseloadPage = (props: CaseloadPageProps) => {
  const { caseload, asked, recordName, zone, now } = props
  return (
    <>
      <div class="flex-l items-end justify-between mb3">
        <div>
          <h1 class="f1 mb1">Your caseload</h1>
          <Quiet>{openingOf(countsOf(caseload, now).everyone, caseload.people)}</Quiet>
        </div>
        {caseload.takenAt && (
          <Quiet class="f6 mt2 mt0-l">
            Caseload taken from {recordName} {takenInWords(caseload.takenAt, zone, now)}
          </Quiet>
        )}
      </div>
      {props.news && <JustNow news={props.news} />}
      {caseload.isStale && <RecordSleeps {...props} />}
      <FindAndShow {...props} />
      {asked.sought ? <Found {...props} /> : <Shown {...props} />}
    </>
  )
}

const Shown = (props: CaseloadPageProps) => {
  const { show } = props.asked
  if (show === 'everyone') return <Everyone {...props} />
  if (show === 'waiting') return <WaitingOnly {...props} />
  return show === 'not-connected' ? <NotConnected {...props} /> : <JustPeople {...props} />
}

const countsOf = ({ people, fromRecord }: Caseload, now: Date) => ({
  everyone: people.length + (fromRecord?.waiting.length ?? 0) + (fromRecord?.notConnected.length ?? 0),
  unread: people.filter(({ unread }) => unread > 0).length,
  quiet: people.filter(person => isNotHeardFrom(person, now)).length,
  waiting: fromRecord?.waiting.length,
  'not-connected': fromRecord?.notConnected.length,
})

const FindAndShow = ({ caseload, asked, now }: CaseloadPageProps) => {
  const counts = countsOf(caseload, now)
  return (
    <Card class="mb3">
      <Form action="/caseload/search">
        <Toolbar label="Caseload">
          <TextField
            id="q"
            label="Find a person by name or NHS number"
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={asked.sought}
            class="mb0"
          />
          <Select
            id="order"
            label="Order by"
            options={orders.map(value => ({ value, words: orderWords[value].choice }))}
            value={asked.order}
            class="mb0"
          />
          <Button icon="search">Show</Button>
        </Toolbar>
      </Form>
      <Chips
        label="Show"
        class="mt3"
        chips={views.map(show => ({
          href: addressOf({ show, order: asked.order }),
          words: viewWords[show],
          count: counts[show],
          isChosen: !asked.sought && show === asked.show,
        }))}
      />
    </Card>
  )
}

const newsWords: Record<News, string> = {
  confirmed: 'Connected. They have been told, and you can write to each other.',
  declined: 'Not connected. They are told kindly that the request was not confirmed. Nothing was shared.',
  gone: 'That request no longer waits. Somebody else answered it, or it was taken back.',
  taken: 'That record is connected to another account already, so nothing was changed. Talk to the person first.',
}

const JustNow = ({ news }: { news: News }) => (
  <Callout kind={news === 'confirmed' || news === 'declined' ? 'done' : 'information'} role="status" class="mb3">
    <p>{newsWords[news]}</p>
  </Callout>
)

/** With the record away, what is known here still stands, with its age. */
const RecordSleeps = ({ caseload: { takenAt, fromRecord }, recordName, zone, now }: CaseloadPageProps) => (
  <Callout kind="warning" icon="clock" role="status" class="mb3">
    <p>
      <strong>{recordName} does not answer at the moment.</strong>{' '}
      {takenAt ? `This is your caseload as it was ${takenInWords(takenAt, zone, now)}. ` : ''}
      {fromRecord
        ? 'Requests cannot be confirmed until it answers again.'
        : 'Who waits to be confirmed and who is not connected cannot be shown now.'}
    </p>
  </Callout>
)
