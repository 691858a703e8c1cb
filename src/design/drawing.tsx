import { classes } from './classes.ts'
import { brand, drawings, scenes } from './drawings.ts'
import { kept } from './kept.tsx'

export type DrawingName = keyof typeof drawings
export type SceneName = keyof typeof scenes

const sizes = { s: 'hl-ill--s', m: '', l: 'hl-ill--l', xl: 'hl-ill--xl', '2xl': 'hl-ill--2xl' } as const

interface DrawingProps {
  name: DrawingName
  size?: keyof typeof sizes
  class?: string
}

const Drawn = ({ name, size = 'm', class: more }: DrawingProps) => (
  <svg
    class={classes('hl-ill', sizes[size], more)}
    viewBox="0 0 120 120"
    aria-hidden="true"
    focusable="false"
    dangerouslySetInnerHTML={{ __html: drawings[name] }}
  />
)

/** A small picture. It is decoration: the words beside it say the same. */
export const Drawing = kept(Drawn, ({ name, size, class: more }) => [name, size, more].join())

/** A landscape on a `Sky`, cropped from the sides and never stretched. */
export const Scene = ({ name }: { name: SceneName }) => (
  <svg
    class="hl-scene"
    viewBox={scenes[name].viewBox}
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
    dangerouslySetInnerHTML={{ __html: scenes[name].inner }}
  />
)

/** The mark: a rounded square with a heart that is also a lock. */
export const Mark = () => (
  <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false" dangerouslySetInnerHTML={{ __html: brand }} />
)
