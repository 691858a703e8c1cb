import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dropDraft, keepDraftOfViewer, keptForm } from '../../access/drafts.ts'
import { own, type Reach } from '../../access/reach.ts'
import { seenBy } from '../../access/sharing-choices.ts'
import { NotFound } from '../../core/errors.ts'
import { rawTextOf } from '../../core/forms.tsx'
import { page } from '../../core/page.tsx'
import type { Organisation } from '../../organisation/profile.ts'
import { isSame, readPlan, type SavedPlan, typedOf } from './plan.ts'
import { PlanForm, type PlanFormProps } from './plan-form.tsx'
import { PlanPage } from './plan-page.tsx'
import { planOf, removePlan, versionOf, versionsOf } from './queries.ts'
import { RemovalPage } from './removal-page.tsx'
import { savePlan } from './save.ts'
import { VersionPage, VersionsPage } from './versions-page.tsx'
import { words } from './words.ts'

const at = '/safety-plan'
const form = '/safety-plan/form'
const mid = { at, width: 'mid' } as const
/** Seven parts of 2,000 letters, each up to 12 bytes on their way, and longer ones have to come back to be shortened. */
const longestForm = 1024 * 1024

/** The person's own safety plan. */
export function safetyPlan(app: FastifyInstance, { organisation: { helpLines } }: { organisation: Organisation }) {
  const door = { config: { door: 'person' } } as const
  const keepsForm = { config: { door: 'person', keepsForm: true }, bodyLimit: longestForm } as const
  app.get('/safety-plan', door, showPlan)
  app.get(form, door, showForm)
  app.post(form, keepsForm, save)
  app.post('/safety-plan/draft/removal', door, removeDraft)
  app.get('/safety-plan/versions', door, showVersions)
  app.get('/safety-plan/versions/:version', door, showVersion)
  app.get('/safety-plan/removal', door, askRemoval)
  app.post('/safety-plan/removal', door, remove)

  async function showPlan(request: FastifyRequest, reply: FastifyReply) {
    const mine = await own(request, 'see safety plan')
    const shown = { plan: await planOf(mine), helpLines, news: newsIn(request.query) }
    const content = <PlanPage {...shown} isShared={await isShared(mine)} />
    return page(reply, { title: words.title, ...mid, scripts: ['keep-plan.js'], content })
  }

  async function showVersion(request: FastifyRequest, reply: FastifyReply) {
    const { version } = request.params as { version: string }
    const mine = await own(request, 'write safety plan')
    const plan = /^[1-9]\d{0,5}$/.test(version) ? await versionOf(mine, Number(version)) : null
    if (!plan) throw new NotFound()
    const isNow = (await planOf(mine))?.version === plan.version
    const content = <VersionPage plan={plan} isNow={isNow} helpLines={helpLines} />
    return page(reply, { title: 'A version of my safety plan', ...mid, content })
  }
}

async function showForm(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'write safety plan')
  const saved = await planOf(mine)
  const kept = await keptPlan(mine, request, saved)
  const typed = kept ?? { typed: saved ?? typedOf({}), seen: saved?.version ?? 0 }
  return sendForm(mine, reply, { ...typed, isKept: kept !== null })
}

/** What was kept and says something else than the plan does. */
async function keptPlan(mine: Reach<'write safety plan'>, request: FastifyRequest, saved: SavedPlan | null) {
  const kept = await keptForm(mine, request, form)
  if (!kept) return null
  const read = readPlan(kept)
  if ('plan' in read && saved && isSame(read.plan, saved)) return null
  return { typed: typedOf(kept), seen: seenIn(kept) }
}

async function sendForm(mine: Reach<'write safety plan'>, reply: FastifyReply, shown: Omit<PlanFormProps, 'isShared'>) {
  const content = <PlanForm {...shown} isShared={await isShared(mine)} />
  const sheet = { title: words.title, ...mid, wrong: shown.wrong !== undefined, scripts: ['drafts.js'] }
  return page(reply, { ...sheet, content })
}

const isShared = async (mine: Reach<'see safety plan'> | Reach<'write safety plan'>) =>
  (await seenBy(mine, 'see safety plan')).includes('clinician')

async function save(request: FastifyRequest, reply: FastifyReply) {
  if (rawTextOf(request.body, 'draft') === 'yes') return keepDraft(request, reply)
  const mine = await own(request, 'write safety plan')
  const sent = { typed: typedOf(request.body), seen: seenIn(request.body) }
  const read = readPlan(request.body)
  if ('wrong' in read) return sendForm(mine, reply.code(422), { ...sent, wrong: read.wrong })
  const entry = { plan: read.plan, seen: sent.seen, zone: request.viewer!.zone, savedAt: request.now }
  const other = await savePlan(mine, entry)
  if (!other) return reply.redirect('/safety-plan?done=saved', 303)
  return sendForm(mine, reply.code(409), { ...sent, seen: other.version, isOvertaken: true })
}

/** What the browser sends while somebody writes. The plan stays as it is. */
async function keepDraft(request: FastifyRequest, reply: FastifyReply) {
  await keepDraftOfViewer(request, form)
  return reply.code(204).send()
}

async function removeDraft(request: FastifyRequest, reply: FastifyReply) {
  await dropDraft(request, form)
  return reply.redirect(form, 303)
}

async function showVersions(request: FastifyRequest, reply: FastifyReply) {
  const versions = await versionsOf(await own(request, 'write safety plan'))
  if (versions.length === 0) return reply.redirect('/safety-plan', 303)
  return page(reply, { title: 'Versions of my safety plan', ...mid, content: <VersionsPage versions={versions} /> })
}

async function askRemoval(request: FastifyRequest, reply: FastifyReply) {
  if (!(await planOf(await own(request, 'write safety plan')))) return reply.redirect('/safety-plan', 303)
  return page(reply, { title: 'Remove your safety plan?', ...mid, content: <RemovalPage /> })
}

async function remove(request: FastifyRequest, reply: FastifyReply) {
  await removePlan(await own(request, 'write safety plan'))
  await dropDraft(request, form)
  return reply.redirect('/safety-plan?done=removed', 303)
}

/** The version that the form carried; 0 for none, and for anything else. */
function seenIn(body: unknown): number {
  const seen = rawTextOf(body, 'seen')
  return /^\d{1,6}$/.test(seen) ? Number(seen) : 0
}

function newsIn(query: unknown): 'saved' | 'removed' | null {
  const { done } = query as Record<string, unknown>
  return done === 'saved' || done === 'removed' ? done : null
}
