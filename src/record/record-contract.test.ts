import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { scratchRecord } from '../../test/scratch-database.ts'
import { EpjsRecord, openEpjs } from './epjs.ts'
import { FakeRecord, type RecordContent } from './fake-record.ts'
import type { Patient, RecordSystem } from './record-system.ts'

const known = (patientId: string, surname: string, nhsNumber: string, more: Partial<Patient> = {}): Patient => ({
  patientId,
  title: 'Ms',
  forename: 'Ann',
  surname,
  bornOn: '1991-03-14',
  nhsNumber,
  ...more,
})

const patients = [
  known('1', 'Ashdown', '9990142319'),
  known('2', 'O’Brien-Łoś', '999 526 0182', { title: '' }),
  known('3', 'MÜLLER', '999-702-5814', { forename: 'Zoë' }),
  known('4', 'Double', '9991590838'),
  known('5', 'double', '999 159 0838'),
  known('6', 'Nobody', '', { bornOn: '' }),
  known('7', 'Leap', '9991860916', { bornOn: '2000-02-29' }),
  known('8', 'Clockchange', '9993909963', { bornOn: '1985-03-31' }),
  known('9', "Robert'); drop table x;--", '9990308241'),
]
const home = { address: ['1 Road', 'Town'], postcode: 'SE1 0XX', phones: [], email: '' }
const guids = { nurse: '6f1b8c1e-0000-4000-8000-00000000000a', doctor: '6F1B8C1E-0000-4000-8000-00000000000B' }
const nurse = { guid: guids.nurse, name: 'Nora Nurse', jobTitle: 'Nurse', role: 'Keyworker', email: 'nora@example.org' }
const doctor = { guid: `{${guids.doctor}}`, name: 'Dr Dee', jobTitle: 'Doctor', role: 'Consultant', email: '' }
const keyless = { guid: '', name: 'Bank Nurse', jobTitle: '', role: '', email: '' }

const content: RecordContent = {
  patients,
  addresses: [
    { patientId: '1', ...home, address: ['Old Road'] },
    {
      patientId: '1',
      ...home,
      phones: [
        { kind: 'mobile', number: '07700 900142' },
        { kind: 'home', number: '020 7946 0300' },
      ],
      email: 'ann@example.org',
    },
    { patientId: '2', ...home, address: [], postcode: '' },
  ],
  team: [
    { ...nurse, patientId: '1' },
    { ...nurse, patientId: '1', role: 'Care co-ordinator' },
    { ...doctor, patientId: '1' },
    { ...keyless, patientId: '1' },
    ...['2', '3', '4', '5', '6'].map(patientId => ({ ...nurse, patientId })),
    { ...nurse, patientId: '999' },
    { ...doctor, patientId: '7' },
  ],
  carePlans: [],
  needs: [],
}

const database = await scratchRecord(content)
const pool = openEpjs(database.reader)
after(async () => {
  await pool.end()
  await database.drop()
})

const keepers: Record<string, RecordSystem> = { ePJS: new EpjsRecord(pool), 'the fake': new FakeRecord(content) }
const idsOf = (found: Patient[]) => found.map(({ patientId }) => patientId).sort()

