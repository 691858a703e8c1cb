import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { NhsNumber } from '../label/nhs-number.tsx'

interface IdBannerProps {
  surname: string
  forename: string
  /** "Mx" */
  title?: string
  /** "14 Mar 1991 (35y)" */
  born: string
  /** Ten digits. */
  nhsNumber: string
  /** "2 May 2026" */
  connected?: string
  /** Each is shown only if the record has it; with neither there is no second row. */
  gender?: string
  team?: string
  /** For screen readers. */
  label?: string
  class?: string
}

/** Who this record is about, on every page about them. */
export const IdBanner = ({
  surname,
  forename,
  title,
  born,
  nhsNumber,
  connected,
  gender,
  team,
  ...rest
}: IdBannerProps) => (
  <section class={classes('hl-idbanner', rest.class)} aria-label={rest.label ?? 'Patient identity'}>
    <p class="f3 fw7 lh-title">
      {surname.toLocaleUpperCase('en-GB')}, {forename}
      {title && ` (${title})`}
    </p>
    <dl class="hl-nums">
      <Item label="Born">{born}</Item>
      <Item label="NHS number">
        <NhsNumber digits={nhsNumber} />
      </Item>
      {connected && <Item label="Connected">{connected}</Item>}
    </dl>
    {(gender || team) && (
      <dl class="hl-idbanner__more">
        {gender && <Item label="Gender">{gender}</Item>}
        {team && <Item label="Team">{team}</Item>}
      </dl>
    )}
  </section>
)

const Item = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
