import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { people, team } from '../../src/demo/cast.ts'
import { openHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'
import { ownPages, publicPages } from './pages.ts'

const hasJava = spawnSync('java', ['-version']).status === 0
const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')

/** Tables that are stacked on a phone need their roles said, or browsers forget that they are tables. */
const allowed = [
  /^The “(table|rowgroup|row|cell|columnheader|rowheader)” role is unnecessary for element/,
  /^The “role” attribute must not be used on a “(tr|th|td)” element which has a “table” ancestor/,
]

type Message = { url: string; type: string; subType?: string; message: string; extract?: string }

/** Routes that send no page: files, parts of pages, and addresses that lead on. */
const withoutPage = [
  '/caseload/search',
  '/epjs-button',
  '/livez',
  '/manifest.webmanifest',
  '/messages/:personId/after/:number',
  '/messages/:personId/seen/:number',
  '/messages/stream',
  '/readyz',
  '/service-worker.js',
  '/tracking/diary/search',
  '/tracking/download/fhir',
  '/tracking/download/table',
  '/tracking/problems',
  '/tracking/waiting/person',
  '/tracking/waiting/tokens',
]

const house = await openHouse({ tools: { isDemo: true } })
const folder = mkdtempSync(path.join(tmpdir(), 'healthlocker-pages-'))
after(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})

const routes = house.app.doors.flatMap(door => (/^GET (\/[^?*]*)$/.exec(door) ?? []).slice(1))
const patterns = routes
  .map(route => ({ route, pattern: new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`) }))
  .sort((one, other) => one.route.split(':').length - other.route.split(':').length)
/** The route that answers at a place: the one with the most of it in plain words. */
const routeOf = (place: string) => patterns.find(({ pattern }) => pattern.test(place.split('?')[0] ?? ''))?.route

type Page = { route: string | undefined; html: string }

/** The pages of one viewer: those named, and of every other route the first that a link leads to. */
async function pagesOf(visitor: Visitor, named: readonly string[]) {
  const found: Page[] = []
  const places = new Set(named)
  for (const place of places) {
    const route = routeOf(place)
    if (!named.includes(place) && found.some(page => page.route === route)) continue
    const { headers, text } = await visitor.opens(place)
    if (!String(headers['content-type']).startsWith('text/html')) continue
    found.push({ route, html: text })
    for (const [, link = ''] of text.matchAll(/ href="(\/[^"#]*)/g))
      if (routeOf(link)) places.add(link.replaceAll('&amp;', '&'))
  }
  return found
}

/** The later steps of signing up, and forms that are wrong. */
async function pagesOfForms(visitor: Visitor) {
  const found: Page[] = []
  const sends = async (place: string, fields: Record<string, string>) => {
    const sent = await visitor.sends(place, fields)
    found.push({ route: routeOf(sent.location || place), html: (await visitor.follows(sent)).text || sent.text })
  }
  const password = 'a heron and a kettle'
  await sends('/sign-in', {})
  await sends('/sign-up', { email: 'no' })
  await sends('/sign-up', { email: 'markup@example.org' })
  await sends('/sign-up/password', {})
  await sends('/sign-up/password', { password, confirm: password })
  await sends('/sign-up/promises', {})
  return found
}

const pages = [
  ...(await pagesOf(house.visitor(), [
    ...Object.values(publicPages),
    '/style-guide',
    '/demo',
    '/reminders/notice/none',
  ])),
  ...(await pagesOfForms(house.visitor())),
  ...(await pagesOf(await house.signedInAs(people.rowan), Object.values(ownPages))),
  ...(await pagesOf(await house.signedInAs(people.ewa), ['/today'])),
  ...(await pagesOf(await house.signedInAs(team.grace), ['/caseload', `/caseload/${people.rowan.personId}`, '/today'])),
]

test('a link leads somebody to the page of every route', () => {
  const found = new Set(pages.map(({ route }) => route))
  assert.deepEqual(routes.filter(route => !found.has(route)).sort(), withoutPage)
})

test('every page is valid HTML', { skip: !hasJava && 'there is no Java here' }, () => {
  for (const [at, { route = '', html }] of pages.entries())
    writeFileSync(path.join(folder, `${at}${route.replace(/\W+/g, '-')}.html`), html)
  const { stderr } = spawnSync('java', ['-jar', jar, '--format', 'json', folder], { encoding: 'utf8', maxBuffer: 1e8 })
  const { messages } = JSON.parse(stderr) as { messages: Message[] }
  const faults = messages
    // What is only information, such as a slash that does nothing, is neither.
    .filter(({ type, subType }) => type === 'error' || subType === 'warning')
    .filter(({ message }) => !allowed.some(known => known.test(message)))
    .map(({ url, message, extract }) => `${path.basename(url)}: ${message} ${extract ?? ''}`)
  assert.deepEqual(faults, [])
})
