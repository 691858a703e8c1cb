import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type House, openHouse } from '../../test/harness.ts'
import { fieldOf, mainWords } from '../../test/reading.ts'
import type { Fields, Visitor } from '../../test/visitor.ts'

/** Thursday morning in London. */
const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function someone(zone?: string) {
  house.moveClockTo(now)
  const person = await house.newPerson('Sam', zone)
  const visitor = await house.signedInAs(person)
  const kept = () =>
    house.owner.selectFrom('goals').selectAll().where('personId', '=', person.personId).orderBy('createdAt').execute()
  return { person, visitor, kept }
}

/** Fills in the form of a new goal as it is open now. */
async function writes(visitor: Visitor, fields: Fields) {
  await visitor.opens('/goals/new')
  return visitor.sends('/goals/new', { key: fieldOf(visitor.page, 'key'), ...fields })
}

const goalIn = (location: string) => location.split('?')[0]!

async function hasGoal(visitor: Visitor, fields: Fields = { words: 'Walk to the market' }) {
  const answer = await writes(visitor, fields)
  assert.equal(answer.status, 303)
  return goalIn(answer.location)
}

test('without goals the page invites to a small one; with goals it is the list', async () => {
  const { visitor } = await someone()
  const { status, text } = await visitor.opens('/goals')
  assert.equal(status, 200)
  assert.match(mainWords(text), /Start with something small.*Add a goal.*See some examples/)
  await hasGoal(visitor)
  assert.match(mainWords((await visitor.opens('/goals')).text), /Working on Walk to the market Started 15 October/)
  assert.doesNotMatch(visitor.page, /Start with something small/)
})

test('the form explains in mainWords words what helps, and what steps are for', async () => {
  const { visitor } = await someone()
  const { text } = await visitor.opens('/goals/new')
  assert.match(mainWords(text), /What makes a goal easier to reach It is clear\..*You can tell when you have done it/)
  assert.match(mainWords(text), /Come back and tick each one off/)
  assert.match(text, /Only you can see your goals/)
  assert.doesNotMatch(text, / checked/)
})

test('a goal is kept with why, how, a date and its steps in the order written', async () => {
  const { visitor, kept } = await someone()
  const address = await hasGoal(visitor, {
    words: '  Walk   to the market ',
    why: 'I used to go with Dad.\r\nEvery week.',
    how: 'With Mum first',
    'by-day': '25',
    'by-month': '12',
    'by-year': '2026',
    steps: 'To the corner\r\n\r\n  To the   library \nTo the market',
    important: 'yes',
  })
  const [goal] = await kept()
  assert.deepEqual(
    [goal?.words, goal?.why, goal?.how, goal?.byDay, goal?.startedOn],
    ['Walk to the market', 'I used to go with Dad.\nEvery week.', 'With Mum first', '2026-12-25', '2026-10-15'],
  )
  const { text } = await visitor.opens(address)
  assert.match(
    mainWords(text),
    /Important to me Walk to the market Started 15 October\. I would like to get there by 25 December\./,
  )
  assert.match(
    mainWords(text),
    /0 of 3 done.*To the corner.*To the library.*To the market.*Why this matters to me I used/,
  )
})

test('a goal with only its words will do; text is shown as it was meant, without ends and without becoming HTML', async () => {
  const { visitor } = await someone()
  const address = await hasGoal(visitor, { words: ' <b>Tea</b> & toast  ' })
  assert.match((await visitor.opens(address)).text, /<h1[^>]*>&lt;b>Tea&lt;\/b> &amp; toast<\/h1>/)
})

test('a wrong form comes back with everything that was typed, and nothing is stored', async () => {
  const { visitor, kept } = await someone()
  const cases: [Fields, RegExp, string][] = [
    [{ words: ' ' }, /Write what you would like to do/, 'words'],
    [{ words: 'x'.repeat(201) }, /200 characters or fewer/, 'words'],
    [{ words: 'x', why: 'y'.repeat(2001) }, /2,000 characters or fewer/, 'why'],
    [{ words: 'x', how: 'y'.repeat(2001) }, /2,000 characters or fewer/, 'how'],
    [{ words: 'x', 'by-day': '31', 'by-month': '2', 'by-year': '2027' }, /Enter a real date/, 'by-day'],
    [{ words: 'x', 'by-day': '1', 'by-month': '1', 'by-year': '0001' }, /Enter a real date/, 'by-day'],
    [{ words: 'x', 'by-day': '1', 'by-month': '1', 'by-year': '27' }, /four digits/, 'by-year'],
    [{ words: 'x', 'by-day': '14', 'by-month': '10', 'by-year': '2026' }, /today or a day that is still to come/, 'by'],
    [{ words: 'x', 'by-day': '1', 'by-year': '2027' }, /Add the month, or leave the date empty/, 'by-month'],
    [{ words: 'x', steps: 'z'.repeat(201) }, /Make each step 200 characters or fewer/, 'steps'],
    [{ words: 'x', steps: 'z\n'.repeat(51) }, /Write 50 steps or fewer/, 'steps'],
    [{ words: ['x', 'y'] }, /Write this in one box/, 'words'],
  ]
  for (const [fields, message, field] of cases) {
    const answer = await writes(visitor, { ...fields, ...(fields.why ? {} : { why: 'Because & so' }) })
    assert.equal(answer.status, 422, field)
    assert.match(answer.text, /<title>Error: A new goal/)
    assert.match(answer.text, message)
    assert.match(answer.text, new RegExp(`href="#${field}`))
    if (!fields.why) assert.match(answer.text, /Because &amp; so/)
  }
  assert.deepEqual(await kept(), [])
})

