import type { Connection } from './queries.ts'

/** How a person stands with their health record. */
export type Standing = 'not connected' | 'waiting' | 'declined' | 'connected'

export function standingOf(connection: Connection | undefined): Standing {
  if (!connection) return 'not connected'
  if (connection.endedAt) return connection.endedHow === 'declined' ? 'declined' : 'not connected'
  return connection.confirmedAt ? 'connected' : 'waiting'
}

/** Whether there is an answer to a request that the person has not been shown. */
export const hasNews = (connection: Connection | undefined): connection is Connection => {
  const standing = standingOf(connection)
  return (standing === 'connected' || standing === 'declined') && connection?.toldAt === null
}
