import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { passPhrase, people } from '../../src/demo/cast.ts'
import { desk, openBrowser, phone } from '../browser.ts'
import { openHouse } from '../harness.ts'

const house = await openHouse()
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await house.close()
})

/** What has the focus: its words, and whether one can see that it has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement
    const places: [Element | null, string?][] = [
      [at],
      [at, '::after'],
      [at.nextElementSibling],
      [at.closest('li, label')],
    ]
    const marked = places.some(([each, part]) => {
      const style = each && getComputedStyle(each, part)
      return style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none')
    })
    const { width, height } = at.getBoundingClientRect()
    return {
      words: (at.innerText || at.id || at.tagName).trim(),
      name: at.tagName,
      isSeen: marked && width * height > 0,
    }
  })

async function tabTo(page: Page, words: RegExp) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    assert.ok(now.isSeen, `the focus on “${now.words}” cannot be seen on ${page.url()}`)
    if (words.test(now.words)) return
  }
  assert.fail(`the keyboard does not reach ${words} on ${page.url()}`)
}

test('the first stop of every page leads past the navigation to what it is about', async () => {
  const walk = await browser.walk({ address: house.address })
  for (const place of ['/', '/tips', '/sign-in', '/no-such-page']) {
    await walk.opens(place)
    await walk.page.keyboard.press('Tab')
    assert.match((await focused(walk.page)).words, /skip to/i)
    await walk.page.keyboard.press('Enter')
    await walk.page.waitForURL(/#main$/)
  }
  await walk.ends()
})

for (const width of [phone, desk])
  test(`somebody with a keyboard alone signs in, saves a night and signs out, at ${width} pixels`, async () => {
    const walk = await browser.walk({ address: house.address, width })
    const { page } = walk
    await walk.opens('/sign-in')
    await tabTo(page, /^email$/)
    await page.keyboard.type(people.ewa.email)
    await tabTo(page, /^password$/)
    await page.keyboard.type(passPhrase)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/today')

    await tabTo(page, /^(Add sleep|Change)/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/tracking/sleep/*')
    await tabTo(page, /^hours/)
    for (let steps = 0; steps < 14; steps++) await page.keyboard.press('ArrowRight')
    await tabTo(page, /^notes$/)
    await page.keyboard.type('By keyboard')
    await tabTo(page, /^Save sleep$/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/today?saved=sleep')

    await walk.opens('/more')
    await tabTo(page, /^Sign out$/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/')
    await walk.ends()
  })

for (const scripts of [true, false])
  test(`help opens and closes with a key, ${scripts ? 'with' : 'without'} scripts`, async () => {
    const walk = await browser.walk({ address: house.address, scripts })
    const { page } = walk
    await walk.opens('/tips')
    await tabTo(page, /Get help now|Close/)
    await page.keyboard.press('Enter')
    await page
      .getByRole('link', { name: /Call 999/ })
      .first()
      .waitFor({ state: 'visible' })
    await page.keyboard.press(scripts ? 'Escape' : 'Enter')
    await page
      .getByRole('link', { name: /Call 999/ })
      .first()
      .waitFor({ state: 'hidden' })
    await walk.ends()
  })
