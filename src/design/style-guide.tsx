import { PublicPage } from './page/arrangement.tsx'
import { Buttons } from './style-guide/buttons.tsx'
import { Cards, EmptyStates } from './style-guide/cards.tsx'
import { Charts } from './style-guide/charts.tsx'
import { Colour } from './style-guide/colour.tsx'
import { Forms } from './style-guide/forms.tsx'
import { Labels, Steps } from './style-guide/labels.tsx'
import { Messages } from './style-guide/messages.tsx'
import { NavigationParts } from './style-guide/navigation.tsx'
import { Notices } from './style-guide/notices.tsx'
import { Pictures } from './style-guide/pictures.tsx'
import { StaffParts } from './style-guide/staff.tsx'
import { Space, Type } from './style-guide/type.tsx'
import { HeroTitle, Opening } from './text/words.tsx'

const parts = [
  ['colour', 'Colour'],
  ['type', 'Type'],
  ['space', 'Space and corners'],
  ['drawing', 'Drawing'],
  ['buttons', 'Buttons and links'],
  ['forms', 'Forms'],
  ['cards', 'Cards and check-ins'],
  ['small', 'Chips and tags'],
  ['progress', 'Progress'],
  ['notices', 'Notices'],
  ['nav', 'Navigation'],
  ['charts', 'Charts and tables'],
  ['messages', 'Messages'],
  ['staff', 'For staff'],
  ['empty', 'Empty states'],
] as const

/** Every colour, drawing and component, in every state it can be in. */
export const StyleGuide = () => (
  <PublicPage>
    <HeroTitle class="mb3">Style guide</HeroTitle>
    <Opening class="mb4">
      The colours, type, drawings and parts that make every Healthlocker page. Each part is shown in all the states it
      can be in.
    </Opening>
    <nav class="hl-card mb4" aria-label="On this page">
      <ul class="list pl0 sg-toc">
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
    <Colour />
    <Type />
    <Space />
    <Pictures />
    <Buttons />
    <Forms />
    <Cards />
    <Labels />
    <Steps />
    <Notices />
    <NavigationParts />
    <Charts />
    <Messages />
    <StaffParts />
    <EmptyStates />
  </PublicPage>
)
