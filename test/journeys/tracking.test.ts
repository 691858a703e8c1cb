import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addDays, dayIn } from '../../src/core/clock.ts'
import { people } from '../../src/demo/cast.ts'
import { desk, openBrowser, type Walk, ways } from '../browser.ts'
import { sleeps } from '../circle.ts'
import { openHouse } from '../harness.ts'
import { tracks } from '../tracking.ts'

const house = await openHouse()
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await house.close()
})

for (const { width, scripts, how } of ways)
  test(`somebody names a problem, rates it and looks at it, ${how}`, async () => {
    const person = await house.newPerson('Noor')
    const walk = await browser.walk({ address: house.address, width, scripts })
    if (scripts) withScripts.add(walk)
    await walk.carries(await house.signedInAs(person))
    await namesAProblem(walk)
    await ratesIt(walk)
    await looksAtIt(walk)
    await keepsANumber(walk)
    await marksADay(walk)
    await putsItAway(walk)
    await removesIt(walk)
    await walk.ends()
  })

const isGood = async (walk: Walk, name: string) => {
  await walk.fitsTheSmallestScreen()
  // Axe is a script itself, and cannot look at a page on which none runs.
  if (!withScripts.has(walk)) return
  await walk.picture(`tracking-${name}`)
  await walk.isForEverybody()
}
const withScripts = new WeakSet<Walk>()

/** Given somebody who tracks only sleep, when they want more, then they choose a kind and give it their own name. */
async function namesAProblem(walk: Walk) {
  const { page } = walk
  await walk.opens('/today')
  await page.getByRole('link', { name: 'Track something else' }).click()
  await walk.headed('What you track')
  await page.getByRole('link', { name: 'A problem', exact: true }).click()
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByRole('alert').waitFor()
  assert.match(await page.title(), /^Error: /)
  await isGood(walk, 'name-wrong')
  await page.getByLabel('What is the problem?').fill('Worry about going out')
  await page.getByRole('button', { name: 'Add it' }).click()
  await walk.headed('Worry about going out')
}

