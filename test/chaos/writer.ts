import { randomUUID } from 'node:crypto'
import { Agent, request as ask } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import { formTokens } from '../../src/core/form-tokens.ts'
import { nodesSecret } from '../two-nodes.ts'

export interface Kept {
  key: string
  words: string
  number: number
}

const patienceMs = 20_000

class Refused extends Error {}

const agent = new Agent({ keepAlive: true, maxSockets: 100 })

/** Somebody who goes on writing and presses "Try again" until each message is sent, always with its own key. */
export class Writer {
  readonly kept: Kept[] = []
  /** How often a send broke off or was answered with an error of the server. */
  failures = 0
  readonly #address: string
  readonly #action: string
  readonly #cookie: string
  readonly #token: string

  constructor(address: string, action: string, session: string) {
    this.#address = address
    this.#action = action
    this.#cookie = `session=${session}`
    const request = { cookies: { session } }
    this.#token = formTokens({ request } as unknown as FastifyReply, { sessionSecret: nodesSecret } as never)(action)
  }

  async writes(words: string) {
    const key = randomUUID()
    const tooLate = Date.now() + patienceMs
    while (Date.now() < tooLate) {
      const number = await this.#tries(key, words).catch((broken: Error) => this.#mayBreak(broken))
      if (number) return this.kept.push({ key, words, number })
      this.failures += 1
      // Where a connection is refused at once, trying again at once would only heat the machine.
      await wait(20)
    }
    throw new Error(`Not sent within ${patienceMs} ms: ${words}`)
  }

  #mayBreak(broken: Error): null {
    if (broken instanceof Refused) throw broken
    return null
  }

  #tries(key: string, words: string): Promise<number | null> {
    const body = new URLSearchParams({ key, words, 'form-token': this.#token }).toString()
    const headers = {
      cookie: this.#cookie,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
    }
    return new Promise((resolve, reject) => {
      const sent = ask(
        new URL(this.#action, this.#address),
        { method: 'POST', headers, agent, timeout: 10_000 },
        answer => {
          let text = ''
          answer.setEncoding('utf8').on('data', part => (text += part))
          answer.once('error', reject)
          answer.once('end', () => {
            if ((answer.statusCode ?? 500) >= 500) return resolve(null)
            if (answer.statusCode! >= 300) return reject(new Refused(`${answer.statusCode}: ${text.slice(0, 300)}`))
            resolve(JSON.parse(text).number)
          })
        },
      )
      sent.once('timeout', () => sent.destroy(new Error('no answer')))
      sent.once('error', reject)
      sent.end(body)
    })
  }
}
