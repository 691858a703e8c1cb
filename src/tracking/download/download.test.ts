import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sleeps } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { tracks } from '../../../test/tracking.ts'
import { isUuid } from '../../core/ids.ts'
import { cell } from './csv.ts'
import type { Bundle, Observation } from './fhir.ts'

const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

const addedAt = (month: number) => new Date(Date.UTC(2026, month))

async function someone() {
  const person = await house.newPerson('=cmd')
  await sleeps(house, person, { '2026-10-14': { hours: 7.5, notes: '=HYPERLINK("http://evil.example","x")' } })
  const entries = { '2026-10-13': { value: 4, notes: 'Line one,\n"two"' }, '2026-10-14': 0 }
  await tracks(house, person, { name: '+Worry', entries })
  const tablets = { kind: 'medication', answer: 'yes-no', name: 'Tablets', addedAt: addedAt(2) } as const
  await tracks(house, person, { ...tablets, entries: { '2026-10-12': 0 } })
  const walk = { kind: 'exercise', answer: 'number', name: 'Walk', unit: 'minutes', addedAt: addedAt(3) } as const
  await tracks(house, person, { ...walk, entries: { '2026-10-12': 30 } })
  const coffee = { kind: 'own', answer: 'number', name: 'Coffee', unit: 'cups', addedAt: addedAt(4) } as const
  await tracks(house, person, { ...coffee, entries: { '2026-10-12': 2.5 } })
  const steps = { kind: 'own', answer: 'number', name: 'Stairs', addedAt: addedAt(5) } as const
  await tracks(house, person, { ...steps, entries: { '2026-10-12': 3 } })
  return { person, visitor: await house.signedInAs(person) }
}

