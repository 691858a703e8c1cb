import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { type House, openHouse } from '../../../test/harness.ts'
import { boxIn } from '../../../test/reading.ts'
import { formToken, type Visitor } from '../../../test/visitor.ts'

const now = new Date('2026-10-15T08:00:00Z')
const form = '/tracking/diary/2026-10-15'
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

const later = (hours: number) => house.moveClockTo(new Date(now.getTime() + hours * 3_600_000))
async function someone() {
  house.moveClockTo(now)
  const person = await house.newPerson()
  const visitor = await house.signedInAs(person)
  const entries = () =>
    house.owner.selectFrom('diaryEntries').selectAll().where('personId', '=', person.personId).execute()
  const drafts = () => house.owner.selectFrom('drafts').selectAll().where('personId', '=', person.personId).execute()
  return { person, visitor, entries, drafts }
}
const seenIn = (page: string) => /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
/** What the browser sends every few seconds while somebody writes. */
async function keeps(visitor: Visitor, entry: string) {
  const page = visitor.page
  const answer = await visitor.sends(form, { seen: seenIn(page), entry, draft: 'yes' })
  visitor.page = page
  return answer
}

test('what is written is kept and offered back, and is not in the diary', async () => {
  const { person, visitor, entries } = await someone()
  await visitor.opens(form)
  assert.equal((await keeps(visitor, 'Half a sen')).status, 204)
  assert.equal((await keeps(visitor, 'Half a sentence')).status, 204)
  assert.deepEqual(await entries(), [])
  const again = await house.signedInAs(person)
  const { text } = await again.opens('/tracking/diary')
  assert.equal(boxIn(text), 'Half a sentence')
  assert.match(text, /We kept this for you as you wrote it/)
  assert.equal((await again.sends(form, { seen: seenIn(text), entry: 'Half a sentence more' })).status, 303)
  assert.equal((await entries())[0]?.words, 'Half a sentence more')
  assert.doesNotMatch((await again.opens(form)).text, /We kept this/)
})

test('a draft is there after 23 hours, and gone after a day', async () => {
  const { person, visitor } = await someone()
  await visitor.opens(form)
  await keeps(visitor, 'Before midnight')
  later(23)
  const next = await house.signedInAs(person)
  assert.match(
    (await next.opens('/tracking/diary')).text,
    /You began to write for another day.*href="\/tracking\/diary\/2026-10-15"/s,
  )
  assert.equal(boxIn((await next.opens(form)).text), 'Before midnight')
  later(24.1)
  const tooLate = await house.signedInAs(person)
  assert.doesNotMatch((await tooLate.opens('/tracking/diary')).text, /You began to write/)
  assert.equal(boxIn((await tooLate.opens(form)).text), '')
})

test('a draft beside an entry shows both, and can be thrown away', async () => {
  const { visitor, entries, drafts } = await someone()
  await visitor.sends(form, { seen: '', entry: 'Saved words' })
  await visitor.opens(form)
  await keeps(visitor, 'Saved words and more')
  const { text } = await visitor.opens(form)
  assert.equal(boxIn(text), 'Saved words and more')
  assert.match(text, /In your diary now:<\/strong> Saved words/)
  const thrown = await visitor.sends(`${form}/draft/removal`)
  assert.equal(boxIn((await visitor.follows(thrown)).text), 'Saved words')
  assert.equal((await entries())[0]?.words, 'Saved words')
  assert.deepEqual(await drafts(), [])
})

test('a draft that says what the diary says is not offered', async () => {
  const { visitor } = await someone()
  await visitor.sends(form, { seen: '', entry: 'The same' })
  await visitor.opens(form)
  await keeps(visitor, 'The same ')
  assert.doesNotMatch((await visitor.opens(form)).text, /We kept this/)
})

test('when the session runs out in the middle, what the browser sends is kept, and what is sent by hand too', async () => {
  for (const draft of ['yes', '']) {
    const { person, visitor, entries } = await someone()
    await visitor.opens(form)
    const page = visitor.page
    later(2)
    visitor.page = page
    const words = { seen: '', entry: 'Written\nfor an hour', ...(draft && { draft }) }
    const sent = await visitor.sends(form, words)
    assert.deepEqual([sent.status, sent.location], [303, `/sign-in?next=${encodeURIComponent(form)}`])
    const back = await house.signedInAs(person)
    const { text } = await back.opens(form)
    assert.equal(boxIn(text), 'Written\nfor an hour')
    assert.match(text, /It is not saved to your diary yet/)
    assert.deepEqual(await entries(), [])
    assert.equal((await back.sends(form, { seen: seenIn(text), entry: 'Written\nfor an hour' })).status, 303)
    assert.equal((await entries()).length, 1)
  }
})

test('a draft for somebody who has signed in anew in another tab is kept for them', async () => {
  const { person, visitor, drafts } = await someone()
  await visitor.opens(form)
  const token = formToken(visitor.page, form) ?? ''
  const other = await house.signedInAs(person)
  const answer = await other.posts(
    form,
    { entry: 'From the old tab', seen: '', draft: 'yes', 'form-token': token },
    { 'sec-fetch-site': 'same-origin' },
  )
  assert.deepEqual([answer.status, answer.location], [303, form])
  assert.equal((await drafts()).length, 1)
})

test('another site cannot put words into somebody’s drafts', async () => {
  const { visitor, drafts } = await someone()
  const answer = await visitor.posts(form, { entry: 'Not mine', draft: 'yes' }, { 'sec-fetch-site': 'cross-site' })
  assert.equal(answer.status, 403)
  assert.deepEqual(await drafts(), [])
})

test('a connection that breaks in the middle leaves the draft before it', async () => {
  const { person, visitor } = await someone()
  await visitor.opens(form)
  await keeps(visitor, 'Kept before the tunnel')
  const token = formToken(visitor.page, form) ?? ''
  const body = String(new URLSearchParams({ entry: 'Lost in the tunnel', draft: 'yes', 'form-token': token }))
  const { hostname, port } = new URL(house.address)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  socket.write(
    `POST ${form} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncookie: ${cookie}\r\ncontent-type: application/x-www-form-urlencoded\r\n` +
      `content-length: ${body.length}\r\n\r\n${body.slice(0, 20)}`,
    () => socket.destroy(),
  )
  await once(socket, 'close')
  const back = await house.signedInAs(person)
  assert.equal(boxIn((await back.opens(form)).text), 'Kept before the tunnel')
})

test('a draft for a day that is not open is refused', async () => {
  const { visitor, drafts } = await someone()
  await visitor.opens(form)
  const { status } = await visitor.posts('/tracking/diary/2026-09-01', { entry: 'x', draft: 'yes' })
  assert.notEqual(status, 204)
  assert.deepEqual(await drafts(), [])
})
