import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { readAssets } from './assets.ts'

interface Kept {
  /** Public pages that open without a network. */
  pages: readonly string[]
  /** The page that stands in for another one, by its address. */
  instead: Readonly<Record<string, string>>
  /** The page for every other address. */
  otherwise: string
  /** The built files that those pages load. */
  files: readonly string[]
}

/** The browser's worker stands at the root, or it could not look after every page; it is asked for anew each time. */
export function browserWorker(app: FastifyInstance, root: string, kept: Kept) {
  const assets = readAssets(root)
  const script = readFileSync(path.join(root, assets('worker.js')), 'utf8')
  let whole: Promise<string> | undefined
  app.get('/service-worker.js', { config: { door: 'public' } }, async (_request, reply) => {
    whole ??= write()
    return reply
      .header('cache-control', 'no-cache')
      .type('text/javascript; charset=utf-8')
      .send(await whole)
  })

  /** Browsers fetch what is kept again when this script is another one, so it carries a mark of all of it. */
  async function write() {
    const files = kept.files.map(assets)
    const hash = createHash('sha256').update(script).update(files.join())
    for (const url of kept.pages) hash.update((await app.inject({ url })).payload)
    const cache = `pages-${hash.digest('hex').slice(0, 12)}`
    return `self.kept=${JSON.stringify({ ...kept, files, cache })};${script}`
  }
}
