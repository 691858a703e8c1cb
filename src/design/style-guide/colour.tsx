import { Part } from './part.tsx'

type Swatch = readonly [look: string, figure: string, name: string, use: string]

const brand: readonly Swatch[] = [
  ['sg-b-blue', '#242F4F', 'Dark blue', 'Outlines, bars, selected'],
  ['sg-b-aqua', '#25BDC3', 'Aqua', 'Drawings, bars in charts'],
  ['sg-b-aqua-l', '#B8EBED', 'Light aqua', 'Own messages, current tab'],
  ['sg-b-yellow', '#FDC300', 'Yellow', 'Get help now, focus'],
  ['sg-b-yellow-l', '#FEECB5', 'Light yellow', 'Important tags'],
  ['sg-b-pink', '#EC4067', 'Pink', 'Drawings only'],
]

const surfaces: readonly Swatch[] = [
  ['sg-page', '#FBF8F2', 'page', 'Behind everything'],
  ['sg-card', '#FFFFFF', 'card', 'Cards, fields, bars'],
  ['sg-sunken', '#F4F0E7', 'sunken', 'Footer, quiet notice'],
  ['sg-tint', '#E4F6F6', 'tint', 'Plates, gentle panels'],
  ['sg-tint-strong', '#B8EBED', 'tint-strong', 'Own messages'],
  ['sg-warm', '#FFF5D9', 'warm', 'Tips, today in a chart'],
  ['sg-warm-strong', '#FEECB5', 'warm-strong', 'Tags'],
  ['sg-alert', '#FDEBF0', 'alert', 'New, error panel'],
]

const words: readonly Swatch[] = [
  ['sg-ink', '13.2 on card', 'ink', 'All main text'],
  ['sg-quiet', '8.0 on card', 'ink-quiet', 'Hints, dates'],
  ['sg-action', '8.4 on card', 'action', 'Buttons, links'],
  ['sg-action-hover', '12 on card', 'action-hover', 'Hover'],
  ['sg-danger', '8.8 on card', 'danger', 'Errors'],
  ['sg-caution', '9.0 on card', 'caution', 'Warning icon'],
  ['sg-badge', '7.6 with text', 'badge', 'New count'],
  ['sg-help', '8.1 with text', 'help', 'Get help now'],
  ['sg-line-strong', '4.9 on card', 'line-strong', 'Field outlines'],
  ['sg-line', 'no minimum', 'line', 'Dividers'],
]

export const Colour = () => (
  <Part
    id="colour"
    title="Colour"
    words="Colour has a job, not a decoration. Teal means you can act on it. Yellow means look here. Pink is only for new and for errors. Everything else is dark blue on warm white."
  >
    <Swatches title="Brand: fills and outlines only" swatches={brand} />
    <Swatches title="Surfaces" swatches={surfaces} />
    <Swatches title="Text and actions" swatches={words} />
  </Part>
)

const Swatches = ({ title, swatches }: { title: string; swatches: readonly Swatch[] }) => (
  <>
    <h3 class="f3 mb3">{title}</h3>
    <div class="sg-grid mb4">
      {swatches.map(([look, figure, name, use]) => (
        <div key={name} class="sg-swatch">
          <div class={`sg-swatch__c ${look}`}>
            <span>{figure}</span>
          </div>
          <div class="pa2 ph3 pv2">
            <p class="fw6">{name}</p>
            <p class="sg-cap">{use}</p>
          </div>
        </div>
      ))}
    </div>
  </>
)
