import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cast } from '../../test/cast.ts'
import { sleeps } from '../../test/circle.ts'
import { type House, openHouse } from '../../test/harness.ts'
import { mainWords } from '../../test/reading.ts'
import { tracks } from '../../test/tracking.ts'
import { greeting } from './greeting.ts'

const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

const signedIn = async (name?: string) => {
  const person = await house.newPerson(name)
  return { person, visitor: await house.signedInAs(person) }
}

test('Today greets by name and asks about last night', async () => {
  const { visitor } = await signedIn('Rowan')
  const { status, text } = await visitor.opens('/today')
  assert.equal(status, 200)
  assert.match(text, /Thursday 15 October/)
  assert.match(text, /<h1[^>]*>Good morning, Rowan<\/h1>/)
  assert.match(text, /How did you sleep on Wednesday night\?/)
  assert.match(text, /href="\/tracking\/sleep\/2026-10-14"[^>]*>Add sleep/)
  assert.match(text, /A small idea/)
  assert.match(text, /href="\/support"/)
})

test('Today shows what is saved and a short look at the week', async () => {
  const { person, visitor } = await signedIn()
  await house.owner
    .insertInto('sleepNights')
    .values({
      personId: person.personId,
      nightOf: '2026-10-14',
      minutesAsleep: 450,
      timesWoken: 2,
      zone: 'Europe/London',
      enteredAt: now,
      changedAt: now,
    })
    .execute()
  const { text } = await visitor.opens('/today')
  assert.match(text, /Sleep, Wednesday night.*7½ hours.*Woke up twice.*Change/s)
  assert.match(text, /7 h 30 min<\/span> on average, from 1 night/)
})

test('Today does without a name', async () => {
  const { visitor } = await signedIn('')
  assert.match((await visitor.opens('/today')).text, /<h1[^>]*>Good morning<\/h1>/)
})

test('Today says what was just done, and nothing for words it does not know', async () => {
  const { visitor } = await signedIn()
  assert.match((await visitor.opens('/today?saved=sleep')).text, /<strong>Saved\.<\/strong>/)
  assert.match((await visitor.opens('/today?removed=sleep')).text, /<strong>Removed\.<\/strong>/)
  for (const query of ['saved=other', 'saved=%3Cscript%3E', 'saved=sleep&saved=sleep']) {
    assert.doesNotMatch((await visitor.opens(`/today?${query}`)).text, /<strong>(Saved|Removed)|<script>/)
  }
})

test('Today shows only parts that exist', async () => {
  const { visitor } = await signedIn()
  for (const address of ['/today', '/more']) {
    assert.doesNotMatch((await visitor.opens(address)).text, /coming soon/i)
  }
})

test('Today is the same after a week away, and after a season, as after a day', async () => {
  const { person } = await signedIn()
  const nights = ['2026-10-12', '2026-10-13', '2026-10-14']
  await sleeps(house, person, Object.fromEntries(nights.map(night => [night, { hours: 7 }])))
  await tracks(house, person, { entries: { '2026-10-13': 4, '2026-10-14': 4 } })
  const withoutIts = (page: string) => {
    const words = mainWords(page).replaceAll(/\b(Fri|Satur|Thurs|Wednes|Tues)day\b/g, 'That day')
    // The tip, the date and the week are those of their day, and the bars of the week stand in the chart.
    return words
      .replace(/That day \d+ \w+/, '')
      .replace(/This week .*? Make a page/s, '')
      .replace(/A small idea .*/s, '')
  }
  const pages = []
  for (const day of ['2026-10-16', '2026-10-23', '2027-01-21']) {
    house.moveClockTo(new Date(`${day}T08:00:00Z`))
    const { text } = await (await house.signedInAs(person)).opens('/today')
    pages.push(withoutIts(text))
  }
  house.moveClockTo(now)
  assert.match(pages[0]!, /How did you sleep on That day night\?.*Rate it/)
  assert.deepEqual(pages, [pages[0], pages[0], pages[0]])
})

test('every address on More is there, and signing out is a form', async () => {
  const { visitor } = await signedIn()
  const { text } = await visitor.opens('/more')
  const main = text.slice(text.indexOf('<main'))
  for (const [, address] of main.matchAll(/href="(\/[^"]*)"/g)) {
    assert.equal((await visitor.opens(address!)).status, 200, address)
  }
  assert.match(main, /<form method="post" action="\/sign-out"/)
})

test('staff have More, and Today is for people who track', async () => {
  const staff = await house.signedInAs(cast.editor)
  assert.equal((await staff.opens('/more')).status, 200)
  assert.doesNotMatch(staff.page.slice(staff.page.indexOf('<main')), /tracking/)
  assert.equal((await staff.opens('/today')).status, 403)
})

test('the greeting follows the person’s own clock', () => {
  const at = (time: string, zone = 'Europe/London') => greeting('Sam', zone, new Date(`2026-10-15T${time}:00Z`))
  assert.equal(at('05:00'), 'Good morning, Sam')
  assert.equal(at('10:59'), 'Good morning, Sam')
  assert.equal(at('11:00'), 'Good afternoon, Sam')
  assert.equal(at('17:00'), 'Good evening, Sam')
  assert.equal(at('02:00'), 'Good evening, Sam')
  assert.equal(at('02:00', 'Asia/Kolkata'), 'Good morning, Sam')
})
