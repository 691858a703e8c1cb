import type { ComponentChildren } from 'preact'
import { ButtonLink } from '../button/button.tsx'
import type { DrawingName } from '../drawing.tsx'
import { Plate, type PlateKind } from './plate.tsx'

interface CheckInProps {
  drawing: DrawingName
  plate?: PlateKind
  title: string
  /** What was saved ("7½ hours"); without it the check-in is still to do. */
  value?: string
  words?: ComponentChildren
  href: string
  /** The button's words: "Add sleep", "Change". */
  action: string
  /** The rest of the button's words, for screen readers: " Wednesday night’s sleep". */
  about?: string
}

/** Something to keep track of today: to do, or done. */
export const CheckIn = ({ drawing, plate, title, value, words, href, action, about }: CheckInProps) => (
  <div class="hl-card hl-checkin">
    <Plate drawing={drawing} kind={plate} done={value !== undefined} />
    {value ? (
      <div>
        <h3 class="f5 fw6 hl-quiet">{title}</h3>
        <p class="f3 fw7 lh-title">{value}</p>
        {words && <p class="hl-quiet">{words}</p>}
      </div>
    ) : (
      <div>
        <h3 class="f4 lh-title">{title}</h3>
        {words && <p class="hl-quiet mt1">{words}</p>}
      </div>
    )}
    <div class="hl-checkin__act">
      <ButtonLink href={href} kind={value ? 'secondary' : 'main'} about={about}>
        {action}
      </ButtonLink>
    </div>
  </div>
)
