import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { formTokenOf } from '../../../test/form-token.ts'
import { openHouse } from '../../../test/harness.ts'
import { fieldOf } from '../../../test/reading.ts'
import { tracks } from '../../../test/tracking.ts'
import type { Fields } from '../../../test/visitor.ts'

const now = new Date('2026-10-15T08:00:00Z')
const house = await openHouse({ now })
after(() => house.close())

const json = { accept: 'application/json', 'sec-fetch-site': 'same-origin' }
const page = { accept: 'text/html', 'sec-fetch-site': 'same-origin' }

async function someone() {
  const person = await house.newPerson()
  const visitor = await house.signedInAs(person)
  const trackerId = await tracks(house, person)
  const send = (address: string, fields: Fields, headers: Record<string, string> = json) =>
    visitor.posts(address, { ...fields, 'form-token': formTokenOf(house, visitor, address) }, headers)
  const rowsOf = (table: 'sleepNights' | 'diaryEntries' | 'trackerEntries' | 'sentEntries' | 'drafts') =>
    house.owner.selectFrom(table).selectAll().where('personId', '=', person.personId).execute()
  return { person, visitor, trackerId, send, rowsOf }
}
type Someone = Awaited<ReturnType<typeof someone>>

interface KindOfEntry {
  table: 'sleepNights' | 'trackerEntries' | 'diaryEntries'
  address: string
  /** What Today says afterwards. */
  saved: string
  /** What one says, what another one says, and what cannot be saved. */
  one: Record<string, string>
  another: Record<string, string>
  wrong: Record<string, string>
}

const kindsOf = ({ trackerId }: Pick<Someone, 'trackerId'>, day = '2026-10-14'): KindOfEntry[] => [
  {
    table: 'sleepNights',
    address: `/tracking/sleep/${day}`,
    saved: 'sleep',
    one: { hours: '6', woken: '1', notes: 'Rain' },
    another: { hours: '8', woken: '', notes: '' },
    wrong: { hours: '25', woken: '', notes: 'Rain' },
  },
  {
    table: 'trackerEntries',
    address: `/tracking/trackers/${trackerId}/${day}`,
    saved: 'entry',
    one: { value: '4', notes: 'Bus' },
    another: { value: '9', notes: '' },
    wrong: { value: '11', notes: 'Bus' },
  },
  {
    table: 'diaryEntries',
    address: `/tracking/diary/${day}`,
    saved: 'diary',
    one: { entry: 'On the train' },
    another: { entry: 'At home' },
    wrong: { entry: ' ' },
  },
]

test('an entry that is sent up to five times at once is kept once, with the same answer each time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }), async (times, which) => {
      const me = await someone()
      const { address, one, table, saved } = kindsOf(me)[which]!
      const sent = { ...one, seen: '', key: randomUUID() }
      const answers = await Promise.all(Array.from({ length: times }, () => me.send(address, sent)))
      assert.deepEqual(
        new Set(answers.map(({ status, text }) => `${status} ${text}`)),
        new Set([`201 {"next":"/today?saved=${saved}"}`]),
      )
      assert.equal((await me.rowsOf(table)).length, 1)
      assert.equal((await me.rowsOf('sentEntries')).length, 1)
    }),
    { numRuns: 15 },
  )
})

test('one that is sent again later changes nothing, whatever became of it in the meantime', async () => {
  const me = await someone()
  for (const { address, one, another, table } of kindsOf(me)) {
    const sent = { ...one, seen: '', key: randomUUID() }
    await me.send(address, sent)
    const { text } = await me.visitor.opens(address)
    assert.equal((await me.send(address, { ...another, seen: fieldOf(text, 'seen') }, page)).status, 303)
    const [changed] = await me.rowsOf(table)
    assert.equal((await me.send(address, sent)).status, 201)
    assert.deepEqual(await me.rowsOf(table), [changed])
    await me.visitor.opens(`${address}/removal`)
    await me.visitor.sends(`${address}/removal`)
    assert.equal((await me.send(address, sent)).status, 201)
    assert.deepEqual(await me.rowsOf(table), [])
  }
})

