import assert from 'node:assert/strict'
import { createHook } from 'node:async_hooks'
import { after, beforeEach, test } from 'node:test'
import { passPhrase, people, team } from '../../src/demo/cast.ts'
import { openHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'
import { everythingKept, forges } from './attacker.ts'

// The attacks on accounts that worked in 2018, by their number there, tried once more.
const house = await openHouse()
after(() => house.close())
beforeEach(() => house.owner.deleteFrom('throttle').execute())

const { rowan, paul } = people
const password = 'four slow herons at dusk'
const promises = { terms: 'yes', privacy: 'yes' }

/** Nothing of anybody is changed by what is done meanwhile. */
async function changesNothing(attack: () => Promise<unknown>, tables: string[] = []) {
  const before = await everythingKept(house, tables)
  await attack()
  assert.equal(await everythingKept(house, tables), before)
}

const isOut = async (visitor: Visitor) => assert.equal((await visitor.opens('/account')).status, 303)

test('H1: nobody gets into an account by doing its last steps of sign-up once more', async () => {
  await changesNothing(async () => {
    for (const { id, email } of [rowan, team.grace, team.martin]) {
      const mallory = house.visitor()
      for (const path of [`/users/${id}/create2`, `/users/${id}/create3`, '/users/1/create2', '/signup2', '/signup3'])
        for (const method of ['POST', 'PUT', 'GET'])
          assert.equal((await mallory.asks(path, { method })).status, 404, path)
      const forged = { id, email, user_id: id, accountId: id, password, confirm: password, ...promises }
      for (const step of ['/sign-up/password', '/sign-up/promises'])
        assert.equal((await forges(house, mallory, step, forged)).location, '/sign-up')
      await mallory.sends('/sign-up', { email })
      await mallory.sends('/sign-up/password', forged)
      assert.equal((await mallory.sends('/sign-up/promises', forged)).status, 422)
      await isOut(mallory)
    }
  })
  assert.equal((await house.visitor().sends('/sign-in', { email: rowan.email, password: passPhrase })).status, 303)
})

test('H1: a sign-up that somebody else began cannot be gone on with', async () => {
  const [sasha, mallory] = [house.visitor(), house.visitor()]
  await sasha.sends('/sign-up', { email: 'sasha@example.org' })
  await changesNothing(async () => {
    const theirs = { email: 'sasha@example.org', password: `${password} of Mallory`, confirm: `${password} of Mallory` }
    for (const guess of ['', '1', 'sasha@example.org', '%00', 'a'.repeat(43)]) {
      mallory.cookies.set('sign-up', guess)
      assert.equal((await forges(house, mallory, '/sign-up/password', theirs)).location, '/sign-up')
    }
  }, ['sign_ups'])
})

test('H15: no mail leads to another host, and nothing answers to the name of another host', async () => {
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
  for (const path of ['/', '/today', '/sign-in', '/no-such-page']) {
    const { text, location } = await house.visitor().opens(path, headers)
    assert.ok(!`${text} ${location}`.includes('evil.example'), path)
  }
  for (const path of ['/password/new', '/password/edit?token=1', '/password-reset'])
    assert.equal((await house.visitor().opens(path)).status, 404)
})

test('H16: a blank, short or well-known password is never taken, neither at first nor later', async () => {
  const [newcomer, hers] = [house.visitor(), await house.signedInAs(rowan)]
  await newcomer.sends('/sign-up', { email: 'newcomer@example.org' })
  await changesNothing(async () => {
    for (const weak of ['', ' ', 'short', 'password1234', '\0'.repeat(12), 'healthlocker!']) {
      const typed = { password: weak, confirm: weak }
      await house.owner.deleteFrom('throttle').execute()
      assert.equal((await newcomer.sends('/sign-up/password', typed)).status, 422, weak)
      assert.equal((await hers.sends('/account/password', { current: passPhrase, ...typed })).status, 422, weak)
    }
    assert.equal((await newcomer.opens('/sign-up/promises')).location, '/sign-up/password')
  }, ['sign_ups'])
})

test('H17: there is no security question, and no password can be read in the database', async () => {
  for (const path of ['/account/security', '/security/edit', '/pages/security'])
    assert.equal((await (await house.signedInAs(rowan)).opens(path)).status, 404)
  const kept = await house.owner.selectFrom('accounts').selectAll().execute()
  for (const { passwordHash } of kept) assert.ok(passwordHash === null || passwordHash.startsWith('$argon2id$'))
})

test('H18: no page asks another host for anything, and none tells it where somebody was', async () => {
  const hers = await house.signedInAs(rowan)
  for (const path of ['/', '/tips', '/sign-in', '/today', '/tracking', '/messages', '/account']) {
    const { text, headers } = await hers.opens(path)
    assert.doesNotMatch(text, /<(script|link|img|iframe|form)\b[^>]*(src|href|action)="(https?:)?\/\//, path)
    assert.equal(headers['referrer-policy'], 'no-referrer')
  }
})

test('H19: a session that was ended is over at once, and a copy of its cookie is worth nothing', async () => {
  const [hers, copy] = [await house.signedInAs(rowan), house.visitor()]
  copy.cookies.set('session', hers.cookies.get('session')!)
  assert.equal((await copy.opens('/account')).status, 200)
  await hers.opens('/account')
  await hers.sends('/sign-out')
  await isOut(copy)
  assert.equal((await copy.opens('/messages/stream')).status, 303)
})

test('H20: fields that the page does not offer change nothing', async () => {
  const his = await house.signedInAs(paul)
  const { name } = paul
  await changesNothing(async () => {
    const extra = { email: rowan.email, id: rowan.id, personId: rowan.personId, abilities: 'admin', role: 'clinician' }
    assert.equal((await his.sends('/account/details', { name, zone: paul.zone, ...extra })).status, 303)
  })
})

const pageOf = ({ status, text, location }: { status: number; text: string; location: string }, email: string) => ({
  status,
  location,
  text: text.replaceAll(email, 'ADDRESS').replace(/name="form-token" value="[^"]*"/g, ''),
})

/** What the database is asked while somebody does this, without the values, and which passwords are hashed. */
async function workOf(deed: () => Promise<unknown>) {
  const asked: string[] = []
  const listen = (client: { query: (...given: never[]) => unknown }) => {
    const query = client.query
    client.query = (...given) => {
      const [first] = given as unknown as [string | { text: string }]
      asked.push(typeof first === 'string' ? first : first.text)
      return query.apply(client, given)
    }
    return () => {
      client.query = query
    }
  }
  const clients = await Promise.all(Array.from({ length: house.pool.options.max }, () => house.pool.connect()))
  const undo = clients.map(client => listen(client as never))
  for (const client of clients) client.release()
  const hashing = createHook({ init: (_, type) => void (/argon/i.test(type) && asked.push(type)) }).enable()
  await deed()
  hashing.disable()
  for (const stop of undo) stop()
  return asked.sort()
}

test('H21: an address that has an account and one that has none get the same answers, after the same work', async () => {
  const [known, unknown, staff] = [rowan.email, 'nobody@example.org', 'no.staff@example.org']
  const signIn = (email: string) => house.visitor().sends('/sign-in', { email, password: 'not the right one' })
  const answers: ReturnType<typeof pageOf>[] = []
  const work: string[][] = []
  for (const email of [known, unknown, staff, team.grace.email])
    work.push(await workOf(async () => answers.push(pageOf(await signIn(email), email))))
  for (const answer of answers) assert.deepEqual(answer, answers[0])
  for (const asked of work) assert.deepEqual(asked, work[0])
  assert.equal(work[0]!.filter(each => /argon/i.test(each)).length, 1, 'one password is hashed')

  for (const email of [known, unknown]) {
    const visitor = house.visitor()
    assert.equal((await visitor.sends('/sign-up', { email })).location, '/sign-up/password')
    assert.equal(
      (await visitor.sends('/sign-up/password', { password, confirm: password })).location,
      '/sign-up/promises',
    )
  }
})

test('H22: no page, section or kind is taken from what somebody typed into the address', async () => {
  const hers = await house.signedInAs(rowan)
  const names = ['index', '..%2f..%2fpackage.json', 'layout', '__proto__', 'constructor', 'about%00', '%2e%2e%2fabout']
  for (const name of names) {
    for (const path of [`/pages/${name}`, `/stories/${name}`, `/tracking/trackers/new/${name}`])
      assert.equal((await hers.opens(path)).status, 404, path)
    assert.ok((await hers.opens(`/tips?way=${name}`)).status < 500)
    assert.ok([403, 404].includes((await hers.opens(`/assets/${name}`)).status), name)
  }
  assert.equal((await hers.opens('/account?section=tracking')).status, 200)
})

test('H23 and H24: nothing tells how the house is built, and no other site may read it', async () => {
  for (const path of ['/_version', '/.env', '/.git/config', '/package.json', '/src/app.ts'])
    assert.equal((await house.visitor().opens(path)).status, 404, path)
  const { headers } = await house.visitor().opens('/', { origin: 'https://evil.example' })
  assert.deepEqual(
    [headers['access-control-allow-origin'], headers['x-powered-by'], headers.server],
    [undefined, undefined, undefined],
  )
  assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/)
})

test('H25: nobody can make us send mail without an account, for there is no such form', async () => {
  for (const path of ['/feedback', '/password', '/contact'])
    assert.equal((await house.visitor().posts(path, { content: 'hello' })).status, 404, path)
})
