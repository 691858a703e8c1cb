import { Form } from '../../core/forms.tsx'
import { Button } from '../../design/button/button.tsx'
import { Cluster } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'
import { WaitingList } from './waiting-list.tsx'
import { words } from './words.ts'

/** What was written on this device and not sent yet, and what becomes of it at signing out. */
export const WaitingPage = () => (
  <>
    <Crumb href="/today">Today</Crumb>
    <h1 class="f1 mb2">{words.title}</h1>
    <Opening class="mb4">{words.opening}</Opening>
    <noscript>
      <p class="mb3">{words.withoutScripts}</p>
    </noscript>
    <WaitingList />
    <div class="dn" data-waiting-leaving>
      <h2 class="f3 mt4 mb2">{words.leaving.title}</h2>
      <p class="mb3">{words.leaving.words}</p>
      <Cluster>
        <div data-send>
          <Button type="button">{words.send}</Button>
        </div>
        <div data-leaves>
          <Form action="/sign-out">
            <Button kind="danger">{words.leaving.button}</Button>
          </Form>
        </div>
      </Cluster>
    </div>
  </>
)