test('where something else was saved in the meantime nothing is overwritten, and both are there to choose from', async () => {
  const me = await someone()
  for (const { address, one, another, table } of kindsOf(me)) {
    await me.send(address, { ...another, seen: '' })
    const [saved] = await me.rowsOf(table)
    const sent = { ...one, seen: '', key: randomUUID() }
    const answers = await Promise.all([1, 2, 3].map(() => me.send(address, sent)))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [409, 409, 409],
    )
    assert.deepEqual(await me.rowsOf(table), [saved])
    const { status, text } = await me.send(address, sent, page)
    assert.equal(status, 409)
    for (const words of ['not saved yet', 'Saved already', ...Object.values({ ...one }).filter(Boolean)])
      assert.ok(text.includes(words), words)
    // "Keep what is saved": the device that sends it again is told that it is done.
    const seen = fieldOf(text, 'seen')
    assert.equal((await me.send(address, { ...sent, seen, keep: 'saved' }, page)).status, 303)
    assert.equal((await me.send(address, sent)).status, 201)
    assert.deepEqual(await me.rowsOf(table), [saved])
    // "Keep what I wrote here"
    const second = { ...sent, key: randomUUID() }
    assert.equal((await me.send(address, second)).status, 409)
    assert.equal((await me.send(address, { ...second, seen }, page)).status, 303)
    assert.equal((await me.send(address, second)).status, 201)
    assert.notDeepEqual(await me.rowsOf(table), [saved])
    assert.equal((await me.rowsOf(table)).length, 1)
  }
})

test('two diary entries for a day can be joined, unless that would be too long', async () => {
  const me = await someone()
  const { address, one, another } = kindsOf(me)[2]!
  await me.send(address, { ...another, seen: '' })
  const sent = { ...one, seen: '', key: randomUUID() }
  const { text } = await me.send(address, sent, page)
  assert.match(text, /Keep both, one after the other/)
  const joined = { entry: 'At home\n\nOn the train', key: sent.key, seen: fieldOf(text, 'seen') }
  assert.ok(text.includes(joined.entry))
  assert.equal((await me.send(address, joined, page)).status, 303)
  assert.equal((await me.send(address, sent)).status, 201)
  assert.deepEqual(
    (await me.rowsOf('diaryEntries')).map(row => 'words' in row && row.words),
    [joined.entry],
  )
  const long = await me.send(address, { entry: 'x'.repeat(19_990), seen: '' }, page)
  assert.equal(long.status, 409)
  assert.doesNotMatch(long.text, /Keep both/)
})

test('what has to be put right is said in a sentence; once it is right, the device knows', async () => {
  const me = await someone()
  for (const { address, one, wrong, table } of kindsOf(me)) {
    const sent = { ...wrong, seen: '', key: randomUUID() }
    const { status, text } = await me.send(address, sent)
    assert.deepEqual([status, JSON.parse(text).wrong.length], [422, 1])
    const form = await me.send(address, sent, page)
    assert.deepEqual([form.status, fieldOf(form.text, 'key')], [422, sent.key])
    assert.equal((await me.send(address, { ...one, seen: '', key: sent.key }, page)).status, 303)
    assert.equal((await me.send(address, sent)).status, 201)
    assert.equal((await me.rowsOf(table)).length, 1)
  }
})

test('a page with an old key that was changed by hand is heard like any other form', async () => {
  const me = await someone()
  const { address, one, another, table } = kindsOf(me)[0]!
  const key = randomUUID()
  await me.send(address, { ...one, seen: '', key })
  assert.equal((await me.send(address, { ...another, seen: '', key }, page)).status, 409)
  const { text } = await me.visitor.opens(address)
  assert.equal((await me.send(address, { ...another, seen: fieldOf(text, 'seen'), key }, page)).status, 303)
  assert.equal((await me.rowsOf(table)).map(row => 'minutesAsleep' in row && row.minutesAsleep)[0], 480)
})

test('after 14 days it is too late, and the answer says so kindly', async () => {
  const me = await someone()
  for (const { address, one, table } of kindsOf(me, '2026-09-30')) {
    const { status, text } = await me.send(address, { ...one, seen: '', key: randomUUID() })
    assert.equal(status, 404)
    assert.match(JSON.parse(text).why, /last 14/)
    assert.deepEqual(await me.rowsOf(table), [])
    assert.deepEqual(await me.rowsOf('sentEntries'), [])
  }
})

test('one that was heard in time is known for as long as a device may send it again', async () => {
  const me = await someone()
  const sent = kindsOf(me).map(({ address, one }) => ({ address, fields: { ...one, seen: '', key: randomUUID() } }))
  for (const { address, fields } of sent) assert.equal((await me.send(address, fields)).status, 201)
  house.moveClockTo(new Date(now.getTime() + 20 * 86_400_000))
  const later = await house.signedInAs(me.person)
  for (const { address, fields } of sent) {
    const token = formTokenOf(house, later, address)
    assert.equal((await later.posts(address, { ...fields, 'form-token': token }, json)).status, 201)
  }
  house.moveClockTo(now)
})

