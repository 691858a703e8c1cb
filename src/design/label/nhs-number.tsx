/** An NHS number as 999 014 2319; a screen reader says it digit by digit. */
export const NhsNumber = ({ digits }: { digits: string }) => {
  const groups = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)]
  return (
    <span class="hl-nums nowrap">
      <span aria-hidden="true">{groups.join(' ')}</span>
      <span class="clip">{groups.map(group => [...group].join(' ')).join(', ')}</span>
    </span>
  )
}
