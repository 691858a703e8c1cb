import { Table } from '../chart/table.tsx'
import { Details } from '../text/details.tsx'

interface SeenTableProps {
  /** Who has seen it, in the order in which they did. */
  seen: readonly { name: string; jobTitle: string; when: string }[]
}

/** Who has seen a message, and when, one tap away. */
export const SeenTable = ({ seen }: SeenTableProps) => (
  <Details summary="Who has seen this" bare>
    <Table
      caption="Who has seen this message, in order"
      hideCaption
      stack
      columns={['Name', 'Role', 'Seen']}
      rows={seen.map(({ name, jobTitle, when }) => [name, jobTitle, when])}
    />
  </Details>
)
