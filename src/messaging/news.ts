import type { Message } from './message.ts'

/** What a request has changed in a room; the streams hear of it once it is committed. */
export interface News {
  roomId: string
  /** The room's version with this change. */
  version: number
  /** Absent where only marks have changed. */
  message?: Message
}

declare module 'fastify' {
  interface FastifyRequest {
    news: News | null
  }
}
