import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { addDays, dayIn } from '../src/core/clock.ts'
import { passPhrase, people } from '../src/demo/cast.ts'
import { openHouse } from './harness.ts'

const house = await openHouse()
after(() => house.close())
const { rowan, paul, ewa } = people

const lastNightOf = ({ zone }: { zone: string }, now = new Date()) => `/tracking/sleep/${addDays(dayIn(zone, now), -1)}`
const nightsOf = ({ personId }: { personId: string }) =>
  house.owner.selectFrom('sleepNights').selectAll().where('personId', '=', personId).orderBy('nightOf').execute()
const draftsOf = ({ personId }: { personId: string }) =>
  house.owner.selectFrom('drafts').selectAll().where('personId', '=', personId).execute()

const anHourAndMore = (minutes = 61) => new Date(Date.now() + minutes * 60_000)
const night = { hours: '6.5', woken: '2', notes: 'Rain on the window all night', seen: '' }

test('a form from another site is refused, whatever it carries', async () => {
  const visitor = await house.signedInAs(ewa)
  const address = lastNightOf(ewa)
  const before = await nightsOf(ewa)
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
    const answer = await visitor.sends(address, night, headers)
    assert.equal(answer.status, 403)
    assert.match(answer.text, /nothing was changed/)
    assert.match(answer.text, /Call 999/)
  }
  const foreign = await visitor.posts(address, night, { origin: 'https://evil.example' })
  assert.equal(foreign.status, 403)
  assert.deepEqual(await nightsOf(ewa), before)
  assert.deepEqual(await draftsOf(ewa), [])
})

test('a form without its token, or with another form’s or another session’s token, changes nothing', async () => {
  const visitor = await house.signedInAs(ewa)
  await visitor.opens('/account')
  const tokenOf = (page: string, action: string) =>
    new RegExp(`action="${action}"[^>]*><input type="hidden" name="form-token" value="([^"]+)"`).exec(page)?.[1] ?? ''
  const signOutToken = tokenOf(visitor.page, '/sign-out')
  assert.ok(signOutToken)
  const other = await house.signedInAs(paul)
  await other.opens('/account/details')
  for (const token of ['', 'x', signOutToken, tokenOf(other.page, '/account/details')]) {
    const answer = await visitor.posts('/account/details', { name: 'Mallory', 'form-token': token })
    assert.equal(answer.status, 403, token)
  }
  assert.match((await visitor.opens('/account')).text, /Ewa/)
})

test('each page carries a token of its own look, and every one of them holds', async () => {
  const visitor = await house.signedInAs(ewa)
  const pages = [await visitor.opens('/account'), await visitor.opens('/account')]
  assert.notEqual(pages[0]?.text, pages[1]?.text)
})

test('a session that runs out in the middle of a form: sign in, and the form is back as it was typed', async () => {
  const visitor = await house.signedInAs(ewa)
  const address = lastNightOf(ewa)
  await visitor.opens(address)
  house.moveClockTo(anHourAndMore())
  const stopped = await visitor.sends(address, night)
  assert.deepEqual([stopped.status, stopped.location], [303, `/sign-in?next=${encodeURIComponent(address)}`])
  assert.deepEqual(await nightsOf(ewa), [], 'nothing was saved for somebody who was not signed in')

  const signIn = await visitor.follows(stopped)
  assert.match(signIn.text, /it will still be there/)
  const back = await visitor.sends('/sign-in', { email: ewa.email, password: passPhrase, next: address })
  assert.equal(back.location, address)
  const form = await visitor.follows(back)
  assert.match(form.text, /Rain on the window all night/)
  assert.match(form.text, /value="6\.5" checked/)

  const saved = await visitor.sends(address, night)
  assert.equal(saved.status, 303)
  assert.deepEqual(
    (await nightsOf(ewa)).map(({ notes }) => notes),
    [night.notes],
  )
  assert.deepEqual(await draftsOf(ewa), [], 'the draft is gone once the form is saved')
  house.moveClockTo(new Date())
})

test('what somebody typed is never shown to whoever signs in next', async () => {
  const visitor = await house.signedInAs(rowan)
  const address = lastNightOf(rowan)
  await visitor.opens(address)
  house.moveClockTo(anHourAndMore())
  const secret = 'words that only Rowan may see'
  await visitor.sends(address, { ...night, notes: secret })
  await visitor.opens('/sign-in')
  await visitor.sends('/sign-in', { email: paul.email, password: passPhrase })
  assert.ok(!(await visitor.opens(address)).text.includes(secret))
  assert.equal((await draftsOf(rowan)).length, 1)
  house.moveClockTo(new Date())
})

test('a form of a session that was ended on purpose, or long ago, keeps nothing', async () => {
  const visitor = await house.signedInAs(paul)
  const address = lastNightOf(paul)
  await visitor.opens(address)
  const form = visitor.page
  const token = visitor.cookies.get('session') ?? ''
  await visitor.sends('/sign-out')
  visitor.cookies.set('session', token)
  visitor.page = form
  assert.equal((await visitor.sends(address, night)).status, 303)
  assert.deepEqual(await draftsOf(paul), [])
})

