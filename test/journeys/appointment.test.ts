import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addDays, dayIn } from '../../src/core/clock.ts'
import { people, team } from '../../src/demo/cast.ts'
import { desk, openBrowser, phone, ways } from '../browser.ts'
import { type House, openHouse } from '../harness.ts'

let house: House
let browser: Awaited<ReturnType<typeof openBrowser>>
before(async () => {
  house = await openHouse({ tools: { isDemo: true } })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await house.close()
})

async function walkAs(somebody: { id: string }, width: number, scripts = true) {
  const walk = await browser.walk({ address: house.address, width, scripts })
  await walk.carries(await house.signedInAs(somebody))
  return walk
}

const sheetsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length
const today = () => dayIn('Europe/London', new Date())

for (const { width, scripts, how } of ways)
  test(`Rowan makes a page for an appointment, ${how}`, async () => {
    const walk = await walkAs(people.rowan, width, scripts)
    const { page } = walk
    await walk.opens('/today')
    await page.getByRole('link', { name: 'Make a page for your appointment' }).click()
    await page.getByRole('link', { name: 'Make a new page' }).click()
    await page.getByLabel('Day').fill('1')
    await page.getByRole('button', { name: 'Make the page' }).click()
    assert.match(await page.title(), /^Error: /)
    if (scripts) await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    const [year = '', month = '', day = ''] = addDays(today(), -20).split('-')
    await page.getByLabel('Day').fill(day)
    await page.getByLabel('Month').fill(month)
    await page.getByLabel('Year').fill(year)
    await page.getByRole('button', { name: 'Make the page' }).click()
    await page.getByLabel('What do you want to talk about?').fill(`My tablets at ${width}`)
    assert.equal(await page.locator('input[type=checkbox]:checked').count(), 0)
    await page.locator('#trackers').check()
    await page.locator('#diary').check()
    if (scripts) await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    await page.getByRole('button', { name: 'Save the page' }).click()
    await page.waitForURL('**?done=saved')
    assert.match(
      await walk.reads(),
      /Saved\.[\s\S]*My tablets at[\s\S]*a night on average, from[\s\S]*Goals that moved[\s\S]*From my diary/,
    )
    if (scripts) {
      await walk.isForEverybody()
      await walk.picture('appointment')
    }
    await walk.fitsTheSmallestScreen()
    await page.getByRole('link', { name: 'Remove this page' }).click()
    await page.getByRole('button', { name: 'Remove it' }).click()
    assert.match(await walk.reads(), /Your page is removed/)
    if (scripts) await walk.isForEverybody()
    await walk.ends()
  })

test('a page with as much on it as it can hold is one sheet of A4', async () => {
  const { personId } = people.rowan
  const page = await house.owner
    .selectFrom('appointmentPages')
    .select('id')
    .where('personId', '=', personId)
    .orderBy('metOn', 'desc')
    .executeTakeFirstOrThrow()
  // As many lines as there may be, the last of them as long as it may be.
  const talk = `${'One thing\n'.repeat(7)}${'And another word '.repeat(50)}`.slice(0, 700)
  await house.owner.updateTable('appointmentPages').set({ talk }).where('id', '=', page.id).execute()
  const names = ['A first one with quite a long name', 'A second one with quite a long name', 'A third one']
  const ids = names.map(() => randomUUID())
  await house.owner.deleteFrom('appointmentTrackers').where('pageId', '=', page.id).execute()
  for (const [index, id] of ids.entries()) {
    const tracker = {
      personId,
      id,
      kind: 'problem',
      answer: 'scale',
      name: names[index]!,
      unit: '',
      addedAt: new Date(),
    }
    await house.owner.insertInto('trackers').values(tracker).execute()
    await house.owner.insertInto('appointmentTrackers').values({ personId, pageId: page.id, trackerId: id }).execute()
    await sql`insert into tracker_entries (person_id, tracker_id, answer, on_day, value, zone, entered_at, changed_at)
      select ${personId}::uuid, ${id}::uuid, 'scale', current_date - ago, (ago * 7) % 11, 'Europe/London', now(), now()
      from generate_series(1, 18) ago`.execute(house.owner)
  }
  const long = 'What a day. '.repeat(60)
  await house.owner.deleteFrom('appointmentDiaryDays').where('pageId', '=', page.id).execute()
  for (const ago of [1, 2, 3, 4]) {
    const onDay = addDays(today(), -ago)
    const at = new Date()
    const entry = { personId, onDay, words: long, folded: long, zone: 'Europe/London', enteredAt: at, changedAt: at }
    await house.owner
      .insertInto('diaryEntries')
      .values(entry)
      .onConflict(clash => clash.columns(['personId', 'onDay']).doUpdateSet({ words: long }))
      .execute()
    if (ago < 3)
      await house.owner.insertInto('appointmentDiaryDays').values({ personId, pageId: page.id, onDay }).execute()
    await house.owner
      .insertInto('trackingMarks')
      .values({ personId, id: randomUUID(), onDay, words: 'A mark of eighty letters '.repeat(3), addedAt: at })
      .execute()
  }
  const finished = await house.owner
    .insertInto('goals')
    .values(
      Array.from({ length: 6 }, (_, index) => ({
        personId,
        clientKey: randomUUID(),
        words: `A goal with long words ${index} ${'and more '.repeat(8)}`,
        startedOn: today(),
        createdAt: new Date(),
        changedAt: new Date(),
      })),
    )
    .returning('id')
    .execute()
  await house.owner
    .insertInto('goalAchievements')
    .values(finished.map(({ id }) => ({ goalId: id, personId, achievedOn: today() })))
    .execute()
  await sql`insert into goal_steps (goal_id, person_id, client_key, words, place)
    select id, ${personId}::uuid, gen_random_uuid(), 'A step that has a good many letters in it, more than are shown', place
    from unnest(${finished.map(({ id }) => id)}::uuid[]) id, unnest(array[1, 2]) place`.execute(house.owner)
  await sql`insert into goal_step_ticks (step_id, person_id, ticked_on)
    select id, person_id, current_date from goal_steps where words like 'A step that%'`.execute(house.owner)
  const walk = await walkAs(people.rowan, desk, false)
  await walk.opens(`/tracking/since/${page.id}`)
  assert.match(await walk.reads(), /And \d more goal/)
  await walk.page.emulateMedia({ media: 'print' })
  // Once with the margins of our own stylesheet, once with those of a printer that chooses its own.
  const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' }
  const pages = []
  for (const paper of [{ preferCSSPageSize: true }, { margin }])
    pages.push(sheetsOf(await walk.page.pdf({ format: 'A4', ...paper })))
  await walk.page.setViewportSize({ width: 703, height: 1030 })
  await walk.picture('appointment-on-paper')
  assert.deepEqual(pages, [1, 1])
  await walk.ends()
})

test('the team sees the page once Rowan chooses so', async () => {
  const hers = await walkAs(people.rowan, phone)
  await hers.opens('/sharing')
  await hers.page.getByLabel('My page for the appointment').check()
  await hers.page.getByRole('button', { name: /Save/ }).click()
  await hers.opens('/sharing/preview/since')
  assert.match(await hers.reads(), /What I want to talk about/)
  await hers.isForEverybody()
  await hers.fitsTheSmallestScreen()
  await hers.ends()
  const theirs = await walkAs(team.grace, desk)
  await theirs.opens(`/caseload/${people.rowan.personId}/since`)
  assert.match(await theirs.reads(), /Rowan made this page[\s\S]*What I want to talk about/)
  await theirs.isForEverybody()
  await theirs.fitsTheSmallestScreen()
  await theirs.ends()
})
