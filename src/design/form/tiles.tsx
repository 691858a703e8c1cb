import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'

export interface Tile {
  value: string
  words: ComponentChildren
  /** The unit, for screen readers: "hours". */
  unit?: string
  width?: 'wide' | 'half'
}

interface TilesProps {
  /** The first tile's id, so that the summary's link finds it; the others are ID-VALUE. */
  id: string
  name?: string
  tiles: readonly Tile[]
  chosen?: string | undefined
  /** Six in a row on a phone as well. */
  six?: boolean
  /** These are not the first of their question: every one is ID-VALUE. */
  further?: boolean
  class?: string
}

/** A quick choice of numbers. It stands in a `Fieldset`. */
export const Tiles = ({ id, name = id, tiles, chosen, six, further, class: more }: TilesProps) => (
  <div class={classes('hl-tiles', six && 'hl-tiles--6', more)}>
    {tiles.map((tile, index) => (
      <TileChoice
        key={tile.value}
        {...tile}
        id={index === 0 && !further ? id : `${id}-${tile.value}`}
        name={name}
        checked={tile.value === chosen}
      />
    ))}
  </div>
)

const TileChoice = ({
  value,
  words,
  unit,
  width,
  id,
  name,
  checked,
}: Tile & { id: string; name: string; checked: boolean }) => (
  <div class={classes('hl-tile', width === 'wide' && 'hl-tile--wide', width === 'half' && 'hl-tile--half')}>
    <input type="radio" name={name} id={id} value={value} checked={checked} />
    <label for={id}>
      {words}
      {unit && <span class="clip"> {unit}</span>}
    </label>
  </div>
)
