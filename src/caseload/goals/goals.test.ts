import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { connectedPerson, newClinician, shares, sitsWith, stopsSitting } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { mainWords } from '../../../test/reading.ts'

/** Thursday, 9am in London. */
const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function rowanAndGrace() {
  const clinician = await newClinician(house, 'Grace Moor', 'Care coordinator')
  const facts = { title: 'Mx', forename: 'Rowan', surname: 'Ashdown', bornOn: '1991-03-14' }
  const rowan = await connectedPerson(house, clinician, {
    facts,
    at: new Date('2026-05-02T09:00:00Z'),
    confirmedAt: now,
  })
  await works(rowan)
  const page = `/caseload/${rowan.personId}`
  return { clinician, rowan, page, hers: await house.signedInAs(rowan), theirs: await house.signedInAs(clinician) }
}

/** An important goal with two steps, one of them done; a finished one; and something that helps, which is pinned. */
async function works({ personId }: { personId: string }) {
  const [walk, post, stepId, tea] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const at = { startedOn: '2026-09-14', createdAt: now, changedAt: now }
  const { owner } = house
  await owner
    .insertInto('goals')
    .values([
      { id: walk, personId, clientKey: walk, words: 'Walk to the market', why: 'For my own vegetables', ...at },
      { id: post, personId, clientKey: post, words: 'Sort out my post', ...at },
    ])
    .execute()
  await owner.insertInto('goalStars').values({ goalId: walk, personId, starredAt: now }).execute()
  await owner
    .insertInto('goalSteps')
    .values([
      { id: stepId, goalId: walk, personId, clientKey: randomUUID(), words: 'To the corner', place: 1 },
      { id: randomUUID(), goalId: walk, personId, clientKey: randomUUID(), words: 'To the library', place: 2 },
    ])
    .execute()
  await owner.insertInto('goalStepTicks').values({ stepId, personId, tickedOn: '2026-10-03' }).execute()
  const finished = { achievedOn: '2026-08-28', reflection: 'One pile at a time' }
  await owner
    .insertInto('goalAchievements')
    .values({ goalId: post, personId, ...finished })
    .execute()
  const tight = { title: 'When my chest gets tight', words: 'Feet flat\nBreathe out', addedOn: '2026-09-02' }
  await owner
    .insertInto('strategies')
    .values({ id: tea, personId, clientKey: tea, ...tight, createdAt: now, changedAt: now })
    .execute()
  await owner.insertInto('strategyPins').values({ strategyId: tea, personId, place: 1 }).execute()
  await owner.insertInto('strategyHelps').values({ strategyId: tea, personId, helpedOn: '2026-10-12' }).execute()
}

const written = /market|vegetables|corner|my post|One pile|chest|Feet flat|12 October/

const deedsOf = async ({ personId }: { personId: string }) =>
  (await house.owner.selectFrom('trail').select('deed').where('personId', '=', personId).orderBy('id').execute()).map(
    ({ deed }) => deed,
  )

test('what is not shared says so and shows nothing, and no line says that it was seen', async () => {
  const { theirs, page, rowan } = await rowanAndGrace()
  for (const tab of ['', '/goals']) {
    const { status, text } = await theirs.opens(page + tab)
    assert.equal(status, 200)
    assert.match(mainWords(text), /Not shared\. Rowan has not chosen to share goals with the team/, tab)
    assert.match(mainWords(text), /Not shared\. Rowan has not chosen to share what helps with the team/, tab)
    assert.doesNotMatch(mainWords(text), written, tab)
  }
  for (const deed of ['see goals', 'see strategies']) assert.ok(!(await deedsOf(rowan)).includes(deed))
})

test('shared goals stand in the person’s own order, with their steps and what was finished', async () => {
  const { theirs, page, rowan } = await rowanAndGrace()
  await shares(house, rowan, 'see goals')
  const text = mainWords((await theirs.opens(`${page}/goals`)).text)
  assert.match(text, /Important Walk to the market Started 14 September, last changed 15 October\./)
  assert.match(text, /Done: To the corner Done 3 October To do: To the library Why it matters For my own vegetables/)
  assert.match(text, /1 finished goal Sort out my post, finished 28 August One pile at a time/)
  assert.match(text, /Not shared\. Rowan has not chosen to share what helps/)
  assert.match(text, /Rowan can see that you opened this page/)
  assert.deepEqual(await deedsOf(rowan), ['see person', 'see goals'])
  assert.match(
    mainWords((await theirs.opens(page)).text),
    /Goals Goals and coping Walk to the market Important 1 of 2 steps done\. Next: To the library/,
  )
})

test('what helps is shared by itself, and the person reads that it was looked at', async () => {
  const { theirs, hers, page, rowan } = await rowanAndGrace()
  await shares(house, rowan, 'see strategies')
  const text = mainWords((await theirs.opens(`${page}/goals`)).text)
  assert.match(text, /What helps Rowan When my chest gets tight Feet flat Breathe out Added 2 September\. It helped on/)
  assert.doesNotMatch(text, /market/)
  assert.deepEqual(await deedsOf(rowan), ['see person', 'see strategies'])
  assert.match(
    mainWords((await theirs.opens(page)).text),
    /What helps Rowan When my chest gets tight Feet flat Breathe out/,
  )
  assert.match(mainWords((await hers.opens('/who-has-looked')).text), /Looked at: Your list of what helps/)
})

test('a choice on the sharing page counts at the next look, in both directions, and the person’s own pages say so', async () => {
  const { theirs, hers, page } = await rowanAndGrace()
  assert.match((await hers.opens('/goals')).text, /Only you can see your goals/)
  await hers.opens('/sharing')
  await hers.sends('/sharing', { see: ['goals', 'what-helps'] })
  assert.match(mainWords((await theirs.opens(`${page}/goals`)).text), /Walk to the market.*When my chest gets tight/)
  assert.match((await hers.opens('/goals')).text, /Your care team can see your goals/)
  assert.match((await hers.opens('/what-helps')).text, /Your care team can see this/)
  await hers.opens('/sharing')
  await hers.sends('/sharing', {})
  assert.doesNotMatch(mainWords((await theirs.opens(`${page}/goals`)).text), written)
  assert.match((await hers.opens('/what-helps')).text, /Only you can see this/)
})

test('only somebody on the team today opens it: not a colleague, not who left, not the person at the team’s address', async () => {
  const { clinician, rowan, theirs, hers, page } = await rowanAndGrace()
  for (const deed of ['see goals', 'see strategies'] as const) await shares(house, rowan, deed)
  const former = await newClinician(house)
  await sitsWith(house, former, rowan)
  await stopsSitting(house, former, rowan, now)
  for (const other of [await newClinician(house), former])
    assert.equal((await (await house.signedInAs(other)).opens(`${page}/goals`)).status, 404)
  assert.equal((await hers.opens(`${page}/goals`)).status, 403)
  assert.match((await house.visitor().opens(`${page}/goals`)).location, /^\/sign-in/)
  assert.equal((await theirs.opens(`${page}/goals`)).status, 200)
  await stopsSitting(house, clinician, rowan, now)
  assert.equal((await theirs.opens(`${page}/goals`)).status, 404)
})

test('the team reads and changes nothing: the person’s own addresses are closed to them', async () => {
  const { rowan, theirs } = await rowanAndGrace()
  await shares(house, rowan, 'see goals')
  for (const place of ['/goals', '/goals/new', '/what-helps', '/what-helps/new'])
    assert.equal((await theirs.opens(place)).status, 403, place)
})