test('200 characters are not too many, also when they are smiles', async () => {
  const { visitor } = await someone()
  assert.equal((await writes(visitor, { words: '🙂'.repeat(200) })).status, 303)
})

test('a form that is sent twice makes one goal; sent again with other words it asks first', async () => {
  const { visitor, kept } = await someone()
  await visitor.opens('/goals/new')
  const key = fieldOf(visitor.page, 'key')
  const first = await visitor.sends('/goals/new', { key, words: 'Cook', steps: 'Shop' })
  const second = await visitor.sends('/goals/new', { key, words: 'Cook', steps: 'Shop' })
  assert.equal(first.location, second.location)
  assert.equal((await kept()).length, 1)
  const other = await visitor.sends('/goals/new', { key, words: 'Cook twice a week' })
  assert.equal(other.status, 409)
  assert.match(mainWords(other.text), /already added a goal from this page\..*Saved: “Cook”/)
  assert.match(other.text, /value="Cook twice a week"/)
  assert.equal(
    (await visitor.sends('/goals/new', { key: fieldOf(other.text, 'key'), words: 'Cook twice a week' })).status,
    303,
  )
  assert.equal((await kept()).length, 2)
})

test('two forms sent at the same instant with one key make one goal', async () => {
  const { visitor, kept } = await someone()
  await visitor.opens('/goals/new')
  const fields = { key: fieldOf(visitor.page, 'key'), words: 'Cook', 'form-token': fieldOf(visitor.page, 'form-token') }
  const token = /action="\/goals\/new"[^>]*>\s*<input type="hidden" name="form-token" value="([^"]*)"/.exec(
    visitor.page,
  )![1]!
  const answers = await Promise.all(
    [1, 2, 3].map(() => visitor.posts('/goals/new', { ...fields, 'form-token': token })),
  )
  assert.equal(new Set(answers.map(({ location }) => location)).size, 1)
  assert.equal((await kept()).length, 1)
})

test('a goal is changed, and the list has what was changed last first', async () => {
  const { visitor, kept } = await someone()
  const first = await hasGoal(visitor, { words: 'First' })
  house.moveClockTo(new Date(now.getTime() + 60_000))
  await hasGoal(visitor, { words: 'Second' })
  house.moveClockTo(new Date(now.getTime() + 120_000))
  await visitor.opens(`${first}/details`)
  assert.match(visitor.page, /value="First"/)
  const answer = await visitor.sends(`${first}/details`, {
    seen: fieldOf(visitor.page, 'seen'),
    words: 'First, better',
  })
  assert.equal(answer.location, `${first}?done=changed`)
  assert.match(mainWords((await visitor.opens('/goals')).text), /First, better.*Second/)
  assert.equal((await visitor.sends(`${first}/details`, { seen: '', words: ' ' })).status, 422)
  assert.deepEqual((await kept()).map(({ words }) => words).sort(), ['First, better', 'Second'])
})

test('a date that has gone by may stay, but a new one cannot lie in the past', async () => {
  const { person, visitor } = await someone()
  const by = { 'by-day': '20', 'by-month': '10', 'by-year': '2026' }
  const address = await hasGoal(visitor, { words: 'Post', ...by })
  house.moveClockTo(new Date('2026-11-02T09:00:00Z'))
  const later = await house.signedInAs(person)
  await later.opens(`${address}/details`)
  const seen = fieldOf(later.page, 'seen')
  const saved = await later.sends(`${address}/details`, { seen, words: 'Post', ...by })
  assert.equal(saved.location, `${address}?done=changed`)
  const other = { ...by, 'by-day': '21' }
  assert.equal((await later.sends(`${address}/details`, { seen, words: 'Post', ...other })).status, 422)
})

test('a form from another window never overwrites silently: it shows both, and saves at the second try', async () => {
  const { visitor, kept } = await someone()
  const address = await hasGoal(visitor, { words: 'Walk' })
  await visitor.opens(`${address}/details`)
  const seen = fieldOf(visitor.page, 'seen')
  await visitor.sends(`${address}/details`, { seen, words: 'Walk far' })
  const late = await visitor.sends(`${address}/details`, { seen, words: 'Walk near' })
  assert.equal(late.status, 409)
  assert.match(mainWords(late.text), /in another window.*Saved: “Walk far”/)
  assert.match(late.text, /value="Walk near"/)
  assert.equal((await kept())[0]?.words, 'Walk far')
  await visitor.sends(`${address}/details`, { seen: fieldOf(late.text, 'seen'), words: 'Walk near' })
  assert.equal((await kept())[0]?.words, 'Walk near')
  assert.equal((await visitor.sends(`${address}/details`, { seen, words: 'Walk near' })).status, 303, 'the same again')
})

