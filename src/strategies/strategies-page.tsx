import type { Seat } from '../access/policy.ts'
import type { Day } from '../core/clock.ts'
import { Form } from '../core/forms.tsx'
import { ActionLink } from '../design/button/action-link.tsx'
import { Button, ButtonLink } from '../design/button/button.tsx'
import { Card } from '../design/card/card.tsx'
import { Empty } from '../design/card/empty.tsx'
import { Tag } from '../design/label/tag.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { Below, Cluster, Split, Stack } from '../design/page/arrangement.tsx'
import { Tabs } from '../design/staff/tabs.tsx'
import { Opening, Quiet } from '../design/text/words.tsx'
import { WhatToDo } from './pinned.tsx'
import type { Strategy } from './strategy.ts'
import { Ideas } from './strategy-form.tsx'
import { dayInWords, helpedInWords, whoSees, words } from './words.ts'

interface StrategiesPageProps {
  strategies: readonly Strategy[]
  today: Day
  sharedWith: readonly Seat[]
  /** What has just been done. */
  news: string | null
  /** A fourth one was to be pinned. */
  areAllPinned?: boolean
}

/** Everything that helps, the pinned ones first. */
export const StrategiesPage = ({ strategies, today, sharedWith, news, areAllPinned }: StrategiesPageProps) => (
  <>
    <Tabs
      label="Goals and what helps me"
      tabs={[
        { href: '/goals', words: 'Goals' },
        { href: '/what-helps', words: words.title, isCurrent: true },
      ]}
      class="mb4 dn-l"
    />
    {news && (
      <Callout kind="done" role="status" class="mb4">
        <p>{news}</p>
      </Callout>
    )}
    {areAllPinned && (
      <Callout kind="warning" role="status" class="mb4">
        <p>{words.allPinned}</p>
      </Callout>
    )}
    <div class="flex-l items-end justify-between mb4">
      <div>
        <h1 class="f1 mb2">{words.title}</h1>
        <Opening>{words.opening}</Opening>
      </div>
      {strategies.length > 0 && (
        <p class="mt3 mt0-l">
          <ButtonLink href="/what-helps/new" icon="plus">
            Add something
          </ButtonLink>
        </p>
      )}
    </div>
    <Split>
      <Stack>
        {strategies.length === 0 && <Nothing />}
        {strategies.map(strategy => (
          <StrategyCard key={strategy.id} strategy={strategy} today={today} />
        ))}
        <Callout kind="plain" icon="eye">
          <p>{whoSees(sharedWith)}</p>
        </Callout>
      </Stack>
      <Stack as="aside" aria-label="If this is not enough">
        {strategies.length === 0 && <Ideas />}
        <Callout kind="warning">
          <p>
            {words.notEnough[0]}
            <strong>{words.notEnough[1]}</strong>
            {words.notEnough[2]}
          </p>
        </Callout>
      </Stack>
    </Split>
  </>
)

const Nothing = () => (
  <Empty drawing="cope" title={words.empty.title} words={words.empty.words}>
    <ButtonLink href="/what-helps/new" icon="plus">
      Add something
    </ButtonLink>
  </Empty>
)

type One = { strategy: Strategy; today: Day }

const StrategyCard = ({ strategy, today }: One) => (
  <Card as="article" id={`s-${strategy.id}`} aria-labelledby={`t-${strategy.id}`}>
    {strategy.isPinned && (
      <p class="mb2">
        <Tag kind="warm" icon="star">
          Shown first
        </Tag>
      </p>
    )}
    <h2 class="f3 lh-title mb2" id={`t-${strategy.id}`}>
      {strategy.title}
    </h2>
    <WhatToDo words={strategy.words} />
    <Quiet class="mt2">{helpedInWords(strategy.helpedOn, today)}</Quiet>
    <Buttons strategy={strategy} today={today} />
    <Below class="flex items-center justify-between mt3 pt1">
      <Quiet as="span" class="f6">
        Added {dayInWords(strategy.addedOn, today)}
      </Quiet>
      <ActionLink href={`/what-helps/${strategy.id}`} icon="pencil" about={` “${strategy.title}”`}>
        Change
      </ActionLink>
    </Below>
  </Card>
)

const Buttons = ({ strategy: { id, title, isPinned, helpedOn }, today }: One) => {
  const hasHelpedToday = helpedOn.includes(today)
  return (
    <Cluster class="mt2">
      <Form action={`/what-helps/${id}/help`}>
        <Button kind="secondary" name="to" value={hasHelpedToday ? 'off' : 'on'} about={` “${title}”`}>
          {hasHelpedToday ? 'Take today’s note away' : 'It helped today'}
        </Button>
      </Form>
      <Form action={`/what-helps/${id}/pin`}>
        <Button kind="quiet" name="to" value={isPinned ? 'off' : 'on'} about={` “${title}”`}>
          {isPinned ? 'Do not show first' : 'Show first'}
        </Button>
      </Form>
    </Cluster>
  )
}
