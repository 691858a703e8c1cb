import { Bullets } from '../../design/text/words.tsx'
import type { Series } from './series.ts'
import type { TrueSign } from './sign.ts'
import { dayInWords } from './sign-words.ts'

/** The days that make a sentence true, with what was saved for them. */
export const TrueDays = ({ days, series }: Pick<TrueSign, 'days'> & { series: Series }) => (
  <Bullets>
    {days.map(day => (
      <li key={day.onDay}>{dayInWords(day, series)}</li>
    ))}
  </Bullets>
)
