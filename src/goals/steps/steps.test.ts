import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { formTokenOf } from '../../../test/form-token.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { fieldOf, plain } from '../../../test/reading.ts'
import type { Visitor } from '../../../test/visitor.ts'

const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function someoneWithSteps(steps = 'One\nTwo\nThree') {
  const visitor = await house.signedInAs(await house.newPerson())
  await visitor.opens('/goals/new')
  const { location } = await visitor.sends('/goals/new', { key: fieldOf(visitor.page, 'key'), words: 'Walk', steps })
  const address = location.split('?')[0]!
  const goalId = address.split('/').at(-1)!
  const kept = async () =>
    house.owner
      .selectFrom('goalSteps as s')
      .leftJoin('goalStepTicks as t', 't.stepId', 's.id')
      .select(['s.id', 's.words', 't.tickedOn'])
      .where('goalId', '=', goalId)
      .orderBy('place')
      .execute()
  const order = async () => (await kept()).map(({ words }) => words).join()
  const stepAt = async (index: number) => `${address}/steps/${(await kept())[index]!.id}`
  return { visitor, address, kept, order, stepAt }
}

async function adds(visitor: Visitor, address: string, step: string) {
  await visitor.opens(`${address}/steps`)
  return visitor.sends(`${address}/steps`, { key: fieldOf(visitor.page, 'key'), step })
}

async function moves(visitor: Visitor, address: string, step: string, [from, to]: [number, number]) {
  await visitor.opens(`${address}/steps`)
  return visitor.sends(`${step}/place`, { from: String(from), to: String(to) })
}

test('a step is added at the end, once however often the form is sent, and one without words is not', async () => {
  const { visitor, address, order } = await someoneWithSteps('One')
  await visitor.opens(`${address}/steps`)
  const key = fieldOf(visitor.page, 'key')
  for (const _ of [1, 2])
    assert.equal((await visitor.sends(`${address}/steps`, { key, step: '  Go   out ' })).location, `${address}/steps`)
  assert.equal(await order(), 'One,Go out')
  const cases = { ' ': /Write what the step is/, ['x'.repeat(201)]: /200 characters or fewer/ }
  for (const [step, message] of Object.entries(cases)) {
    const answer = await adds(visitor, address, step)
    assert.equal(answer.status, 422)
    assert.match(answer.text, message)
    assert.match(answer.text, /<title>Error: Steps/)
  }
  assert.equal(await order(), 'One,Go out')
})

test('there can be fifty steps and not one more, and the list of goals still fits', async () => {
  const { visitor, address, kept } = await someoneWithSteps(
    Array.from({ length: 50 }, (_, n) => `Step ${n}`).join('\n'),
  )
  const answer = await adds(visitor, address, 'One more')
  assert.equal(answer.status, 422)
  assert.match(answer.text, /50 steps are as many as a goal can have/)
  assert.match(answer.text, /value="One more"/)
  assert.equal((await kept()).length, 50)
  assert.match(plain((await visitor.opens('/goals')).text), /0 of 50 steps done\. Next: Step 0/)
})

test('a step is ticked and unticked without leaving its place, and a second press changes nothing', async () => {
  const { visitor, address, kept, order, stepAt } = await someoneWithSteps()
  const step = await stepAt(1)
  const presses = async (to: string) => {
    await visitor.opens(address)
    return visitor.sends(`${step}/tick`, { to })
  }
  for (const _ of [1, 2]) {
    const answer = await presses('on')
    assert.equal(answer.location, `${address}#step-${step.split('/').at(-1)}`)
  }
  assert.deepEqual(
    (await kept()).map(({ tickedOn }) => tickedOn),
    [null, '2026-10-15', null],
  )
  assert.equal(await order(), 'One,Two,Three')
  assert.match(plain((await visitor.opens(address)).text), /1 of 3 done.*Two Done 15 October/)
  assert.match(plain((await visitor.opens('/goals')).text), /1 of 3 steps done\. Next: One/)
  for (const _ of [1, 2]) await presses('off')
  assert.deepEqual(
    (await kept()).map(({ tickedOn }) => tickedOn),
    [null, null, null],
  )
  await presses('maybe')
  assert.deepEqual(
    (await kept()).map(({ tickedOn }) => tickedOn),
    [null, null, null],
  )
})

test('the day of a tick is the first one, and the person’s own', async () => {
  house.moveClockTo(new Date('2026-10-15T22:30:00Z'))
  const { visitor, address, kept, stepAt } = await someoneWithSteps()
  await house.owner
    .updateTable('people')
    .set({ zone: 'Asia/Kolkata' })
    .where('id', '=', await personOf(address))
    .execute()
  const step = await stepAt(0)
  await visitor.opens(address)
  await visitor.sends(`${step}/tick`, { to: 'on' })
  house.moveClockTo(new Date('2026-10-15T23:00:00Z'))
  await visitor.opens(address)
  await visitor.sends(`${step}/tick`, { to: 'on' })
  assert.equal((await kept())[0]?.tickedOn, '2026-10-16')
  house.moveClockTo(now)
})

const personOf = async (address: string) =>
  (
    await house.owner
      .selectFrom('goals')
      .select('personId')
      .where('id', '=', address.split('/').at(-1)!)
      .executeTakeFirstOrThrow()
  ).personId

