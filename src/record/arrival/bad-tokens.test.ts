import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from '../../../test/harness.ts'
import { buildApp } from '../../app.ts'
import { connect } from '../../core/database.ts'
import { team } from '../../demo/cast.ts'
import { sealed, tokenText } from '../../demo/epjs-token.ts'
import { guardRecord } from '../guarded-record.ts'
import type { Version } from './container.ts'
import { passphraseOf } from './passphrase.ts'

// Each bad token many times at once, on two applications with one database.
const now = new Date()
const house = await openHouse({ now })
after(() => house.close())

const { zone } = house.organisation
const passphrase = passphraseOf(house.config.epjs.passphrase!, 'windows-1252')
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const addressOf = (token: string) => `/caseload?userdata=${encodeURIComponent(token)}`
const { grace, colin } = team

const second = await buildApp({
  ...house,
  db: connect(house.pool),
  clock: () => now,
  record: guardRecord(house.record, () => now),
  isDemo: false,
})
after(() => second.close())

const goodText = (guid: string, at = inMinutes(5)) =>
  tokenText({ userName: 'staff@example.org', guid, expiresAt: at, zone })
const seal = (text: string | Buffer, secret = passphrase, version: Version = 2) =>
  sealed(version, secret, Buffer.from(text))
const changedAt = (token: string, byte: number) => {
  const bytes = Buffer.from(token, 'base64')
  bytes[byte < 0 ? bytes.length + byte : byte]! ^= 0x55
  return bytes.toString('base64')
}
const fresh = () => seal(goodText(grace.guid))
const expiry = (text: string) => goodText(grace.guid).replace(/tokenexpiry=.*/, `tokenexpiry=${text}`)
const injection = `x'); delete from "mhlPatIndex"; --`

const badTokens: Record<string, string> = {
  'nothing at all': '',
  'one letter': 'A',
  'plain words': 'UserName=grace@example.org&UserId=1',
  'the right words without a seal': Buffer.from(goodText(grace.guid)).toString('base64'),
  'no base64': '!!!!',
  'base64 for addresses': Buffer.alloc(60, 0xfb).toString('base64url'),
  'too much padding': `${fresh()}====`,
  'far too long': 'A'.repeat(8196),
  'a hostile text': injection,
  'a hostile text in base64': Buffer.from(injection).toString('base64'),
  'a script': '<script>alert(1)</script>',
  'zero bytes': Buffer.alloc(64).toString('base64'),
  'a version that there is not': Buffer.concat([Buffer.from([3, 0, 0, 0]), Buffer.alloc(48)]).toString('base64'),
  'a version and nothing more': Buffer.from([2, 0, 0, 0]).toString('base64'),
  'half a token': Buffer.from(fresh(), 'base64').subarray(0, 36).toString('base64'),
  'a token with a byte changed at its end': changedAt(fresh(), -1),
  'a token with a byte of its start vector changed': changedAt(fresh(), 5),
  'a token with another version on it': changedAt(fresh(), 0),
  'another secret': seal(goodText(grace.guid), passphraseOf('another secret', 'windows-1252')),
  'the secret without its MD5': seal(goodText(grace.guid), house.config.epjs.passphrase),
  'the secret of version 1 in another code page': seal(goodText(grace.guid), `${passphrase}€`, 1),
  'a year-old token': seal(goodText(grace.guid, inMinutes(-525_600))),
  'a token that has just run out': seal(goodText(grace.guid, new Date(now.getTime() - 1000))),
  'a token that runs out now': seal(expiry(goodText('x', now).slice(-19))),
  'a token for an hour': seal(goodText(grace.guid, inMinutes(60))),
  'a token for eleven minutes': seal(goodText(grace.guid, inMinutes(11))),
  'the token of the 2018 tests, good until the year 3000': seal(expiry('3000-06-23T11:15:53')),
  'no time': seal(expiry('')),
  'a 30 February': seal(expiry('2030-02-30T10:00:00')),
  'a time with a zone': seal(expiry(`${now.toISOString().slice(0, 19)}+00:00`)),
  'nobody that the record knows': seal(goodText('6f1b8c1e-0000-4000-8000-00000000000f')),
  'somebody who has left every team': seal(goodText(colin.guid)),
  'an empty guid': seal(goodText('')),
  'a guid in braces with nothing in it': seal(goodText('{}')),
  'a hostile guid': seal(goodText(`' or '1'='1`)),
  'a wildcard for a guid': seal(goodText('%')),
  'two guids': seal(`${goodText(grace.guid)}&UserId=${grace.guid}`),
  'a guid before the name': seal(`UserId=${grace.guid}&${goodText(grace.guid)}`),
  'line ends within': seal(goodText(grace.guid).replace('&UserId', '\n&UserId')),
  'other letters': seal(goodText(grace.guid).replace('staff', 'ståff')),
  'an empty text': seal(''),
  'only zeros sealed': seal(Buffer.alloc(100)),
  'eight thousand letters sealed': seal('x'.repeat(5000)),
}

