import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  adds,
  badNights,
  helped,
  nights,
  noteOf,
  now,
  openSignsHouse,
  slept,
  someone,
} from '../../../test/early-signs.ts'
import type { House } from '../../../test/harness.ts'
import { fieldOf, mainWords } from '../../../test/reading.ts'
import { tracks } from '../../../test/tracking.ts'
import type { Fields } from '../../../test/visitor.ts'

let house: House
before(async () => {
  house = await openSignsHouse()
})
after(() => house.close())

test('without a sentence the page explains with an example and invites', async () => {
  const { visitor } = await someone(house)
  const { status, text } = await visitor.opens('/early-signs')
  assert.equal(status, 200)
  assert.match(
    mainWords(text),
    /What do you notice first\?.*You slept under 4 hours three nights running.*Write a sentence/,
  )
  assert.match(mainWords(text), /Only you can see this\. Nobody is told/)
  assert.doesNotMatch(mainWords((await visitor.opens('/today')).text), /You wanted to see this/)
})

test('each series is offered and becomes a full sentence', async () => {
  const { person, visitor } = await someone(house)
  const worry = await tracks(house, person, { name: 'Worry' })
  const tablets = await tracks(house, person, { name: 'Tablets', kind: 'medication', answer: 'yes-no' })
  const walk = await tracks(house, person, { name: 'Walk', kind: 'own', answer: 'number', unit: 'minutes' })
  const list = mainWords((await visitor.opens('/early-signs/new')).text)
  for (const name of ['Hours of sleep', 'Times you wake up', 'Worry', 'Tablets', 'Walk'])
    assert.match(list, RegExp(name))
  const of = (needed: string, looked: string) => ({ days: 'of', needed, looked })
  const cases: [string, Fields, string][] = [
    ['hours-asleep', nights, 'You slept under 4 hours three nights running.'],
    [
      'hours-asleep',
      { ...nights, comparison: 'at-least', value: '10,5', running: '12' },
      'You slept 10½ hours or more 12 nights running.',
    ],
    [
      'times-woken',
      { comparison: 'at-least', value: '5', ...of('4', '7') },
      'You woke up 5 times or more on four of the last seven nights.',
    ],
    [
      'times-woken',
      { comparison: 'under', value: '2', days: 'running', running: '1' },
      'You woke up fewer than 2 times on one night.',
    ],
    [
      worry,
      { comparison: 'at-least', value: '8', ...of('4', '7') },
      '“Worry” was at 8 or more on four of the last seven days.',
    ],
    [tablets, { comparison: 'no', days: 'running', running: '2' }, 'You answered no to “Tablets” two days running.'],
    [
      walk,
      { comparison: 'under', value: '12.5', ...of('3', '3') },
      '“Walk” was under 12.5 minutes three days running.',
    ],
  ]
  for (const [series, fields, sentence] of cases) {
    const added = await adds(visitor, series, fields)
    assert.equal(added.location, '/early-signs?done=added', sentence)
    assert.ok(mainWords((await visitor.follows(added)).text).includes(sentence), sentence)
  }
})

test('a wrong form comes back with what was typed beside what to change, and nothing is stored', async () => {
  const { person, visitor, signs } = await someone(house)
  const worry = await tracks(house, person)
  const tablets = await tracks(house, person, { kind: 'medication', answer: 'yes-no' })
  const cases: [string, Fields, string, RegExp][] = [
    ['hours-asleep', { ...nights, comparison: '' }, 'comparison', /Choose under the number, or the number or more/],
    ['hours-asleep', { ...nights, value: '25' }, 'value', /Enter a number up to 24/],
    ['hours-asleep', { ...nights, value: '4.2' }, 'value', /Enter a number, such as 4/],
    ['hours-asleep', { ...nights, value: '0' }, 'value', /Enter a number above 0/],
    ['hours-asleep', { ...nights, value: '-1' }, 'value', /Enter a number/],
    ['hours-asleep', { ...nights, days: '' }, 'days', /Choose on how many nights/],
    [worry, { ...nights, value: '8', days: '' }, 'days', /Choose on how many days/],
    ['hours-asleep', { ...nights, running: '29' }, 'running', /from 1 to 28/],
    ['hours-asleep', { ...nights, days: 'of', needed: '5', looked: '4' }, 'needed', /not more than/],
    ['hours-asleep', { ...nights, days: 'of', needed: '', looked: '0' }, 'looked', /from 1 to 28/],
    ['hours-asleep', { ...nights, words: 'x'.repeat(1001) }, 'words', /1,000 characters/],
    ['hours-asleep', { ...nights, words: ['x', 'y'] }, 'words', /in one box/],
    ['times-woken', { ...nights, value: '11' }, 'value', /up to 10/],
    [worry, { ...nights, value: '8.5' }, 'value', /Enter a number, such as 8/],
    [tablets, { ...nights, comparison: 'under' }, 'comparison', /Choose yes or no/],
  ]
  for (const [series, fields, field, message] of cases) {
    const { status, text } = await adds(visitor, series, { words: 'Kept & safe', ...fields })
    assert.equal(status, 422, field)
    assert.match(text, message)
    assert.match(text, new RegExp(`<title>Error: .*href="#${field}".*id="${field}"`, 's'))
    if (!fields.words) assert.match(text, /Kept &amp; safe/)
  }
  assert.deepEqual(await signs(), [])
})

