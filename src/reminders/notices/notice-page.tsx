import { Form } from '../../core/forms.tsx'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { Cluster, PublicPage } from '../../design/page/arrangement.tsx'
import { Opening } from '../../design/text/words.tsx'
import { words } from '../words.ts'

/** Says nothing about whose reminder it is, or of what: whoever holds the phone may read it. */
export const QuestionPage = ({ deed, action }: { deed: 'snooze' | 'stop'; action: string }) => (
  <PublicPage>
    <h1 class="f1 mb4">{words.buttons[deed].question}</h1>
    <Form action={action}>
      <Button>{words.buttons[deed].button}</Button>
    </Form>
  </PublicPage>
)

/** The buttons of a notice where the notice itself had no room for them. */
export const ButtonsPage = ({ actions }: { actions: Record<'snooze' | 'stop', string> }) => (
  <PublicPage>
    <h1 class="f1 mb2">{words.notice.title}</h1>
    <Opening class="mb4">{words.withoutButtons}</Opening>
    <Cluster>
      <Form action={actions.snooze}>
        <Button>{words.buttons.snooze.button}</Button>
      </Form>
      <Form action={actions.stop}>
        <Button kind="secondary">{words.buttons.stop.button}</Button>
      </Form>
      <ButtonLink href="/today" kind="quiet">
        Go to Today
      </ButtonLink>
    </Cluster>
  </PublicPage>
)

export const AnswerPage = ({ words: said }: { words: string }) => (
  <PublicPage>
    <h1 class="f1 mb2">{words.title}</h1>
    <Opening class="mb4">{said}</Opening>
    <ButtonLink href="/today" kind="secondary">
      Go to Today
    </ButtonLink>
  </PublicPage>
)
