import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from '../../../test/harness.ts'
import { guidOf, people, team } from '../../demo/cast.ts'
import { sealed, tokenText } from '../../demo/epjs-token.ts'
import type { Version } from './container.ts'
import { passphraseOf } from './passphrase.ts'

const now = new Date()
const house = await openHouse({ now })
after(() => house.close())

const { zone } = house.organisation
const passphrase = passphraseOf(house.config.epjs.passphrase!, 'windows-1252')
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let serial = 0
/** A token of its own second each time, as ePJS makes them. */
const tokenFor = (guid: string, { minutes = 5, version = 2 as Version } = {}) => {
  const expiresAt = new Date(inMinutes(minutes).getTime() - (serial++ % 200) * 1000)
  return sealed(version, passphrase, Buffer.from(tokenText({ userName: 'staff@example.org', guid, expiresAt, zone })))
}
const addressOf = (token: string) => `/caseload?userdata=${encodeURIComponent(token)}`
const { grace, colin } = team

const outcomes = () =>
  house.owner.selectFrom('staffArrivals').select(['outcome', 'tries', 'tokenHash', 'staffId']).execute()
const accountsOf = (guid: string) =>
  house.owner
    .selectFrom('staff')
    .innerJoin('accounts', 'accounts.id', 'staff.accountId')
    .select(['accounts.id', 'accounts.email', 'accounts.name', 'accounts.passwordHash'])
    .where('guid', '=', guid)
    .execute()

for (const version of [1, 2] as Version[])
  test(`a member of staff arrives with a token of version ${version} and is led on to a clean address`, async () => {
    const visitor = house.visitor()
    const token = tokenFor(grace.guid, { version })
    const answer = await visitor.opens(addressOf(token))
    assert.deepEqual([answer.status, answer.location], [303, '/caseload'])
    assert.equal(answer.headers['cache-control'], 'no-store')
    assert.equal(answer.headers['referrer-policy'], 'no-referrer')
    assert.equal(answer.text, '')
    assert.match((await visitor.opens('/account')).text, /Grace Adeyemi/)
  })

test('a plus sign that became a space on its way is understood', async () => {
  let token = ''
  while (!token.includes('+')) token = tokenFor(grace.guid)
  const answer = await house.visitor().opens(`/caseload?userdata=${token.replaceAll('=', '%3D')}`)
  assert.equal(answer.status, 303)
})

test('who arrives for the first time gets one account, however many arrivals there are at once', async () => {
  const guid = guidOf('owen')
  assert.deepEqual(await accountsOf(guid), [])
  const tokens = Array.from({ length: 8 }, () => tokenFor(guid))
  const answers = await Promise.all(tokens.map(token => house.visitor().opens(addressOf(token))))
  assert.deepEqual(
    answers.map(({ status }) => status),
    tokens.map(() => 303),
  )
  const [account, ...others] = await accountsOf(guid)
  assert.deepEqual([account?.name, account?.email, account?.passwordHash, others], ['Owen Bright', null, null, []])
  const all = await house.owner.selectFrom('accounts').select('id').where('name', '=', 'Owen Bright').execute()
  assert.equal(all.length, 1)
})

test('such an account can do all of its own pages, and nobody can sign in to it', async () => {
  const visitor = house.visitor()
  await visitor.opens(addressOf(tokenFor(guidOf('owen'))))
  for (const path of ['/account', '/caseload', '/more']) assert.equal((await visitor.opens(path)).status, 200, path)
  for (const email of ['', 'null', 'owen@example.org'])
    assert.notEqual((await house.visitor().sends('/sign-in', { email, password: 'x'.repeat(12) })).status, 303)
})

test('arriving brings the seats in line with the teams of the record', async () => {
  const guid = guidOf('noor')
  await house.visitor().opens(addressOf(tokenFor(guid)))
  const seats = await house.owner
    .selectFrom('seats')
    .innerJoin('staff', 'staff.id', 'seats.staffId')
    .select('seats.personId')
    .where('staff.guid', '=', guid)
    .where('endedAt', 'is', null)
    .execute()
  const connected = [people.rowan, people.marek, people.paul].map(({ personId }) => personId)
  assert.deepEqual(seats.map(({ personId }) => personId).sort(), connected.sort())
})

