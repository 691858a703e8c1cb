import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, phone } from '../browser.ts'
import { messagesIn, newCircle, writes } from '../conversation.ts'
import { openHouse } from '../harness.ts'
import { openNetwork, withoutNetwork } from '../network.ts'
import type { Visitor } from '../visitor.ts'

// No record is asked who is on a team: these are people it does not know.
const house = await openHouse({ tools: { record: null } })
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await house.close()
})

async function walksAs(visitor: Visitor, options: { width?: number; scripts?: boolean; address?: string } = {}) {
  const { address = house.address } = options
  const walk = await browser.walk({ ...options, address })
  await walk.carries(visitor)
  return walk
}

test('both write, and each sees the other’s message and how far their own has come, without loading again', async () => {
  const { visitor, staff, staffAddress, person } = await newCircle(house, ['Grace Adeyemi'], 'Rowan')
  const [rowan, grace] = [await walksAs(visitor, { width: phone }), await walksAs(staff[0]!)]
  await rowan.opens('/messages')
  await grace.opens(staffAddress)

  await rowan.page
    .getByLabel('Write a message to your care team')
    .fill('Bad couple of nights.\n\nSee https://nhs.uk/sleep.')
  await rowan.page.getByRole('button', { name: 'Send' }).click()
  const theirs = grace.page.locator('[data-number="1"]')
  await theirs.getByText('Bad couple of nights.').waitFor()
  assert.equal(await theirs.getByRole('link').getAttribute('href'), 'https://nhs.uk/sleep')
  await rowan.page.locator('[data-number="1"]').getByText('Seen by Grace').waitFor()

  await grace.page.getByLabel('Reply to').fill('That is fine.')
  await grace.page.getByRole('button', { name: 'Send' }).click()
  await rowan.page.locator('[data-number="2"]').getByText('That is fine.').waitFor()
  await grace.page.locator('[data-number="2"]').getByText('Seen by Rowan').waitFor()
  assert.equal((await messagesIn(house, person)).length, 2)
  await rowan.picture('messages-live')
  await grace.picture('messages-live-staff')
  await rowan.isForEverybody()
  await rowan.fitsTheSmallestScreen()
  await grace.isForEverybody()
  await Promise.all([rowan.ends(), grace.ends()])
})

test('what was written offline stays on the page, and is sent once when one tries again', async t => {
  const { visitor, person } = await newCircle(house, ['Grace Adeyemi'], 'Rowan')
  const network = await openNetwork(house)
  t.after(network.close)
  const rowan = await walksAs(visitor, { width: phone, address: network.address })
  await rowan.opens('/messages')
  network.cut()
  await rowan.page.context().setOffline(true)
  await rowan.page.getByText('You are offline. You can keep writing.').waitFor()
  await rowan.page.getByLabel('Write a message to your care team').fill('I will get the bus at half past.')
  await rowan.page.getByRole('button', { name: 'Send' }).click()
  const unsent = rowan.page.locator('.hl-msg--unsent')
  await unsent.getByText('Not sent. You are offline.').waitFor()
  await unsent.getByText('I will get the bus at half past.').waitFor()
  await rowan.picture('messages-offline')
  assert.deepEqual(await messagesIn(house, person), [])

  network.mend()
  await rowan.page.context().setOffline(false)
  await unsent.getByRole('button', { name: 'Try again' }).dblclick()
  await rowan.page.locator('[data-number="1"]').getByText('Sent', { exact: true }).waitFor()
  assert.equal(await unsent.count(), 0)
  assert.equal((await messagesIn(house, person)).length, 1)
  rowan.expects(withoutNetwork)
  await rowan.ends()
})

test('two tabs of one browser share one stream, and both show the same list', async () => {
  const { visitor, staff, staffAddress, person } = await newCircle(house, ['Grace Adeyemi'], 'Rowan')
  const rowan = await walksAs(visitor)
  const streams: string[] = []
  rowan.page.context().on('request', request => {
    if (request.url().includes('/messages/stream')) streams.push(request.url())
  })
  await rowan.opens('/today')
  await writes(staff[0]!, 'one', staffAddress)
  await rowan.page.locator('nav a[href="/messages"] .hl-badge').first().waitFor()
  const [other, third] = [await rowan.page.context().newPage(), await rowan.page.context().newPage()]
  for (const page of [other, third]) await page.goto(`${house.address}/messages`)
  for (const words of ['two', 'three']) await writes(staff[0]!, words, staffAddress)
  for (const page of [other, third]) await page.locator('[data-number="3"]').getByText('three').waitFor()
  await rowan.page.locator('nav a[href="/messages"] .hl-badge').first().waitFor({ state: 'hidden' })
  assert.equal(streams.length, 1)
  await third.getByLabel('Write a message').fill('From the other tab')
  await third.getByRole('button', { name: 'Send' }).click()
  await other.locator('[data-number="4"]').getByText('From the other tab').waitFor()
  assert.equal((await messagesIn(house, person)).length, 4)

  // The tab that held the stream closes: another takes over, and nothing is missing.
  await rowan.page.close()
  await writes(staff[0]!, 'after it was closed', staffAddress)
  await third.locator('[data-number="5"]').getByText('after it was closed').waitFor()
  await rowan.ends()
})

