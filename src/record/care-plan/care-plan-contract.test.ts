import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { fillRecord } from '../../../seeds/record.ts'
import { emptyPlanOf, needsOf, planOf } from '../../../test/care-plans.ts'
import { scratchRecord } from '../../../test/scratch-database.ts'
import { EpjsRecord, openEpjs } from '../epjs.ts'
import { FakeRecord, type RecordContent } from '../fake-record.ts'
import type { RecordSystem } from '../record-system.ts'
import type { NewestCarePlan } from './care-plan.ts'

const hostile = `'); drop table "mhlSLAMRecoveryCarePlan";-- <b>Zoë</b>\r\n%_[]`

const content: RecordContent = {
  patients: [],
  addresses: [],
  team: [],
  // In the order in which they were entered.
  carePlans: [
    planOf('1', { completedOn: '2025-01-31' }, 'An old one of'),
    planOf('1', { completedOn: '2026-09-21' }),
    planOf('2', { completedOn: '2024-02-29' }, 'The first of'),
    planOf('1', { completedOn: '2026-02-01' }, 'Entered late:'),
    planOf('1', { completedOn: '' }, 'Not completed:'),
    planOf('2', { completedOn: '2024-02-29' }, 'The second of'),
    planOf('3', { completedOn: '', completedBy: '' }, 'Begun:'),
    planOf('3', { completedOn: '', completedBy: '' }, 'Begun again:'),
    emptyPlanOf('4', {
      goals: [
        { goal: '', action: '', supporter: '' },
        { goal: '', action: hostile, supporter: '' },
      ],
    }),
    planOf('7', { completedOn: '1985-03-31' }),
  ],
  needs: [
    needsOf('1', { assessedOn: '2024-05-05', assessedBy: 'An old one' }),
    needsOf('1'),
    needsOf('1', { assessedOn: '', assessedBy: 'No day' }),
    needsOf('6'),
    { ...needsOf('7'), endsOn: '', parts: { ...needsOf('7').parts, risk: '' } },
  ],
}

const database = await scratchRecord(content)
const pool = openEpjs(database.reader)
after(async () => {
  await pool.end()
  await database.drop()
})

/** Rows have no order of their own in the record. */
const inOrder = <T>(rows: readonly T[]) =>
  rows.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
const sorted = (plan: NewestCarePlan | null) =>
  plan && {
    ...plan,
    goals: inOrder(plan.goals),
    triggers: inOrder(plan.triggers),
    changes: inOrder(plan.changes),
    help: inOrder(plan.help),
  }

const keepers: Record<string, RecordSystem> = { ePJS: new EpjsRecord(pool), 'the fake': new FakeRecord(content) }

for (const [name, record] of Object.entries(keepers)) {
  test(`${name} gives every word of a plan in its place, and keeps together what stands in one row`, async () => {
    const plan = await record.carePlanOf('1')
    assert.deepEqual(sorted(plan), { ...planOf('1'), needs: needsOf('1'), plans: 4 })
  })

  test(`${name} gives the plan that was completed last, whenever it was entered, and of one day the later one`, async () => {
    assert.equal((await record.carePlanOf('1'))?.completedOn, '2026-09-21')
    const ofOneDay = await record.carePlanOf('2')
    assert.deepEqual([ofOneDay?.completedOn, ofOneDay?.plans], ['2024-02-29', 2])
    assert.equal(ofOneDay?.mine.matters, 'The second of matters')
    assert.deepEqual(inOrder(ofOneDay!.triggers), planOf('2', {}, 'The second of').triggers)
  })

  test(`${name} gives a plan without a day and a name where there is no other, and the last of several`, async () => {
    const plan = await record.carePlanOf('3')
    assert.deepEqual([plan?.completedOn, plan?.completedBy], ['', ''])
    assert.equal(plan?.mine.matters, 'Begun again: matters')
  })

  test(`${name} leaves out rows in which nothing stands, and takes words for words`, async () => {
    const goals = [{ goal: '', action: hostile, supporter: '' }]
    assert.deepEqual(await record.carePlanOf('4'), { ...emptyPlanOf('4', { goals }), needs: null, plans: 1 })
  })

  test(`${name} keeps a day on its day when the clocks change, and says nothing where nothing is said`, async () => {
    const plan = await record.carePlanOf('7')
    assert.deepEqual([plan?.completedOn, plan?.needs?.assessedOn], ['1985-03-31', '2026-09-14'])
    assert.deepEqual([plan?.needs?.endsOn, plan?.needs?.parts.risk], ['', ''])
  })

  test(`${name} has no plan of somebody of whom it has none, of whom it only knows needs, and of nobody`, async () => {
    for (const id of ['5', '6', '', 'x', "1'", '1 or 1=1', '99999999999999', '-1', '1.5'])
      assert.equal(await record.carePlanOf(id), null, id)
  })
}

test('a table that ePJS does not open for us is a failure, and not a plan without that part', async () => {
  const owner = new pg.Client(database.superuser)
  await owner.connect()
  await owner.query('revoke select on "mhlSLAMRecoveryCarePlanContingency" from healthlocker_epjs')
  await owner.end()
  await assert.rejects(keepers.ePJS!.carePlanOf('1'))
})

test('a made-up record from before there were care plans is made anew, and a whole one is left alone', async () => {
  assert.equal(await fillRecord({ superuserUrl: database.superuser, content }), false)
  const owner = new pg.Client(database.superuser)
  await owner.connect()
  await owner.query('drop table "mhlSLAMRecoveryCarePlan", "mhlSummaryOfNeed"')
  await owner.end()
  await assert.rejects(keepers.ePJS!.carePlanOf('1'))
  assert.equal(await fillRecord({ superuserUrl: database.superuser, content }), true)
  assert.equal((await keepers.ePJS!.carePlanOf('1'))?.plans, 4)
})
