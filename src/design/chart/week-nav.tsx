import type { ComponentChildren } from 'preact'
import { safeAddress } from '../address.ts'
import { classes } from '../classes.ts'
import { Icon } from '../icon.tsx'

interface WeekNavProps {
  /** "9 to 15 October" */
  week: string
  /** "This week" */
  words?: string
  /** Null where there is no such week. */
  previousHref: string | null
  nextHref: string | null
  label?: string
  /** "week", or how long another page is: "month", "six months". */
  span?: string
}

/** The week before, the week after. A week that is not there yet is said so, and cannot be pressed. */
export const WeekNav = ({
  week,
  words,
  previousHref,
  nextHref,
  span = 'week',
  label = `Choose a ${span}`,
}: WeekNavProps) => (
  <nav class="hl-weeknav mb3" aria-label={label}>
    <Step href={previousHref}>
      <Icon name="left" class="ma0" />
      <StepWords words={`Previous ${span}`} href={previousHref} class="ml2" />
    </Step>
    <p class="tc lh-title">
      <span class="f3 fw7">{week}</span>
      {words && (
        <>
          <br />
          <span class="hl-quiet f6">{words}</span>
        </>
      )}
    </p>
    <Step href={nextHref}>
      <StepWords words={`Next ${span}`} href={nextHref} class="mr2" />
      <Icon name="right" class="ma0" />
    </Step>
  </nav>
)

/** The same in the line of a staff page’s title: it needs no more room than its words. */
export const WeekNavInLine = ({
  week,
  previousHref,
  nextHref,
  label = 'Choose a week',
}: Omit<WeekNavProps, 'words' | 'span'>) => (
  <nav class="hl-weeknav mt2 mt0-l" aria-label={label}>
    <Step href={previousHref}>
      <Icon name="left" class="ma0" />
      <StepWords words="Previous week" href={previousHref} class="ml2" />
    </Step>
    <p class="tc lh-title ph3 f4 fw7">{week}</p>
    <Step href={nextHref}>
      <StepWords words="Next week" href={nextHref} class="mr2" />
      <Icon name="right" class="ma0" />
    </Step>
  </nav>
)

interface StepProps {
  href: string | null
  children: ComponentChildren
}

const Step = ({ href, children }: StepProps) =>
  href === null ? (
    <span class="hl-btn is-waiting">{children}</span>
  ) : (
    <a class="hl-btn hl-btn--secondary" href={safeAddress(href)}>
      {children}
    </a>
  )

/** On a phone the arrow is alone, and hidden words name it. */
const StepWords = ({ words, href, class: more }: { words: string; href: string | null; class: string }) => (
  <>
    <span class={classes('dn di-l', more)}>{words}</span>
    <span class="clip dn-l">
      {words}
      {href === null && ', not available yet'}
    </span>
  </>
)
