import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { emptyPlanOf, needsOf, planOf } from '../../../test/care-plans.ts'
import { connectedPerson, newClinician, sitsWith, stopsSitting } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { headings, mainOf, plain } from '../../../test/reading.ts'

import type { CarePlan } from '../../record/care-plan/care-plan.ts'

/** Thursday, 9am in London; time only goes on, from test to test, so that one silence of the record is not the next. */
let now = new Date('2026-10-15T08:00:00Z')
let house: House
let lines: string[]
const goesBy = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
  house.moveClockTo(now)
}
before(async () => {
  house = await openHouse({ now, settings: { LOG_LEVEL: 'info' } })
  lines = house.logLines()
})
after(() => house.close())
beforeEach(() => {
  goesBy(1)
  house.record.trouble = null
})

const away = () => {
  throw new Error('The record is away')
}

async function rowanAndGrace(
  plans: (patientId: string) => CarePlan[] = patientId => [planOf(patientId)],
  needs = [needsOf],
) {
  const grace = await newClinician(house, 'Grace Moor', 'Care co-ordinator')
  const facts = { forename: 'Rowan', surname: 'Ashdown' }
  const rowan = await connectedPerson(house, grace, { facts, at: now })
  const { patientId } = rowan.patient
  house.record.content.carePlans.push(...plans(patientId))
  house.record.content.needs.push(...needs.map(of => of(patientId)))
  const page = `/caseload/${rowan.personId}/care-plan`
  return { grace, rowan, page, visitor: await house.signedInAs(grace) }
}

const deedsOf = async ({ personId }: { personId: string }) =>
  (await house.owner.selectFrom('trail').select('deed').where('personId', '=', personId).orderBy('id').execute()).map(
    ({ deed }) => deed,
  )

test('the team reads the plan on a tab of its own, with its author, its day and its age', async () => {
  const { visitor, page } = await rowanAndGrace()
  const { status, text, headers } = await visitor.opens(page)
  assert.deepEqual([status, headers['cache-control']], [200, 'no-store'])
  assert.match(text, /<title>Care plan, ASHDOWN, Rowan – /)
  assert.match(plain(text), /Goals and coping Care plan Safety plan Messages/)
  assert.match(text, /href="[^"]*\/care-plan" aria-current="page"/)
  assert.deepEqual(headings(text, 2), [
    ...['In a crisis', 'Help from others', 'My wishes', 'Recovery care plan', 'What the team thinks'],
    ...['Goals and hopes', 'Triggers and what helps', 'Early warning signs', 'Summary of need'],
  ])
  const words = plain(mainOf(text))
  assert.match(words, /Completed on 21 September 2026 by Grace Moor\. Taken from ePJS today at \d+:\d\dam\./)
  assert.match(words, /My goal Said of 2 goal What I could do Said of 2 action Who will support me Said of 2 supporter/)
  assert.match(words, /Rowan can see that you opened this page\./)
  assert.doesNotMatch(words, /does not answer|Write to your team|My goals in Healthlocker/)
})

test('several plans, an old one, and one without a day say so', async () => {
  const several = await rowanAndGrace(patientId => [
    planOf(patientId, { completedOn: '2024-01-01' }, 'Old:'),
    planOf(patientId, { completedOn: '2025-10-01' }),
    planOf(patientId, { completedOn: '2025-01-01' }, 'Old:'),
  ])
  const words = plain(mainOf((await several.visitor.opens(several.page)).text))
  assert.match(words, /This care plan was completed more than a year ago\./)
  assert.match(words, /ePJS has 3 care plans for this person\. This is the newest one\. Look in ePJS for the others\./)
  assert.doesNotMatch(words, /Old:/)
  const dayless = await rowanAndGrace(patientId => [planOf(patientId, { completedOn: '', completedBy: '' })])
  const other = plain(mainOf((await dayless.visitor.opens(dayless.page)).text))
  assert.match(other, /Care plan Taken from ePJS .* The record does not say when this care plan was completed\./)
})

test('old, empty and not reachable are three different pages', async () => {
  const { visitor, page } = await rowanAndGrace()
  await visitor.opens(page)
  house.record.trouble = away
  goesBy(10)
  const old = plain(mainOf((await visitor.opens(page)).text))
  assert.match(old, /ePJS does not answer at the moment\. This is what it said today at .* may have changed since\./)
  assert.match(old, /Said of matters/)

  house.record.trouble = null
  const none = await rowanAndGrace(() => [])
  const empty = plain(mainOf((await none.visitor.opens(none.page)).text))
  assert.match(empty, /ePJS has no care plan of the kind that is shown here\. There may be one in another template/)
  assert.doesNotMatch(empty, /does not answer/)
  const blank = await rowanAndGrace(patientId => [emptyPlanOf(patientId, { completedOn: '2026-10-01' })], [])
  const unwritten = plain(mainOf((await blank.visitor.opens(blank.page)).text))
  assert.match(unwritten, /Completed on 1 October 2026\. .* ePJS has a care plan, but nothing is written in it\./)

  const unknown = await rowanAndGrace()
  house.record.trouble = away
  const { status, text } = await unknown.visitor.opens(unknown.page)
  assert.equal(status, 200)
  const words = plain(mainOf(text))
  assert.match(words, /ePJS does not answer at the moment, so the care plan cannot be shown\. This does not mean that/)
  assert.match(words, /ASHDOWN, Rowan/)
  assert.doesNotMatch(words, /Said of|no care plan of the kind/)
})

