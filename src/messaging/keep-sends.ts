import type { FastifyInstance } from 'fastify'
import type { Database } from '../core/database.ts'
import { TooBusy } from '../core/errors.ts'
import { Together } from '../core/together.ts'
import type { Organisation } from '../organisation/profile.ts'
import { type Outcome, type Send, writeMessages } from './queries.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Answers once the message is committed. */
    keepSend(send: Send): Promise<Outcome>
  }
}

interface Tools {
  db: Database
  organisation: Organisation
}

// Long beside what a send ever holds a room for, short beside what a sender bears.
const patienceOfAGroup = '200ms'
const limits = { atMost: 100, atOnce: 2, restMs: 4 }

/**
 * Keeps what is sent in one moment in one transaction. One send that fails, or waits for its room, undoes the whole
 * group: then each is kept by itself. If the group was kept after all, and only its answer was lost, each finds itself
 * by its key and is not written again.
 */
export function keepSendsTogether(app: FastifyInstance, { db, organisation: { record } }: Tools) {
  const keep = (sends: readonly Send[], patience: string) =>
    writeMessages(db, sends, { graceHours: record.graceHours, patience })
  const groups = new Together((sends: readonly Send[]) => keep(sends, patienceOfAGroup), limits)
  app.decorate('keepSend', async (send: Send) => {
    try {
      return await groups.ask(send)
    } catch (broken) {
      if (broken instanceof TooBusy) throw broken
      return (await keep([send], '0'))[0]!
    }
  })
}
