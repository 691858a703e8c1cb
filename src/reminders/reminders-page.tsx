import { LinkRow, Rows } from '../design/card/rows.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { LooseStack } from '../design/page/arrangement.tsx'
import { Opening } from '../design/text/words.tsx'
import { DevicesPart, type DevicesPartProps } from './devices/devices-part.tsx'
import { keyOf, type Reminder, type Subject } from './reminder.ts'
import { reminderInWords, words } from './words.ts'

export interface RemindersPageProps extends DevicesPartProps {
  subjects: readonly Subject[]
  reminders: readonly Reminder[]
  news: string | null
}

const drawings = { sleep: 'sleep', diary: 'diary', tracker: 'problem' } as const

/** Everything one can be reminded of, and the devices on which a notice comes. */
export const RemindersPage = ({ subjects, reminders, news, ...devices }: RemindersPageProps) => (
  <>
    <h1 class="f1 mb2">{words.title}</h1>
    <Opening class="mb4">{words.opening}</Opening>
    {news && (
      <Callout kind="done" role="status" class="mb4">
        <p>{news}</p>
      </Callout>
    )}
    <LooseStack>
      <Rows card>
        {subjects.map(subject => {
          const reminder = reminders.find(each => keyOf(each) === keyOf(subject))
          return (
            <LinkRow
              key={keyOf(subject)}
              href={`/reminders/${keyOf(subject)}`}
              title={subject.name}
              words={reminder ? reminderInWords(reminder) : words.off}
              drawing={drawings[subject.kind]}
            />
          )
        })}
      </Rows>
      <Callout kind="plain">
        <p>{words.quiet}</p>
      </Callout>
      <DevicesPart {...devices} />
    </LooseStack>
  </>
)
