import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { own } from '../../../access/reach.ts'
import { todayOf } from '../../../access/today.ts'
import { textOf } from '../../../core/forms.tsx'
import { page } from '../../../core/page.tsx'
import { entriesWith } from '../queries.ts'
import { termsIn } from './fold.ts'
import { mostResults, ResultsPage } from './results-page.tsx'

const longestSearch = 200

export function diarySearch(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  app.get('/tracking/diary/search', door, leadBack)
  app.post('/tracking/diary/search', door, search)
}

/** A page of results that is loaded again has nothing left to look for. */
const leadBack = async (_: FastifyRequest, reply: FastifyReply) => reply.redirect('/tracking/diary/entries', 303)

async function search(request: FastifyRequest, reply: FastifyReply) {
  const asked = textOf(request.body, 'q').replaceAll('\0', '')
  const today = todayOf(request)
  const terms = termsIn(asked)
  const wrong = wrongWith(asked, terms)
  const found = wrong ? [] : await entriesWith(await own(request, 'see diary'), terms, mostResults + 1)
  const shown = { asked, terms, found: found.slice(0, mostResults), hasMore: found.length > mostResults, today, wrong }
  const sheet = { title: 'Search your diary', at: '/tracking', width: 'mid', wrong: Boolean(wrong) } as const
  return page(wrong ? reply.code(422) : reply, { ...sheet, content: <ResultsPage {...shown} /> })
}

function wrongWith(asked: string, terms: readonly string[]): string | undefined {
  if (terms.length === 0) return 'Write a word to look for'
  return [...asked].length > longestSearch ? 'Look for 200 characters or fewer' : undefined
}
