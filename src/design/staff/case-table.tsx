import type { ComponentChildren } from 'preact'
import { safeAddress } from '../address.ts'
import { BadgeLink } from '../label/badge.tsx'

/** What is drawn about a person, in a column of its own. */
interface CasePanel {
  /** "Sleep, last 7 nights" */
  title: string
  /** "Sleep", on a phone. */
  label: string
}

interface CasePerson {
  href: string
  /** "Ashdown, Rowan" */
  name: string
  /** The line under the name: age and NHS number. */
  about: ComponentChildren
  /** "since 8:14am today"; null when no message waits. */
  waiting: string | null
  unreadCount: number
  /** Where the unread messages are. */
  messagesHref: string
  /** One for each panel, in the same order. */
  panels: readonly ComponentChildren[]
  lastEntry: ComponentChildren
}

interface CaseTableProps {
  /** "Connected people on your caseload, longest waiting message first, then last entry" */
  caption: string
  panels: readonly CasePanel[]
  people: readonly CasePerson[]
}

// `display: block` on a phone takes a table's roles away, so they are written out.
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/**
 * What the browser copies when something is read or written: `template[data-case=unread]` with `[data-count]` and
 * `[data-about]`, `none`, and `no-message`. A person’s row is `tr[data-case=HREF]`, its cells are found by their label.
 */
const CaseTemplates = () => (
  <>
    <template data-case="unread">
      <BadgeLink href="#" count={1} about="" />
    </template>
    <template data-case="none">
      <BadgeLink href="#" count={0} about="" />
    </template>
    <template data-case="no-message">
      <NoMessage />
    </template>
  </>
)

const NoMessage = () => <span class="hl-quiet">No message</span>

/** The caseload: facts, in the same ink for everybody. Rows become blocks on a phone. */
export const CaseTable = ({ caption, panels, people }: CaseTableProps) => (
  <>
    <CaseTemplates />
    <table class="hl-table hl-case hl-nums" {...as.table}>
      <caption class="clip">{caption}</caption>
      <thead {...as.rowgroup}>
        <tr {...as.row}>
          {['Person', 'Waiting', 'Unread', ...panels.map(({ title }) => title), 'Last entry'].map(title => (
            <th key={title} scope="col" {...as.columnheader}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.rowgroup}>
        {people.map(person => (
          <PersonRow key={person.href} {...person} columns={panels} />
        ))}
      </tbody>
    </table>
  </>
)

const PersonRow = ({ columns, ...person }: CasePerson & { columns: readonly CasePanel[] }) => (
  <tr {...as.row} data-case={person.href}>
    <th scope="row" {...as.rowheader}>
      <a class="f4 fw6" href={safeAddress(person.href)}>
        {person.name}
      </a>
      <br />
      <span class="hl-quiet f6 normal">{person.about}</span>
    </th>
    <Cell label="Waiting" class={person.waiting === null ? 'is-none' : undefined}>
      {person.waiting ?? <NoMessage />}
    </Cell>
    <Cell label="Unread">
      <BadgeLink href={person.messagesHref} count={person.unreadCount} about={`unread from ${person.name}`} />
    </Cell>
    {columns.map(({ label }, index) => (
      <Cell key={label} label={label} class={columns.length > 1 ? 'is-half' : undefined}>
        {person.panels[index]}
      </Cell>
    ))}
    <Cell label="Last entry">{person.lastEntry}</Cell>
  </tr>
)

const Cell = ({ label, class: look, children }: { label: string; class?: string; children: ComponentChildren }) => (
  <td {...as.cell} data-label={label} class={look}>
    {children}
  </td>
)

/** What a table shows of how much, and where the rest is. */
export const TableFoot = ({ words, children }: { words: string; children?: ComponentChildren }) => (
  <div class="flex-ns items-center justify-between pa3 ph4-l">
    <p class="hl-quiet mr3-ns mb2 mb0-ns">{words}</p>
    {children}
  </div>
)
