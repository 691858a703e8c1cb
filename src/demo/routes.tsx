import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { landingOf } from '../access/viewer.ts'
import type { Clock } from '../core/clock.ts'
import type { Config } from '../core/config.ts'
import type { Database } from '../core/database.ts'
import { NotFound } from '../core/errors.ts'
import { textOf } from '../core/forms.tsx'
import { page } from '../core/page.tsx'
import { endSession, startSession } from '../core/session.ts'
import type { Organisation } from '../organisation/profile.ts'
import { type Member, people, team } from './cast.ts'
import { CastPage } from './cast-page.tsx'
import { demoRecord } from './epjs/routes.tsx'
import type { RecordMood } from './record-switch.ts'

const everybody = { config: { door: 'public' } } as const

type Tools = { config: Config; db: Database; clock: Clock; organisation: Organisation; recordMood?: RecordMood }

/** Sign in as somebody made up. Called only where the database itself says that it is a demo. */
export function demo(app: FastifyInstance, { config, db, clock, ...tools }: Tools) {
  demoRecord(app, tools)
  app.get('/demo', everybody, showCast)
  app.post('/demo/sign-in', everybody, signIn)

  function showCast(_: FastifyRequest, reply: FastifyReply) {
    return page(reply, { title: 'Who would you like to be?', at: '/demo', content: <CastPage /> })
  }

  async function signIn(request: FastifyRequest, reply: FastifyReply) {
    const chosen = memberCalled(textOf(request.body, 'who'))
    await endSession(reply, db, config, clock())
    await startSession(reply, db, config, chosen.id, clock())
    const personId = 'personId' in chosen ? String(chosen.personId) : null
    return reply.redirect(
      landingOf({ personId, abilities: new Set('ability' in chosen ? [String(chosen.ability)] : []) }),
      303,
    )
  }
}

function memberCalled(key: string): Member {
  const chosen = [...Object.values(people), ...Object.values(team)].find(member => member.key === key)
  if (!chosen) throw new NotFound()
  return chosen
}
