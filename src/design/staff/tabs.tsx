import { classes } from '../classes.ts'
import { Badge } from '../label/badge.tsx'
import { type NavItem, placeOf } from '../page/navigation.tsx'

interface TabsProps {
  /** "Rowan Ashdown’s record" */
  label: string
  tabs: readonly NavItem[]
  class?: string
}

/** The pages of one record: links, one page each. */
export const Tabs = ({ label, tabs, class: more }: TabsProps) => (
  <nav class={classes('hl-tabs', more)} aria-label={label}>
    <ul>
      {tabs.map(tab => (
        <li key={tab.href}>
          <a {...placeOf(tab)}>
            {tab.words}
            <Badge count={tab.newCount} about="unread" />
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
