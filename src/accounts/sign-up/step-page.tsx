import type { ComponentChildren } from 'preact'
import type { Wrong } from '../../core/forms.tsx'
import { TextLink } from '../../design/button/action-link.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { Progress } from '../../design/label/progress.tsx'
import { Below, Wrap } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Quiet } from '../../design/text/words.tsx'

type StepPageProps = {
  step: 1 | 2 | 3
  back: string
  title: string
  words: ComponentChildren
  wrong?: Wrong
  children: ComponentChildren
}

/** One of the three steps of signing up: the way back, what is wrong, where one is, and the form. */
export const StepPage = ({ step, back, title, words, wrong = {}, children }: StepPageProps) => (
  <Wrap class="pt3 pb5">
    <div class="mw7 center">
      <Crumb href={back}>Back</Crumb>
      <ErrorSummary wrong={wrong} />
      <Quiet class="fw6 mb1">Create an account: step {step} of 3</Quiet>
      <div class="mw5 mb3">
        <Progress done={step} of={3} />
      </div>
      <h1 class="f1 mb2">{title}</h1>
      <Quiet class="measure mb4">{words}</Quiet>
      {children}
      <Below as="p" class="mt4 pt3">
        Already have an account? <TextLink href="/sign-in">Sign in</TextLink>
      </Below>
    </div>
  </Wrap>
)
