import { Composer } from '../messages/composer.tsx'
import { Conversations } from '../messages/conversations.tsx'
import { OwnMessage, TheirMessage } from '../messages/message.tsx'
import { MessageNote, MessagePanel } from '../messages/panel.tsx'
import { SeenTable } from '../messages/seen-table.tsx'
import { MessageTemplates } from '../messages/templates.tsx'
import { DayHeading, Thread, ThreadHeading } from '../messages/thread.tsx'
import { Callout } from '../notice/callout.tsx'
import { Part } from './part.tsx'

export const Messages = () => (
  <Part
    id="messages"
    title="Messages"
    words="The name and role of the person writing is always shown. Ticks always come with a word: sending, sent, delivered, or seen by and a name."
  >
    <Conversations
      label="Example conversations"
      labelledBy="example-thread"
      conversations={[
        { href: '#messages', title: 'Your care team', initials: 'CT', latest: 'You: After 11.', isCurrent: true },
        { href: '#small', title: 'Rowan Ashdown', initials: 'RA', avatar: 'plain', latest: 'Hello', unreadCount: 2 },
      ]}
    >
      <ThreadHeading
        level={3}
        id="example-thread"
        title="Your care team"
        words="Grace, Dr Nathan and Owen can all read this"
        names={['Grace Adeyemi', 'Dr Priya Nathan', 'Owen Bright']}
      />
      <Callout kind="warning" icon="clock" class="mb3">
        <p>
          <strong>Not watched day and night.</strong> Your team reads messages Monday to Friday, 9am to 5pm. If you need
          someone sooner, choose Get help now.
        </p>
      </Callout>
      <ExampleThread />
      <Composer
        id="example-message"
        label="Write a message to your care team"
        note="This becomes part of your health record."
      />
    </Conversations>
    <div class="hl-grid hl-grid--2 mt3">
      <MessagePanel
        name="Grace Adeyemi"
        about="Care coordinator · Yesterday, 4:10pm"
        words="Would you rather meet at the café or talk on the phone?"
        href="#messages"
        action="Read and reply"
      />
      <div class="hl-card hl-stack-s">
        <MessageNote name="Rowan" about="Today, 8:15am" words="Is it the one by the station?" />
        <MessageNote mine name="You" about="Yesterday, 4:10pm, seen by Rowan" words="Thursday still works for me." />
      </div>
      <Conversations label="No conversations" labelledBy="lone-thread">
        <ThreadHeading
          level={3}
          id="lone-thread"
          title="A thread on its own"
          words="You and Owen Bright can read and reply."
        />
        <Composer
          id="wrong-message"
          label="Reply to Rowan"
          note="This becomes part of Rowan’s health record."
          wrong="Write your message"
        />
      </Conversations>
    </div>
  </Part>
)

const yes = { words: 'Yes please. After 11.', time: '11:41am' }

const ExampleThread = () => (
  <Thread>
    <DayHeading level={4} day="Yesterday, Wednesday 14 October" />
    <TheirMessage
      name="Grace Adeyemi"
      jobTitle="Care coordinator"
      time="11:20am"
      words={'That is fine.\n\nShall I ring you?\nIt is about https://www.nhs.uk/sleep.'}
    />
    <TheirMessage name="Rowan Ashdown" avatar="plain" time="11:30am" words="Hello" isNew />
    <DayHeading level={4} day="Today, Thursday 15 October" />
    <OwnMessage {...yes} state="sending" />
    <OwnMessage {...yes} state="sent" />
    <OwnMessage {...yes} state="delivered" />
    <OwnMessage {...yes} state="seen" seenBy="Grace">
      <SeenTable seen={[{ name: 'Grace Adeyemi', jobTitle: 'Care coordinator', when: 'Today, 11:45am' }]} />
    </OwnMessage>
    <OwnMessage {...yes} state="unsent" reason="You are offline." />
    <MessageTemplates />
  </Thread>
)
