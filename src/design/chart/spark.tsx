interface SparkProps {
  /** Hours for each night, the last one last. 0 is a night without sleep; null is a night without an entry. */
  nights: readonly (number | null)[]
  /** "6 h 12 avg, 5 nights": the drawing is hidden from screen readers, and this says it. */
  words: string
}

const [base, room] = [34, 32]

/** A week of nights at a glance. Every bar has the same colour: no night is singled out. */
export const Spark = ({ nights, words }: SparkProps) => {
  const top = Math.max(10, ...nights.map(hours => hours ?? 0))
  return (
    <>
      <svg class="hl-spark" viewBox="0 0 110 36" aria-hidden="true" focusable="false">
        {nights.map((hours, index) => (
          <Bar key={index} x={(2 + index * 15.4).toFixed(1)} height={hours === null ? null : (hours / top) * room} />
        ))}
      </svg>
      <span class="f6 hl-quiet">{words}</span>
    </>
  )
}

/** No sleep is a value: a thin bar on the base line. No entry is a small dashed shape. */
const Bar = ({ x, height }: { x: string; height: number | null }) => {
  if (height === null) return <rect class="none" x={x} y={base - 6} width="10" height="6" rx="2" />
  const tall = Math.max(1.5, height)
  return <rect x={x} y={(base - tall).toFixed(1)} width="10" height={tall.toFixed(1)} rx={tall < 4 ? 0.5 : 2} />
}
