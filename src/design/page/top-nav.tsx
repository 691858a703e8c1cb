import { type NavItem, placeOf } from './navigation.tsx'

/** Public navigation in the header, on a wide screen. */
export const PublicNav = ({ items }: { items: readonly NavItem[] }) => (
  <nav class="hl-topnav dn flex-l mr2" aria-label="Main">
    {items.map(item => (
      <a key={item.href} {...placeOf(item)}>
        {item.words}
      </a>
    ))}
  </nav>
)

/** The same places in a row under the header, on a phone. */
export const PublicNavRow = ({ items }: { items: readonly NavItem[] }) => (
  <nav class="hl-topnav hl-topnav--row dn-l" aria-label="Main, small screen">
    {items.map(item => (
      <a key={item.href} {...placeOf(item)}>
        {item.shortWords ?? item.words}
      </a>
    ))}
  </nav>
)
