import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { needsOf, planOf } from '../../test/care-plans.ts'
import { people, team } from '../demo/cast.ts'
import { recordContent } from '../demo/record-content.ts'
import { FakeRecord } from './fake-record.ts'
import { guardRecord, type Limits } from './guarded-record.ts'
import { type Patient, RecordAsleep, type RecordSystem, type TeamMember } from './record-system.ts'

const { guid } = team.grace
const { patientId, bornOn, nhsNumber } = people.rowan.patient
const never = () => new Promise<never>(() => {})
const down = () => {
  throw new Error('the record is down')
}

/** A guarded fake with a clock that stands still until it is moved. */
function guarded(limits: Partial<Limits> = {}) {
  const fake = new FakeRecord(recordContent)
  let now = new Date('2026-11-22T09:00:00Z')
  const wait = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000)
  }
  return { fake, wait, record: guardRecord(fake, () => now, { timeoutMs: 30, ...limits }), now: () => now }
}

test('fresh, stale with its age, and never had look different to whoever asked', async () => {
  const { fake, wait, record, now } = guarded()
  fake.trouble = down
  await assert.rejects(record.peopleOf(guid), RecordAsleep)

  fake.trouble = null
  const takenAt = now()
  const fresh = await record.peopleOf(guid)
  assert.deepEqual([fresh.isStale, fresh.takenAt, fresh.value.length], [false, takenAt, 18])

  fake.trouble = down
  wait(3600)
  const stale = await record.peopleOf(guid)
  assert.deepEqual([stale.isStale, stale.takenAt, stale.value], [true, takenAt, fresh.value])
})

test('a list that is truly empty is an answer, not a silence', async () => {
  const { record } = guarded()
  const answer = await record.peopleOf(team.colin.guid)
  assert.deepEqual([answer.value, answer.isStale], [[], false])
  assert.equal((await record.detailsOf(people.idris.patient.patientId)).value, null)
  assert.equal((await record.carePlanOf(people.idris.patient.patientId)).value, null)
})

test('an answer is used again for some minutes, and sooner asked anew by who needs it newer', async () => {
  const { fake, wait, record } = guarded({ cacheMinutes: 5 })
  await record.teamOf(patientId)
  wait(299)
  await record.teamOf(patientId)
  assert.equal(fake.asked, 1)
  await record.teamOf(patientId, { notOlderThanSeconds: 50 })
  assert.equal(fake.asked, 2)
  wait(301)
  await record.teamOf(patientId)
  assert.equal(fake.asked, 3)
})

test('facts that somebody typed are asked every time, and never answered from memory', async () => {
  const { fake, record } = guarded()
  for (let time = 0; time < 3; time++) await record.candidates({ bornOn, nhsNumber })
  assert.equal(fake.asked, 3)
  fake.trouble = down
  await assert.rejects(record.candidates({ bornOn, nhsNumber }), RecordAsleep)
})

test('to a request no answer is younger than the request itself', async () => {
  const { wait, record, now } = guarded()
  const asked = now()
  wait(1)
  assert.deepEqual((await record.peopleOf(guid, { now: asked })).takenAt, asked)
  assert.deepEqual((await record.peopleOf(guid, { now: asked })).takenAt, asked)
  assert.deepEqual((await record.peopleOf(guid)).takenAt, now())
})

test('what is too old is not shown any more', async () => {
  const { fake, wait, record } = guarded({ keepHours: 24 })
  await record.peopleOf(guid)
  fake.trouble = down
  wait(24 * 3600 - 1)
  assert.equal((await record.peopleOf(guid)).isStale, true)
  wait(1)
  await assert.rejects(record.peopleOf(guid), RecordAsleep)
})

test('a slow record holds nobody up for longer than the limit', async () => {
  const { fake, wait, record } = guarded({ timeoutMs: 50 })
  await record.peopleOf(guid)
  wait(600)
  // It never answers, so whoever has an answer did not wait for it.
  fake.trouble = never
  assert.equal((await record.peopleOf(guid)).isStale, true)
})