test('there are enough kinds of bad token', () => assert.ok(Object.keys(badTokens).length >= 25))

async function manyTimes(query: string) {
  const ask = (index: number) => (index % 2 ? second : house.app).inject({ method: 'GET', url: `/caseload?${query}` })
  return Promise.all(Array.from({ length: 100 }, (_, index) => ask(index)))
}
const pageOf = (html: string) => html.replaceAll(/ value="[^"]*"/g, '')
const sessionCount = async () => (await house.owner.selectFrom('sessions').select('tokenHash').execute()).length

let refusedPage = ''
for (const [kind, token] of Object.entries(badTokens))
  test(`refused every time, with the same calm page: ${kind}`, async () => {
    const before = await sessionCount()
    for (const answer of await manyTimes(`userdata=${encodeURIComponent(token)}`)) {
      assert.equal(answer.statusCode, 403)
      assert.equal(answer.headers['set-cookie'], undefined)
      refusedPage ||= pageOf(answer.body)
      assert.equal(pageOf(answer.body), refusedPage)
    }
    assert.match(refusedPage, /press the Healthlocker button again[\s\S]*Call 999/)
    assert.equal(await sessionCount(), before)
  })

test('refused as well: a token given twice, under other names of the field, or in parts', async () => {
  const [one, two] = [fresh(), fresh()].map(encodeURIComponent)
  for (const query of [
    `userdata=${one}&userdata=${two}`,
    `userdata[]=${one}`,
    `userdata`,
    `USERDATA=${one}`,
    `a=1&userdata`,
  ])
    for (const { headers } of await manyTimes(query))
      assert.deepEqual(
        [headers.location === '/caseload', headers['set-cookie']],
        [false, undefined],
        query.slice(0, 20),
      )
})

test('a right token is heard once, however often and wherever it is sent at the same moment', async () => {
  for (const version of [1, 2] as Version[]) {
    const token = seal(goodText(grace.guid, inMinutes(5 + version)), passphrase, version)
    const answers = await manyTimes(`userdata=${encodeURIComponent(token)}`)
    const statuses = answers.map(({ statusCode }) => statusCode)
    assert.equal(statuses.filter(status => status === 303).length, 1)
    assert.equal(statuses.filter(status => status === 403).length, 99)
  }
})

test('the same words sealed anew are the same token', async () => {
  const text = goodText(grace.guid, inMinutes(8))
  const statuses: number[] = []
  for (const version of [2, 1, 2] as Version[])
    statuses.push((await house.visitor().opens(addressOf(seal(text, passphrase, version)))).status)
  assert.deepEqual(statuses, [303, 403, 403])
})

test('a token that lives too long does not become good by waiting', async () => {
  const token = seal(goodText(grace.guid, inMinutes(30)))
  assert.equal((await house.visitor().opens(addressOf(token))).status, 403)
  house.moveClockTo(inMinutes(25))
  assert.equal((await house.visitor().opens(addressOf(token))).status, 403)
  house.moveClockTo(now)
})

test('a flood of nonsense is counted and does not fill the database', async () => {
  const kept = await house.owner.selectFrom('staffArrivals').select(['tries', 'tokenHash']).execute()
  const counted = kept.filter(({ tokenHash }) => !tokenHash)
  assert.ok(counted.length < 12)
  assert.ok(counted.reduce((sum, { tries }) => sum + tries, 0) > 2500)
})
