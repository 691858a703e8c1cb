/** Hours as they stand at a mark or on a tile: 7.5 is "7½", 0.5 is "½". Other fractions keep one decimal. */
export function hoursInFigures(hours: number): string {
  const whole = Math.floor(hours)
  const rest = hours - whole
  if (rest === 0) return String(whole)
  if (rest === 0.5) return whole === 0 ? '½' : `${whole}½`
  return hours.toFixed(1)
}
