import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { openHouse } from '../../../test/harness.ts'
import { people } from '../../demo/cast.ts'

const house = await openHouse()
after(() => house.close())
// Everybody here signs up from one network.
beforeEach(() => house.owner.deleteFrom('throttle').execute())

const password = 'walnut harbour violin'
const steps = { contact: '/sign-up', password: '/sign-up/password', promises: '/sign-up/promises' }

const accountWith = (email: string) =>
  house.owner.selectFrom('accounts').selectAll().where('email', '=', email).executeTakeFirst()

async function atPromises(email: string, name = '') {
  const visitor = house.visitor()
  await visitor.sends(steps.contact, { email, name })
  await visitor.sends(steps.password, { password, confirm: password })
  return visitor
}

const accepted = { terms: 'yes', privacy: 'yes' }

test('a visitor signs up in three steps and arrives at Today', async () => {
  const visitor = house.visitor()
  assert.match((await visitor.opens(steps.contact)).text, /Create an account: step 1 of 3/)

  const first = await visitor.sends(steps.contact, { name: ' Robin ', email: 'Robin.New@Example.org' })
  assert.deepEqual([first.status, first.location], [303, steps.password])
  assert.equal(await accountWith('robin.new@example.org'), undefined, 'no account before the last step')

  const second = await visitor.sends(steps.password, { password, confirm: password })
  assert.deepEqual([second.status, second.location], [303, steps.promises])

  const third = await visitor.sends(steps.promises, { ...accepted, 'usage-data': 'yes' })
  assert.deepEqual([third.status, third.location], [303, '/today'])
  assert.match((await visitor.opens('/account')).text, /Robin/)

  const account = await accountWith('robin.new@example.org')
  assert.match(account?.passwordHash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  const person = await house.owner
    .selectFrom('people')
    .selectAll()
    .where('id', '=', account?.personId ?? '')
    .executeTakeFirst()
  assert.equal(person?.zone, 'Europe/London')
})

test('each answer is kept with the version of the words and the time', async () => {
  const visitor = await atPromises('answers@example.org')
  await visitor.sends(steps.promises, accepted)
  const { personId } = (await accountWith('answers@example.org')) ?? {}
  const answers = await house.owner
    .selectFrom('consents')
    .selectAll()
    .where('personId', '=', personId ?? '')
    .orderBy('id')
    .execute()
  assert.deepEqual(
    answers.map(({ subject, given, wordingVersion }) => [subject, given, wordingVersion]),
    [
      ['terms', true, house.organisation.terms.version],
      ['privacy', true, house.organisation.privacy.version],
      ['usage-data', false, house.organisation.usageData.version],
    ],
  )
  assert.ok(answers.every(({ answeredAt }) => Math.abs(Date.now() - answeredAt.getTime()) < 60_000))
})

test('only an e-mail address is needed for the first step', async () => {
  const answer = await house.visitor().sends(steps.contact, { email: 'only@example.org' })
  assert.deepEqual([answer.status, answer.location], [303, steps.password])
})

test('an address with capitals is kept in lower case', async () => {
  const visitor = await atPromises('Capital.Letters@Example.ORG')
  assert.equal((await visitor.sends(steps.promises, accepted)).location, '/today')
  assert.ok(await accountWith('capital.letters@example.org'))
})

test('a first step without a usable address is shown again, with what was typed', async () => {
  for (const email of ['', 'nobody', 'a@b', 'two words@example.org', `${'x'.repeat(250)}@example.org`]) {
    const { status, text } = await house.visitor().sends(steps.contact, { name: 'Kim Lee', email })
    assert.equal(status, 422, email)
    assert.match(text, /<title>Error: /)
    assert.match(text, /There is a problem/)
    assert.match(text, /aria-describedby="email-h email-e"/)
    assert.match(text, /value="Kim Lee"/)
  }
})

test('passwords: too short, too long, well known, one’s own or the trust’s words, or typed differently', async () => {
  const cases: [string, string, RegExp][] = [
    ['', '', /Enter a password/],
    ['short', 'short', /at least 12 characters/],
    ['🦔'.repeat(11), '🦔'.repeat(11), /at least 12 characters/],
    ['x'.repeat(129), 'x'.repeat(129), /128 characters or fewer/],
    ['1234567890123', '1234567890123', /Many people use this password/],
    ['QWERTYuiop123', 'QWERTYuiop123', /Many people use this password/],
    ['robin robinson', 'robin robinson', /without your name/],
    ['Healthlocker1!', 'Healthlocker1!', /without your name/],
    ['robin.hood-99', 'robin.hood-99', /without your name/],
    [password, `${password}.`, /the same password in both boxes/],
  ]
  const visitor = house.visitor()
  await visitor.sends(steps.contact, { name: 'Robin Robinson', email: 'robin.hood@example.org' })
  for (const [first, second, words] of cases) {
    const { status, text } = await visitor.sends(steps.password, { password: first, confirm: second })
    assert.equal(status, 422, first)
    assert.match(text, words, first)
    assert.ok(!first || !text.includes(`value="${first}"`), 'a password is never written back')
  }
})

test('passwords of twelve to 128 characters of any kind are welcome', async () => {
  for (const good of ['żółta łódka 🦔 dom', 'a b c d e f g', 'correcthorsebattery', 'é x y z 1 2 3'.repeat(9)]) {
    const visitor = house.visitor()
    await visitor.sends(steps.contact, { email: 'good@example.org' })
    assert.equal((await visitor.sends(steps.password, { password: good, confirm: good })).status, 303, good)
  }
})

test('a password with another way of writing the same letters signs in', async () => {
  const visitor = house.visitor()
  await visitor.sends(steps.contact, { email: 'letters@example.org' })
  const composed = 'café au lait tous'
  await visitor.sends(steps.password, { password: composed, confirm: composed })
  await visitor.sends(steps.promises, accepted)
  const answer = await house
    .visitor()
    .sends('/sign-in', { email: 'letters@example.org', password: composed.normalize('NFD') })
  assert.deepEqual([answer.status, answer.location], [303, '/today'])
})

test('without the terms or the privacy words nothing is made', async () => {
  const visitor = await atPromises('half@example.org')
  for (const ticks of [{}, { terms: 'yes' }, { privacy: 'yes' }, { terms: 'on', privacy: 'on' }]) {
    const { status, text } = await visitor.sends(steps.promises, ticks as Record<string, string>)
    assert.equal(status, 422)
    assert.match(text, /Tick the box/)
  }
  assert.equal(await accountWith('half@example.org'), undefined)
})

test('an address in use is told only at the end, and its account is not touched', async () => {
  const before = await accountWith(people.rowan.email)
  const visitor = house.visitor()
  const first = await visitor.sends(steps.contact, { name: 'Mallory', email: people.rowan.email.toUpperCase() })
  assert.deepEqual([first.status, first.location], [303, steps.password])
  await visitor.sends(steps.password, { password, confirm: password })
  const { status, text } = await visitor.sends(steps.promises, accepted)
  assert.equal(status, 422)
  assert.match(text, /We cannot make an account with these details\. You may already have one\./)
  assert.deepEqual(await accountWith(people.rowan.email), before)
  assert.equal((await visitor.opens('/today')).status, 303, 'nobody is signed in')
})

test('steps cannot be skipped, borrowed or used twice', async () => {
  const stranger = house.visitor()
  for (const step of [steps.password, steps.promises])
    assert.deepEqual([(await stranger.opens(step)).status, (await stranger.opens(step)).location], [303, steps.contact])

  stranger.cookies.set('sign-up', 'a-guess')
  assert.equal((await stranger.opens(steps.promises)).location, steps.contact)

  const visitor = await atPromises('once@example.org')
  const again = house.visitor()
  for (const [name, value] of visitor.cookies) again.cookies.set(name, value)
  await again.opens(steps.promises)
  assert.equal((await visitor.sends(steps.promises, accepted)).location, '/today')
  assert.equal((await again.sends(steps.promises, accepted)).location, steps.contact)
})

test('two last steps at the same moment make one account', async () => {
  const visitor = await atPromises('twice@example.org')
  await visitor.opens(steps.promises)
  const answers = await Promise.all([visitor.sends(steps.promises, accepted), visitor.sends(steps.promises, accepted)])
  assert.ok(answers.some(({ location }) => location === '/today'))
  assert.ok(answers.every(({ status }) => status < 500))
  const found = await house.owner.selectFrom('accounts').selectAll().where('email', '=', 'twice@example.org').execute()
  assert.equal(found.length, 1)
  const { rows } =
    await sql`select from people p where not exists (select from accounts a where a.person_id = p.id)`.execute(
      house.owner,
    )
  assert.equal(rows.length, 0, 'nobody is left without an account')
})

test('a sign-up is forgotten after an hour', async () => {
  const visitor = await atPromises('late@example.org')
  house.moveClockTo(new Date(Date.now() + 61 * 60_000))
  assert.equal((await visitor.opens(steps.promises)).location, steps.contact)
  await house.visitor().sends(steps.contact, { email: 'next@example.org' })
  const left = await house.owner.selectFrom('signUps').select('email').execute()
  assert.deepEqual(left, [{ email: 'next@example.org' }])
  house.moveClockTo(new Date())
})

test('going back to the first step keeps what was typed', async () => {
  const visitor = house.visitor()
  await visitor.sends(steps.contact, { name: 'Sasha', email: 'sasha@example.org' })
  assert.match((await visitor.opens(steps.contact)).text, /value="sasha@example\.org"/)
})

test('the old leftover addresses of sign-up are gone', async () => {
  for (const path of ['/users', '/users/1/signup2', '/users/1/signup3'])
    assert.equal((await house.visitor().opens(path)).status, 404)
})

test('one network cannot sign up without end', async () => {
  const visitor = house.visitor()
  await visitor.opens(steps.contact)
  const page = visitor.page
  const answers = []
  for (let tries = 0; tries < 60; tries++) {
    visitor.page = page
    answers.push(await visitor.sends(steps.contact, { email: `many${tries}@example.org` }))
  }
  assert.ok(answers.some(({ status }) => status === 429))
})
