import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dropDraft, keepDraftOfViewer, keptForm } from '../../access/drafts.ts'
import { own, type Reach } from '../../access/reach.ts'
import { seenBy } from '../../access/sharing-choices.ts'
import { todayOf } from '../../access/today.ts'
import { type Day, isDay } from '../../core/clock.ts'
import { NotFound } from '../../core/errors.ts'
import { pathOf } from '../../core/form-tokens.ts'
import { rawTextOf } from '../../core/forms.tsx'
import { page } from '../../core/page.tsx'
import { answer, hear, keyOf, wasHeard, writtenAt, zoneWrittenIn } from '../form/hear.ts'
import { begunDays } from './begun.ts'
import { DaysPage } from './days-page.tsx'
import { DiaryForm, type DiaryFormProps } from './diary-form.tsx'
import { EntriesPage, entriesOnAPage } from './entries-page.tsx'
import { canBegin, daysToChoose, type Entry, markOf, readEntry, typedWords } from './entry.ts'
import { diaryBetween, entriesOf, entryOn, hasNoEntries, removeEntry } from './queries.ts'
import { RemovalPage } from './removal-page.tsx'
import { saveEntry } from './save.ts'
import { diarySearch } from './search/routes.tsx'
import { words } from './words.ts'

/** 20,000 letters may take 12 bytes each on their way, and a longer text has to come back to be shortened. */
const longestForm = 1024 * 1024

export function diary(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  const keepsForm = { config: { door: 'person', keepsForm: true }, bodyLimit: longestForm } as const
  app.get('/tracking/diary', door, showToday)
  app.get('/tracking/diary/days', door, showDays)
  app.get('/tracking/diary/entries', door, showEntries)
  app.get('/tracking/diary/:onDay', door, showDay)
  app.post('/tracking/diary/:onDay', keepsForm, save)
  app.post('/tracking/diary/:onDay/draft/removal', door, removeDraft)
  app.get('/tracking/diary/:onDay/removal', door, askRemoval)
  app.post('/tracking/diary/:onDay/removal', door, remove)
  diarySearch(app)
}

const showToday = (request: FastifyRequest, reply: FastifyReply) => showForm(request, reply, todayOf(request))

const showDay = (request: FastifyRequest, reply: FastifyReply) => showForm(request, reply, dayAsked(request))

async function showForm(request: FastifyRequest, reply: FastifyReply, onDay: Day) {
  const mine = await own(request, 'write diary')
  const saved = await entryOn(mine, onDay)
  if (!isOpen(request, onDay, saved)) return showDays(request, reply.code(404), true)
  const kept = await keptWords(mine, request, onDay, saved)
  const typed = kept ?? { typed: saved?.words ?? '', seen: markOf(saved) }
  const begun = (await begunDays(mine, request)).filter(day => day !== onDay)
  return sendForm(request, reply, { onDay, saved, ...typed, isKept: kept !== null, begun })
}

/** What was kept and says something else than the diary does. */
async function keptWords(mine: Reach<'write diary'>, request: FastifyRequest, onDay: Day, saved: Entry | null) {
  const kept = await keptForm(mine, request, addressOf(onDay))
  const typed = typedWords(kept)
  if (!typed.trim() || typed.trim() === saved?.words) return null
  return { typed, seen: rawTextOf(kept, 'seen') }
}

type Shown = Omit<DiaryFormProps, 'isShared' | 'isFirst' | 'today'>

async function sendForm(request: FastifyRequest, reply: FastifyReply, form: Shown) {
  const mine = await own(request, 'write diary')
  const isShared = (await seenBy(mine, 'see diary')).includes('clinician')
  const isFirst = !form.saved && !form.wrong && (await hasNoEntries(mine))
  const content = <DiaryForm {...form} today={todayOf(request)} isShared={isShared} isFirst={isFirst} />
  const sheet = { title: words.title, at: '/today', wrong: form.wrong !== undefined }
  // What holds a form back while its draft is on the way comes before what sends it.
  const scripts = ['drafts.js', 'waiting.js']
  return page(reply, { ...sheet, scripts, content })
}

