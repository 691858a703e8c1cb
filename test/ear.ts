import { request as ask } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Visitor } from './visitor.ts'

interface Said {
  number: number
  words: string
  mine?: string
  name?: string
}

/** Everything that an event may say. */
interface Heard {
  name: string
  data: {
    viewer?: string
    rooms: { person: string }[]
    person?: string
    number?: number
    unread?: number
    since?: string
    isGone?: boolean
    message: Said
    heard: { upTo: number; state: string; seenBy: string }[]
  }
}

/** Somebody who holds a stream open, and everything they have heard in it. */
export class Ear {
  readonly heard: Heard[] = []
  status = 0
  hasEnded = false
  #close = () => {}
  #wake = () => {}

  /** Opens the stream and comes back as soon as it has been answered. */
  static async opens({ cookies, address }: Pick<Visitor, 'cookies' | 'address'>, thread?: string): Promise<Ear> {
    const ear = new Ear()
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const target = new URL(`/messages/stream${thread ? `?thread=${thread}` : ''}`, address)
    await new Promise<void>((resolve, reject) => {
      const sent = ask(target, { headers: { cookie, accept: 'text/event-stream' } }, response => {
        ear.status = response.statusCode ?? 0
        let text = ''
        response.setEncoding('utf8').on('data', part => {
          text += part
          const events = text.split('\n\n')
          text = events.pop() ?? ''
          for (const event of events) ear.#take(event)
        })
        response.once('close', () => {
          ear.hasEnded = true
          ear.#wake()
        })
        resolve()
      })
      ear.#close = () => sent.destroy()
      sent.once('error', reject)
      sent.end()
    })
    return ear
  }

  #take(event: string) {
    const name = /^event: (.*)$/m.exec(event)?.[1]
    const data = /^data: (.*)$/m.exec(event)?.[1]
    if (name && data) this.heard.push({ name, data: JSON.parse(data) })
    this.#wake()
  }

  /** Waits until what has been heard holds; says what was heard if it never does. */
  async until(holds: (ear: Ear) => boolean, withinMs = 20_000) {
    const tooLate = wait(withinMs, 'too late', { ref: false })
    while (!holds(this)) {
      const more = new Promise<void>(resolve => {
        this.#wake = resolve
      })
      if ((await Promise.race([more, tooLate])) === 'too late' && !holds(this))
        throw new Error(`Not heard within ${withinMs} ms, only: ${JSON.stringify(this.heard)}`)
    }
  }

  get messages(): Said[] {
    return this.heard.filter(({ name }) => name === 'message').map(({ data }) => data.message)
  }

  hears = (words: string, withinMs?: number) =>
    this.until(ear => ear.messages.some(message => message.words === words), withinMs)

  ends = (withinMs: number) => this.until(ear => ear.hasEnded, withinMs)

  closes() {
    this.#close()
  }
}
