import { classes } from '../classes.ts'
import { Icon } from '../icon.tsx'
import { type HelpLine, HelpLines } from './help-lines.tsx'

interface CarePanelProps {
  lines: readonly HelpLine[]
  heading?: string
  /** The heading's id, so that a link may lead here. */
  id?: string
  level?: 2 | 3
  class?: string
}

/** Urgent help: the strongest thing on a page, and at most once on it. */
export const CarePanel = ({
  lines,
  heading = 'If you need help now',
  id = 'care',
  level = 2,
  ...rest
}: CarePanelProps) => {
  const Heading = `h${level}` as const
  return (
    <section class={classes('hl-care', rest.class)} aria-labelledby={id}>
      <div class="hl-care__head">
        <Icon name="help" />
        <Heading class="f3" id={id}>
          {heading}
        </Heading>
      </div>
      <div class="hl-care__body">
        <HelpLines lines={lines} />
      </div>
    </section>
  )
}
