import type { ComponentChildren } from 'preact'
import { Form } from '../../core/forms.tsx'
import { ActionLink } from '../../design/button/action-link.tsx'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Cluster } from '../../design/page/arrangement.tsx'
import type { Sign, TrueSign } from './sign.ts'
import { sentenceOf } from './sign-words.ts'
import { TrueDays } from './true-days.tsx'
import { words } from './words.ts'

interface SignNoteProps {
  sign: Sign
  isTrue: TrueSign
  /** What helps, as the person chose. */
  children?: ComponentChildren
}

/** One sentence that is true now: why it is shown, the person's own words, what they chose, and a way to put it away. */
export const SignNote = ({ sign, isTrue, children }: SignNoteProps) => {
  const sentence = sentenceOf(sign)
  return (
    <Card as="article" aria-labelledby={`sign-${sign.id}`}>
      <p>{words.note.why}</p>
      <h3 class="f4 lh-title mb2" id={`sign-${sign.id}`}>
        {sentence}
      </h3>
      <TrueDays days={isTrue.days} series={sign.series} />
      {sign.words
        .split('\n')
        .filter(Boolean)
        .map((line, index) => (
          <p key={index} class="f4 mt3">
            {line}
          </p>
        ))}
      {children}
      <Cluster class="mt3">
        <Form action={`/early-signs/${sign.id}/note`}>
          <input type="hidden" name="through" value={isTrue.endsOn} />
          <Button kind="secondary" about={`: ${sentence}`}>
            Put this note away
          </Button>
        </Form>
        <ActionLink href="/early-signs" end="right">
          My early signs
        </ActionLink>
      </Cluster>
    </Card>
  )
}
