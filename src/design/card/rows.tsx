import type { ComponentChildren, VNode } from 'preact'
import { classes } from '../classes.ts'
import type { DrawingName } from '../drawing.tsx'
import { Icon, type IconName } from '../icon.tsx'
import { Plate, type PlateKind } from './plate.tsx'
import { Stretch } from './stretch.tsx'

interface RowsProps {
  /** On a card of its own; otherwise inside one. */
  card?: boolean
  class?: string
  children: ComponentChildren
}

/** A list of things to open or to read. */
export const Rows = ({ card, class: more, children }: RowsProps) => (
  <ul class={classes(card && 'hl-card hl-card--rows', 'hl-rows', more)}>{children}</ul>
)

/** One row, with whatever is in it. */
export const Row = ({ class: more, children }: { class?: string; children: ComponentChildren }) => (
  <li class={classes('hl-row', more)}>{children}</li>
)

interface LinkRowProps {
  href: string
  title: string
  words?: ComponentChildren
  drawing?: DrawingName
  plate?: PlateKind
  icon?: IconName
}

/** A row that opens something: a drawing or an icon, a title, and perhaps a line about it. */
export const LinkRow = ({ href, title, words, drawing, plate, icon }: LinkRowProps) => (
  <RowFace drawing={drawing} plate={plate} icon={icon} words={words}>
    <Stretch href={href} class="fw6">
      {title}
    </Stretch>
  </RowFace>
)

interface RowFaceProps extends Pick<LinkRowProps, 'drawing' | 'plate' | 'icon' | 'words'> {
  children: ComponentChildren
}

/** The look of a row; a form's `StretchButton` may stand in it as well. */
export const RowFace = ({ drawing, plate, icon, words, children }: RowFaceProps): VNode => (
  <Row>
    {drawing && <Plate drawing={drawing} kind={plate} small class="mr3" />}
    {icon && <Icon name={icon} class="mr3 hl-action-text" />}
    <div>
      {children}
      {words && (
        <>
          <br />
          <span class="hl-quiet">{words}</span>
        </>
      )}
    </div>
  </Row>
)