test('a diary entry keeps the time at which it was written, where that can be', async () => {
  const times: [string, string][] = [
    ['2026-10-14T21:40:00.000Z', '2026-10-14T21:40:00.000Z'],
    ['2026-10-15T09:00:00.000Z', now.toISOString()],
    ['2026-08-01T09:00:00.000Z', now.toISOString()],
    ['yesterday', now.toISOString()],
  ]
  for (const [written, enteredAt] of times) {
    const me = await someone()
    await me.send('/tracking/diary/2026-10-14', { entry: 'Late', seen: '', key: randomUUID(), written })
    const [row] = await house.owner
      .selectFrom('diaryEntries')
      .select(['enteredAt', 'changedAt'])
      .where('personId', '=', me.person.personId)
      .execute()
    assert.deepEqual([row?.enteredAt.toISOString(), row?.changedAt], [enteredAt, now])
  }
})

test('an entry keeps the zone in which it was written, where there is such a place', async () => {
  for (const zone of ['Asia/Kolkata', '+05:30', 'Mars/Olympus', 'undefined', '']) {
    const me = await someone()
    for (const { address, one, table } of kindsOf(me)) {
      await me.send(address, { ...one, seen: '', key: randomUUID(), zone })
      const [row] = await me.rowsOf(table)
      assert.equal(row && 'zone' in row && row.zone, zone === 'Asia/Kolkata' ? zone : 'Europe/London')
    }
  }
})

test('without a session nothing is heard and nothing is kept; the device keeps it', async () => {
  const me = await someone()
  const { address, one, table } = kindsOf(me)[0]!
  await house.owner.updateTable('sessions').set({ endedAt: now }).where('accountId', '=', me.person.id).execute()
  const { status, location } = await me.send(address, { ...one, seen: '', key: randomUUID() })
  assert.equal(status, 303)
  assert.match(location, /^\/sign-in/)
  assert.deepEqual([await me.rowsOf(table), await me.rowsOf('drafts')], [[], []])
})

test('an entry that is sent while somebody else is signed in is refused, and kept as nobody’s draft', async () => {
  const [me, other] = [await someone(), await someone()]
  for (const { address, one, table } of kindsOf(me)) {
    const token = formTokenOf(house, me.visitor, address)
    const sent = { ...one, seen: '', key: randomUUID(), 'form-token': token }
    const { status } = await other.visitor.posts(address, sent, json)
    assert.ok(status === 403 || status === 404, String(status))
    for (const person of [me, other])
      assert.deepEqual([await person.rowsOf(table), await person.rowsOf('drafts')], [[], []])
  }
})

/** Several devices write about one day and send in any order, each as often as it likes. */
const sendings = fc.array(
  fc.record({
    device: fc.integer({ min: 0, max: 3 }),
    looksFirst: fc.boolean(),
    again: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
)

test('in whatever order devices send, nothing that its writer had not seen is replaced', async () => {
  await fc.assert(
    fc.asyncProperty(sendings, async steps => {
      const me = await someone()
      const address = '/tracking/diary/2026-10-14'
      const bases = new Map<number, { words: string | null; mark: string }>()
      let saved: string | null = null
      for (const [index, { device, looksFirst, again }] of steps.entries()) {
        if (looksFirst) {
          const { text } = await me.visitor.opens(address)
          bases.set(device, { words: saved, mark: fieldOf(text, 'seen') })
        }
        const base = bases.get(device) ?? { words: null, mark: '' }
        const entry = `${device} wrote ${index}`
        const sent = { entry, seen: base.mark, key: randomUUID() }
        const answers = await Promise.all(Array.from({ length: again }, () => me.send(address, sent)))
        const mayReplace: boolean = saved === null || saved === base.words
        assert.deepEqual(
          answers.map(({ status }) => status),
          Array(again).fill(mayReplace ? 201 : 409),
        )
        if (mayReplace) saved = entry
        const rows = await me.rowsOf('diaryEntries')
        assert.deepEqual(
          rows.map(row => 'words' in row && row.words),
          [saved],
        )
      }
    }),
    { numRuns: 20 },
  )
})