test('steps are moved up and down with buttons, and keep their ticks', async () => {
  const { visitor, address, kept, order, stepAt } = await someoneWithSteps()
  const [one, three] = [await stepAt(0), await stepAt(2)]
  await visitor.opens(address)
  await visitor.sends(`${three}/tick`, { to: 'on' })
  assert.match((await moves(visitor, address, three, [2, 1])).location, /\/steps#step-/)
  assert.equal(await order(), 'One,Three,Two')
  await moves(visitor, address, one, [0, 1])
  assert.equal(await order(), 'Three,One,Two')
  assert.equal((await kept())[0]?.tickedOn, '2026-10-15')
  const { text } = await visitor.opens(`${address}/steps`)
  assert.equal(text.match(/Move up</g)?.length, 2)
  assert.equal(text.match(/Move down</g)?.length, 2)
})

test('a button that was pressed twice, or on a page from before another move, moves nothing further', async () => {
  const { visitor, address, order, stepAt } = await someoneWithSteps('One\nTwo\nThree\nFour')
  const four = await stepAt(3)
  for (const _ of [1, 2]) await moves(visitor, address, four, [3, 2])
  assert.equal(await order(), 'One,Two,Four,Three')
  for (const [from, to] of [
    [2, 0],
    [2, 9],
    [-1, 0],
    [Number.NaN, 1],
  ] as [number, number][])
    assert.equal((await moves(visitor, address, four, [from, to])).status, 303)
  assert.equal(await order(), 'One,Two,Four,Three')
})

test('moves at the same instant leave every step in the list once', async () => {
  const { visitor, address, kept, order } = await someoneWithSteps('One\nTwo\nThree\nFour')
  await visitor.opens(`${address}/steps`)
  const steps = await kept()
  const tokenOf = (id: string) =>
    new RegExp(`action="[^"]*${id}/place"[^>]*>\\s*<input type="hidden" name="form-token" value="([^"]*)"`).exec(
      visitor.page,
    )![1]!
  await Promise.all(
    steps.slice(1).map(({ id }, index) =>
      visitor.posts(`${address}/steps/${id}/place`, {
        from: String(index + 1),
        to: String(index),
        'form-token': tokenOf(id),
      }),
    ),
  )
  assert.deepEqual((await order()).split(',').sort(), ['Four', 'One', 'Three', 'Two'])
})

test('a step is renamed; another window never overwrites it silently', async () => {
  const { visitor, order, stepAt } = await someoneWithSteps('One\nTwo')
  const step = await stepAt(0)
  await visitor.opens(step)
  assert.match(visitor.page, /value="One"/)
  assert.equal((await visitor.sends(step, { seen: 'One', step: 'First of all' })).status, 303)
  assert.equal(await order(), 'First of all,Two')
  const late = await visitor.sends(step, { seen: 'One', step: 'Start' })
  assert.equal(late.status, 409)
  assert.match(plain(late.text), /Saved: “First of all”/)
  assert.match(late.text, /value="Start"/)
  assert.equal((await visitor.sends(step, { seen: 'First of all', step: '' })).status, 422)
  assert.equal(await order(), 'First of all,Two')
})

test('a step is removed after a question; what another window still shows of it leads back kindly', async () => {
  const { visitor, address, order, stepAt } = await someoneWithSteps()
  const step = await stepAt(1)
  const goalPage = (await visitor.opens(address)).text
  assert.match(plain((await visitor.opens(`${step}/removal`)).text), /Remove this step\? “Two” .*Keep it/)
  const question = visitor.page
  assert.equal((await visitor.sends(`${step}/removal`)).location, `${address}/steps`)
  visitor.page = question
  assert.equal((await visitor.sends(`${step}/removal`)).location, `${address}/steps`)
  assert.equal(await order(), 'One,Three')
  visitor.page = goalPage
  const ticked = await visitor.sends(`${step}/tick`, { to: 'on' })
  assert.match(plain((await visitor.follows(ticked)).text), /That step is no longer there\. Nothing else has changed\./)
  assert.equal((await visitor.opens(step)).status, 404)
  assert.equal((await moves(visitor, address, await stepAt(1), [1, 0])).status, 303)
  assert.equal(await order(), 'Three,One')
})

test('a step that was being written when the session ended is there again', async () => {
  const { visitor, address } = await someoneWithSteps()
  const personId = await personOf(address)
  await visitor.opens(`${address}/steps`)
  house.moveClockTo(new Date(now.getTime() + 61 * 60_000))
  const sent = await visitor.sends(`${address}/steps`, { key: fieldOf(visitor.page, 'key'), step: 'Ring the library' })
  assert.match(sent.location, /^\/sign-in\?next=/)
  const account = await house.owner
    .selectFrom('accounts')
    .select('id')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  const again = await house.signedInAs(account)
  assert.match((await again.opens(`${address}/steps`)).text, /value="Ring the library"/)
  house.moveClockTo(now)
})

test('steps of somebody else, and steps under another goal, do not exist', async () => {
  const { visitor, address, stepAt, order } = await someoneWithSteps()
  const theirs = await someoneWithSteps('Theirs')
  const mine = await stepAt(0)
  const crossed = `${address}/steps/${(await theirs.stepAt(0)).split('/').at(-1)}`
  for (const part of ['', '/removal']) {
    assert.equal((await theirs.visitor.opens(mine + part)).status, 404)
    assert.equal((await visitor.opens(crossed + part)).status, 404)
  }
  for (const id of ['1', 'x'.repeat(36)]) assert.equal((await visitor.opens(`${address}/steps/${id}`)).status, 404)
  for (const part of ['/tick', '/place', '/removal', '']) {
    const token = formTokenOf(house, theirs.visitor, mine + part)
    const fields = { to: 'on', step: 'x', 'form-token': token }
    assert.equal((await theirs.visitor.posts(mine + part, fields)).status, 404, part)
  }
  assert.equal(await order(), 'One,Two,Three')
  assert.equal(await theirs.order(), 'Theirs')
})
