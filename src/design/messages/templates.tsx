import type { AvatarKind } from '../label/avatar.tsx'
import { OwnMessage, TheirMessage } from './message.tsx'
import type { Sending } from './sending.tsx'
import { DayHeading } from './thread.tsx'

const states: readonly Sending[] = ['sending', 'sent', 'delivered', 'seen', 'unsent']
const tints: readonly AvatarKind[] = ['team', 'pink', 'warm', 'plain']

/**
 * What the browser copies, so that a message it adds looks like one the server wrote.
 *
 * - `template[data-message=sent]`, and so on for each state: one of one's own. Its places to fill are `[data-words]`,
 *   each `[data-time]`, `[data-seen-by]` and `[data-reason]`; `[data-try-again]` is a button. To change a state, take
 *   the row's class and its `[data-state]` line from a fresh copy.
 * - `template[data-message=team]`, or another tint: one of somebody else’s, with `[data-initials]`, `[data-name]`,
 *   `[data-role]`, `[data-new]`, `[data-words]` and `[data-time]`.
 * - `template[data-message=day]`: the heading of a day, `[data-day-heading]`.
 */
export const MessageTemplates = () => (
  <>
    {states.map(state => (
      <template key={state} data-message={state}>
        <OwnMessage words="" time="" state={state} />
      </template>
    ))}
    {tints.map(tint => (
      <template key={tint} data-message={tint}>
        <TheirMessage name="" jobTitle="" avatar={tint} isNew words="" time="" />
      </template>
    ))}
    <template data-message="day">
      <DayHeading day="" />
    </template>
  </>
)
