import { MessagePanel } from '../design/messages/panel.tsx'
import { dayAndTime } from '../messaging/days.ts'
import type { Message } from '../messaging/message.ts'

const longestPreview = 200

/** The newest message that somebody else has written, where one waits to be read. */
export const NewMessage = ({ message, zone, now }: { message: Message; zone: string; now: Date }) => (
  <section aria-labelledby="message">
    <h2 class="f3 mb3" id="message">
      New message
    </h2>
    <MessagePanel
      name={message.senderName}
      about={[message.senderRole, dayAndTime(message.sentAt, zone, now)].filter(Boolean).join(' · ')}
      words={beginningOf(message.words)}
      href="/messages"
      action="Read and reply"
    />
  </section>
)

const beginningOf = (words: string) => {
  const letters = [...words]
  return letters.length > longestPreview ? `${letters.slice(0, longestPreview).join('')}…` : words
}