test('the person finds the look in their list, and the team in theirs', async () => {
  const { rowan, visitor, page } = await rowanAndGrace()
  await visitor.opens(page)
  assert.deepEqual(await deedsOf(rowan), ['see care plan', 'see person'])
  const hers = await house.signedInAs(rowan)
  assert.match(plain((await hers.opens('/who-has-looked')).text), /Grace Moor .* Looked at: Your care plan/)
  assert.match(plain((await visitor.opens(`/caseload/${rowan.personId}/access`)).text), /Care plan/)
  assert.match((await hers.opens('/sharing')).text, /phone numbers and care plan from the health record/)
})

test('the look is kept before the record is asked, also when it then does not answer', async () => {
  const { rowan, visitor, page } = await rowanAndGrace()
  let seen: string[] = []
  house.record.trouble = async () => {
    seen = await deedsOf(rowan)
    away()
  }
  await visitor.opens(page)
  assert.deepEqual(seen, ['see care plan'])
})

test('only somebody on the team today reads it: not who left, not a colleague, not the person by that address', async () => {
  const { grace, rowan, visitor, page } = await rowanAndGrace()
  const colleague = await house.signedInAs(await newClinician(house))
  assert.equal((await visitor.opens(page)).status, 200)
  for (const [who, status] of [
    [colleague, 404],
    [await house.signedInAs(rowan), 403],
    [await house.signedInAs(await house.newPerson()), 403],
  ] as const) {
    const answer = await who.opens(page)
    assert.equal(answer.status, status)
    assert.doesNotMatch(answer.text, /Said of/)
  }
  assert.match((await house.visitor().opens(page)).location, /^\/sign-in/)
  await stopsSitting(house, grace, rowan, now)
  assert.equal((await visitor.opens(page)).status, 404)
})

test('it comes with the seat and needs no choice of sharing, and goes with the connection', async () => {
  const { rowan, visitor, page } = await rowanAndGrace()
  const colleague = await newClinician(house, 'Nora Nurse')
  await sitsWith(house, colleague, rowan, { confirmedAt: now })
  assert.match((await (await house.signedInAs(colleague)).opens(page)).text, /Said of matters/)
  await (await house.signedInAs(rowan)).sends('/disconnect')
  const { status, text } = await visitor.opens(page)
  assert.equal(status, 404)
  assert.doesNotMatch(text, /Said of/)
})

test('who is connected to another record since it was asked sees nothing of the first', async () => {
  const { rowan, visitor, page } = await rowanAndGrace()
  house.record.trouble = async () => {
    const another = { patientId: `${rowan.patient.patientId}-another` }
    await house.owner.updateTable('connections').set(another).where('personId', '=', rowan.personId).execute()
  }
  const { status, text } = await visitor.opens(page)
  assert.equal(status, 404)
  assert.doesNotMatch(text, /Said of/)
})

test('an answer about somebody else is no answer', async () => {
  const { visitor, page } = await rowanAndGrace()
  const asked = house.record.carePlanOf
  house.record.carePlanOf = async () => ({ ...planOf('somebody-else'), needs: null, plans: 1 })
  const { status, text } = await visitor.opens(page)
  house.record.carePlanOf = asked
  assert.equal(status, 200)
  assert.match(plain(text), /so the care plan cannot be shown/)
  assert.doesNotMatch(text, /Said of/)
})

test('nothing of a plan, and no key of the record, is in a log line or an address', async () => {
  const { rowan, visitor, page } = await rowanAndGrace()
  await visitor.opens(page)
  const hers = await house.signedInAs(rowan)
  await hers.opens('/care-plan')
  for (const html of [visitor.page, hers.page]) {
    const addresses = [...html.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, address = '']) => address)
    assert.deepEqual(
      addresses.filter(address => /Said|Ashdown|test-\d/i.test(address)),
      [],
    )
  }
  const all = lines.join('\n')
  assert.match(all, /care-plan/)
  for (const secret of ['Said of', 'Ashdown', 'Grace Moor', `"${rowan.patient.patientId}"`, rowan.patient.nhsNumber])
    assert.ok(!all.includes(secret), secret)
})
