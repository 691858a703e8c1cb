import { Form } from '../../core/forms.tsx'
import { Button } from '../../design/button/button.tsx'
import { Opening } from '../../design/text/words.tsx'
import { words } from '../words.ts'

/** Says nothing about whose reminder it is, or of what: whoever holds the phone may read it. */
export const QuestionPage = ({ deed, action }: { deed: 'snooze' | 'stop'; action: string }) => (
  <>
    <h1 class="f1 mb4">{words.buttons[deed].question}</h1>
    <Form action={action}>
      <Button>{words.buttons[deed].button}</Button>
    </Form>
  </>
)

export const AnswerPage = ({ words: said }: { words: string }) => (
  <>
    <h1 class="f1 mb2">{words.title}</h1>
    <Opening>{said}</Opening>
  </>
)
