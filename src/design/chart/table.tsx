import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'

/** A column's title; in a stacked table its cells may have another label than the title, or none (''). */
type Column = string | { title: string; label: string }

const titleOf = (column: Column) => (typeof column === 'string' ? column : column.title)
const labelOf = (column: Column | undefined) => (typeof column === 'object' ? column.label : column) || undefined

interface TableProps {
  caption: string
  /** The caption is for screen readers only. */
  hideCaption?: boolean
  columns: readonly Column[]
  /** The first cell of a row is its heading. */
  rows: readonly (readonly ComponentChildren[])[]
  /** Rows become blocks on a phone. Their roles are written out, as `display: block` takes them away. */
  stack?: boolean
  /** Names the region that scrolls sideways when the table is wider than the page. */
  region?: string
  class?: string
}

/** Rows and columns, with figures that line up. */
export const Table = ({ region, ...table }: TableProps) =>
  region ? (
    <section class="overflow-x-auto mt2" tabindex={0} aria-label={region}>
      <Bare {...table} />
    </section>
  ) : (
    <Bare {...table} />
  )

const Bare = ({ caption, hideCaption, columns, rows, stack, class: more }: Omit<TableProps, 'region'>) => {
  const role = (name: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') =>
    stack ? name : undefined
  return (
    <table class={classes('hl-table', stack && 'hl-table--stack', 'hl-nums', more)} role={role('table')}>
      <caption class={hideCaption ? 'clip' : 'fw6 mb2'}>{caption}</caption>
      <thead role={role('rowgroup')}>
        <tr role={role('row')}>
          {columns.map(titleOf).map(words => (
            <th key={words} scope="col" role={role('columnheader')}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={role('rowgroup')}>
        {rows.map(([heading, ...cells]) => (
          <tr role={role('row')}>
            <th scope="row" role={role('rowheader')}>
              {heading}
            </th>
            {cells.map((cell, index) => (
              <td role={role('cell')} data-label={stack ? labelOf(columns[index + 1]) : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