test('without scripts: written by form, read after loading again, and seen by whoever loaded the page', async () => {
  const { visitor, staff, staffAddress } = await newCircle(house, ['Grace Adeyemi'], 'Rowan')
  const rowan = await walksAs(visitor, { scripts: false })
  await rowan.opens('/messages')
  await rowan.page.getByLabel('Write a message').fill('With nothing')
  await rowan.page.getByRole('button', { name: 'Send' }).click()
  await rowan.page.locator('[data-number="1"]').getByText('Sent').waitFor()
  const grace = await walksAs(staff[0]!, { scripts: false })
  const picture = grace.page.waitForResponse(response => response.url().includes('/seen/1'))
  await grace.opens(staffAddress)
  await picture
  await rowan.opens('/messages')
  await rowan.page.locator('[data-number="1"]').getByText('Seen by Grace').waitFor()
  await Promise.all([rowan.ends(), grace.ends()])
})

const hostile = [
  '<script>window.hurt = 1</script>',
  '"><img src=x onerror="window.hurt = 1">',
  '<svg/onload=window.hurt=1>',
  '<a href="javascript:window.hurt=1">press</a> javascript:window.hurt=1',
  'https://x.org/"onmouseover="window.hurt=1',
  "https://x.org/'onmouseover='window.hurt=1",
  'https://x.org/<img src=x onerror=window.hurt=1>',
  '</textarea><script>window.hurt=1</script>',
  '</template></ol><iframe srcdoc="<script>parent.hurt=1</script>">',
  '<style>*{display:none}</style><base href="https://evil.example/">',
  '{{constructor.constructor("window.hurt=1")()}} #{window.hurt=1}',
  '<form action="https://evil.example"><button>Send</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  'data:text/html,<script>window.hurt=1</script> https://x.org/\u202Egro.rehto',
  'event: message\ndata: {"forged":true}\n\nid: 1',
  '<!--<p title="--><img src=x onerror=window.hurt=1>">',
]

test('nothing that anybody writes becomes markup or a script, sent live or read from the page', async () => {
  const { visitor, staff, staffAddress } = await newCircle(
    house,
    ['Grace <b onclick=window.hurt=1>Adeyemi</b>'],
    'Rowan',
  )
  const [rowan, grace] = [await walksAs(visitor), await walksAs(staff[0]!)]
  await Promise.all([rowan.opens('/messages'), grace.opens(staffAddress)])
  for (const words of hostile) await writes(visitor, words)
  await writes(staff[0]!, hostile.join('\n\n'), staffAddress)
  for (const { page } of [rowan, grace]) await page.locator(`[data-number="${hostile.length + 1}"]`).waitFor()
  const shown = ({ page }: { page: Page }) =>
    page.evaluate(() => [...document.querySelectorAll('#thread [data-words]')].map(row => row.innerHTML))
  const live = [await shown(rowan), await shown(grace)]
  await Promise.all([rowan.opens('/messages'), grace.opens(staffAddress)])
  assert.deepEqual([await shown(rowan), await shown(grace)], live, 'the same from the stream as from the page')
  for (const { page } of [rowan, grace]) {
    assert.equal(await page.evaluate(() => 'hurt' in window), false)
    assert.equal(
      await page.locator('#thread :is(script, img, svg[onload], iframe, style, base, form, meta)').count(),
      0,
    )
    for (const link of await page.locator('#thread a').all()) {
      assert.match((await link.getAttribute('href')) ?? '', /^https?:\/\//)
      assert.equal(await link.getAttribute('rel'), 'noopener noreferrer nofollow')
    }
  }
  await Promise.all([rowan.ends(), grace.ends()])
})

test('an unread count on the caseload follows by itself', async () => {
  const { visitor, staff, person } = await newCircle(house, ['Grace Adeyemi'], 'Rowan')
  const grace = await walksAs(staff[0]!)
  await grace.opens('/caseload')
  await writes(visitor, 'Hello')
  const row = grace.page.locator('tr', { has: grace.page.locator(`a[href="/caseload/${person.personId}"]`) })
  await row.locator('.hl-badge').getByText('1', { exact: true }).waitFor()
  await row.getByText(/^since .* today$/).waitFor()
  await grace.isForEverybody()
  await grace.ends()
})
