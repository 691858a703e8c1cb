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

test('every page is valid HTML', { skip: !hasJava && 'there is no Java here' }, async () => {
  const house = await openHouse({ tools: { isDemo: true } })
  const folder = mkdtempSync(path.join(tmpdir(), 'healthlocker-pages-'))
  after(async () => {
    await house.close()
    rmSync(folder, { recursive: true })
  })
  const visitor = house.visitor()
  const [rowan, ewa, grace] = await Promise.all([people.rowan, people.ewa, team.grace].map(house.signedInAs))
  const keep = async (who: Visitor, name: string, place: string) =>
    writeFileSync(path.join(folder, `${name}.html`), (await who.opens(place)).text)

  for (const [name, place] of Object.entries(publicPages)) await keep(visitor, name, place)
  for (const [name, place] of Object.entries(ownPages)) await keep(rowan!, name, place)
  for (const name of ['today', 'sleep', 'tracking'] as const) await keep(ewa!, `${name}-first`, ownPages[name])
  for (const place of ['/account', '/today', '/more']) await keep(grace!, `staff-${place.slice(1)}`, place)
  for (const place of ['/style-guide', '/demo']) await keep(visitor, place.slice(1), place)
  const wrongs = { 'sign-in': {}, 'sign-up': { email: 'no' } }
  for (const [name, fields] of Object.entries(wrongs))
    writeFileSync(path.join(folder, `${name}-wrong.html`), (await visitor.sends(`/${name}`, fields)).text)

  const { stderr } = spawnSync('java', ['-jar', jar, '--format', 'json', folder], { encoding: 'utf8', maxBuffer: 1e8 })
  const { messages } = JSON.parse(stderr) as { messages: Message[] }
  const faults = messages
    // What is only information, such as a slash that does nothing, is neither.
    .filter(({ type, subType }) => type === 'error' || subType === 'warning')
    .filter(({ message }) => !allowed.some(known => known.test(message)))
    .map(({ url, message, extract }) => `${path.basename(url)}: ${message} ${extract ?? ''}`)
  assert.deepEqual(faults, [])
})