/** Reads a table as a spreadsheet would. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted = '', end] of text.replace('\uFEFF', '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('the table has a line for each entry, oldest first, and its name says nothing about the person', async () => {
  const { visitor } = await someone()
  assert.match((await visitor.opens('/tracking/download')).text, /Download a table \(CSV\)/)
  const { text, headers } = await visitor.opens('/tracking/download/table')
  assert.equal(headers['content-type'], 'text/csv; charset=utf-8')
  assert.equal(headers['content-disposition'], 'attachment; filename="healthlocker-2026-10-15.csv"')
  assert.equal(headers['cache-control'], 'no-store')
  const [head, ...rows] = rowsOf(text)
  assert.deepEqual(head?.slice(0, 4), ['Day', 'What', 'Kind', 'Value'])
  assert.deepEqual(
    rows.map(([day, what, , value, , inWords]) => [day, what, value, inWords]),
    [
      ['2026-10-12', 'Tablets', '0', 'No'],
      ['2026-10-12', 'Walk', '30', '30 minutes'],
      ['2026-10-12', 'Coffee', '2.5', '2.5 cups'],
      ['2026-10-12', 'Stairs', '3', '3'],
      ['2026-10-13', "'+Worry", '4', '4 out of 10'],
      ['2026-10-14', 'Sleep, the night that began on this day', '7.5', '7½ hours'],
      ['2026-10-14', "'+Worry", '0', '0 out of 10'],
    ].toSorted(([one = ''], [other = '']) => one.localeCompare(other)),
  )
  assert.equal(rows.find(([, what]) => what === "'+Worry")?.[6], 'Line one,\n"two"')
})

test('what begins like a formula is text in every cell', async () => {
  const { visitor } = await someone()
  const { text } = await visitor.opens('/tracking/download/table')
  assert.match(text, /"'=HYPERLINK\(""http/)
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', '＝'), fc.string(), (start, rest) => {
      assert.ok(cell(start + rest).startsWith(`"'`))
    }),
    { numRuns: 10_000 },
  )
  assert.equal(cell('Slept well = better'), '"Slept well = better"')
})

test('the bundle is one of FHIR R4: a collection of observations with codes where there are any', async () => {
  const { person, visitor } = await someone()
  const { text, headers } = await visitor.opens('/tracking/download/fhir')
  assert.equal(headers['content-type'], 'application/fhir+json; charset=utf-8')
  const bundle = JSON.parse(text) as Bundle
  assert.deepEqual([bundle.resourceType, bundle.type, bundle.timestamp], ['Bundle', 'collection', now.toISOString()])
  // bdl-1 to bdl-4: a collection has no total, no search, no request and no response.
  assert.ok(!('total' in bundle))
  for (const entry of bundle.entry) assert.deepEqual(Object.keys(entry), ['fullUrl', 'resource'])
  // bdl-7: the address of each is its own.
  const addresses = bundle.entry.map(({ fullUrl }) => fullUrl)
  assert.equal(new Set(addresses).size, addresses.length)
  for (const { fullUrl, resource } of bundle.entry) {
    assert.equal(fullUrl, `urn:uuid:${resource.id}`)
    assert.ok(isUuid(resource.id), resource.id)
  }
  const observations = bundle.entry
    .map(({ resource }) => resource)
    .filter((resource): resource is Observation => resource.resourceType === 'Observation')
  assert.equal(observations.length, 7)
  for (const each of observations) isObservation(each, addresses)
  const named = (name: string) => observations.find(({ code }) => code.text === name) as never as Record<string, never>
  assert.deepEqual(named('Hours slept').code, {
    coding: [{ system: 'http://loinc.org', code: '93832-4', display: 'Sleep duration' }],
    text: 'Hours slept',
  })
  const hour = { value: 7.5, unit: 'hours', system: 'http://unitsofmeasure.org', code: 'h' }
  assert.deepEqual(named('Hours slept').valueQuantity, hour)
  assert.deepEqual(named('Hours slept').effectivePeriod, { start: '2026-10-14', end: '2026-10-15' })
  assert.equal(named('+Worry').valueInteger, 4)
  assert.equal(named('Tablets').valueBoolean, false)
  assert.deepEqual(named('Coffee').valueQuantity, { value: 2.5, unit: 'cups' })
  assert.deepEqual(named('Stairs').valueQuantity, { value: 3 })
  const coded = observations.filter(({ code }) => code.coding).map(({ code }) => code.text)
  assert.deepEqual(coded, ['Hours slept', 'Walk'])
  for (const secret of [person.email, '=cmd']) assert.ok(!text.includes(secret))
})

/** What R4 asks of an observation: required parts, one value, one time, codes of the required value sets. */
function isObservation(observation: Observation, addresses: readonly string[]) {
  assert.match(observation.id, /^[A-Za-z0-9\-.]{1,64}$/)
  assert.equal(observation.status, 'final')
  assert.ok(observation.code.text)
  assert.equal(Object.keys(observation).filter(name => name.startsWith('value')).length, 1)
  assert.equal(Object.keys(observation).filter(name => name.startsWith('effective')).length, 1)
  assert.match(observation.issued, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  for (const { reference, type } of [observation.subject, ...observation.performer])
    assert.deepEqual([addresses.indexOf(reference), type], [0, 'Patient'])
  const [coding] = observation.category[0]?.coding ?? []
  assert.equal(coding?.system, 'http://terminology.hl7.org/CodeSystem/observation-category')
  assert.ok(['activity', 'survey'].includes(coding.code))
  // ele-1: nothing is empty.
  assert.doesNotMatch(JSON.stringify(observation), /:""|null|\[\]|\{\}/)
}

test('the same entry has the same id in every download, and an empty history is a file too', async () => {
  const { visitor } = await someone()
  const [one, other] = [await visitor.opens('/tracking/download/fhir'), await visitor.opens('/tracking/download/fhir')]
  assert.equal(one.text, other.text)
  const nobody = await house.signedInAs(await house.newPerson())
  assert.equal(rowsOf((await nobody.opens('/tracking/download/table')).text).length, 1)
  assert.equal((JSON.parse((await nobody.opens('/tracking/download/fhir')).text) as Bundle).entry.length, 1)
})

test('nobody downloads what somebody else has saved', async () => {
  await someone()
  const nobody = await house.signedInAs(await house.newPerson())
  for (const file of ['table', 'fhir'])
    assert.doesNotMatch((await nobody.opens(`/tracking/download/${file}`)).text, /Worry|Tablets|HYPERLINK/)
  assert.match((await house.visitor().opens('/tracking/download/table')).location, /^\/sign-in/)
})