test('after a sign-in in another tab, a form of the old session is kept and offered again', async () => {
  const visitor = await house.signedInAs(paul)
  const address = lastNightOf(paul)
  await visitor.opens(address)
  const form = visitor.page
  visitor.cookies.set('session', (await house.signedInAs(paul)).cookies.get('session') ?? '')
  visitor.page = form
  const answer = await visitor.sends(address, { ...night, notes: 'From the old tab' })
  assert.deepEqual([answer.status, answer.location], [303, address])
  assert.match((await visitor.follows(answer)).text, /From the old tab/)
})

test('a form too large to keep, or that is no form, gets a page that says so', async () => {
  const visitor = await house.signedInAs(ewa)
  const address = lastNightOf(ewa)
  const large = await visitor.sends(address, { ...night, notes: 'x'.repeat(70_000) })
  assert.deepEqual([large.status, /Make it shorter/.test(large.text)], [413, true])
  const headers = { 'content-type': 'application/xml' }
  const strange = await visitor.asks(address, { method: 'POST', headers, body: '<a/>' })
  assert.deepEqual([strange.status, /Call 999/.test(strange.text)], [415, true])
})

test('public pages have a tag and may be kept by anybody; pages of a session may not be kept by anyone', async () => {
  const visitor = house.visitor()
  const { headers } = await visitor.opens('/tips')
  assert.equal(headers['cache-control'], 'public, max-age=60')
  assert.match(String(headers.vary), /Cookie/)
  assert.equal((await visitor.opens('/tips', { 'if-none-match': String(headers.etag) })).status, 304)

  const signedIn = await house.signedInAs(rowan)
  for (const path of ['/tips', '/today', '/tracking', '/account']) {
    const answer = await signedIn.opens(path)
    assert.equal(answer.headers['cache-control'], 'no-store', path)
    assert.equal(answer.headers.etag, undefined, path)
  }
  assert.equal((await visitor.opens('/sign-in')).headers['cache-control'], 'no-store')
  assert.doesNotMatch((await visitor.opens('/tips')).text, /Rowan/)
})

test('public pages set no cookie', async () => {
  for (const path of ['/', '/tips', '/stories', '/support', '/about', '/privacy', '/terms', '/accessibility'])
    assert.equal((await house.visitor().opens(path)).headers['set-cookie'], undefined, path)
})

test('every page is closed to frames, inline scripts and other hosts', async () => {
  for (const path of ['/', '/nothing-here', '/sign-in']) {
    const policy = String((await house.visitor().opens(path)).headers['content-security-policy'])
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.match(policy, /require-trusted-types-for 'script'/)
    assert.doesNotMatch(policy, /unsafe|\*|https?:/)
  }
})

test('a page that does not exist says so, with a way back and the help lines', async () => {
  for (const path of [
    '/nope',
    '/tracking/2026-02-30',
    '/stories/none',
    '/assets/none.css',
    '/%E0%A4%A',
    '/tips/../../etc',
  ]) {
    const visitor = await house.signedInAs(rowan)
    const { status, text } = await visitor.opens(path)
    assert.ok(status === 404 || status === 400, `${path} ${status}`)
    for (const words of [/Call 999/, /href="\/today"|href="\/"/, /Ways to get support/]) assert.match(text, words, path)
  }
})

test('the help page, and a kind page for the rest, while the database is down', async () => {
  const other = await openHouse()
  const visitor = await other.signedInAs(rowan)
  await other.pool.end()
  for (const someone of [other.visitor(), visitor]) {
    const support = await someone.opens('/support')
    assert.deepEqual([support.status, /Samaritans/.test(support.text)], [200, true])
  }
  const today = await visitor.opens('/today')
  assert.equal(today.status, 500)
  assert.match(today.text, /This is not your fault/)
  assert.match(today.text, /Call 999/)
  assert.equal((await visitor.opens('/livez')).status, 200)
  assert.equal((await visitor.opens('/readyz')).status, 503)
  await other.app.close()
  await other.owner.destroy()
  await other.database.drop()
})

test('it is not ready while a migration is missing', async () => {
  const other = await openHouse()
  await sql`delete from migrations where number = (select max(number) from migrations)`.execute(other.owner)
  const { status, text } = await other.visitor().opens('/readyz')
  assert.deepEqual([status, /migrations are missing/.test(text)], [503, true])
  await other.close()
})

test('the logs hold the pattern of a route, and nothing of anybody', async () => {
  const other = await openHouse({ settings: { LOG_LEVEL: 'debug' } })
  const lines = other.logLines()
  const visitor = await other.signedInAs(rowan)
  await visitor.sends(lastNightOf(rowan), { ...night, notes: 'words for nobody' })
  await visitor.sends('/sign-in', { email: rowan.email, password: 'a wrong guess' })
  await visitor.opens(`/stories/${rowan.personId}?name=Rowan`)
  // A database quotes what was typed when it refuses it.
  other.app.log.error({ err: new Error('a value is wrong: words for nobody') }, 'a fault of ours')
  await other.close()
  const text = lines.join('')
  assert.equal(text.match(/"route":"\/tracking\/sleep\/:nightOf"/g)?.length, 2)
  for (const line of lines.filter(line => line.includes('"answered"'))) assert.ok(JSON.parse(line).reqId, line)
  const today = dayIn(rowan.zone, new Date())
  for (const secret of ['words for nobody', 'Rowan', rowan.email, rowan.personId, 'wrong guess', addDays(today, -1)])
    assert.ok(!text.includes(secret), secret)
})
