import { classes } from '../classes.ts'
import { Icon, type IconName } from '../icon.tsx'

const states = {
  sending: { icon: 'clock', word: 'Sending' },
  sent: { icon: 'tick', word: 'Sent' },
  delivered: { icon: 'tick2', word: 'Delivered' },
  seen: { icon: 'tick2', word: 'Seen by ' },
  unsent: { icon: 'alert', word: 'Not sent. ' },
} as const satisfies Record<string, { icon: IconName; word: string }>

/** One word for each: sent is kept, delivered is on somebody’s open page, seen is on their screen. */
export type Sending = keyof typeof states

interface SendingStateProps {
  state: Sending
  time: string
  seenBy?: string
  reason?: string
}

/** The line under a message of one's own: a clock or a tick and always a word. */
export const SendingState = ({ state, time, seenBy, reason }: SendingStateProps) => (
  <p class="hl-msg__meta" data-state={state}>
    <span class={classes('flex items-center', state === 'seen' && 'is-seen')}>
      <Icon name={states[state].icon} />
      <span>
        {states[state].word}
        {state === 'seen' && <span data-seen-by>{seenBy}</span>}
        {state === 'unsent' && <span data-reason>{reason}</span>}
      </span>
    </span>
    {state === 'unsent' ? (
      <button class="hl-link ml2 pa0 bn bg-transparent underline pointer hl-action-text" type="button" data-try-again>
        Try again
      </button>
    ) : (
      <span class="ml2" data-time>
        {time}
      </span>
    )}
  </p>
)
