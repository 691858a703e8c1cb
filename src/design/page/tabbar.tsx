import { Icon } from '../icon.tsx'
import { kept } from '../kept.tsx'
import { Badge } from '../label/badge.tsx'
import { type NavItem, placeOf, sameLinks } from './navigation.tsx'

interface TabbarProps {
  items: readonly NavItem[]
  label?: string
}

/** Signed-in navigation at the bottom of a phone. */
export const Tabbar = ({ items, label = 'Main, small screen' }: TabbarProps) => (
  <nav class="hl-tabbar" aria-label={label}>
    <TabLinks items={items} />
  </nav>
)

const FreshLinks = ({ items }: { items: readonly NavItem[] }) => (
  <>
    {items.map(item => (
      <a {...placeOf(item)}>
        <span class="hl-tabbar__i">
          {item.icon && <Icon name={item.icon} />}
          <Badge count={item.newCount} about="new" live />
        </span>
        {item.shortWords ?? item.words}
      </a>
    ))}
  </>
)

const TabLinks = kept(FreshLinks, sameLinks)