/** When they answer for today, then it is saved and can be changed. */
async function ratesIt(walk: Walk) {
  const { page } = walk
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('alert').waitFor()
  assert.match(await page.title(), /^Error: /)
  await isGood(walk, 'entry-wrong')
  await page.getByRole('radio', { name: '4 out of 10' }).check()
  await page.getByLabel('Anything you want to remember?').fill('The queue.\nBetter on the bus.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL('**/today?saved=entry')
  assert.match(await walk.reads(), /4 out of 10/)
  await isGood(walk, 'today')
  await page.getByRole('link', { name: /Change Worry about going out/ }).click()
  assert.equal(await page.getByRole('radio', { name: '4 out of 10' }).isChecked(), true)
  await page.getByRole('link', { name: 'Choose another day' }).click()
  await isGood(walk, 'days')
  await page.getByRole('link', { name: /Today, / }).click()
  await page.getByRole('link', { name: /Remove what is saved/ }).click()
  await isGood(walk, 'removal')
  await page.getByRole('link', { name: 'Keep it' }).click()
}

/** Then the week has it in a panel, and a month and a year as well. */
async function looksAtIt(walk: Walk) {
  const { page } = walk
  await walk.opens('/tracking')
  await page.getByRole('heading', { name: 'Sleep and Worry about going out' }).waitFor()
  assert.match(await walk.reads(), /Better on the bus/)
  await isGood(walk, 'week')
  for (const span of ['Month', 'Six months', 'Year']) {
    await page.getByRole('link', { name: span, exact: true }).click()
    await page.getByText('Show these numbers as a table').click()
    assert.match(await walk.reads(), /Worry about going out/)
  }
}

/** When a number is what they want to keep, then it is asked for in their own unit. */
async function keepsANumber(walk: Walk) {
  const { page } = walk
  await walk.opens('/tracking/trackers/new/number')
  await page.getByLabel('What would you like to keep track of?').fill('Coffee')
  await page.getByLabel('In what do you count it?').fill('cups')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByLabel('How much was it today?').fill('many')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('alert').waitFor()
  assert.equal(await page.getByLabel('How much was it today?').inputValue(), 'many')
  await page.getByLabel('How much was it today?').fill('2.5')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL('**/today?saved=entry')
  assert.match(await walk.reads(), /2\.5 cups/)
}

/** When something happened that may matter later, then they mark the day. */
async function marksADay(walk: Walk) {
  const { page } = walk
  await walk.opens('/tracking/marks')
  await page.getByLabel('What happened?').fill('New tablets')
  await page.getByRole('button', { name: 'Add the mark' }).click()
  await page.getByText('Your marks').waitFor()
  await isGood(walk, 'marks')
  await walk.opens('/tracking?show=all')
  assert.match(await walk.reads(), /New tablets[\s\S]*You marked this day/)
  await isGood(walk, 'all')
}

/** When they are done with it, then it is put away, and nothing of it is lost. */
async function putsItAway(walk: Walk) {
  const { page } = walk
  await walk.opens('/tracking/trackers')
  await page.getByRole('link', { name: 'Change Worry about going out' }).click()
  await isGood(walk, 'change')
  await page.getByRole('button', { name: 'Put it away' }).click()
  await page.getByText('Put away (1)').click()
  await isGood(walk, 'put-away')
  await walk.opens('/tracking')
  assert.match(await walk.reads(), /Worry about going out: 4 out of 10/)
}

/** When they never want to see it again, then a question says what goes, and it is gone. */
async function removesIt(walk: Walk) {
  const { page } = walk
  await walk.opens('/tracking/trackers')
  await page.getByText('Put away (1)').click()
  await page.getByRole('link', { name: 'Change Worry about going out' }).click()
  await page.getByRole('link', { name: 'Remove it for good' }).click()
  await walk.headed('Remove Worry about going out?')
  await isGood(walk, 'tracker-removal')
  await page.getByRole('button', { name: 'Remove it all' }).click()
  assert.match(await walk.reads(), /Removed, with everything that belonged to it/)
  await walk.opens('/tracking')
  assert.doesNotMatch(await walk.reads(), /Worry about going out/)
}

/** Somebody who writes about ten things, their nights and their days, every day for two months. */
async function whoWritesMuch() {
  const person = await house.newPerson()
  const today = dayIn('Europe/London', new Date())
  const days = Array.from({ length: 60 }, (_, ago) => addDays(today, -ago))
  const byDay = <T>(of: (index: number) => T) => Object.fromEntries(days.map((day, index) => [day, of(index)]))
  const notes = 'Better once I was on the bus, and worse again when I came home. '
  await sleeps(
    house,
    person,
    byDay(index => ({ hours: 5 + (index % 4), notes: notes.repeat(3) })),
  )
  for (let number = 1; number <= 10; number++)
    await tracks(house, person, {
      name: `Worry of kind ${number}`,
      entries: byDay(index => ({ value: (index + number) % 11, notes })),
    })
  const at = { zone: 'Europe/London', enteredAt: new Date(), changedAt: new Date() }
  const entries = days.map(onDay => ({ personId: person.personId, onDay, words: notes.repeat(9), folded: '', ...at }))
  await house.owner.insertInto('diaryEntries').values(entries).execute()
  return person
}

test('a week, a month, six months and a year each fit on one sheet of A4, however much is kept', async () => {
  for (const who of [people.rowan, await whoWritesMuch()]) {
    const walk = await browser.walk({ address: house.address, width: desk })
    await walk.carries(await house.signedInAs(who))
    for (const place of ['', '/month', '/six-months', '/year', '?show=all', '/month?show=all', '/year?show=all']) {
      await walk.opens(`/tracking${place}`)
      const sheet = await walk.page.pdf({ format: 'A4' })
      assert.equal(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, place)
    }
    await walk.ends()
  }
})
