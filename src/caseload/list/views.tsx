import type { ComponentChildren } from 'preact'
import { Form } from '../../core/forms.tsx'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Cluster, Stack } from '../../design/page/arrangement.tsx'
import { TableFoot } from '../../design/staff/case-table.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { CaseloadPageProps } from './caseload-page.tsx'
import { type Asked, addressOf, pageOfList } from './choice/asked.ts'
import { inOrder, isNotHeardFrom, type ListedPerson } from './choice/listed.ts'
import { isFound } from './choice/search.ts'
import { PeopleTable } from './people-table.tsx'
import { NotConnectedPanel, WaitingPanel } from './record-panels.tsx'
import { orderWords } from './words.ts'

const shownOfNotConnected = 10

/** Who waits, who is connected, and who is not. */
export const Everyone = (props: CaseloadPageProps) => {
  const { people, fromRecord } = props.caseload
  return (
    <>
      {fromRecord && fromRecord.waiting.length > 0 && <WaitingPanel waiting={fromRecord.waiting} {...props} />}
      <People {...props} people={people} none="Nobody on your caseload is connected yet." />
      {fromRecord && fromRecord.outOfReach > 0 && <OutOfReach count={fromRecord.outOfReach} />}
      {fromRecord && (
        <NotConnectedPanel
          patients={fromRecord.notConnected.slice(0, shownOfNotConnected)}
          count={fromRecord.notConnected.length}
          {...props}
        />
      )}
    </>
  )
}

/** Connected people with unread messages, or those not heard from. */
export const JustPeople = (props: CaseloadPageProps) => {
  const isUnread = props.asked.show === 'unread'
  const people = props.caseload.people.filter(person =>
    isUnread ? person.unread > 0 : isNotHeardFrom(person, props.now),
  )
  return (
    <People
      {...props}
      people={people}
      none={isUnread ? 'No message waits.' : 'You have heard from everybody in the last 14 days.'}
    />
  )
}

const CannotBeShown = ({ recordName }: Pick<CaseloadPageProps, 'recordName'>) => (
  <Callout kind="plain">
    <p>This cannot be shown until {recordName} answers again.</p>
  </Callout>
)

export const WaitingOnly = (props: CaseloadPageProps) => {
  const { fromRecord } = props.caseload
  return fromRecord ? <WaitingPanel waiting={fromRecord.waiting} {...props} /> : <CannotBeShown {...props} />
}

export const NotConnected = ({ caseload: { fromRecord }, asked, ...rest }: CaseloadPageProps) => {
  if (!fromRecord) return <CannotBeShown {...rest} />
  const { shown, page, pages } = pageOfList(fromRecord.notConnected, asked.page)
  return (
    <Stack>
      <NotConnectedPanel patients={shown} count={shown.length} {...rest} />
      <Pages asked={{ ...asked, page }} pages={pages} />
    </Stack>
  )
}

/** The answer to a search, over everybody whose name the viewer may know. */
export const Found = (props: CaseloadPageProps) => {
  const { caseload, asked } = props
  const found = <T extends ListedPerson | { surname: string; forename: string; nhsNumber: string }>(
    all: readonly T[],
  ) => all.filter(each => isFound(asked.sought, each))
  const people = found(caseload.people)
  const waiting = found(caseload.fromRecord?.waiting ?? [])
  const notConnected = found(caseload.fromRecord?.notConnected ?? [])
  const count = people.length + waiting.length + notConnected.length
  return (
    <Stack>
      <p role="status" class="fw6">
        {count === 1 ? '1 person' : `${count} people`} found for “{asked.sought}”
      </p>
      {count === 0 && <Quiet>Only people on your own caseload are searched. Check the spelling or the number.</Quiet>}
      {waiting.length > 0 && <WaitingPanel waiting={waiting} {...props} />}
      {people.length > 0 && <People {...props} people={people} none="" />}
      {notConnected.length > 0 && <NotConnectedPanel patients={notConnected} count={notConnected.length} {...props} />}
      <p>
        <ButtonLink kind="secondary" href={addressOf({ order: asked.order })}>
          Show everyone
        </ButtonLink>
      </p>
    </Stack>
  )
}

const OutOfReach = ({ count }: { count: number }) => (
  <Callout kind="plain" class="mb4">
    <p>
      {count === 1 ? '1 connected person' : `${count} connected people`} cannot be shown until the health record
      confirms again that you are on their team.
    </p>
  </Callout>
)

type PeopleProps = CaseloadPageProps & { people: readonly ListedPerson[]; none: string }

const People = ({ people, none, asked, zone, now }: PeopleProps) => {
  if (people.length === 0)
    return (
      <Card class="mb4">
        <Quiet>{none}</Quiet>
      </Card>
    )
  const { shown, page, pages } = pageOfList(inOrder(people, asked.order), asked.page)
  return (
    <Card as="section" flush class="mb4" aria-label="Connected people">
      <PeopleTable people={shown} order={asked.order} zone={zone} now={now} />
      <TableFoot words={`Showing ${shown.length} of ${people.length}. ${orderWords[asked.order].sentence}`}>
        <Pages asked={{ ...asked, page }} pages={pages} />
      </TableFoot>
    </Card>
  )
}

const Pages = ({ asked, pages }: { asked: Asked; pages: number }) => (
  <Cluster>
    {asked.page > 1 && (
      <Step asked={asked} page={asked.page - 1}>
        Previous page
      </Step>
    )}
    {asked.page < pages && (
      <Step asked={asked} page={asked.page + 1}>
        Next page
      </Step>
    )}
  </Cluster>
)

type StepProps = { asked: Asked; page: number; children: ComponentChildren }

/** A page of what was searched for is a form again: what was typed never stands in an address. */
const Step = ({ asked, page, children }: StepProps) =>
  asked.sought ? (
    <Form action="/caseload/search">
      <input type="hidden" name="q" value={asked.sought} />
      <input type="hidden" name="order" value={asked.order} />
      <input type="hidden" name="page" value={String(page)} />
      <Button kind="secondary">{children}</Button>
    </Form>
  ) : (
    <ButtonLink kind="secondary" href={addressOf({ ...asked, page })}>
      {children}
    </ButtonLink>
  )
