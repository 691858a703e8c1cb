import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { sealed, tokenText } from '../../demo/epjs-token.ts'
import { openContainer, type Version } from './container.ts'
import { instantsOf, localTimeIn } from './local-time.ts'
import { passphraseOf } from './passphrase.ts'
import { bytesOf, lifeOf, openToken } from './token.ts'

const zone = 'Europe/London'
const secret = 'a secret between ePJS and us'
const passphrase = passphraseOf(secret, 'windows-1252')
const guid = '6f1b8c1e-0000-4000-8000-00000000000a'
const text = tokenText({ userName: 'nora@example.org', guid, expiresAt: new Date('2026-11-22T09:10:00Z'), zone })

test('containers that SQL Server itself made are opened, of both versions', () => {
  const [v1, v2] = [
    '010000003296649D6782CFD72B8145A07F2C7D7FE3D8B80CF48DA419E94FABC90EEB928D',
    '0200000031D747C49DA6063CF28DF7EEC10A61517300AC7687E9E8DF65BD7E3E46565D974EF23614B935B31200B9FE0D2BF8A65F',
  ].map(hex => Buffer.from(hex, 'hex')) as [Buffer, Buffer]
  assert.equal(openContainer(v1, 'password1234')?.toString(), 'Hello World.')
  assert.equal(openContainer(v2, 'passphrase')?.toString(), 'Hello World!')
  assert.equal(openContainer(v1, 'password12345'), null)
  assert.equal(openContainer(v2, 'Passphrase'), null)
})

test('the passphrase is the MD5 of the secret in UTF-16, widened through the code page', () => {
  // Its MD5 holds bytes between 0x80 and 0x9F, which is where the code pages differ.
  const hasHighBytes = (word: string) =>
    createHash('md5')
      .update(word, 'utf16le')
      .digest()
      .some(byte => byte >= 0x80 && byte <= 0x9f)
  const word = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].find(hasHighBytes)!
  const [windows, latin] = [passphraseOf(word, 'windows-1252'), passphraseOf(word, 'latin1')]
  assert.notEqual(windows, latin)
  for (const made of [windows, latin]) assert.equal(made.length, 16)
  assert.equal(Buffer.from(latin, 'latin1').toString('hex'), createHash('md5').update(word, 'utf16le').digest('hex'))
})

test('every byte of Windows-1252 becomes the letter that Microsoft’s table gives', () => {
  const special = {
    128: 0x20ac,
    130: 0x201a,
    131: 0x0192,
    132: 0x201e,
    133: 0x2026,
    134: 0x2020,
    135: 0x2021,
    136: 0x02c6,
    137: 0x2030,
    138: 0x0160,
    139: 0x2039,
    140: 0x0152,
    142: 0x017d,
    145: 0x2018,
    146: 0x2019,
    147: 0x201c,
    148: 0x201d,
    149: 0x2022,
    150: 0x2013,
    151: 0x2014,
    152: 0x02dc,
    153: 0x2122,
    154: 0x0161,
    155: 0x203a,
    156: 0x0153,
    158: 0x017e,
    159: 0x0178,
  } as Record<number, number>
  for (let number = 0; number < 3000; number++) {
    const digest = createHash('md5').update(String(number), 'utf16le').digest()
    const expected = String.fromCharCode(...[...digest].map(byte => special[byte] ?? byte))
    assert.equal(passphraseOf(String(number), 'windows-1252'), expected)
  }
})

for (const version of [1, 2] as Version[]) {
  test(`a token of version ${version} says whom it is for and until when`, () => {
    const made = sealed(version, passphrase, Buffer.from(text))
    assert.deepEqual(openToken(made, passphrase), { guid, expiry: '2026-11-22T09:10:00' })
    assert.deepEqual(openToken(made.replaceAll('+', ' '), passphrase), { guid, expiry: '2026-11-22T09:10:00' })
    const upper = sealed(version, passphrase, Buffer.from(text.replace(guid, `{${guid.toUpperCase()}}`)))
    assert.equal(openToken(upper, passphrase)?.guid, guid)
    const more = sealed(version, passphrase, Buffer.from(`${text}\\n&Later=thing`))
    assert.equal(openToken(more, passphrase)?.guid, guid)
  })

  test(`a token of version ${version} with any one bit changed is never anybody else’s or longer`, () => {
    const bytes = Buffer.from(sealed(version, passphrase, Buffer.from(text)), 'base64')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      const opened = openToken(changed.toString('base64'), passphrase)
      // Once in many thousands a garbled user name still looks like one; nothing but that name can have changed.
      if (opened) assert.deepEqual(opened, { guid, expiry: '2026-11-22T09:10:00' }, `bit ${bit}`)
    }
  })

  test(`a token of version ${version} cut short or lengthened anywhere is none`, () => {
    const bytes = Buffer.from(sealed(version, passphrase, Buffer.from(text)), 'base64')
    for (let length = 0; length < bytes.length; length++)
      assert.equal(openToken(bytes.subarray(0, length).toString('base64'), passphrase), null, String(length))
    for (const more of [1, 8, 16, 32])
      assert.equal(openToken(Buffer.concat([bytes, Buffer.alloc(more)]).toString('base64'), passphrase), null)
  })
}

