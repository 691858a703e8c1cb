import { TextLink } from '../../design/button/action-link.tsx'
import { Card } from '../../design/card/card.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Details } from '../../design/text/details.tsx'
import { Bullets } from '../../design/text/words.tsx'
import { words } from './words.ts'

/** Questions to begin from, and why people keep a diary. */
export const Prompts = ({ isFirst }: { isFirst: boolean }) => (
  <>
    <Card kind="warm" class="mb3">
      <h2 class="f4 mb2">{words.prompts.title}</h2>
      <Bullets>
        {words.prompts.questions.map(question => (
          <li key={question}>{question}</li>
        ))}
      </Bullets>
    </Card>
    <Details summary={words.why.title} open={isFirst}>
      <Bullets>
        {words.why.reasons.map(reason => (
          <li key={reason}>{reason}</li>
        ))}
      </Bullets>
      <p class="mt2">{words.why.ending}</p>
    </Details>
  </>
)

/** Who can read it, and that it brings no help by itself. */
export const WhoReads = ({ isShared }: { isShared: boolean }) => (
  <Callout kind="plain" icon="eye" class="mb4">
    <p>{isShared ? words.whoSees.clinician : words.whoSees.nobody}</p>
    <p class="mt2">
      {words.notWatched} <TextLink href="/support">If you need help now, see who you can call or text</TextLink>.
    </p>
  </Callout>
)
