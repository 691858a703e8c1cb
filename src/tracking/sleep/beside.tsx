import { TextLink } from '../../design/button/action-link.tsx'
import { Card } from '../../design/card/card.tsx'
import { Details } from '../../design/text/details.tsx'
import { Bullets } from '../../design/text/words.tsx'
import { words } from './words.ts'

/** Why to keep track: read before the first time, and there to look up later. */
export const Why = ({ isFirst }: { isFirst: boolean }) =>
  isFirst ? (
    <Card kind="tint" class="mb4">
      <h2 class="f4 mb2">{words.why.title}</h2>
      <Reasons />
    </Card>
  ) : (
    <Details summary={words.why.title} class="mt3">
      <Reasons />
    </Details>
  )

const Reasons = () => (
  <>
    <Bullets>
      {words.why.reasons.map(reason => (
        <li key={reason}>{reason}</li>
      ))}
    </Bullets>
    <p class="mt2">{words.why.ending}</p>
  </>
)

export const SleepTips = () => (
  <Card kind="warm">
    <h2 class="f4 mb2">{words.tips.title}</h2>
    <Bullets>
      {words.tips.tips.map(tip => (
        <li key={tip}>{tip}</li>
      ))}
    </Bullets>
    <p class="mt2">
      <TextLink href="/tips?way=sleep">{words.tips.more}</TextLink>
    </p>
  </Card>
)
