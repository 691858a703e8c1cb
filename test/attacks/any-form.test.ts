import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { addDays, dayIn } from '../../src/core/clock.ts'
import { people, team } from '../../src/demo/cast.ts'
import { formTokenOf } from '../form-token.ts'
import { openHouse } from '../harness.ts'
import type { Answer, Visitor } from '../visitor.ts'
import { everythingKept } from './attacker.ts'
import { addressPart, eachFieldWrong, type Form, formsOf, odd } from './nonsense.ts'

// Whatever is sent to whichever form: never a fault of ours, and a refusal keeps nothing.
const house = await openHouse({ tools: { isDemo: true } })
after(() => house.close())

const { rowan } = people
const today = dayIn(rowan.zone, new Date())
const cases = Number(process.env.FUZZ_CASES ?? 10)

const days = ['onDay', 'lastDay', 'nightOf']
const words: Record<string, string> = {
  kind: 'problem',
  key: 'grace',
  slug: 'none',
  number: '1',
  series: 'hours-asleep',
  subject: 'sleep',
}

const tables: Record<string, string> = {
  trackerId: 'trackers',
  markId: 'tracking_marks',
  goalId: 'goals',
  stepId: 'goal_steps',
  strategyId: 'strategies',
  signId: 'early_signs',
  pageId: 'appointment_pages',
  deviceId: 'push_devices',
}

/** What stands in the place of `:name` on a page of Rowan's own. */
async function ownFor(name: string): Promise<string> {
  if (name === 'personId') return rowan.personId
  if (days.includes(name)) return addDays(today, -1)
  if (!name.endsWith('Id')) return words[name] ?? 'none'
  const table = sql.table(tables[name] ?? 'none')
  const found = sql<{ id: string }>`select id from ${table} where person_id = ${rowan.personId} order by id limit 1`
  return (await found.execute(house.owner).catch(() => undefined))?.rows[0]?.id ?? randomUUID()
}

const ownPart = async (part: string) => (part.startsWith(':') ? ownFor(part.slice(1)) : part.replace('*', 'none.css'))

async function addressesOf(pattern: string) {
  const parts = await Promise.all(
    pattern.split('/').map(async part => {
      const own = await ownPart(part)
      return part.startsWith(':') ? addressPart(part.slice(1), own) : fc.constant(own)
    }),
  )
  return fc.tuple(...parts).map(each => each.join('/'))
}

const whoKnocks = (route: string) =>
  /^\S+ \/caseload/.test(route) ? team.grace : /sign-up|sign-in|\/demo/.test(route) ? null : rowan

async function comes(route: string): Promise<Visitor> {
  const member = whoKnocks(route)
  if (member) return house.signedInAs(member)
  const visitor = house.visitor()
  if (route.includes('/sign-up/')) {
    await visitor.sends('/sign-up', { email: `${randomUUID()}@example.org` })
    if (route.includes('promises')) {
      const password = 'four slow herons at dusk'
      await visitor.sends('/sign-up/password', { password, confirm: password })
    }
  }
  return visitor
}

const isKind = ({ status, text, headers }: Answer, what: string) => {
  assert.ok(status < 500 || (status === 503 && /health record/.test(text)), `${status} for ${what}`)
  if (status >= 400 && String(headers['content-type']).startsWith('text/html')) assert.match(text, /Call 999/, what)
}

const endsSomething = /sign-up|sign-in|sign-out|sessions|password/

/** Nothing of an earlier case stands in the way of this one. Where nothing was kept since, what there is is known. */
async function startsAnew(route: string, known: string | undefined) {
  await house.owner.deleteFrom('throttle').execute()
  if (known) return known
  if (route.includes('/tracking'))
    for (const table of ['sleepNights', 'diaryEntries', 'trackerEntries'] as const)
      await house.owner.deleteFrom(table).where('personId', '=', rowan.personId).execute()
  return everythingKept(house)
}

/** There is something of hers behind every address. */
async function plants() {
  const her = await house.signedInAs(rowan)
  const words = 'Get up'
  const key = randomUUID
  await her.sends('/tracking/trackers/new/problem', { name: words })
  await her.sends('/messages', { words, key: key() })
  await her.sends('/what-helps/new', { title: words, words, key: key() })
  await her.sends('/goals/new', { words, key: key() })
  const sign = { comparison: 'under', value: '4', days: 'running', running: '3' }
  await her.sends('/early-signs/new/hours-asleep', { ...sign, words, id: key() })
  const [year = '', month = '', day = ''] = today.split('-')
  const onDay = { 'on-day-day': day, 'on-day-month': month, 'on-day-year': year }
  await her.sends('/tracking/marks', { words, ...onDay, key: key() })
  await her.sends('/tracking/since/new', { 'met-day': day, 'met-month': month, 'met-year': year, key: key() })
  await her.sends(`/goals/${await ownFor('goalId')}/steps`, { step: words, key: key() })
}

const unseen: Record<string, string[]> = {
  'POST /messages/:personId/marks': ['delivered', 'seen'],
  'POST /demo/sign-in': ['who'],
  'POST /demo/epjs/:key/healthlocker': ['version'],
  'POST /tracking/diary/search': ['q'],
  'POST /reminders/devices': ['endpoint', 'p256dh', 'auth'],
}

