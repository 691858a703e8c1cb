import { type ScaleLinear, scaleLinear } from 'd3-scale'

/** The scale of a chart: its top, and the lines that have words beside them. */
export interface Measure {
  top: number
  lines: readonly { at: number; words: string }[]
}

/** Scores are always 0 to 10. */
export const scoreMeasure: Measure = { top: 10, lines: linesAt(0, 5, 10) }
export const yesOrNoMeasure: Measure = {
  top: 1,
  lines: [
    { at: 0, words: 'No' },
    { at: 1, words: 'Yes' },
  ],
}

function linesAt(...values: number[]) {
  return values.map(at => ({ at, words: at.toLocaleString('en-GB') }))
}

/** A scale of round numbers that holds the highest of these. */
export function amountMeasure(values: readonly (number | null)[]): Measure {
  const highest = Math.max(1, ...values.map(value => value ?? 0))
  const [, top = highest] = scaleLinear([0, highest], [0, 1]).nice(3).domain()
  return { top, lines: linesAt(0, top / 2, top) }
}

/** Where a value stands, in pixels from the top. */
export const heights = ({ top }: Measure, [roof, base]: [number, number]): ScaleLinear<number, number> =>
  scaleLinear([0, top], [base, roof])
