import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressOf, fromAddress, fromForm, pageOfList, views } from './asked.ts'
import { inOrder, isNotHeardFrom, type ListedPerson, orders } from './listed.ts'
import { isFound } from './search.ts'

const cases = { numRuns: 2000 }
const now = new Date('2026-10-15T08:00:00Z')
const instant = fc.option(
  fc.integer({ min: 0, max: 40 * 24 }).map(hours => new Date(now.getTime() - hours * 3_600_000)),
  { nil: null },
)

const anyPerson: fc.Arbitrary<ListedPerson> = fc
  .record({
    personId: fc.uuid(),
    surname: fc.constantFrom('Ashdown', 'ashdown', 'Åkesson', 'O’Neill', 'Qureshi-Lane', 'Żak', 'Li'),
    forename: fc.constantFrom('Rowan', 'Inês', 'Ann'),
    waitingSince: instant,
    lastEntryAt: instant,
    lastMessageAt: instant,
    connectedAt: instant,
    hours: fc.array(fc.option(fc.integer({ min: 0, max: 24 })), { minLength: 7, maxLength: 7 }),
    isShared: fc.boolean(),
  })
  .map(({ lastEntryAt, connectedAt, hours, isShared, waitingSince, ...person }) => ({
    ...person,
    patientId: person.personId,
    bornOn: '1991-03-14',
    nhsNumber: '9990142319',
    waitingSince,
    unread: waitingSince ? 1 : 0,
    connectedAt: connectedAt ?? now,
    sleep: isShared ? { hours, lastEntryAt } : null,
    problem: null,
  }))
const anyList = fc.uniqueArray(anyPerson, { maxLength: 30, selector: ({ personId }) => personId })
const anyOrder = fc.constantFrom(...orders)

const ids = (people: readonly ListedPerson[]) => people.map(({ personId }) => personId)

test('an order loses nobody, doubles nobody and does not depend on what came before', () => {
  fc.assert(
    fc.property(anyList, anyOrder, (people, order) => {
      const ordered = inOrder(people, order)
      assert.deepEqual(ids(ordered).sort(), ids(people).sort())
      assert.deepEqual(ids(inOrder(people.toReversed(), order)), ids(ordered))
    }),
    cases,
  )
})

test('the longest-waiting message comes first, then the newest entry, then the name', () => {
  fc.assert(
    fc.property(anyList, people => {
      const ordered = inOrder(people, 'waiting')
      for (const [index, one] of ordered.slice(0, -1).entries()) {
        const other = ordered[index + 1]!
        if (one.waitingSince && other.waitingSince) assert.ok(one.waitingSince <= other.waitingSince)
        else assert.ok(one.waitingSince || !other.waitingSince, 'who waits comes before who does not')
        if (one.waitingSince || other.waitingSince) continue
        const [mine, theirs] = [one.sleep?.lastEntryAt, other.sleep?.lastEntryAt]
        if (mine && theirs) assert.ok(mine >= theirs)
        else assert.ok(mine || !theirs)
      }
    }),
    cases,
  )
})

test('no order looks at how somebody slept or how much they wrote', () => {
  fc.assert(
    fc.property(anyList, anyOrder, fc.integer({ min: 0, max: 24 }), (people, order, hours) => {
      const others = people.map(person => ({
        ...person,
        unread: person.unread * 7,
        sleep: person.sleep && { ...person.sleep, hours: person.sleep.hours.map(() => hours) },
      }))
      assert.deepEqual(ids(inOrder(others, order)), ids(inOrder(people, order)))
    }),
    cases,
  )
})

test('pages of fifty show everybody once, and a page that is not there is the last one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 260 }), fc.integer({ min: 1, max: 20 }), (count, page) => {
      const all = Array.from({ length: count }, (_, index) => index)
      const { pages, ...asked } = pageOfList(all, page)
      const shown = Array.from({ length: pages }, (_, index) => pageOfList(all, index + 1).shown)
      assert.deepEqual(shown.flat(), all)
      assert.ok(shown.every(({ length }) => length <= 50))
      assert.equal(asked.page, Math.min(page, pages))
    }),
  )
})

