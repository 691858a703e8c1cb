import { takeClinicians, takeTeams } from '../../access/turns.ts'
import type { Clock } from '../../core/clock.ts'
import type { Database } from '../../core/database.ts'
import type { Organisation } from '../../organisation/profile.ts'
import type { GuardedRecord } from '../guarded-record.ts'
import { RecordAsleep } from '../record-system.ts'
import { syncStaff, syncTeam } from './sync.ts'

export type Rounds = { db: Database; record: GuardedRecord; organisation: Organisation; clock: Clock }

/** Between two rounds. A clinician at work is looked at every 50 seconds, so that who leaves a team is out in a minute. */
const roundMs = 5000
const clinicianEverySeconds = 50
/** In one round at the most, so that the record never gets more than three questions a second from a process. */
const mostClinicians = 12
const mostTeams = 3

/**
 * One round of questions to the record: about the clinicians at work whose turn it is, and about some teams of which
 * nobody was at work for long, so that a seat is not closed while the record would still confirm it.
 */
export async function goRound({ db, record, organisation, clock }: Rounds) {
  const now = clock()
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
  const { sessions: limits, record: rules } = organisation
  const clinicians = { most: mostClinicians, takenBefore: ago(clinicianEverySeconds), limits }
  try {
    for (const staff of await takeClinicians(db, clinicians, now))
      await syncStaff({ db, record }, staff, { notOlderThanSeconds: 30 })
    const teams = { most: mostTeams, takenBefore: ago((rules.graceHours * 3600) / 4) }
    for (const person of await takeTeams(db, teams, now)) await syncTeam({ db, record }, person)
  } catch (trouble) {
    // The record sleeps: seats hold for their hours of grace, and the next round asks again.
    if (!(trouble instanceof RecordAsleep)) throw trouble
  }
}

type Log = { error: (about: { err: unknown }, words: string) => void }

/** Goes round for as long as the process lives; the returned function stops it and waits for the last round. */
export function goRounds(rounds: Rounds, log: Log): () => Promise<void> {
  let round = Promise.resolve()
  let isUnderWay = false
  const timer = setInterval(() => {
    if (isUnderWay) return
    isUnderWay = true
    round = goRound(rounds)
      .catch((err: unknown) => log.error({ err }, 'a round of the circle sync failed'))
      .finally(() => {
        isUnderWay = false
      })
  }, roundMs)
  timer.unref()
  return () => {
    clearInterval(timer)
    return round
  }
}
