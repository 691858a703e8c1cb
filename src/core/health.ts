import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import { migrationsIn } from './migrate.ts'

const door = { config: { door: 'public' } } as const

/** For the machines that look after the service: is the process alive, and can it do its work? */
export function health(app: FastifyInstance, { config, db }: { config: Config; db: Database }) {
  const newest = migrationsIn(path.join(config.root, 'migrations')).at(-1)?.number ?? 0

  app.get('/livez', door, async () => ({ alive: true }))

  app.get('/readyz', door, async (_request, reply) => {
    const problem = await db
      .selectFrom('migrations')
      .select(({ fn }) => fn.max('number').as('number'))
      .executeTakeFirst()
      .then(
        applied => ((applied?.number ?? 0) >= newest ? null : 'migrations are missing'),
        () => 'the database does not answer',
      )
    reply.header('cache-control', 'no-store')
    return problem ? reply.code(503).send({ ready: false, problem }) : { ready: true }
  })
}
