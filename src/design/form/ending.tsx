import type { ComponentChildren } from 'preact'
import { Button, ButtonLink } from '../button/button.tsx'
import type { IconName } from '../icon.tsx'
import { Cluster } from '../page/arrangement.tsx'

interface EndingProps {
  /** Where the way back leads, on which nothing is changed. */
  back: string
  /** What the way back is called. */
  instead?: string
  kind?: 'main' | 'danger'
  icon?: IconName
  /** What the form does. */
  children: ComponentChildren
}

/** How a form ends: with what it does, or with a way back. */
export const Ending = ({ back, instead = 'Not now', ...deed }: EndingProps) => (
  <Cluster>
    <Button {...deed} />
    <ButtonLink href={back} kind="quiet">
      {instead}
    </ButtonLink>
  </Cluster>
)
