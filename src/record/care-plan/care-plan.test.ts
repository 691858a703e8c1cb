import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { emptyPlanOf, needsOf, planOf } from '../../../test/care-plans.ts'
import { connectedPerson, connects, newClinician } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { headings, mainOf, plain } from '../../../test/reading.ts'

import type { CarePlan, Needs } from './care-plan.ts'
import { captions } from './words.ts'

/** Thursday, 9am in London; time only goes on, from test to test, so that one silence of the record is not the next. */
let now = new Date('2026-10-15T08:00:00Z')
let house: House
const goesBy = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
  house.moveClockTo(now)
}
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())
beforeEach(() => {
  goesBy(1)
  house.record.trouble = null
})

const away = () => {
  throw new Error('The record is away')
}

/** Somebody connected to a record that holds these plans; each test has a patient of its own. */
async function rowan(plans: (patientId: string) => CarePlan[] = () => [], needs?: (patientId: string) => Needs) {
  const grace = await newClinician(house, 'Grace Moor', 'Care Co-ordinator')
  const person = await connectedPerson(house, grace, { at: now })
  const { patientId } = person.patient
  house.record.content.carePlans.push(...plans(patientId))
  if (needs) house.record.content.needs.push(needs(patientId))
  return { grace, person, visitor: await house.signedInAs(person) }
}

const withPlan = (more: Partial<CarePlan> = {}) => rowan(patientId => [planOf(patientId, more)], needsOf)

test('without a care plan the page says why, and who to ask; it is not an empty plan', async () => {
  const { visitor } = await rowan()
  const { status, text } = await visitor.opens('/care-plan')
  assert.equal(status, 200)
  assert.deepEqual(headings(text, 2), ['There is no care plan that we can show'])
  const words = plain(mainOf(text))
  assert.match(words, /used another form, or added the plan to your health record as a document/)
  assert.match(words, /Ask Grace Moor, your care coordinator\./)
  assert.match(words, /Your health record \(ePJS\) was asked today at \d+:\d\dam\./)
  assert.match(mainOf(text), /href="\/messages"/)
  assert.doesNotMatch(words, /does not answer|Recovery care plan/)
})

test('with a care plan the page shows it, and not why there is none', async () => {
  const { visitor } = await withPlan()
  const { status, text, headers } = await visitor.opens('/care-plan')
  assert.deepEqual([status, headers['cache-control']], [200, 'no-store'])
  assert.deepEqual(headings(text), ['My care plan'])
  assert.deepEqual(headings(text, 2), [
    ...['In a crisis', 'Help from others', 'My wishes', 'Recovery care plan', 'What the team thinks'],
    ...['Goals and hopes', 'Triggers and what helps', 'Early warning signs', 'Summary of need'],
  ])
  const words = plain(mainOf(text))
  assert.match(
    words,
    /Completed on 21 September 2026 by Grace Moor\. Taken from your health record \(ePJS\) today at \d+:\d\dam\./,
  )
  assert.match(words, /Assessed on 14 September 2026 by Nora Nurse\. End date: 14 March 2027\./)
  assert.doesNotMatch(words, /no care plan that we can show|does not answer|more than a year/)
})

test('every word of a plan stands beside its caption', async () => {
  const { person, visitor } = await withPlan()
  const words = plain(mainOf((await visitor.opens('/care-plan')).text))
  const { mine, team, wishes, goals } = planOf(person.patient.patientId)
  const { parts } = needsOf(person.patient.patientId)
  const said = (labels: Readonly<Record<string, string>>, texts: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([word, label]) => `${label} ${texts[word]}`)
  for (const line of [
    ...said(captions.mine, mine),
    ...said(captions.team, team),
    ...said(captions.wishes, wishes),
    ...said(captions.needs, parts),
    ...goals.flatMap(goal => said(captions.goals, goal)),
  ])
    assert.ok(words.includes(line), line)
  assert.match(words, new RegExp(`In a crisis ${team.crisis}`))
})

test('what stands in one row stays together', async () => {
  const { visitor } = await withPlan()
  const words = plain(mainOf((await visitor.opens('/care-plan')).text))
  for (const row of [
    'My goal Said of 2 goal What I could do Said of 2 action Who will support me Said of 2 supporter',
    'Trigger Said of 1 trigger What helps me then Said of 1 coping',
    'What to watch for Said of 2 signs What helps Said of 2 helps What makes it worse Said of 2 worsens',
    'if I am in danger Said of 1 inDanger What has helped before Said of 1 helpedBefore What does not help, and who not to call Said of 1 unhelpful',
  ])
    assert.ok(words.includes(row), row)
})

