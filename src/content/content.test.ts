import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type House, openHouse } from '../../test/harness.ts'
import { headings } from '../../test/reading.ts'

let full: House
let empty: House
before(async () => {
  full = await openHouse({ now: new Date('2026-11-22T10:00:00Z') })
  empty = await openHouse()
  await empty.owner.deleteFrom('stories').execute()
  await empty.owner.deleteFrom('tips').execute()
})
after(() => Promise.all([full.close(), empty.close()]))

const opens = async (address: string, status = 200, house = full) => {
  const answer = await house.visitor().opens(address)
  assert.equal(answer.status, status, address)
  return answer.text
}
test('home without stories or tips loads and says so', async () => {
  const home = await opens('/', 200, empty)
  assert.match(home, /There are no stories here yet/)
  assert.match(home, /There are no tips here yet/)
})

test('the lists without stories or tips load and say so', async () => {
  assert.match(await opens('/stories', 200, empty), /There are no stories here yet/)
  assert.match(await opens('/tips', 200, empty), /There are no tips here yet/)
  assert.match(await opens('/tips?way=connect', 200, empty), /There are no tips here yet/)
})

test('home welcomes a visitor and shows the five ways, a tip and a story', async () => {
  const home = await opens('/')
  assert.deepEqual(headings(home), ['A calm place to look after your mental health'])
  for (const way of ['Connect', 'Be active', 'Keep learning', 'Give', 'Take notice'])
    assert.match(home, new RegExp(`>${way}</a>`))
  assert.match(home, /Tip for today · /)
  assert.match(home, /href="\/stories\/the-allotment-gave-me-my-mornings-back"/)
  assert.match(home, /href="\/sign-up"/)
})

test('home promises nothing that is not there yet', async () => {
  assert.doesNotMatch(await opens('/'), /\b(goals?|diary|messages?|care plan|ePJS|coming soon)\b/i)
})

test('somebody signed in is led to their own pages and not asked to sign up', async () => {
  const sam = await full.signedInAs(await full.newPerson('Sam'))
  const home = (await sam.opens('/')).text
  assert.match(home, /<a[^>]*href="\/today"[^>]*>Go to your own pages/)
  assert.doesNotMatch(home, /href="\/sign-up"[^>]*>Create an account/)
})

test('the menu marks where the visitor is', async () => {
  for (const [address, words] of [
    ['/', 'Home'],
    ['/tips', 'Wellbeing tips'],
    ['/stories', 'Stories'],
  ] as const) {
    const current = [...(await opens(address)).matchAll(/<a[^>]*aria-current="page"[^>]*>([^<]*)/g)].map(
      ([, name]) => name,
    )
    assert.ok(current.includes(words), `${address} marks ${current}`)
  }
})

test('About, Privacy, Terms and Accessibility load with their headings, dated', async () => {
  for (const [address, heading] of [
    ['/about', 'About Healthlocker'],
    ['/privacy', 'Privacy'],
    ['/terms', 'Terms'],
    ['/accessibility', 'Accessibility'],
  ] as const) {
    const page = await opens(address)
    assert.deepEqual(headings(page), [heading])
    assert.match(page, /Last changed on \d+ \w+ 20\d\d/)
  }
})

test('the privacy page names every cookie that the program may set', async () => {
  const page = await opens('/privacy')
  const sources = globSync('src/**/*.{ts,tsx}').map(file => readFileSync(file, 'utf8'))
  const cookies = new Set(
    sources.flatMap(source => [...source.matchAll(/cookieName\('([^']+)'/g)].map(([, name]) => name)),
  )
  assert.ok(cookies.has('session'))
  for (const cookie of cookies) assert.ok(page.includes(`<strong>${cookie}</strong>`), cookie)
})

test('the help about NHS numbers and about connecting says what is needed', async () => {
  assert.match(await opens('/nhs-number'), /ten digits.*letters from the NHS/s)
  assert.match(
    await opens('/connecting'),
    /NHS number.*date of birth.*match exactly|NHS number.*date of birth.*match what/s,
  )
})

test('Get support gives each service its hours, who it is for and when it was checked', async () => {
  const page = await opens('/support')
  for (const href of ['tel:999', 'tel:111', 'tel:116123', 'sms:85258?body=SHOUT'])
    assert.ok(page.includes(`href="${href}"`), href)
  const services = full.organisation.support.flatMap(group => group.services)
  for (const { name, hours } of services) {
    assert.ok(page.includes(name), name)
    assert.ok(page.includes(hours), hours)
  }
  const shown = services.length + full.organisation.helpLines.length
  assert.equal(page.match(/Checked on \d+ \w+ 20\d\d/g)?.length, shown)
  assert.equal(page.match(/>Example</g)?.length, services.filter(service => service.example).length)
  assert.match(page, /does not mean that the trust stands behind/)
  assert.doesNotMatch(page, /time for us to check/)
})

test('Get support says so when a service is due to be checked again', async () => {
  const later = await openHouse({ now: new Date('2031-01-01T10:00:00Z') })
  assert.match(await opens('/support', 200, later), /time for us to check this again/)
  await later.close()
})

test('Get support works while the database is down, for somebody signed in too', async () => {
  const house = await openHouse()
  const sam = await house.signedInAs(await house.newPerson('Sam'))
  await house.pool.end()
  assert.match(await opens('/support', 200, house), /Samaritans 116 123/)
  assert.match((await sam.opens('/support')).text, /Samaritans 116 123/)
  await house.app.close()
  await house.owner.destroy()
  await house.database.drop()
})

test('links that leave for another site give nothing away', async () => {
  for (const address of ['/support', '/privacy', '/accessibility'])
    for (const [link] of (await opens(address)).matchAll(/<a [^>]*href="https?:[^>]*>/g))
      assert.match(link, /rel="noopener noreferrer"/)
})

test('the style guide is there for everybody', async () => {
  assert.deepEqual(headings(await opens('/style-guide')), ['Style guide'])
})
