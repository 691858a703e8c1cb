import { request as ask } from 'node:http'

export type Answer = {
  status: number
  text: string
  headers: Record<string, string | string[] | undefined>
  location: string
}
export type Fields = Record<string, string | string[]>
type Options = { method?: string; headers?: Record<string, string>; body?: string }

/** Somebody with a browser but without a screen: keeps cookies, fills in forms, and is led nowhere by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  /** The text of the page that was opened last. */
  page = ''
  readonly address: string

  constructor(address: string) {
    this.address = address
  }

  async opens(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.asks(path, { headers })
    this.page = answer.text
    return answer
  }

  /** Fills in the form with this action on the page that is open, or else on the page at the form's own address. */
  async sends(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    let token = formToken(this.page, path)
    if (token === undefined) token = formToken((await this.opens(path)).text, path)
    const all = token === undefined ? fields : { ...fields, 'form-token': token }
    const answer = await this.posts(path, all, { 'sec-fetch-site': 'same-origin', origin: this.address, ...headers })
    this.page = answer.text
    return answer
  }

  /** Sends a form as it is given, without any token of ours. */
  posts(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const body = new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => [value].flat().map(v => [name, v])),
    )
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    return this.asks(path, { method: 'POST', headers: { ...type, ...headers }, body: String(body) })
  }

  /** Opens where the last answer led, as often as it leads on. */
  async follows(answer: Answer): Promise<Answer> {
    let last = answer
    for (let steps = 0; last.location && steps < 5; steps++) last = await this.opens(last.location)
    return last
  }

  asks(path: string, { method = 'GET', headers = {}, body }: Options = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Promise((resolve, reject) => {
      const target = new URL(path, this.address)
      const sent = ask(target, { method, headers: { ...(cookie && { cookie }), ...headers } }, response => {
        const parts: Buffer[] = []
        response.on('data', part => parts.push(part))
        response.on('end', () => {
          this.#keep(response.headers['set-cookie'] ?? [])
          const { statusCode = 0, headers } = response
          resolve({
            status: statusCode,
            text: Buffer.concat(parts).toString(),
            headers,
            location: headers.location ?? '',
          })
        })
      })
      sent.once('error', reject)
      sent.end(body)
    })
  }

  #keep(lines: string[]) {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';')
      const name = pair.slice(0, pair.indexOf('='))
      const gone = attributes.some(a => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(a))
      if (gone) this.cookies.delete(name)
      else this.cookies.set(name, pair.slice(name.length + 1))
    }
  }
}

/** The hidden token of the form on a page that posts to this address. */
export function formToken(page: string, action: string): string | undefined {
  const form = [...page.matchAll(/<form\b[^>]*\baction="([^"]*)"[^>]*>[\s\S]*?<\/form>/g)].find(
    ([start, to]) => to === action && /^<form\b[^>]*\bmethod="post"/i.test(start),
  )
  const field = form && /<input\b[^>]*\bname="form-token"[^>]*>/.exec(form[0])
  return field ? /\bvalue="([^"]*)"/.exec(field[0])?.[1] : undefined
}