test('what the record leaves empty is not there, and needs no caption', async () => {
  const empty = await rowan(patientId => [
    emptyPlanOf(patientId, {
      mine: { ...emptyPlanOf(patientId).mine, matters: 'My brother' },
      goals: [{ goal: '', action: 'Walk', supporter: '' }],
    }),
  ])
  const { text } = await empty.visitor.opens('/care-plan')
  assert.deepEqual(headings(text, 2), ['In a crisis', 'Recovery care plan', 'Goals and hopes'])
  assert.equal(mainOf(text).match(/<dt>/g)?.length, 2)
  const words = plain(mainOf(text))
  // A plan that says nothing for a crisis is no reason to say nothing.
  assert.match(words, /In a crisis Call 999 .* Samaritans 116 123/)
  assert.match(words, /Your health record does not say when this plan was completed\. Ask your team/)
  assert.match(words, /\(ePJS\) today at \d+:\d\dam/)
})

test('a plan in which nothing stands is none, and is named', async () => {
  const { visitor } = await rowan(patientId => [
    planOf(patientId, { completedOn: '2024-01-01' }),
    emptyPlanOf(patientId, { completedOn: '2026-02-03', completedBy: 'Nora Nurse' }),
  ])
  const words = plain(mainOf((await visitor.opens('/care-plan')).text))
  assert.match(words, /a care plan completed on 3 February 2026 by Nora Nurse, but nothing is written in it\./)
  assert.match(words, /There is no care plan that we can show/)
  assert.doesNotMatch(words, /Said of/)
})

test('of several plans it is the newest, with its own rows alone', async () => {
  const { visitor } = await rowan(patientId => [
    planOf(patientId, { completedOn: '2025-12-31' }, 'Old:'),
    planOf(patientId, { completedOn: '2026-05-05' }, 'New:'),
    planOf(patientId, { completedOn: '' }, 'Begun:'),
  ])
  const words = plain(mainOf((await visitor.opens('/care-plan')).text))
  assert.match(words, /New: matters.*New: 3 goal/)
  assert.doesNotMatch(words, /Old:|Begun:/)
})

test('a plan of more than a year says kindly that the team should be asked, and not a day sooner', async () => {
  const young = await withPlan({ completedOn: '2025-10-15' })
  assert.doesNotMatch((await young.visitor.opens('/care-plan')).text, /more than a year ago/)
  const old = await withPlan({ completedOn: '2025-10-14' })
  const words = plain(mainOf((await old.visitor.opens('/care-plan')).text))
  assert.match(words, /completed more than a year ago\. Ask your team whether it is still right: write to your team/)
  assert.match(words, /Said of matters/)
})

test('while the record is away the last plan is shown with its age and a banner', async () => {
  const { visitor } = await withPlan()
  await visitor.opens('/care-plan')
  house.record.trouble = away
  goesBy(30)
  const { status, text } = await visitor.opens('/care-plan')
  assert.equal(status, 200)
  assert.match(
    plain(text),
    /does not answer at the moment\. This is what it said today at \d+:\d\dam\. Something may have/,
  )
  assert.match(text, /Said of matters/)
})

test('that there is none is told with its age as well', async () => {
  const { visitor } = await rowan()
  await visitor.opens('/care-plan')
  house.record.trouble = away
  goesBy(30)
  const words = plain(mainOf((await visitor.opens('/care-plan')).text))
  assert.match(
    words,
    /was asked today at \d+:\d\dam\. It does not answer at the moment, so this may have changed since\./,
  )
})

test('when the record is away and nothing is known, the page says so, and that this does not mean none', async () => {
  const { visitor } = await withPlan()
  house.record.trouble = away
  const { status, text } = await visitor.opens('/care-plan')
  assert.equal(status, 200)
  const words = plain(mainOf(text))
  assert.match(words, /does not answer at the moment, so your care plan cannot be shown\. This does not mean that you/)
  assert.match(mainOf(text), /href="\/support"/)
  assert.doesNotMatch(words, /Said of|no care plan that we can show/)
})

test('half an answer, and an answer about somebody else, are no answer', async () => {
  for (const spoilt of [
    { goals: [{ goal: 'Said of half' }] },
    { mine: undefined },
    { patientId: 'somebody-else' },
    { completedOn: 'soon' },
  ]) {
    const { visitor } = await withPlan(spoilt as never)
    const asked = house.record.carePlanOf
    house.record.carePlanOf = async patientId => ({ ...planOf(patientId), needs: null, plans: 1, ...spoilt }) as never
    const { status, text } = await visitor.opens('/care-plan')
    house.record.carePlanOf = asked
    assert.equal(status, 200)
    assert.match(plain(text), /your care plan cannot be shown/)
    assert.doesNotMatch(text, /Said of/)
    goesBy(1)
  }
})