test('whoever was signed in on the browser before is so no longer', async () => {
  const visitor = await house.signedInAs(people.paul)
  const before = visitor.cookies.get('session')!
  await visitor.opens(addressOf(tokenFor(grace.guid)))
  assert.match((await visitor.opens('/account')).text, /Grace Adeyemi/)
  visitor.cookies.set('session', before)
  assert.equal((await visitor.opens('/account')).status, 303)
})

test('a double click leaves somebody who has arrived with a way on', async () => {
  const [visitor, token] = [house.visitor(), tokenFor(grace.guid)]
  assert.equal((await visitor.opens(addressOf(token))).status, 303)
  const session = visitor.cookies.get('session')
  const second = await visitor.opens(addressOf(token))
  assert.equal(second.status, 403)
  assert.match(second.text, /<a href="\/caseload">go to your caseload/)
  assert.equal(visitor.cookies.get('session'), session)
})

test('looking whether the address is there uses no token up', async () => {
  const token = tokenFor(grace.guid)
  const looked = await house.visitor().asks(addressOf(token), { method: 'HEAD' })
  assert.deepEqual([looked.location === '/caseload', looked.headers['set-cookie']], [false, undefined])
  assert.equal((await house.visitor().opens(addressOf(token))).status, 303)
})

test('what is kept of a try holds no token and no name', async () => {
  const token = tokenFor(grace.guid)
  await house.visitor().opens(addressOf(token))
  const kept = await outcomes()
  assert.ok(
    kept.some(({ outcome, staffId, tokenHash }) => outcome === 'arrived' && staffId && tokenHash?.length === 32),
  )
  for (const secret of ['Grace', 'example', grace.guid, token.slice(8, 24)])
    assert.ok(!JSON.stringify(kept).includes(secret), secret)
})

test('the log knows that somebody arrived, and nothing of the token', async () => {
  const other = await openHouse({ now, settings: { LOG_LEVEL: 'debug' } })
  const lines = other.logLines()
  const [good, bad] = [tokenFor(grace.guid), tokenFor('nobody-at-all')]
  for (const token of [good, bad, good, 'noise']) await other.visitor().opens(addressOf(token))
  await other.close()
  const text = lines.join('')
  assert.equal(text.match(/"route":"\/caseload"/g)?.length, 4)
  for (const secret of [good, bad, 'userdata', 'noise', 'Grace', grace.guid])
    assert.ok(!text.includes(secret) && !text.includes(encodeURIComponent(secret)), secret)
})

test('with the record away, only somebody whom it confirmed not long ago can arrive', async () => {
  const other = await openHouse({ now })
  other.record.trouble = () => {
    throw new Error('down')
  }
  const isLetIn = async (guid: string) => (await other.visitor().opens(addressOf(tokenFor(guid)))).status
  // Grace has seats that the record confirmed; Owen has none yet; Colin's ended.
  assert.deepEqual(
    [await isLetIn(grace.guid), await isLetIn(guidOf('owen')), await isLetIn(colin.guid)],
    [303, 403, 403],
  )
  const hours = other.organisation.record.graceHours
  const old = new Date(now.getTime() - hours * 3_600_000)
  await other.owner.updateTable('seats').set({ confirmedAt: old }).execute()
  assert.equal(await isLetIn(grace.guid), 403)
  await other.close()
})

test('where no record or no secret is set up, nobody arrives, and the page is the same', async () => {
  for (const options of [{ tools: { record: null } }, { settings: { EPJS_PASSPHRASE: '' } }]) {
    const other = await openHouse({ now, ...options })
    await other.owner
      .updateTable('seats')
      .set({ confirmedAt: new Date(0) })
      .execute()
    const answer = await other.visitor().opens(addressOf(tokenFor(grace.guid)))
    assert.equal(answer.status, 403)
    assert.match(answer.text, /Go back to ePJS/)
    await other.close()
  }
})

test('the picture for the record’s own screen is a page with one image on it', async () => {
  const visitor = house.visitor()
  const { status, text, headers } = await visitor.opens('/epjs-button')
  assert.equal(status, 200)
  const [image, ...others] = text.match(/<img\b[^>]*>/g) ?? []
  assert.match(image ?? '', /alt="button"/)
  assert.deepEqual(others, [])
  assert.equal(headers['x-frame-options'], undefined)
  const picture = await visitor.opens(/src="([^"]+)"/.exec(image ?? '')?.[1] ?? '')
  assert.deepEqual([picture.status, picture.headers['content-type']], [200, 'image/svg+xml'])
})
