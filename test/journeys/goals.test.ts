import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { people, team } from '../../src/demo/cast.ts'
import { desk, openBrowser, phone, type Walk, ways } from '../browser.ts'
import { openHouse } from '../harness.ts'

const house = await openHouse()
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await house.close()
})

for (const { width, scripts, how } of ways) {
  test(`somebody sets a goal and gets there step by step, ${how}`, async () => {
    const walk = await walkOf(width, scripts)
    const { page } = walk
    const looks = looker(walk, scripts)
    await walk.opens('/goals')
    await looks('goals-empty')
    await page.getByRole('link', { name: 'Add a goal' }).click()
    await walk.headed('A new goal')
    await slipsAndSetsGoal(walk, looks)
    await ordersSteps(walk, looks)
    await ticksAndStars(walk, looks)
    await finishesAndTakesBack(walk, looks)
    await removesGoal(walk, looks)
    await walk.ends()
  })

  test(`somebody writes down what helps, and finds it where help is, ${how}`, async () => {
    const walk = await walkOf(width, scripts)
    const { page } = walk
    const looks = looker(walk, scripts)
    await walk.opens('/what-helps')
    await looks('helps-empty')
    await page.getByRole('link', { name: 'Add something' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    assert.match(await page.title(), /^Error: /)
    await looks('helps-wrong')
    await page.getByLabel('What helps, or when does it help?').fill('When my chest gets tight')
    await page.getByLabel('What do you do?').fill('Feet flat\nBreathe out')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL('**/what-helps?done=added')
    await page.getByRole('button', { name: /It helped today/ }).click()
    await page.getByText('We noted that it helped today.').waitFor()
    await page.getByRole('button', { name: /Show first/ }).click()
    await page.getByText('It is now shown first').waitFor()
    await looks('helps')
    for (const place of ['/today', '/support']) {
      await walk.opens(place)
      assert.match(await walk.reads(), /When my chest gets tight\s+Feet flat\s+Breathe out/)
    }
    await looks('support-with-own')
    await walk.opens('/what-helps')
    await page.getByRole('link', { name: /Change/ }).click()
    await looks('helps-change')
    await page.getByRole('link', { name: 'Remove this' }).click()
    await looks('helps-removal')
    await page.getByRole('button', { name: 'Remove it' }).click()
    await page.getByText('What has helped you before?').waitFor()
    await walk.ends()
  })
}

for (const width of [phone, desk])
  test(`the team reads what Rowan works on and what helps, at ${width} pixels`, async () => {
    const walk = await walkOf(width, true, team.grace)
    const looks = looker(walk, true)
    await walk.opens(`/caseload/${people.rowan.personId}`)
    await looks('person-with-goals')
    await walk.page.getByRole('link', { name: 'Goals and coping' }).first().click()
    await walk.headed('Goals and coping')
    await walk.page.getByText('2 finished goals').click()
    assert.match(await walk.reads(), /Walk to the market on Saturdays[\s\S]*One pile at a time/)
    await looks('person-goals')
    await walk.ends()
  })

async function walkOf(width: number, scripts: boolean, member?: { id: string }) {
  const walk = await browser.walk({ address: house.address, width, scripts })
  await walk.carries(await house.signedInAs(member ?? (await house.newPerson('Noor'))))
  return walk
}

type Looks = (name: string) => Promise<void>

/** A page of these journeys is looked at once a width: without scripts it is the same page. */
const looker =
  (walk: Walk, scripts: boolean): Looks =>
  async name => {
    if (!scripts) return
    await walk.picture(name)
    await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
  }

/** Given a form that was sent too early, then what was typed is still there. */
async function slipsAndSetsGoal({ page }: Walk, looks: Looks) {
  await looks('goal-new')
  await page.getByLabel('Why does it matter to you?').fill('For my own vegetables')
  await page.getByRole('button', { name: 'Save goal' }).click()
  assert.match(await page.title(), /^Error: /)
  assert.equal((await page.getByLabel('Why does it matter to you?').inputValue()).trim(), 'For my own vegetables')
  await looks('goal-wrong')
  await page.getByLabel('What would you like to do?').fill('Walk to the market')
  await page.getByLabel('What are the first steps?').fill('To the corner\nTo the market')
  await page.getByRole('button', { name: 'Save goal' }).click()
  await page.getByRole('heading', { level: 1, name: 'Walk to the market' }).waitFor()
}

/** When a step is added last and belongs in the middle, then it is moved up with a button. */
async function ordersSteps({ page }: Walk, looks: Looks) {
  await page.getByRole('link', { name: 'Add a step' }).click()
  await page.getByLabel('Add a step').fill('To the library')
  await page.getByRole('button', { name: 'Add step' }).click()
  await page.getByRole('button', { name: /Move up.*To the library/ }).click()
  await page.getByRole('button', { name: /Move up.*To the market/ }).waitFor()
  const steps = await page.locator('main li p').allInnerTexts()
  assert.deepEqual(steps, ['To the corner', 'To the library', 'To the market'])
  await looks('steps')
  await page.getByRole('link', { name: /Change.*To the library/ }).click()
  await looks('step-change')
  await page.getByLabel('What is the step?').fill('As far as the library')
  await page.getByRole('button', { name: 'Save step' }).click()
  await page.getByRole('link', { name: /Remove.*To the market/ }).click()
  await looks('step-removal')
  await page.getByRole('link', { name: 'Keep it' }).click()
  await page.getByRole('link', { name: 'Back to the goal' }).first().click()
}

async function ticksAndStars({ page }: Walk, looks: Looks) {
  await page.getByRole('button', { name: /To the corner/ }).click()
  await page.getByText('1 of 3 done').waitFor()
  assert.equal(await page.getByRole('button', { name: /To the corner/ }).getAttribute('aria-pressed'), 'true')
  await page.getByRole('button', { name: 'Star as important' }).click()
  await page.getByText('Important to me').waitFor()
  await looks('goal')
  await page.getByRole('link', { name: 'Goals', exact: true }).first().click()
  await page.getByText(/1 of 3 steps done\. Next: As far as the library/).waitFor()
  await looks('goals')
  await page.getByRole('link', { name: 'Walk to the market' }).click()
}

async function finishesAndTakesBack({ page }: Walk, looks: Looks) {
  await page.getByRole('link', { name: 'Mark as finished' }).click()
  await looks('achievement')
  await page.getByLabel('What would you like to remember about it?').fill('Mornings are best.')
  await page.getByRole('button', { name: 'Save as finished' }).click()
  await page.getByText('Finished. Nice one.').waitFor()
  await page.getByText('Mornings are best.').waitFor()
  await looks('goal-finished')
  await page.getByRole('button', { name: 'Work on it again' }).click()
  await page.getByText('You are working on this again').waitFor()
}

async function removesGoal({ page }: Walk, looks: Looks) {
  await page.getByRole('link', { name: /Remove.*this goal/ }).click()
  await looks('goal-removal')
  await page.getByRole('button', { name: 'Remove it' }).click()
  await page.getByText('Your goal is removed.').waitFor()
  await page.getByText('Start with something small').waitFor()
}
