import { WeekNav } from '../chart/week-nav.tsx'
import { Crumb } from '../page/crumb.tsx'
import type { NavItem } from '../page/navigation.tsx'
import { Rail, RailButton } from '../page/rail.tsx'
import { Tabbar } from '../page/tabbar.tsx'
import { Part } from './part.tsx'

const items: readonly NavItem[] = [
  { href: '#nav', words: 'Today', icon: 'today', isCurrent: true },
  { href: '#charts', words: 'Track', icon: 'track' },
  { href: '#small', words: 'Messages', icon: 'message', newCount: 1 },
]

export const NavigationParts = () => (
  <Part
    id="nav"
    title="Navigation"
    words="People get a bar at the bottom on a phone and a rail on a wide screen. “Get help now” is at the top of every page."
  >
    <div class="hl-grid hl-grid--2">
      <div class="hl-card sg-rail">
        <Rail
          label="Example rail"
          groups={[
            { items },
            {
              heading: 'Read',
              items: [],
              last: <RailButton icon="signout">Sign out</RailButton>,
            },
          ]}
        />
      </div>
      <div class="hl-card hl-stack">
        <div class="sg-tabbar">
          <Tabbar label="Example bottom bar" items={items} />
        </div>
        <WeekNav week="9 to 15 October" words="This week" previousHref="#nav" nextHref={null} />
        <WeekNav week="2 to 8 October" previousHref="#nav" nextHref="#charts" label="Another example week" />
        <Crumb href="#nav">Today</Crumb>
      </div>
    </div>
  </Part>
)