test('words of the record stay words, with their line ends', async () => {
  const hostile = '<img src=x onerror=hurt=1>\r\n</main><script>hurt=1</script>\n"javascript:hurt=1//'
  const { visitor } = await rowan(
    patientId => [
      planOf(patientId, { completedBy: hostile, triggers: [{ trigger: hostile, coping: hostile }] }, hostile),
    ],
    patientId => needsOf(patientId, { assessedBy: hostile }),
  )
  const { text } = await visitor.opens('/care-plan')
  assert.match(text, /&lt;img src=x onerror=hurt=1><br\/?>&lt;\/main>&lt;script>/)
  assert.doesNotMatch(text, /<img src=x|<script>|href="javascript/)
})

const standings = {
  'has not asked to connect': { say: /You are not connected to it/, leads: 'Connect to my health record' },
  'waits for the team': { say: /your care team has not answered yet/, leads: 'See my request' },
  'was declined': { say: /could not be sure that it is you/, leads: 'See what I can do' },
}
for (const [what, { say, leads }] of Object.entries(standings))
  test(`somebody who ${what} is told where a care plan comes from and how to connect, and the record is not asked`, async () => {
    const person = await house.newPerson()
    if (what !== 'has not asked to connect') {
      const { id, patient } = await connects(house, person, { at: now })
      house.record.content.carePlans.push(planOf(patient.patientId))
      if (what === 'was declined')
        await house.owner
          .updateTable('connections')
          .set({ endedAt: now, endedHow: 'declined' })
          .where('id', '=', id)
          .execute()
    }
    const visitor = await house.signedInAs(person)
    const asked = house.record.asked
    const { status, text } = await visitor.opens('/care-plan')
    assert.deepEqual([status, house.record.asked], [200, asked])
    const words = plain(mainOf(text))
    assert.match(words, /Your care plan comes from your health record\./)
    assert.match(words, say)
    assert.ok(words.includes(leads))
    assert.match(mainOf(text), /href="\/connect"/)
    assert.doesNotMatch(words, /Said of|ePJS/)
    for (const page of ['/today', '/more', '/connect'])
      assert.doesNotMatch((await visitor.opens(page)).text, /href="\/care-plan"/, page)
  })

test('who is connected finds the way to it in the navigation, under More and beside their team', async () => {
  const { visitor } = await rowan()
  assert.match((await visitor.opens('/today')).text, /href="\/care-plan"/)
  for (const page of ['/more', '/connect'])
    assert.match(mainOf((await visitor.opens(page)).text), /href="\/care-plan"/, page)
  assert.match((await visitor.opens('/care-plan')).text, /href="\/care-plan"[^>]*aria-current="page"/)
  for (const page of ['/goals', '/what-helps', '/messages', '/safety-plan'])
    assert.equal((await visitor.opens(page)).status, 200)
})

test('after leaving the record the plan is gone at once, also one that was read a moment ago', async () => {
  const { visitor } = await withPlan()
  assert.match((await visitor.opens('/care-plan')).text, /Said of matters/)
  assert.match((await visitor.opens('/disconnect')).text, /You can no longer read your care plan here/)
  await visitor.sends('/disconnect')
  const { text } = await visitor.opens('/care-plan')
  assert.match(plain(text), /You are not connected to it/)
  assert.doesNotMatch(text, /Said of|href="\/care-plan"/)
})

test('who leaves while the record is asked gets no answer of it', async () => {
  const { person, visitor } = await withPlan()
  house.record.trouble = async () => {
    const ended = { endedAt: now, endedHow: 'disconnected' }
    await house.owner.updateTable('connections').set(ended).where('personId', '=', person.personId).execute()
  }
  const { text } = await visitor.opens('/care-plan')
  assert.match(plain(text), /You are not connected to it/)
  assert.doesNotMatch(text, /Said of/)
})

test('nobody reads the plan of somebody else, and one’s own look is in no list', async () => {
  const [hers, his] = [await withPlan(), await rowan()]
  await hers.visitor.opens('/care-plan')
  for (const address of ['/care-plan', `/care-plan?personId=${hers.person.personId}`])
    assert.doesNotMatch((await his.visitor.opens(address)).text, /Said of/)
  assert.equal((await his.visitor.opens(`/care-plan/${hers.person.personId}`)).status, 404)
  assert.equal((await (await house.signedInAs(hers.grace)).opens('/care-plan')).status, 403)
  assert.match((await house.visitor().opens('/care-plan')).location, /^\/sign-in/)
  assert.doesNotMatch(mainOf((await hers.visitor.opens('/who-has-looked')).text), /care plan/)
})
