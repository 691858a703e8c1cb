import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from '../../../test/harness.ts'
import { passPhrase, people, team } from '../../demo/cast.ts'

const house = await openHouse()
after(() => house.close())
const { rowan, paul, asha, tom } = people

const forgetAllTries = () => house.owner.deleteFrom('throttle').execute()

test('a finished account signs in and arrives at Today', async () => {
  const visitor = house.visitor()
  assert.match((await visitor.opens('/sign-in')).text, /Email address/)
  const answer = await visitor.sends('/sign-in', { email: ` ${rowan.email.toUpperCase()} `, password: passPhrase })
  assert.deepEqual([answer.status, answer.location], [303, '/today'])
  assert.match((await visitor.opens('/today')).text, /Rowan/)
})

test('staff who sign in arrive at their account', async () => {
  const answer = await house.visitor().sends('/sign-in', { email: team.bea.email, password: passPhrase })
  assert.equal(answer.location, '/account')
})

test('a wrong password and an unknown address get the very same page', async () => {
  const page = async (email: string) => {
    const { status, text } = await house.visitor().sends('/sign-in', { email, password: 'not the right one' })
    return { status, text: text.replaceAll(email, 'ADDRESS').replace(/name="form-token" value="[^"]*"/g, '') }
  }
  const [known, unknown] = [await page(rowan.email), await page('nobody@example.org')]
  assert.deepEqual(known, unknown)
  assert.equal(known.status, 422)
  assert.match(known.text, /do not go together/)
  assert.match(known.text, /<title>Error: /)
})

test('an empty form says what is missing, and the address is kept', async () => {
  const visitor = house.visitor()
  assert.match((await visitor.sends('/sign-in', {})).text, /Enter your email address[\s\S]*Enter your password/)
  assert.match((await visitor.sends('/sign-in', { email: 'me@example.org' })).text, /value="me@example\.org"/)
})

test('a session is a fresh 256-bit token, and only its hash is kept', async () => {
  const visitor = house.visitor()
  visitor.cookies.set('session', 'planted-by-somebody-else')
  await visitor.sends('/sign-in', { email: paul.email, password: passPhrase })
  const token = visitor.cookies.get('session') ?? ''
  assert.equal(Buffer.from(token, 'base64url').length, 32)
  const kept = await house.owner.selectFrom('sessions').select('tokenHash').where('accountId', '=', paul.id).execute()
  assert.ok(kept.length > 0 && kept.every(({ tokenHash }) => !tokenHash.equals(Buffer.from(token, 'base64url'))))
})

test('over https the cookie is a __Host- cookie, closed to scripts and to other sites', async () => {
  const secure = await openHouse({ settings: { PUBLIC_ADDRESS: 'https://healthlocker.example.org' } })
  const visitor = secure.visitor()
  const answer = await visitor.sends(
    '/sign-in',
    { email: rowan.email, password: passPhrase },
    { origin: 'https://healthlocker.example.org' },
  )
  const cookie = [answer.headers['set-cookie']].flat().find(line => line?.startsWith('__Host-session='))
  assert.match(cookie ?? '', /; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  assert.match(String(answer.headers['strict-transport-security']), /max-age=31536000/)
  await secure.close()
})

test('signing out ends the session, and the browser forgets', async () => {
  const visitor = await house.signedInAs(asha)
  const token = visitor.cookies.get('session') ?? ''
  await visitor.opens('/today')
  const answer = await visitor.sends('/sign-out')
  assert.deepEqual([answer.status, answer.location], [303, '/'])
  assert.match(String(answer.headers['clear-site-data']), /"cache"/)
  assert.equal(visitor.cookies.has('session'), false)
  visitor.cookies.set('session', token)
  assert.equal((await visitor.opens('/today')).location, '/sign-in?next=%2Ftoday')
})

test('a visitor at a signed-in page is led to sign in and then back to it', async () => {
  const visitor = house.visitor()
  const stopped = await visitor.opens('/account/details')
  assert.deepEqual([stopped.status, stopped.location], [303, '/sign-in?next=%2Faccount%2Fdetails'])
  assert.match((await visitor.follows(stopped)).text, /Sign in to go on/)
  const answer = await visitor.sends('/sign-in', { email: tom.email, password: passPhrase, next: '/account/details' })
  assert.equal(answer.location, '/account/details')
})

test('the way back after sign-in leads nowhere else', async () => {
  for (const next of [
    'https://example.com',
    '//example.com',
    '/\\example.com',
    '/a?b',
    'javascript:1',
    '/%2Fexample.com',
  ]) {
    await forgetAllTries()
    const visitor = house.visitor()
    await visitor.opens(`/sign-in?next=${encodeURIComponent(next)}`)
    const answer = await visitor.sends('/sign-in', { email: tom.email, password: passPhrase, next })
    assert.equal(answer.location, '/today', next)
  }
})

test('a sign-up that lacks only its promises goes on with them, and with nothing else', async () => {
  await forgetAllTries()
  const [email, password] = ['nearly@example.org', 'walnut harbour violin']
  const started = house.visitor()
  await started.sends('/sign-up', { email })
  await started.sends('/sign-up/password', { password, confirm: password })

  const wrong = await house.visitor().sends('/sign-in', { email, password: 'something else 12' })
  assert.equal(wrong.status, 422)
  const elsewhere = house.visitor()
  const answer = await elsewhere.sends('/sign-in', { email, password })
  assert.deepEqual([answer.status, answer.location], [303, '/sign-up/promises'])
  assert.match((await elsewhere.follows(answer)).text, /I accept the terms/)
  assert.equal((await started.opens('/sign-up/promises')).location, '/sign-up')
})

test('sessions end when nobody is there for as long as the profile says, or at the end of the day', async () => {
  const start = new Date('2026-11-21T08:00:00Z')
  const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
  const limits = house.organisation.sessions
  const at = async (minutes: number, member: typeof rowan | typeof team.grace, path = '/account') => {
    house.moveClockTo(start)
    const visitor = await house.signedInAs(member)
    house.moveClockTo(later(minutes))
    return (await visitor.opens(path)).status
  }
  assert.equal(await at(limits.idleMinutes.person, rowan), 200)
  assert.equal(await at(limits.idleMinutes.person + 1, rowan), 303)
  assert.equal(await at(limits.idleMinutes.clinician, team.grace), 200)
  assert.equal(await at(limits.idleMinutes.clinician + 1, team.grace), 303)

  house.moveClockTo(start)
  const visitor = await house.signedInAs(rowan)
  const wholeDay = limits.absoluteHours * 60
  for (let minutes = 30; minutes <= wholeDay; minutes += 30) {
    house.moveClockTo(later(minutes))
    assert.equal((await visitor.opens('/account')).status, 200, `after ${minutes} minutes of use`)
  }
  house.moveClockTo(later(wholeDay + 1))
  assert.equal((await visitor.opens('/account')).status, 303)
  house.moveClockTo(new Date())
})

test('an expired session on a public page shows the page as to a visitor', async () => {
  const visitor = await house.signedInAs(rowan)
  house.moveClockTo(new Date(Date.now() + 3 * 3_600_000))
  for (const path of ['/', '/tips', '/sign-in', '/support']) {
    const { status, text } = await visitor.opens(path)
    assert.equal(status, 200, path)
    assert.match(text, /href="\/sign-in"|Welcome back/)
    assert.doesNotMatch(text, /Signed in as/)
  }
  house.moveClockTo(new Date())
})

test('guessing gets slow by account, whoever asks from wherever, and a right password still gets in', async () => {
  await forgetAllTries()
  const start = new Date()
  const guess = () => house.visitor().sends('/sign-in', { email: paul.email, password: 'a wrong guess' })
  house.moveClockTo(start)
  for (let tries = 0; tries < 6; tries++) assert.equal((await guess()).status, 422)
  const guesses = await Promise.all(Array.from({ length: 20 }, guess))
  const heard = guesses.filter(({ status }) => status === 422)
  const refused = guesses.filter(({ status }) => status === 429)
  assert.ok(heard.length <= 3, `${heard.length} guesses at one moment were heard`)
  assert.equal(heard.length + refused.length, 20)
  assert.ok(Number(refused[0]?.headers['retry-after']) >= 1)
  assert.match(refused[0]?.text ?? '', /You can try again in/)

  house.moveClockTo(new Date(start.getTime() + 31_000))
  const answer = await house.visitor().sends('/sign-in', { email: paul.email, password: passPhrase })
  assert.deepEqual([answer.status, answer.location], [303, '/today'])
  const left = await house.owner.selectFrom('throttle').select('tries').execute()
  assert.equal(left.length, 1, 'only the network’s tries are still counted')
  house.moveClockTo(new Date())
})

test('however often somebody has guessed, nobody waits for longer than half a minute', async () => {
  await forgetAllTries()
  const start = Date.now()
  const asks = (password: string) => house.visitor().sends('/sign-in', { email: paul.email, password })
  for (let tries = 1; tries <= 15; tries++) {
    house.moveClockTo(new Date(start + tries * 40_000))
    assert.equal((await asks('a wrong guess')).status, 422)
  }
  const refused = await asks(passPhrase)
  assert.deepEqual([refused.status, refused.headers['retry-after']], [429, '30'])
  house.moveClockTo(new Date(start + 15 * 40_000 + 31_000))
  assert.equal((await asks(passPhrase)).status, 303)
  house.moveClockTo(new Date())
})

test('guessing gets slow by network too, over many accounts', async () => {
  await forgetAllTries()
  const now = new Date()
  house.moveClockTo(now)
  const tries = Array.from({ length: 70 }, (_, index) => ({
    email: `guess${index}@example.org`,
    password: 'some password 1',
  }))
  const answers = await Promise.all(tries.map(fields => house.visitor().sends('/sign-in', fields)))
  const refused = answers.filter(({ status }) => status === 429).length
  assert.ok(refused >= 10 && refused <= 20, `${refused} of 70 were refused`)
  await forgetAllTries()
  house.moveClockTo(new Date())
})

test('the throttle keeps neither addresses nor networks that could be read', async () => {
  await forgetAllTries()
  await house.visitor().sends('/sign-in', { email: 'secret@example.org', password: 'a wrong guess' })
  const rows = await house.owner.selectFrom('throttle').select('key').execute()
  assert.ok(
    rows.length === 2 && rows.every(({ key }) => key.length === 32 && !key.toString('latin1').includes('secret')),
  )
})
