import { Icon } from '../icon.tsx'
import { Badge } from '../label/badge.tsx'
import { type NavItem, placeOf } from './navigation.tsx'

interface TabbarProps {
  items: readonly NavItem[]
  label?: string
}

/** Signed-in navigation at the bottom of a phone. */
export const Tabbar = ({ items, label = 'Main, small screen' }: TabbarProps) => (
  <nav class="hl-tabbar" aria-label={label}>
    {items.map(item => (
      <a key={item.href} {...placeOf(item)}>
        <span class="hl-tabbar__i">
          {item.icon && <Icon name={item.icon} />}
          <Badge count={item.newCount} about="new" live />
        </span>
        {item.shortWords ?? item.words}
      </a>
    ))}
  </nav>
)