async function save(request: FastifyRequest, reply: FastifyReply) {
  const onDay = dayAsked(request)
  const mine = await own(request, 'write diary')
  if (await wasHeard(mine, request)) return heard(reply)
  const saved = await entryOn(mine, onDay)
  if (!isOpen(request, onDay, saved))
    return answer(reply, { status: 404, why: words.notOpen }, () => showDays(request, reply.code(404), true))
  if (rawTextOf(request.body, 'draft') === 'yes') return keepDraft(request, reply)
  const [seen, keyOfEntry] = [rawTextOf(request.body, 'seen'), keyOf(request.body)]
  const form = { onDay, typed: typedWords(request.body), seen, keyOfEntry }
  const read = readEntry(request.body)
  if ('wrong' in read)
    return answer(reply, { status: 422, wrong: Object.values(read.wrong) }, () =>
      sendForm(request, reply.code(422), { ...form, saved, wrong: read.wrong }),
    )
  const times = { zone: zoneWrittenIn(request), enteredAt: writtenAt(request), at: request.now }
  const other = await hear(mine, request, () => saveEntry(mine, { onDay, words: read.words, seen, ...times }))
  if (!other) return heard(reply)
  return answer(reply, { status: 409 }, () =>
    sendForm(request, reply.code(409), { ...form, seen: markOf(other), saved: other, isOvertaken: true }),
  )
}

const heard = (reply: FastifyReply) =>
  answer(reply, { status: 201, next: '/today?saved=diary' }, () => reply.redirect('/today?saved=diary', 303))

/** What the browser sends while somebody writes. Nothing is saved to the diary. */
async function keepDraft(request: FastifyRequest, reply: FastifyReply) {
  await keepDraftOfViewer(request, pathOf(request))
  return reply.code(204).send()
}

async function removeDraft(request: FastifyRequest, reply: FastifyReply) {
  const address = addressOf(dayAsked(request))
  await dropDraft(request, address)
  return reply.redirect(address, 303)
}

async function showDays(request: FastifyRequest, reply: FastifyReply, isNotOpen = false) {
  const days = daysToChoose(todayOf(request))
  const saved = await diaryBetween(await own(request, 'see diary'), days.at(-1)!, days[0]!)
  const content = <DaysPage days={days} saved={saved} isNotOpen={isNotOpen} />
  return page(reply, { title: 'Which day?', at: '/tracking', width: 'mid', content })
}

async function showEntries(request: FastifyRequest, reply: FastifyReply) {
  const number = pageIn(request.query)
  const wanted = { limit: entriesOnAPage + 1, offset: (number - 1) * entriesOnAPage }
  const found = await entriesOf(await own(request, 'see diary'), wanted)
  const content = (
    <EntriesPage
      entries={found.slice(0, entriesOnAPage)}
      page={number}
      hasMore={found.length > entriesOnAPage}
      today={todayOf(request)}
    />
  )
  return page(reply, { title: 'Your diary', at: '/tracking', width: 'mid', content })
}

function pageIn(query: unknown): number {
  const { page: asked } = query as Record<string, unknown>
  return typeof asked === 'string' && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
}

async function askRemoval(request: FastifyRequest, reply: FastifyReply) {
  const onDay = dayAsked(request)
  const saved = await entryOn(await own(request, 'write diary'), onDay)
  if (!saved) return reply.redirect(addressOf(onDay), 303)
  const content = <RemovalPage saved={saved} today={todayOf(request)} />
  return page(reply, { title: 'Remove this entry?', at: '/tracking', width: 'mid', content })
}

async function remove(request: FastifyRequest, reply: FastifyReply) {
  const onDay = dayAsked(request)
  await removeEntry(await own(request, 'write diary'), onDay)
  await dropDraft(request, addressOf(onDay))
  return reply.redirect('/today?removed=diary', 303)
}

const addressOf = (onDay: Day) => `/tracking/diary/${onDay}`

/** What is written stays open to its person for as long as it is there; a new entry is for one of the last days. */
const isOpen = (request: FastifyRequest, onDay: Day, saved: Entry | null) =>
  saved !== null || canBegin(onDay, todayOf(request))

/** The day in the address. What is no day at all is no page. */
function dayAsked({ params }: FastifyRequest): Day {
  const { onDay } = params as { onDay: string }
  if (!isDay(onDay)) throw new NotFound()
  return onDay
}