/** The fields that the form of this address has, as its own page shows them. */
async function fieldsOf(route: string, address: string) {
  const { text } = await (await comes(route)).opens(address)
  const form = [...text.matchAll(/<form\b.*?<\/form>/gs)].find(([form]) => form.includes(`action="${address}"`))?.[0]
  const names = [...(form ?? '').matchAll(/\bname="([^"]+)"/g)].map(([, name]) => name!)
  return [...new Set([...names, ...(unseen[route] ?? [])])].filter(name => name !== 'form-token')
}

const isHeard = (status: number) => ![403, 404, 414].includes(status)
const wellFormed = (text: string) => text.toWellFormed()

// The switch of the demo's record is not there where no record is.
const forms = house.app.doors.filter(route => route.startsWith('POST ') && route !== 'POST /demo/record')
for (const route of forms) {
  test(`${route}: no form makes it fail, and what it refuses is not kept`, { timeout: 200_000 }, async () => {
    await plants()
    const pattern = route.slice('POST '.length)
    const address = (await Promise.all(pattern.split('/').map(ownPart))).join('/')
    const names = await fieldsOf(route, address)
    let visitor = await comes(route)
    const statuses = new Set<number>()
    let known: string | undefined

    async function holdsFor(address: string, form: Form) {
      const before = await startsAnew(route, known)
      const fields = [...form].map(([name, value]) => [wellFormed(name), [value].flat().map(wellFormed)] as const)
      const token = { 'form-token': formTokenOf(house, visitor, address) }
      const answer = await visitor.posts(address, { ...Object.fromEntries(fields), ...token })
      isKind(answer, address)
      statuses.add(answer.status)
      known = answer.status >= 400 ? before : undefined
      if (known) assert.equal(await everythingKept(house), before, `${answer.status}, and it was kept`)
      else if (endsSomething.test(route)) visitor = await comes(route)
    }

    for (const form of eachFieldWrong(names)) await holdsFor(address, form)
    const given = fc.record({ address: await addressesOf(pattern), form: formsOf(names) })
    await fc.assert(
      fc.asyncProperty(given, ({ address, form }) => holdsFor(address, form)),
      { numRuns: cases, endOnFailure: true },
    )
    assert.ok([...statuses].some(isHeard), `only ${[...statuses]}: is it the form?`)
  })
}

test('no address, question or cookie makes a page fail', { timeout: 200_000 }, async () => {
  for (const route of house.app.doors.filter(each => each.startsWith('GET ') && !each.includes('stream'))) {
    const visitor = await comes(route)
    const pattern = route.slice('GET '.length).split('?')[0]!
    const asked = fc.array(
      fc.tuple(fc.oneof(fc.constantFrom('page', 'done', 'way', 'show', 'next', 'period', 'q', '__proto__'), odd), odd),
      { maxLength: 4 },
    )
    const question = asked.map(all =>
      all.map(pair => pair.map(t => encodeURIComponent(wellFormed(t)).slice(0, 400)).join('=')).join('&'),
    )
    const given = fc.record({
      address: await addressesOf(pattern),
      question: fc.oneof(question, fc.constantFrom('%', '%00', '=', '&&', 'a[b]=1', 'next=//evil.example')),
    })
    await fc.assert(
      fc.asyncProperty(given, async ({ address, question }) => {
        isKind(await visitor.opens(`${address}?${question}`), `${address}?${question}`)
      }),
      { numRuns: Math.ceil(cases / 4), endOnFailure: true },
    )
  }
})

test('odd cookies and headers are as good as none', async () => {
  const cookies = [
    'session=',
    'session=%00',
    'session=\xff\xfe',
    `session=${'x'.repeat(7000)}`,
    '=;;=;',
    '__proto__=1',
    'session=a; session=b',
    'forms=%ff; sign-up=%00',
  ]
  for (const cookie of cookies)
    for (const path of ['/', '/today', '/sign-up/password', '/messages/stream']) {
      const answer = await house.visitor().asks(path, { headers: { cookie } })
      assert.ok(answer.status === 200 || answer.status === 303, `${path} with ${cookie.slice(0, 20)}: ${answer.status}`)
    }
  for (const header of [
    'accept-encoding',
    'origin',
    'sec-fetch-site',
    'if-none-match',
    'x-forwarded-for',
    'content-type',
    'range',
  ])
    for (const value of ['\xff', ',', '*/*;q=9', 'x'.repeat(4000), '"'])
      isKind(await house.visitor().asks('/tips', { headers: { [header]: value } }), `${header}: ${value.slice(0, 10)}`)
})

test('a flood of headers is refused, and the next visitor is answered', async () => {
  const headers = Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`x-${at}`, 'flood flood']))
  const refused = await fetch(house.address, { headers }).then(
    ({ status }) => status,
    () => 'cut off',
  )
  assert.ok(refused === 431 || refused === 'cut off', String(refused))
  assert.equal((await fetch(house.address)).status, 200)
})