test('it is switched off and on, and removed after a question', async () => {
  const { person, visitor, signs } = await someone(house)
  await slept(house, person, badNights)
  await adds(visitor, 'hours-asleep', nights)
  const address = `/early-signs/${(await signs())[0]!.id}`
  const presses = async (to: string) => {
    await visitor.opens('/early-signs')
    return visitor.sends(`${address}/switch`, { to })
  }
  for (const _ of [1, 2]) assert.equal((await presses('off')).location, '/early-signs?done=off')
  assert.match(
    mainWords((await visitor.opens('/early-signs?done=off')).text),
    /You get no note.*Switched off.*Switch on/,
  )
  assert.equal(noteOf((await visitor.opens('/today')).text), '')
  assert.equal((await presses('on')).location, '/early-signs?done=on')
  assert.notEqual(noteOf((await visitor.opens('/today')).text), '')
  const question = await visitor.opens(`${address}/removal`)
  assert.match(mainWords(question.text), /Remove this sentence\? You slept under 4 hours/)
  for (const _ of [1, 2]) {
    visitor.page = question.text
    assert.equal((await visitor.sends(`${address}/removal`)).location, '/early-signs?done=removed')
  }
  assert.deepEqual(await signs(), [])
  assert.equal((await visitor.opens(address)).status, 404)
})

test('two windows: what was saved in between is shown and never overwritten silently', async () => {
  const { visitor, signs } = await someone(house)
  await adds(visitor, 'hours-asleep', nights)
  const address = `/early-signs/${(await signs())[0]!.id}`
  await visitor.opens(address)
  const seen = fieldOf(visitor.page, 'seen')
  assert.equal((await visitor.sends(address, { ...nights, seen, value: '5' })).location, '/early-signs?done=changed')
  const late = await visitor.sends(address, { ...nights, seen, value: '6', words: 'Mine' })
  assert.equal(late.status, 409)
  assert.match(mainWords(late.text), /in another window.*Saved: You slept under 5 hours/)
  assert.match(late.text, /value="6".*Mine/s)
  assert.equal((await visitor.sends(address, { ...nights, seen: fieldOf(late.text, 'seen'), value: '6' })).status, 303)
  assert.equal(Number((await signs())[0]!.value), 6)
})

test('a form that is sent twice adds one; with other words it asks first; twenty are the most', async () => {
  const { visitor, signs } = await someone(house)
  const id = crypto.randomUUID()
  for (const _ of [1, 2]) assert.equal((await adds(visitor, 'hours-asleep', { ...nights, id })).status, 303)
  assert.equal((await adds(visitor, 'hours-asleep', { ...nights, id, value: '6' })).status, 409)
  assert.equal((await adds(visitor, 'times-woken', { ...nights, id })).status, 409)
  assert.equal((await signs()).length, 1)
  for (let more = 1; more < 20; more++) assert.equal((await adds(visitor, 'hours-asleep', nights)).status, 303)
  const full = await adds(visitor, 'hours-asleep', nights)
  assert.deepEqual([full.status, /20 sentences/.test(full.text)], [422, true])
})

test('what somebody else has does not exist, whatever is asked of it', async () => {
  const [one, other] = [await someone(house), await someone(house)]
  const [theirs, help] = [await tracks(house, one.person), await helped(house, one.person, 'Only theirs')]
  await adds(one.visitor, 'hours-asleep', nights)
  const [sign] = await one.signs()
  const address = `/early-signs/${sign!.id}`
  for (const path of [
    address,
    `${address}/removal`,
    `/early-signs/new/${theirs}`,
    '/early-signs/new/weight',
    '/early-signs/1',
  ])
    assert.equal((await other.visitor.opens(path)).status, 404, path)
  await adds(other.visitor, 'hours-asleep', { ...nights, id: sign!.id, value: '9', [`help-${help}`]: 'yes' })
  await other.visitor.opens('/early-signs')
  await other.visitor.sends(`${address}/switch`, { to: 'off' })
  assert.deepEqual(await one.signs(), [sign])
  const helps = house.owner.selectFrom('earlySignHelps').select('signId').where('personId', '=', other.person.personId)
  assert.deepEqual(await helps.execute(), [])
})

test('a form whose session has run out is back with everything that was chosen', async () => {
  const { person, visitor, signs } = await someone(house)
  const help = await helped(house, person, 'Sit down')
  await visitor.opens('/early-signs/new/hours-asleep')
  house.moveClockTo(new Date(now.getTime() + 3 * 3_600_000))
  const typed = { ...nights, words: 'Typed too late', [`help-${help}`]: 'yes' }
  const sent = await visitor.sends('/early-signs/new/hours-asleep', { id: fieldOf(visitor.page, 'id'), ...typed })
  assert.match(sent.location, /^\/sign-in\?next=/)
  const { text } = await (await house.signedInAs(person)).opens('/early-signs/new/hours-asleep')
  assert.match(text, /What you wrote is still here/)
  assert.match(text, /Typed too late/)
  assert.match(text, /value="under" checked/)
  assert.match(text, new RegExp(`name="help-${help}"[^>]*checked`))
  house.moveClockTo(now)
  assert.deepEqual(await signs(), [])
})
