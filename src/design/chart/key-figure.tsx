import { Plate, type PlateKind } from '../card/plate.tsx'
import type { DrawingName } from '../drawing.tsx'

interface KeyFigureProps {
  drawing: DrawingName
  plate?: PlateKind
  label: string
  value: string
  /** Where the figure comes from: "From 5 nights". */
  from?: string
}

/** The one figure that a page is about. */
export const KeyFigure = ({ drawing, plate, label, value, from }: KeyFigureProps) => (
  <div class="hl-card flex items-center">
    <Plate drawing={drawing} kind={plate} class="mr3" />
    <p class="lh-title">
      <span class="hl-quiet">{label}</span>
      <br />
      <span class="f2 fw7">{value}</span>
      {from && (
        <>
          <br />
          <span class="hl-quiet f6">{from}</span>
        </>
      )}
    </p>
  </div>
)
