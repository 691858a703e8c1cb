import { after, test } from 'node:test'
import { people, team } from '../../src/demo/cast.ts'
import { desk, openBrowser, phone, type Walk } from '../browser.ts'
import { openHouse } from '../harness.ts'
import { ownPages, publicPages } from './pages.ts'

const firstPages = {
  'diary-first': '/tracking/diary',
  'diary-entries-first': '/tracking/diary/entries',
  'safety-plan-first': '/safety-plan',
  'early-signs-first': '/early-signs',
  'care-plan-not-connected': '/care-plan',
} as const

const walks = [
  { who: 'a visitor', member: null, pages: { ...publicPages, demo: '/demo' } },
  { who: 'Rowan', member: people.rowan, pages: ownPages },
  {
    who: 'Ewa, who has tracked nothing',
    member: people.ewa,
    pages: { 'today-first': '/today', 'sleep-first': '/tracking/sleep', 'tracking-first': '/tracking', ...firstPages },
  },
  {
    who: 'a clinician',
    member: team.grace,
    pages: { 'account-of-staff': '/account', 'more-of-staff': '/more', forbidden: '/today' },
  },
]

const house = await openHouse({ tools: { isDemo: true } })
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await house.close()
})

/** A walk with the session of a member of the cast. */
async function walkAs(member: { id: string } | null) {
  const walk = await browser.walk({ address: house.address, width: desk })
  if (!member) return walk
  await walk.carries(await house.signedInAs(member))
  return walk
}

/** A page is opened once and looked at twice: what stands on it is the same, however wide the screen. */
async function isGoodForEverybody(walk: Walk, name: string, place: string) {
  await walk.opens(place)
  await walk.page.evaluate(() => document.fonts.ready)
  for (const width of [desk, phone]) {
    await walk.hasScreenOf(width)
    await walk.picture(name)
    await walk.isForEverybody()
  }
  await walk.fitsTheSmallestScreen()
}

for (const { who, member, pages } of walks)
  test(`each page of ${who} is good for everybody, on a desk and on a phone`, async () => {
    const walk = await walkAs(member)
    for (const [name, place] of Object.entries(pages)) await isGoodForEverybody(walk, name, place)
    await walk.ends()
  })
