import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { classes } from '../classes.ts'
import { Scene, type SceneName } from '../drawing.tsx'
import { BesideRail } from './arrangement.tsx'

interface SkyProps {
  scene: SceneName
  /** Rounded, inside a story. */
  story?: boolean
  class?: string
  /** What stands in the sky, above the scene. */
  children?: ComponentChildren
}

/** A drawn scene under a pale sky. */
export const Sky = ({ scene, story, class: more, children }: SkyProps) => (
  <div class={classes('hl-sky', story && 'hl-sky--story', useContext(BesideRail) && 'br4', more)}>
    {children}
    <Scene name={scene} />
  </div>
)
