interface ErrorSummaryProps {
  /** What to change, by the id of its field. */
  wrong: Readonly<Record<string, string | undefined>>
  /** For show: it says nothing by itself and takes no focus. */
  still?: boolean
}

const shown = { role: 'group', 'aria-labelledby': 'error-summary' } as const
const spoken = { ...shown, role: 'alert', tabindex: -1, 'data-focus': '' } as const

/** First in `main` when a form has to be put right: each line leads to its field. It takes focus. */
export const ErrorSummary = ({ wrong, still }: ErrorSummaryProps) => {
  const lines = Object.entries(wrong).filter(([, words]) => words)
  if (lines.length === 0) return null
  return (
    <div class="hl-summary mt2" {...(still ? shown : spoken)}>
      <h2 class="f3 mb2" id="error-summary">
        There is a problem
      </h2>
      <ul>
        {lines.map(([field, words]) => (
          <li key={field}>
            <a href={`#${field}`}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
