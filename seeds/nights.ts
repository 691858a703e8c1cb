import type { people } from '../src/demo/cast.ts'

export type Night = { daysAgo: number; halfHours: number; timesWoken: number; notes: string }
type Habit = {
  /** How many nights ago the first one was. */
  from: number
  hours: number
  spread: number
  woken: number
  /** Out of 100 nights: not tracked, and without any sleep. */
  gaps: number
  none?: number
  /** What they write after a night that was better than most, and after one that was harder. */
  better: string[]
  harder: string[]
  /** Nights on which nothing was tracked for a longer time. */
  away?: [number, number]
}

const habits: Record<keyof typeof people, Habit> = {
  rowan: {
    from: 96,
    hours: 6.3,
    spread: 1.8,
    woken: 2,
    gaps: 14,
    none: 2,
    better: [
      'Better after a walk in the park.',
      'Phone in the other room. It helped.',
      'Slept through, first time in a while.',
      'Read instead of scrolling.',
    ],
    harder: [
      'Lay awake until about two. Got up and had some toast.',
      'Bad dream, then slept again.',
      'Thinking about the appointment.',
      'Too warm, window open at four.',
    ],
  },
  marek: {
    from: 80,
    hours: 5.5,
    spread: 2,
    woken: 3,
    gaps: 25,
    better: ['Day off.', 'Earplugs worked.'],
    harder: ['Night shift, slept from nine to two.', 'Bin lorry at eleven again.'],
  },
  lin: {
    from: 62,
    hours: 4.8,
    spread: 1.2,
    woken: 5,
    gaps: 20,
    better: ['My sister took the early feed.', 'Slept when the baby slept.'],
    harder: ['Up three times with the baby.', 'Teething, I think.'],
  },
  paul: {
    from: 120,
    hours: 7.6,
    spread: 0.6,
    woken: 1,
    gaps: 0,
    better: ['Quiet night.', 'Early swim, early bed.'],
    harder: ['Dog woke me at five.'],
  },
  asha: {
    from: 70,
    hours: 4.6,
    spread: 2.4,
    woken: 4,
    gaps: 12,
    none: 12,
    better: ['New tablets, very sleepy.', 'Slept at my aunt’s.'],
    harder: ['Watched it get light.', 'An hour on the sofa.', 'Could not switch off.'],
  },
  idris: {
    from: 6,
    hours: 6.8,
    spread: 1,
    woken: 1,
    gaps: 0,
    better: ['Trying this out.'],
    harder: ['Football ran late.'],
  },
  farida: {
    from: 45,
    hours: 6.9,
    spread: 1.4,
    woken: 2,
    gaps: 18,
    none: 1,
    better: ['Late dinner with everyone, then slept well.', 'Fan on all night.'],
    harder: ['Still on London time.', 'Hot night.'],
  },
  maya: {
    from: 88,
    hours: 6.6,
    spread: 1.9,
    woken: 1,
    gaps: 30,
    none: 2,
    better: ['Called home before bed.', 'No class in the morning.'],
    harder: ['Essay due.', 'Sirens.'],
  },
  tom: {
    from: 100,
    hours: 6,
    spread: 1.5,
    woken: 2,
    gaps: 15,
    away: [70, 12],
    better: ['Rain on the roof.', 'Back in a routine.'],
    harder: ['Back again.', 'Knee was sore.'],
  },
  ewa: { from: 0, hours: 0, spread: 0, woken: 0, gaps: 100, better: [], harder: [] },
}

/** Numbers that look like chance and are the same every time (mulberry32). */
function chanceFor(key: string) {
  let state = [...key].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Of those who are no part of the cast, each has a habit by chance, and some have none. */
const habitBy = (chance: () => number): Habit => ({
  from: chance() < 0.25 ? 0 : 20 + Math.floor(chance() * 60),
  hours: 5.5 + chance() * 2.5,
  spread: 1 + chance(),
  woken: Math.round(chance() * 3),
  gaps: 10 + Math.round(chance() * 30),
  better: ['A quiet evening first.', 'Slept well for once.'],
  harder: ['Long day, short night.', 'Woke early and could not go back.'],
})

/** What somebody has tracked until last night, the oldest night first. */
export function nightsOf(key: string): Night[] {
  const chance = chanceFor(key)
  const habit = key in habits ? habits[key as keyof typeof people] : habitBy(chance)
  const days = Array.from({ length: habit.from }, (_, at) => habit.from - at)
  return days.flatMap(daysAgo => nightOf(habit, daysAgo, chance) ?? [])
}

function nightOf(habit: Habit, daysAgo: number, chance: () => number): Night | undefined {
  const isGap = chance() * 100 < habit.gaps
  const isSleepless = chance() * 100 < (habit.none ?? 0)
  // The end of a week is a little longer, and months get a little better.
  const trend = (daysAgo % 7 < 2 ? 0.6 : 0) - daysAgo / 150
  const hours = habit.hours + trend + (chance() + chance() - 1) * habit.spread
  const woken = Math.round(chance() * habit.woken * 2)
  const notes = hours >= habit.hours && woken <= habit.woken ? habit.better : habit.harder
  const words = chance() < 0.3 ? notes[Math.floor(chance() * notes.length)]! : ''
  const [latest, earliest] = habit.away ?? [0, 0]
  if (isGap || (daysAgo <= latest && daysAgo >= earliest)) return undefined
  if (isSleepless) return { daysAgo, halfHours: 0, timesWoken: 0, notes: words }
  return {
    daysAgo,
    halfHours: Math.min(24, Math.max(2, Math.round(hours * 2))),
    timesWoken: Math.min(10, woken),
    notes: words,
  }
}
