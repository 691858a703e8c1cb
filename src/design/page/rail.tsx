import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icon.tsx'
import { kept } from '../kept.tsx'
import { Badge } from '../label/badge.tsx'
import { type NavGroup, type NavItem, placeOf, sameLinks } from './navigation.tsx'

/** Signed-in navigation on a wide screen. */
export const Rail = ({ groups, label = 'Main' }: { groups: readonly NavGroup[]; label?: string }) => (
  <nav class="hl-rail" aria-label={label}>
    {groups.map(({ heading, items, last }) => (
      <>
        {heading && <p class="hl-rail__group">{heading}</p>}
        <ul>
          <RailLinks items={items} />
          {last && <li>{last}</li>}
        </ul>
      </>
    ))}
  </nav>
)

const FreshLinks = ({ items }: { items: readonly NavItem[] }) => (
  <>
    {items.map(item => (
      <li>
        <a class="hl-rail__item" {...placeOf(item)}>
          {item.icon && <Icon name={item.icon} />}
          {item.words}
          <Badge count={item.newCount} about="new" live />
        </a>
      </li>
    ))}
  </>
)

const RailLinks = kept(FreshLinks, sameLinks)

/** Looks like the rail's links, and is the button of a form. */
export const RailButton = ({ icon, children }: { icon: IconName; children: ComponentChildren }) => (
  <button class="hl-rail__item w-100 tl bn bg-transparent pointer" type="submit">
    <Icon name={icon} />
    {children}
  </button>
)
