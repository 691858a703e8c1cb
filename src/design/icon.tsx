import { classes } from './classes.ts'
import { icons } from './drawings.ts'
import { kept } from './kept.tsx'

export type IconName = keyof typeof icons

interface IconProps {
  name: IconName
  large?: boolean
  fill?: boolean
  /** After the words instead of before them. */
  end?: boolean
  class?: string
}

const Drawn = ({ name, large, fill, end, class: more }: IconProps) => (
  <svg
    class={classes('hl-icon', large && 'hl-icon--l', fill && 'hl-icon--fill', end && 'hl-icon--end', more)}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
    dangerouslySetInnerHTML={{ __html: icons[name] }}
  />
)

/** A line drawing in the colour of the words beside it. It never stands alone. */
export const Icon = kept(Drawn, ({ name, large, fill, end, class: more }) => [name, large, fill, end, more].join())
