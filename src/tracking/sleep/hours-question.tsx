import { hoursInFigures } from '../../design/chart/figures.ts'
import { Fieldset } from '../../design/form/field.tsx'
import { type Tile, Tiles } from '../../design/form/tiles.tsx'
import { Details } from '../../design/text/details.tsx'
import { halfHours } from './night.ts'

const tileOf = (hours: string): Tile => {
  if (hours === '0') return { value: hours, words: 'I did not sleep', width: 'wide' }
  return { value: hours, words: hoursInFigures(Number(hours)), unit: Number(hours) <= 1 ? 'hour' : 'hours' }
}

const usual = halfHours.filter(hours => Number(hours) <= 12)
const long = halfHours.filter(hours => Number(hours) > 12)

/** "I did not sleep", every half hour to 12, and the rest to 24 one tap away; open if the answer is there. */
export const HoursQuestion = ({ chosen, wrong }: { chosen: string; wrong?: string }) => (
  <Fieldset id="hours" label="About how many hours did you sleep?" hint="A guess is fine." wrong={wrong} large>
    <Tiles id="hours" tiles={usual.map(tileOf)} chosen={chosen} />
    <Details summary="More than 12 hours" open={long.includes(chosen)} bare class="mt2">
      <Tiles id="hours" tiles={long.map(tileOf)} chosen={chosen} further class="mb2" />
    </Details>
  </Fieldset>
)
