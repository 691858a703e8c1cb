import { Part } from './part.tsx'

const titles = [
  ['hl-hero-title fw7', 'A calm place', 'hl-hero-title, 40 to 59px, home only'],
  ['f1 fw7 lh-title', 'Good morning, Rowan', 'f1, page title'],
  ['f2 fw7 lh-title', '9 to 15 October', 'f2, key figure, section on public pages'],
  ['f3 fw7 lh-title', 'Your sleep', 'f3, section'],
  ['f4 fw7 lh-title', 'Wednesday night', 'f4, card title and opening line'],
] as const

const steps = [
  ['sg-space--1', '1', '0.25rem, icon to text'],
  ['sg-space--2', '2', '0.5rem, label to field'],
  ['sg-space--3', '3', '1rem, between cards'],
  ['sg-space--4', '4', '2rem, between sections'],
  ['sg-space--5', '5', '4rem, end of a page'],
  ['sg-space--6', '6', '8rem, rarely'],
] as const

const corners = [
  ['sg-corner--s', 'small 6px', 'tags, tick boxes'],
  ['sg-corner--m', 'medium 12px', 'buttons, notices'],
  ['sg-corner--l', 'large 18px', 'cards, plates'],
  ['sg-corner--p', 'pill', 'chips, help'],
] as const

export const Type = () => (
  <Part
    id="type"
    title="Type"
    words="Atkinson Hyperlegible Next, made by the Braille Institute so that similar letters never look the same. One rem is 18 pixels, or 16 on dense staff pages."
  >
    <div class="hl-card hl-stack">
      {titles.map(([look, words, use]) => (
        <div key={use} class={look}>
          {words} <span class="sg-cap fw4">{use}</span>
        </div>
      ))}
      <p class="f5 lh-copy measure">
        You do not need to fill in every day. Come back when it suits you.{' '}
        <span class="sg-cap">f5, body, 18px with a line height of 1.58, never wider than about 66 letters</span>
      </p>
      <p class="f6">
        Started 14 September <span class="sg-cap">f6, the smallest text on a page, 16px</span>
      </p>
      <p>
        Letters that must never be confused: <span class="f3 fw6">Il1 O0 8B5S rn m</span>
      </p>
    </div>
  </Part>
)

export const Space = () => (
  <Part
    id="space"
    title="Space and corners"
    words="Six steps of space, the same as the utility classes 1 to 6. Cards are round, fields are less round, and nothing is sharp."
  >
    <div class="hl-grid hl-grid--2">
      <div class="hl-card hl-stack-s">
        {steps.map(([look, step, use]) => (
          <div key={step} class="flex items-center">
            <div class={`sg-space ${look} mr3`} />
            <span>
              {step} <span class="sg-cap">{use}</span>
            </span>
          </div>
        ))}
      </div>
      <div class="hl-card">
        <div class="hl-cluster">
          {corners.map(([look, name, use]) => (
            <div key={name} class="mb3">
              <div class={`sg-corner ${look}`} />
              <p class="mt2">
                {name}
                <br />
                <span class="sg-cap">{use}</span>
              </p>
            </div>
          ))}
        </div>
      </div>
    </div>
  </Part>
)