test('after three failures it is left alone for a while, then tried once, and trusted again when it answers', async () => {
  const { fake, wait, record } = guarded({ failures: 3, pauseSeconds: 30 })
  fake.trouble = down
  for (let time = 0; time < 10; time++) await assert.rejects(record.peopleOf(guid), RecordAsleep)
  assert.equal(fake.asked, 3)

  wait(30)
  const many = Array.from({ length: 10 }, (_, at) => record.peopleOf(`${guid}-${at}`).catch(() => 'asleep'))
  await Promise.all(many)
  assert.equal(fake.asked, 4)

  wait(29)
  await assert.rejects(record.peopleOf(guid), RecordAsleep)
  assert.equal(fake.asked, 4)

  fake.trouble = null
  wait(1)
  assert.equal((await record.peopleOf(guid)).isStale, false)
  await record.teamOf(patientId)
  assert.equal(fake.asked, 6)
})

test('failures that do not follow each other leave it open', async () => {
  const { fake, record } = guarded({ failures: 3 })
  for (let time = 0; time < 6; time++) {
    fake.trouble = down
    await record.candidates({ bornOn, nhsNumber }).catch(() => undefined)
    await record.candidates({ bornOn, nhsNumber }).catch(() => undefined)
    fake.trouble = null
    await record.candidates({ bornOn, nhsNumber })
  }
  assert.equal(fake.asked, 18)
})

test('the budget of a minute is never passed, whatever is asked and whenever', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 20 }), { minLength: 40, maxLength: 120 }), async pauses => {
      const { fake, wait, record, now } = guarded({ callsAMinute: 10, cacheMinutes: 0 })
      const askedAt: number[] = []
      fake.trouble = () => void askedAt.push(now().getTime())
      for (const pause of pauses) {
        wait(pause / 4)
        await record.candidates({ bornOn, nhsNumber }).catch(() => undefined)
      }
      for (const [at, first] of askedAt.entries())
        assert.ok(askedAt[at + 10] === undefined || askedAt[at + 10]! - first >= 60_000)
    }),
    { numRuns: 50 },
  )
})

test('with the budget spent, what is known is shown with its age', async () => {
  const { wait, record } = guarded({ callsAMinute: 2, cacheMinutes: 1 })
  await record.peopleOf(guid)
  wait(61)
  await record.teamOf(patientId)
  await record.teamOf('40002')
  assert.equal((await record.peopleOf(guid)).isStale, true)
  await assert.rejects(record.detailsOf(patientId), RecordAsleep)
})

test('the same question asked by many at once is one call', async () => {
  const { fake, record } = guarded()
  const answers = await Promise.all(Array.from({ length: 20 }, () => record.peopleOf(guid)))
  assert.equal(fake.asked, 1)
  assert.equal(new Set(answers.map(({ value }) => value)).size, 1)
})