const someone = (facts: Partial<ListedPerson>): ListedPerson => ({
  personId: 'p',
  patientId: 'p',
  surname: 'Ashdown',
  forename: 'Rowan',
  bornOn: '1991-03-14',
  nhsNumber: '9990142319',
  connectedAt: new Date('2026-05-02T09:00:00Z'),
  unread: 0,
  waitingSince: null,
  lastMessageAt: null,
  sleep: null,
  problem: null,
  ...facts,
})
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

test('nobody is "not heard from" who wrote, entered something shared, or connected within 14 days', () => {
  assert.ok(isNotHeardFrom(someone({}), now))
  assert.ok(isNotHeardFrom(someone({ lastMessageAt: daysAgo(14) }), now))
  assert.ok(!isNotHeardFrom(someone({ lastMessageAt: daysAgo(13.99) }), now))
  assert.ok(!isNotHeardFrom(someone({ sleep: { hours: [], lastEntryAt: daysAgo(1) } }), now))
  assert.ok(isNotHeardFrom(someone({ sleep: { hours: [], lastEntryAt: null } }), now))
  assert.ok(!isNotHeardFrom(someone({ connectedAt: daysAgo(3) }), now))
})

const names: [sought: string, surname: string, forename: string, isFound: boolean][] = [
  ['ashdown', 'Ashdown', 'Rowan', true],
  ['ASHDOWN, rowan', 'Ashdown', 'Rowan', true],
  ['rowan ash', 'Ashdown', 'Rowan', true],
  ['ines', 'Ferreira', 'Inês', true],
  ['Inês', 'Ferreira', 'Ines', true],
  ['lane', 'Qureshi-Lane', 'Farid', true],
  ['qureshi lane', 'Qureshi-Lane', 'Farid', true],
  ['qureshilane', 'Qureshi-Lane', 'Farid', true],
  ['oneill', 'O’Neill', 'Sinéad', true],
  ["o'neill", 'O’Neill', 'Sinéad', true],
  ['lozak', 'Łożak', 'Ewa', true],
  ['down', 'Ashdown', 'Rowan', false],
  ['rowan smith', 'Ashdown', 'Rowan', false],
  ['%', 'Ashdown', 'Rowan', false],
  ['.*', 'Ashdown', 'Rowan', false],
  ['   ', 'Ashdown', 'Rowan', false],
  ['999 014 2319', 'Ashdown', 'Rowan', true],
  ['999-014-2319', 'Ashdown', 'Rowan', true],
  ['2319', 'Ashdown', 'Rowan', true],
  ['19', 'Ashdown', 'Rowan', false],
  ['9990142310', 'Ashdown', 'Rowan', false],
]

for (const [sought, surname, forename, found] of names)
  test(`"${sought}" ${found ? 'finds' : 'does not find'} ${forename} ${surname}`, () => {
    assert.equal(isFound(sought, { surname, forename, nhsNumber: '9990142319' }), found)
  })

test('whatever an address or a form asks for, the list has an answer, and its addresses name nobody', () => {
  const anything = fc.oneof(fc.string(), fc.constantFrom(...views, ...orders, '1', '2', '-1', '1e9'), fc.constant([]))
  fc.assert(
    fc.property(anything, anything, anything, fc.string({ maxLength: 300 }), (show, order, page, q) => {
      const asked = fromAddress({ show, order, page, q })
      assert.equal(asked.sought, '')
      assert.match(addressOf(asked), /^\/caseload(\?(show|order|page)=[a-z0-9-]+(&(order|page)=[a-z0-9-]+)*)?$/)
      assert.deepEqual(fromAddress(Object.fromEntries(new URL(addressOf(asked), 'http://x').searchParams)), asked)
      assert.ok([...fromForm({ q, order, page }).sought].length <= 100)
    }),
    cases,
  )
})
