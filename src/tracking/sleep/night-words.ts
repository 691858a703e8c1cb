import { type Day, dayAndMonth, weekday } from '../../core/clock.ts'
import { hoursInFigures } from '../../design/chart/figures.ts'
import { type Night, wakings } from './night.ts'

/** 'Wednesday night' */
export const nightName = (nightOf: Day) => `${weekday(nightOf)} night`

/** 'Wednesday night, 14 October' */
export const nightAndDate = (nightOf: Day) => `${nightName(nightOf)}, ${dayAndMonth(nightOf)}`

/** '7½ hours', '1 hour', '½ hour', 'no sleep' */
export function hoursAsleep({ minutesAsleep }: Pick<Night, 'minutesAsleep'>): string {
  if (minutesAsleep === 0) return 'no sleep'
  return `${hoursInFigures(minutesAsleep / 60)} ${minutesAsleep <= 60 ? 'hour' : 'hours'}`
}

/** 'woke up twice'; '' when it was left empty. */
export function timesWokenUp({ timesWoken }: Pick<Night, 'timesWoken'>): string {
  if (timesWoken === null) return ''
  if (timesWoken === 0) return 'did not wake up'
  if (timesWoken === 10) return 'woke up 10 times or more'
  return `woke up ${['', 'once', 'twice'][timesWoken] ?? `${timesWoken} times`}`
}

/** '0' to '10+' times, to choose from. */
export const wakingTiles = wakings.map(times => ({
  value: times,
  words: times === '10' ? '10+' : times,
  unit: times === '1' ? 'time' : 'times',
}))

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
