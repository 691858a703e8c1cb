import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import type { Patient, RecordSystem } from '../record/record-system.ts'

export const moods = ['normal', 'slow', 'down', 'wrong'] as const
export type Mood = (typeof moods)[number]

/** How the demo's record behaves at present, kept where every process can see it. */
export interface RecordMood {
  read(): Promise<Mood>
  change(mood: Mood): Promise<void>
}

/** The mood stands beside the made-up record, in a schema that no real one has. */
export const moodIn = (pool: pg.Pool): RecordMood => ({
  async read() {
    const { rows } = await pool.query<{ mood: Mood }>('select mood from demo.record_mood')
    return rows[0]?.mood ?? 'normal'
  },
  async change(mood) {
    await pool.query('update demo.record_mood set mood = $1', [mood])
  },
})

/** The demo's record with a switch: it can be slow, be away, or answer with somebody else's facts. */
export function switched(record: RecordSystem, { read }: RecordMood): RecordSystem {
  const answer = async <T>(ask: () => Promise<T>, spoil: (answer: T) => T): Promise<T> => {
    const mood = await read()
    if (mood === 'down') throw new Error('The demo’s record is switched off')
    if (mood === 'slow') await wait(30_000, undefined, { ref: false })
    return mood === 'wrong' ? spoil(await ask()) : ask()
  }
  return {
    candidates: facts => answer(() => record.candidates(facts), shuffled),
    peopleOf: guid => answer(() => record.peopleOf(guid), shuffled),
    teamOf: patientId => answer(() => record.teamOf(patientId), nobodyWithName),
    staffByGuid: guid =>
      answer(
        () => record.staffByGuid(guid),
        found => found && { ...found, guid: 'somebody-else' },
      ),
    detailsOf: patientId =>
      answer(
        () => record.detailsOf(patientId),
        found => found && { ...found, phones: [null!] },
      ),
    carePlanOf: patientId =>
      answer(
        () => record.carePlanOf(patientId),
        found => found && { ...found, patientId: 'somebody-else' },
      ),
  }
}

const shuffled = (patients: Patient[]) =>
  patients.map((patient, index) => ({ ...patient, bornOn: '31/31/1931', nhsNumber: patients.at(index - 1)!.nhsNumber }))

const nobodyWithName = <T extends { name: string }>(team: T[]) => team.map(member => ({ ...member, name: '' }))
