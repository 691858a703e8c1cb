import { OwnMessage } from './message.tsx'
import type { Sending } from './sending.tsx'

const states: readonly Sending[] = ['sending', 'sent', 'delivered', 'seen', 'unsent']

/**
 * A message of one's own in every state, for the browser to copy: `template[data-message=sent]`. The copy's words
 * go into `[data-words]`, its time into each `[data-time]`, and a name or a reason into `[data-seen-by]` and
 * `[data-reason]`; `[data-try-again]` is a button. To change a state, take the row's class and its `[data-state]`
 * line from a fresh copy.
 */
export const MessageTemplates = () => (
  <>
    {states.map(state => (
      <template key={state} data-message={state}>
        <OwnMessage words="" time="" state={state} />
      </template>
    ))}
  </>
)
