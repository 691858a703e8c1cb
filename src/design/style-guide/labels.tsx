import { Plate } from '../card/plate.tsx'
import { Icon } from '../icon.tsx'
import { Avatar, NameAvatar } from '../label/avatar.tsx'
import { Badge, BadgeLink } from '../label/badge.tsx'
import { Chips } from '../label/chips.tsx'
import { Progress } from '../label/progress.tsx'
import { Tag } from '../label/tag.tsx'
import { Part } from './part.tsx'

export const Labels = () => (
  <Part
    id="small"
    title="Chips and tags"
    words="Chips filter. Tags describe. Badges count what is new. Colour is never the only sign."
  >
    <div class="hl-card hl-stack">
      <Chips
        label="Example filter"
        chips={[
          { href: '#small', words: 'Chip' },
          { href: '#colour', words: 'Chosen', isChosen: true },
          { href: '#type', words: 'With a count', count: 3 },
        ]}
      />
      <div class="hl-cluster">
        <a class="hl-chip is-hover" href="#small">
          Hover
        </a>
        <span class="pa1">
          <a class="hl-chip is-focus" href="#small">
            Focus
          </a>
        </span>
      </div>
      <div class="hl-cluster">
        <Tag>Plain</Tag>
        <Tag kind="tint">Connect</Tag>
        <Tag kind="warm" icon="star">
          Important to me
        </Tag>
        <Tag kind="alert">New</Tag>
        <Badge count={2} about="new" />
        <Badge count={12} about="new" />
        <BadgeLink href="#messages" count={3} about="unread from Ashdown, Rowan" />
        <BadgeLink href="#messages" count={0} about="unread" />
      </div>
      <div class="hl-cluster">
        <Avatar initials="GA" />
        <Avatar initials="PN" kind="pink" />
        <Avatar initials="DA" kind="warm" />
        <Avatar initials="MT" kind="plain" />
        <Avatar initials="MT" small />
        <NameAvatar name="Dr Priya Nathan" />
        <Plate drawing="sleep" />
        <Plate drawing="problem" kind="warm" done />
        <Plate drawing="team" kind="alert" />
        <Plate drawing="key" kind="plain" />
        <Plate drawing="diary" small />
      </div>
      <p>
        <Icon name="heart" fill /> A filled icon means on.
      </p>
    </div>
  </Part>
)

export const Steps = () => (
  <Part
    id="progress"
    title="Progress"
    words="Progress is shown in whole steps, never as a percentage, and never as a run of days."
  >
    <div class="hl-card hl-stack">
      {[
        ['Nothing yet', 0, 3],
        ['Step 2 of 3', 2, 3],
        ['Finished', 4, 4],
      ].map(([words, done, of]) => (
        <div key={words}>
          <p class="mb2">{words}</p>
          <Progress done={Number(done)} of={Number(of)} full={words === 'Finished'} />
        </div>
      ))}
    </div>
  </Part>
)
