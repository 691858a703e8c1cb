import type { FastifyInstance } from 'fastify'

/** An answer that is under way when the server is asked to end is the last of its connection: otherwise a browser that
 * keeps it open for the next page would hold up the end for as long. */
export function endConnectionsWithAnswers(app: FastifyInstance) {
  let isEnding = false
  app.addHook('preClose', async () => {
    isEnding = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (isEnding) reply.header('connection', 'close')
  })
}