test('a star puts a goal first, pressed once or twice, and is taken off again', async () => {
  const { visitor } = await someone()
  const first = await hasGoal(visitor, { words: 'Alpha' })
  house.moveClockTo(new Date(now.getTime() + 60_000))
  await hasGoal(visitor, { words: 'Beta' })
  assert.match(mainWords((await visitor.opens('/goals')).text), /Beta.*Alpha/)
  const presses = async (to: string) => {
    await visitor.opens(first)
    return visitor.sends(`${first}/star`, { to })
  }
  for (const _ of [1, 2]) assert.equal((await presses('on')).location, first)
  assert.match(mainWords((await visitor.opens('/goals')).text), /Important to me Alpha.*Beta/)
  for (const _ of [1, 2]) await presses('off')
  assert.doesNotMatch((await visitor.opens('/goals')).text, /Important to me/)
  assert.equal((await presses('purple')).status, 303)
  assert.doesNotMatch((await visitor.opens('/goals')).text, /Important to me/)
})

test('a goal is removed after a question, and a second press leads to the same list', async () => {
  const { visitor, kept } = await someone()
  const address = await hasGoal(visitor, { words: 'Walk', steps: 'One\nTwo' })
  assert.match(
    mainWords((await visitor.opens(`${address}/removal`)).text),
    /Remove this goal\?.*with its steps.*Keep it/,
  )
  assert.equal((await kept()).length, 1)
  const { page } = visitor
  assert.equal((await visitor.sends(`${address}/removal`)).location, '/goals?done=removed')
  visitor.page = page
  assert.equal((await visitor.sends(`${address}/removal`)).location, '/goals?done=removed')
  assert.deepEqual(await kept(), [])
  assert.equal((await visitor.opens(address)).status, 404)
  assert.match((await visitor.opens('/goals?done=removed')).text, /Your goal is removed/)
})

test('what an address says was done is one of our own sentences or nothing', async () => {
  const { visitor } = await someone()
  for (const done of ['other', 'constructor', '%3Cscript%3E', 'added&done=added'])
    assert.doesNotMatch((await visitor.opens(`/goals?done=${done}`)).text, /role="status"/)
})

test('a form that was sent after its session ended is there again', async () => {
  const { person, visitor, kept } = await someone()
  await visitor.opens('/goals/new')
  const key = fieldOf(visitor.page, 'key')
  house.moveClockTo(new Date(now.getTime() + 61 * 60_000))
  const sent = await visitor.sends('/goals/new', { key, words: 'Walk far', steps: 'One', important: 'yes' })
  assert.match(sent.location, /^\/sign-in\?next=%2Fgoals%2Fnew/)
  const again = await house.signedInAs(person)
  const { text } = await again.opens('/goals/new')
  assert.match(text, /value="Walk far"/)
  assert.match(text, /You had been signed out/)
  assert.match(text, /name="important"[^>]*checked/)
  assert.deepEqual(await kept(), [])
  assert.equal((await again.sends('/goals/new', { key: fieldOf(text, 'key'), words: 'Walk far' })).status, 303)
  assert.doesNotMatch((await again.opens('/goals/new')).text, /Walk far/)
})

test('somebody else’s goal, and no goal at all, is a page that does not exist', async () => {
  const { visitor } = await someone()
  const address = await hasGoal(visitor, { words: 'Only mine', steps: 'One' })
  const other = (await someone()).visitor
  const made = [address, '/goals/00000000-0000-4000-8000-000000000000', '/goals/1', "/goals/'or'1", '/goals/NEW']
  for (const place of made)
    for (const part of ['', '/details', '/removal', '/achievement', '/steps']) {
      const { status, text } = await other.opens(place + part)
      assert.equal(status, 404, place + part)
      assert.doesNotMatch(text, /Only mine/)
    }
  assert.match((await visitor.opens(address)).text, /Only mine/)
})

test('the day on which a goal began is the person’s own', async () => {
  house.moveClockTo(new Date('2026-10-15T22:30:00Z'))
  const person = await house.newPerson('Asha', 'Asia/Kolkata')
  const visitor = await house.signedInAs(person)
  await hasGoal(visitor)
  assert.match(mainWords((await visitor.opens('/goals')).text), /Started 16 October/)
})

test('Today shows the first two goals with the next step, and without any it invites', async () => {
  const { visitor } = await someone()
  assert.match(
    mainWords((await visitor.opens('/today')).text),
    /Your goals A goal can be as simple as opening the curtains/,
  )
  for (const words of ['Alpha', 'Beta', 'Gamma']) {
    house.moveClockTo(new Date(now.getTime() + words.length))
    await hasGoal(visitor, { words, steps: 'Go out\nCome home', ...(words === 'Alpha' && { important: 'yes' }) })
  }
  const today = mainWords((await visitor.opens('/today')).text)
  assert.match(today, /Your goals See all of your goals Alpha 0 of 2 steps done\. Next: Go out/)
  assert.equal([...today.matchAll(/steps done/g)].length, 2)
})
