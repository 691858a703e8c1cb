import { type Day, dayIn } from '../../core/clock.ts'
import { ScoreSpark, Spark } from '../../design/chart/spark.tsx'
import { NhsNumber } from '../../design/label/nhs-number.tsx'
import { CaseTable } from '../../design/staff/case-table.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { ageOn, entryInWords, momentInWords } from '../when.ts'
import type { ListedPerson, Order } from './choice/listed.ts'
import { listName, orderWords, problemInWords, sleepInWords } from './words.ts'

interface PeopleTableProps {
  people: readonly ListedPerson[]
  order: Order
  zone: string
  now: Date
}

/** Connected people, one row each. What is not shared says so. */
export const PeopleTable = ({ people, order, zone, now }: PeopleTableProps) => (
  <CaseTable
    caption={`Connected people on your caseload. ${orderWords[order].sentence}`}
    panels={[
      { title: 'Sleep, last 7 nights', label: 'Sleep' },
      { title: 'Problem, last 7 days', label: 'Problem' },
    ]}
    people={people.map(person => ({
      href: `/caseload/${person.personId}`,
      name: listName(person),
      about: <About {...person} today={dayIn(zone, now)} />,
      waiting: person.waitingSince && `since ${momentInWords(person.waitingSince, zone, now)}`,
      unreadCount: person.unread,
      messagesHref: `/caseload/${person.personId}/messages`,
      panels: [<Sleep {...person} />, <Problem {...person} />],
      lastEntry: <LastEntry {...person} zone={zone} now={now} />,
    }))}
  />
)

const About = ({ bornOn, nhsNumber, today }: ListedPerson & { today: Day }) => (
  <>
    {ageOn(bornOn, today)}y · <NhsNumber digits={nhsNumber} />
  </>
)

const Sleep = ({ sleep }: ListedPerson) =>
  sleep ? <Spark nights={sleep.hours} words={sleepInWords(sleep.hours)} /> : <Quiet as="span">Not shared</Quiet>

const Problem = ({ sleep, problem }: ListedPerson) => {
  if (!sleep) return <Quiet as="span">Not shared</Quiet>
  if (!problem) return <Quiet as="span">None tracked</Quiet>
  return <ScoreSpark scores={problem.scores} words={problemInWords(problem)} />
}

const LastEntry = ({ sleep, zone, now }: ListedPerson & { zone: string; now: Date }) => {
  if (!sleep) return <Quiet as="span">Not shared</Quiet>
  return sleep.lastEntryAt ? entryInWords(sleep.lastEntryAt, zone, now) : <Quiet as="span">No entries</Quiet>
}
