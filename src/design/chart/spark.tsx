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

interface ScoreSparkProps {
  /** A score out of 10 for each day, the last one last; null is a day without an entry. */
  scores: readonly (number | null)[]
  /** "Avoiding people: 3 yesterday": the drawing is hidden from screen readers, and this says it. */
  words: string
}

/** A week of scores at a glance: a line from entry to entry, with a ring at the newest. */
export const ScoreSpark = ({ scores, words }: ScoreSparkProps) => {
  const points = scores.flatMap((score, index) =>
    score === null ? [] : { x: (6 + index * 15.4).toFixed(1), y: (31 - score * 2.7).toFixed(1) },
  )
  const last = points.at(-1)
  return (
    <>
      <svg class="hl-spark" viewBox="0 0 110 36" aria-hidden="true" focusable="false">
        <line class="base" x1="2" x2="104" y1={base} y2={base} />
        {points.length > 1 && <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />}
        {last && <circle cx={last.x} cy={last.y} r="3.5" />}
      </svg>
      <span class="f6 hl-quiet">{words}</span>
    </>
  )
}
