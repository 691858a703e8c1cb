import type { ComponentChildren } from 'preact'
import { ActionLink, TextLink } from '../../design/button/action-link.tsx'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Fieldset } from '../../design/form/field.tsx'
import { TextArea } from '../../design/form/text-area.tsx'
import { Tiles } from '../../design/form/tiles.tsx'
import { PublicPage, Read } from '../../design/page/arrangement.tsx'
import { Details } from '../../design/text/details.tsx'
import { Opening } from '../../design/text/words.tsx'
import { words as diaryWords } from '../diary/words.ts'
import { AnswerQuestion } from '../entries/answer-question.tsx'
import { words as entryWords } from '../entries/words.ts'
import { KeepsEntry } from '../form/keeps-entry.tsx'
import { HoursQuestion } from '../sleep/hours-question.tsx'
import { wakingTiles } from '../sleep/night-words.ts'
import { kinds } from '../trackers/kinds.ts'
import { WaitingList } from './waiting-list.tsx'
import { words } from './words.ts'

/** Where somebody writes without a connection. It is public and empty: the device alone knows who they are. */
export const WritingPage = () => (
  <PublicPage>
    <Read>
      <h1 class="f1 mb2">{words.writing.title}</h1>
      <Opening class="mb4">{words.opening}</Opening>
      <noscript>
        <p class="mb3">{words.withoutScripts}</p>
      </noscript>
      <p class="dn mb3" data-unknown>
        {words.writing.unknown} <TextLink href="/sign-in">Sign in</TextLink>
      </p>
      <WaitingList />
      <div data-writing />
      <p class="mt4">
        <ActionLink href="/support" icon="help">
          {words.writing.support}
        </ActionLink>
      </p>
      <Templates />
    </Read>
  </PublicPage>
)

const Templates = () => (
  <>
    <Template kind="sleep" main="hours">
      <HoursQuestion chosen="" />
      <Fieldset id="woken" label="How many times did you wake up?" hint="You can leave this empty." large>
        <Tiles id="woken" six tiles={wakingTiles} />
      </Fieldset>
      <Notes />
    </Template>
    {kinds.map(kind => (
      <Template key={kind.key} kind={kind.key} main="value">
        <AnswerQuestion kind={kind} unit={kind.unit} question={kind.question} chosen="" />
        <Notes />
      </Template>
    ))}
    <Template kind="diary" main="entry">
      <TextArea id="entry" label={diaryWords.question} hint={diaryWords.hint} rows={8} large />
    </Template>
  </>
)

const Notes = () => <TextArea id="notes" label={entryWords.notesLabel} hint="You can leave this empty." large />

const Template = ({ kind, main, children }: { kind: string; main: string; children: ComponentChildren }) => (
  <template data-form={kind}>
    <Card class="mb3">
      <Details summary={<span data-name />} bare>
        <form class="mt3" novalidate data-main={main} data-empty={words.writing.empty}>
          <input type="hidden" name="seen" value="" />
          {children}
          <KeepsEntry title="" />
          <Button>{words.writing.keep}</Button>
        </form>
      </Details>
    </Card>
  </template>
)
