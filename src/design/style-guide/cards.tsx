import { ButtonLink } from '../button/button.tsx'
import { Card } from '../card/card.tsx'
import { CheckIn } from '../card/check-in.tsx'
import { DayCard, DayEntry, DayList } from '../card/day-card.tsx'
import { Empty } from '../card/empty.tsx'
import { LookList, PersonRow } from '../card/people.tsx'
import { LinkRow, Row, RowFace, Rows } from '../card/rows.tsx'
import { StepButton, Steps, StepToRead } from '../card/steps.tsx'
import { Stretch, StretchButton } from '../card/stretch.tsx'
import { Lines } from '../text/lines.tsx'
import { Part } from './part.tsx'

export const Cards = () => (
  <Part
    id="cards"
    title="Cards and check-ins"
    words="A card holds one thing. If the whole card opens something, its title is the link and the card outline changes on hover."
  >
    <Kinds />
    <div class="hl-stack">
      <CheckIn drawing="sleep" title="Sleep, last night" words="To do" href="#cards" action="Add sleep" />
      <CheckIn
        drawing="sleep"
        title="Sleep, Wednesday night"
        value="7½ hours"
        words="Done"
        href="#cards"
        action="Change"
      />
      <DayList>
        <DayCard title="Wednesday 14 October">
          <DayEntry drawing="sleep">
            <p>
              <span class="fw6">Wednesday night: 7½ hours</span>, woke up twice
            </p>
          </DayEntry>
        </DayCard>
        <DayCard title="Tuesday 13 October">
          <DayEntry drawing="diary">
            <p>
              <Lines words={'Words with the line ends\nof whoever wrote them.'} />
            </p>
          </DayEntry>
        </DayCard>
      </DayList>
      <Rows card>
        <LinkRow href="#cards" title="A row that opens something" words="With a line about it" drawing="plant" />
        <LinkRow href="#cards" title="With an icon" icon="bulb" />
        <RowFace icon="signout">
          <StretchButton class="fw6">A row that does something</StretchButton>
        </RowFace>
        <Row>A row to read</Row>
        <PersonRow name="Owen Bright" words="Occupational therapist" />
      </Rows>
      <Card>
        <Steps>
          <li>
            <StepButton done note="Done 20 September">
              A step that is done
            </StepButton>
          </li>
          <li>
            <StepButton done={false}>A step to tick off</StepButton>
          </li>
          <StepToRead done note="Done 3 October">
            A step of somebody else, done
          </StepToRead>
          <StepToRead done={false}>A step of somebody else, to do</StepToRead>
        </Steps>
      </Card>
      <LookList
        level={3}
        day="Monday 12 October"
        looks={[
          {
            name: 'Grace Adeyemi',
            jobTitle: 'Care coordinator',
            time: '11:12am',
            words: 'Looked at: Your tracking for 6 to 12 October',
          },
          {
            name: 'Marcus Tolland',
            avatar: 'plain',
            jobTitle: 'Duty clinician, covering for Grace',
            time: '9:40am',
            words: 'Looked at: Your contact details',
          },
        ]}
      />
    </div>
  </Part>
)

const Kinds = () => (
  <div class="hl-grid hl-grid--2 mb3">
    <Card link>
      <h3 class="f4 mb1">
        <Stretch href="#cards">Card that opens something</Stretch>
      </h3>
      <p class="hl-quiet">White, thin outline, soft shadow.</p>
    </Card>
    <Card kind="tint">
      <h3 class="f4 mb1">Tint card</h3>
      <p>Support and explanation.</p>
    </Card>
    <Card kind="warm">
      <h3 class="f4 mb1">Warm card</h3>
      <p>Tips and kindness.</p>
    </Card>
    <Card kind="dash">
      <h3 class="f4 mb1">Dashed card</h3>
      <p class="hl-quiet">Something you could add.</p>
    </Card>
    <Card kind="plain">
      <h3 class="f4 mb1">Plain card</h3>
      <p class="hl-quiet">Without a shadow, on a band.</p>
    </Card>
    <Card flush>
      <div class="hl-bg-tint pa3">What it holds reaches its edges.</div>
    </Card>
  </div>
)

export const EmptyStates = () => (
  <Part
    id="empty"
    title="Empty states"
    words="A drawing, one short sentence of welcome, one thing to do. Never “no data”."
  >
    <div class="hl-grid hl-grid--2">
      <Empty
        level={3}
        drawing="sleep"
        title="Nothing for this week"
        words="That is fine. You can start again whenever you like."
      >
        <ButtonLink href="#empty" kind="secondary">
          Add last night
        </ButtonLink>
      </Empty>
      <Empty
        level={3}
        drawing="plant"
        title="No tips of this kind yet"
        words="Try another kind, or look at all of them."
      />
    </div>
  </Part>
)