for (const [name, record] of Object.entries(keepers)) {
  test(`${name} finds a patient by date of birth and NHS number`, async () => {
    const found = await record.candidates({ bornOn: '1991-03-14', nhsNumber: '9990142319' })
    assert.deepEqual(found, [patients[0]])
  })

  test(`${name} finds a number that is kept with spaces or dashes, and gives the name as it is written`, async () => {
    const spaced = await record.candidates({ bornOn: '1991-03-14', nhsNumber: '9995260182' })
    assert.deepEqual(spaced, [{ ...patients[1], nhsNumber: '9995260182' }])
    const dashed = await record.candidates({ bornOn: '1991-03-14', nhsNumber: '9997025814' })
    assert.deepEqual(dashed, [{ ...patients[2], nhsNumber: '9997025814' }])
  })

  test(`${name} gives both of two records with the same facts`, async () => {
    assert.deepEqual(idsOf(await record.candidates({ bornOn: '1991-03-14', nhsNumber: '9991590838' })), ['4', '5'])
  })

  test(`${name} keeps a birthday on its day: on a leap day, and when the clocks change`, async () => {
    for (const { bornOn, nhsNumber, patientId } of patients.slice(6, 8)) {
      const [found] = await record.candidates({ bornOn, nhsNumber })
      assert.deepEqual([found?.patientId, found?.bornOn], [patientId, bornOn])
    }
  })

  test(`${name} finds nobody by another day, another number, or by something hostile`, async () => {
    for (const facts of [
      { bornOn: '1991-03-13', nhsNumber: '9990142319' },
      { bornOn: '1991-03-15', nhsNumber: '9990142319' },
      { bornOn: '1991-03-14', nhsNumber: '9990142318' },
      { bornOn: '1991-03-14', nhsNumber: "' or '1'='1" },
      { bornOn: '1991-03-14', nhsNumber: '' },
      { bornOn: '1991-03-14', nhsNumber: '%' },
    ])
      assert.deepEqual(await record.candidates(facts), [], facts.nhsNumber)
  })

  test(`${name} names each of a team once, with both roles of somebody who has two`, async () => {
    const team = (await record.teamOf('1')).sort((a, b) => a.name.localeCompare(b.name))
    assert.deepEqual(
      team.map(({ name, role, guid }) => [name, role, guid]),
      [
        ['Bank Nurse', '', ''],
        ['Dr Dee', 'Consultant', guids.doctor.toLowerCase()],
        ['Nora Nurse', 'Keyworker, Care co-ordinator', guids.nurse],
      ],
    )
    assert.deepEqual(await record.teamOf('8'), [])
  })

  test(`${name} gives the newest address and says how many there are, an empty one, or none`, async () => {
    const { patientId: _, ...newest } = content.addresses[1]!
    assert.deepEqual(await record.detailsOf('1'), { ...newest, entries: 2 })
    assert.deepEqual(await record.detailsOf('2'), { address: [], postcode: '', phones: [], email: '', entries: 1 })
    assert.equal(await record.detailsOf('3'), null)
  })

  test(`${name} knows staff by their guid however it is written, and nobody by an empty one`, async () => {
    for (const guid of [guids.doctor, guids.doctor.toLowerCase(), `{${guids.doctor}}`])
      assert.deepEqual(await record.staffByGuid(guid), { ...doctor, guid: guids.doctor.toLowerCase(), role: '' })
    for (const guid of ['', '{}', 'nobody', "' or 1=1 --"]) {
      assert.equal(await record.staffByGuid(guid), null, guid)
      assert.deepEqual(await record.peopleOf(guid), [], guid)
    }
  })

  test(`${name} gives each patient of somebody once, and only those it has`, async () => {
    assert.deepEqual(idsOf(await record.peopleOf(guids.nurse.toUpperCase())), ['1', '2', '3', '4', '5', '6'])
    assert.deepEqual(idsOf(await record.peopleOf(guids.doctor)), ['1', '7'])
    const nobody = (await record.peopleOf(guids.nurse)).find(({ patientId }) => patientId === '6')
    assert.deepEqual([nobody?.bornOn, nobody?.nhsNumber], ['', ''])
  })

  test(`${name} has nothing under a key that is none`, async () => {
    for (const id of ['', 'x', '1 or 1=1', "1'", '99999999999999', '-1', '1.5', '١']) {
      assert.deepEqual(await record.teamOf(id), [], id)
      assert.equal(await record.detailsOf(id), null, id)
    }
  })
}

test('the connection to ePJS can only read', async () => {
  for (const attempt of [
    `delete from "mhlPatIndex"`,
    `update "mhlPatIndex" set "Surname" = 'X'`,
    `create table x (y int)`,
    `insert into "mhlTeamMembers" ("Staff_ID") values (1)`,
  ])
    await assert.rejects(pool.query(attempt), /read-only|permission denied/, attempt)
})