test('no text whatever is taken for a token, nor any bytes', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), noise => openToken(noise, passphrase) === null))
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), noise => {
      for (const version of [1, 2]) {
        const bytes = Buffer.concat([Buffer.from([version, 0, 0, 0]), noise])
        assert.equal(openToken(bytes.toString('base64'), passphrase), null)
      }
    }),
  )
})

test('what was sealed rightly but says anything else is no token', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), noise => {
      assert.equal(openToken(sealed(2, passphrase, Buffer.from(noise)), passphrase), null)
    }),
  )
})

test('base64 is read in one way only, and never more than 8 KB of it', () => {
  assert.ok(bytesOf('AAAA'))
  assert.ok(bytesOf('A'.repeat(8192)))
  for (const odd of [
    '',
    'A',
    'AAA',
    'AAAA=',
    'AA==AA==',
    'AAA*',
    'AB==',
    '-_-_',
    'AAAA\n',
    'A'.repeat(8196),
    ['AAAA'],
    null,
    7,
  ])
    assert.equal(bytesOf(odd), null, String(odd))
})

const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000)
const life = (expiry: string, now: Date) => lifeOf({ guid, expiry }, zone, now, 10)

test('a token lives until its time and no longer, and ten minutes at the most', () => {
  const now = new Date('2026-07-01T12:00:00Z')
  const expiry = (at: Date) => localTimeIn(zone, at)
  assert.equal(life(expiry(new Date(now.getTime() + 1000)), now), 'good')
  assert.equal(life(expiry(minutes(now, 10)), now), 'good')
  assert.equal(life(expiry(now), now), 'expired')
  assert.equal(life(expiry(minutes(now, -1)), now), 'expired')
  assert.equal(life(expiry(new Date(now.getTime() + 601_000)), now), 'long-lived')
  // In summer the trust’s clocks are an hour ahead: read as UTC, the same token would live an hour too long.
  assert.equal(life('2026-07-01T12:05:00', now), 'expired')
  assert.equal(life('3000-06-23T11:15:53', now), 'long-lived')
})

test('at any moment of any year, clock changes included, a token made now is good for its ten minutes', () => {
  const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  const changes = [2025, 2026, 2027]
    .flatMap(year => [`${year}-03`, `${year}-10`])
    .map(month => {
      const lastSunday = [31, 30, 29, 28, 27, 26, 25].find(
        day => new Date(`${month}-${day}T12:00:00Z`).getUTCDay() === 0,
      )
      return new Date(`${month}-${lastSunday}T01:00:00Z`)
    })
  const nearChange = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -7200, max: 7200 }))
    .map(([change, seconds]) => new Date(change.getTime() + seconds * 1000))
  fc.assert(
    fc.property(fc.oneof(moment, nearChange), fc.integer({ min: 1, max: 599 }), (when, seconds) => {
      const now = new Date(Math.floor(when.getTime() / 1000) * 1000)
      const expiry = localTimeIn(zone, new Date(now.getTime() + seconds * 1000))
      assert.equal(life(expiry, now), 'good')
      const later = life(expiry, new Date(now.getTime() + seconds * 1000))
      // Only in the hour that comes twice can the same local time lie ahead once more.
      assert.ok(later === 'expired' || instantsOf(zone, expiry).length === 2)
    }),
    { numRuns: 2000 },
  )
})

test('the hour that comes twice has two readings, the one that is left out has one, and no time has none', () => {
  const iso = (local: string) => instantsOf(zone, local).map(instant => instant.toISOString().slice(11, 16))
  assert.deepEqual(iso('2026-10-25T01:30:00'), ['00:30', '01:30'])
  assert.deepEqual(iso('2026-10-25T02:00:00'), ['02:00'])
  assert.deepEqual(iso('2026-03-29T01:30:00'), ['01:30'])
  assert.deepEqual(iso('2026-07-01T12:00:00'), ['11:00'])
  for (const none of ['2026-02-30T00:00:00', '2026-01-01T24:00:00', '2026-13-01T00:00:00', '0000-00-00T00:00:00'])
    assert.deepEqual(iso(none), [], none)
})
