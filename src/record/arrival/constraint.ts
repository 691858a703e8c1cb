import type { IncomingMessage } from 'node:http'

/**
 * Two doors stand at one address: with a token in it, /caseload is where staff arrive, and without one it is their
 * list. The router tells them apart before any hook has run, so each keeps its own door.
 */
export const whereUserdataIsGiven = {
  name: 'userdata',
  storage() {
    const handlers = new Map<string, unknown>()
    return {
      get: (value: string) => (handlers.get(value) ?? null) as never,
      set: (value: string, handler: unknown) => void handlers.set(value, handler),
    }
  },
  deriveConstraint: ({ url = '' }: Pick<IncomingMessage, 'url'>) =>
    /[?&]userdata(?:[=&]|$)/i.test(url) ? 'given' : undefined,
  validate() {},
  mustMatchWhenDerived: false,
}