type Spoilt = Partial<Record<keyof RecordSystem, unknown>>
const aPatient = people.rowan.patient
const aMember: TeamMember = { guid, name: 'Grace', jobTitle: '', role: '', email: '' }
const details = { address: [], postcode: '', phones: [], email: '' }
const plan = { ...planOf(patientId), needs: needsOf(patientId), plans: 1 }
const wrong: Record<string, Spoilt> = {
  'somebody with another number': { candidates: [{ ...aPatient, nhsNumber: '9995260182' }] },
  'somebody born on another day': { candidates: [{ ...aPatient, bornOn: '1991-03-15' }] },
  'nothing at all': {
    candidates: undefined,
    peopleOf: undefined,
    teamOf: null,
    detailsOf: undefined,
    carePlanOf: undefined,
    staffByGuid: undefined,
  },
  'a page of another program': {
    candidates: '<html>',
    peopleOf: '<html>',
    teamOf: '<html>',
    detailsOf: '<html>',
    carePlanOf: '<html>',
    staffByGuid: '<html>',
  },
  'half a patient': { peopleOf: [aPatient, { patientId: '2', surname: 'Half' }] },
  'a day that there is not': { peopleOf: [{ ...aPatient, bornOn: '1991-02-30' }] },
  'a number that is too short': { peopleOf: [{ ...aPatient, nhsNumber: '999' }] },
  'a patient without a key': { peopleOf: [{ ...aPatient, patientId: '' }] },
  'a team of nobody in particular': { teamOf: [{ ...aMember, name: '' }] },
  'half a member': { teamOf: [{ guid }] },
  'another member than was asked about': { staffByGuid: { ...aMember, guid: 'another' } },
  'half an address': { detailsOf: { address: ['1 Road'] } },
  'the care plan of somebody else': { carePlanOf: { ...plan, patientId: '40002' } },
  'a care plan with the needs of somebody else': { carePlanOf: { ...plan, needs: needsOf('40002') } },
  'half a care plan': { carePlanOf: { ...plan, goals: undefined } },
  'a care plan with half a goal': { carePlanOf: { ...plan, goals: [{ goal: 'Walk', action: null, supporter: '' }] } },
  'a care plan without a part of its own words': { carePlanOf: { ...plan, mine: {} } },
  'a care plan of a day that there is not': { carePlanOf: { ...plan, completedOn: '2026-02-30' } },
  'the needs of a day that there is not': {
    carePlanOf: { ...plan, needs: { ...plan.needs, assessedOn: '2026-02-30' } },
  },
  'a phone without a number': { detailsOf: { ...details, phones: [{ kind: 'home', number: '' }] } },
}

for (const [what, answers] of Object.entries(wrong))
  test(`what cannot be true is not shown: ${what}`, async () => {
    for (const question of Object.keys(answers) as (keyof Spoilt)[]) {
      const { fake, wait, record } = guarded()
      const about = {
        candidates: { bornOn, nhsNumber },
        teamOf: patientId,
        detailsOf: patientId,
        carePlanOf: patientId,
        peopleOf: guid,
        staffByGuid: guid,
      }
      const ask = () => record[question](about[question] as never) as Promise<{ isStale: boolean; value: unknown }>
      const before = await ask()
      fake[question] = (() => Promise.resolve(answers[question])) as never
      wait(600)
      if (question === 'candidates') await assert.rejects(ask(), RecordAsleep)
      else assert.deepEqual(await ask(), { ...before, isStale: true })
    }
  })

test('a patient whose record lacks a birthday or a number is still somebody’s patient', async () => {
  const { fake, record } = guarded()
  const bare: Patient = { ...aPatient, title: '', bornOn: '', nhsNumber: '' }
  fake.peopleOf = () => Promise.resolve([bare])
  assert.deepEqual((await record.peopleOf(guid)).value, [bare])
})

test('the record is never asked while a proof is open, and once at the most for a page', async () => {
  const { fake, record } = guarded()
  const open = { visit: { isOpen: true }, method: 'GET' }
  await assert.rejects(record.peopleOf(guid, open), /before reach/)
  assert.equal(fake.asked, 0)

  const aPage = { visit: { isOpen: false }, method: 'GET' }
  await record.peopleOf(guid, aPage)
  await record.peopleOf(guid, aPage)
  await assert.rejects(record.teamOf(patientId, aPage), /once/)
  assert.equal(fake.asked, 1)
  // What is known already costs no call, whoever asks and when.
  assert.equal((await record.peopleOf(guid, open)).isStale, false)
})

test('in production such a mistake of ours shows nobody an error page', async () => {
  const { fake, record } = guarded({ isStrict: false })
  const aPage = { visit: { isOpen: false }, method: 'GET' }
  await record.peopleOf(guid, aPage)
  await assert.rejects(record.teamOf(patientId, aPage), RecordAsleep)
  assert.equal(fake.asked, 1)
})
