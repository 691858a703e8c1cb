import { dayAndDate } from '../../core/clock.ts'
import { ButtonLink } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Table } from '../../design/chart/table.tsx'
import { Cluster } from '../../design/page/arrangement.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { type Look, lookInStaffWords } from '../../sharing/look.ts'
import { addressOf, onCaseload, TheySeeThis } from './person-frame.tsx'
import type { PersonFacts } from './queries.ts'

interface AccessPageProps {
  person: PersonFacts
  looks: readonly Look[]
  page: number
  hasMore: boolean
}

export const AccessPage = ({ person, looks, page, hasMore }: AccessPageProps) => {
  const address = addressOf(onCaseload(person.personId), 'access')
  return (
    <>
      <h1 class="f2 mb1">Access history</h1>
      <Quiet class="mb3">{person.forename} sees this same list.</Quiet>
      <Card as="section" class="mb3" aria-label="Access history">
        <Table
          caption={`Who has opened ${person.forename}’s information, most recent first`}
          hideCaption
          stack
          columns={['When', 'Who', 'Role', 'What they looked at']}
          rows={looks.map(look => [
            `${dayAndDate(look.day)}, ${look.time}`,
            look.isMine ? `${look.name} (you)` : look.name,
            look.role,
            lookInStaffWords(look.deeds),
          ])}
        />
        {looks.length === 0 && <Quiet class="mt2">There is nothing earlier.</Quiet>}
      </Card>
      <Cluster class="mb3">
        {page > 1 && (
          <ButtonLink kind="secondary" href={`${address}?page=${page - 1}`}>
            Show later
          </ButtonLink>
        )}
        {hasMore && (
          <ButtonLink kind="secondary" href={`${address}?page=${page + 1}`}>
            Show earlier
          </ButtonLink>
        )}
      </Cluster>
      <TheySeeThis forename={person.forename} />
    </>
  )
}
