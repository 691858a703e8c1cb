import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { stopsSitting } from '../../test/circle.ts'
import { messagesIn, newCircle, rowsOf, writes } from '../../test/conversation.ts'
import { openHouse } from '../../test/harness.ts'

const house = await openHouse()
after(() => house.close())

test('a connected person writes, their team reads it, answers, and each sees the other by name and role', async () => {
  const { visitor, staff, staffAddress } = await newCircle(house, ['Grace Adeyemi'])
  const [grace] = staff
  const sent = await writes(visitor, 'Bad couple of nights.')
  assert.deepEqual([sent.status, sent.location], [303, '/messages#newest'])
  const theirs = await grace!.opens(staffAddress)
  assert.match(rowsOf(theirs.text).at(-1)!, /^S Sam New Bad couple of nights\./)
  assert.equal((await writes(grace!, 'That is fine.', staffAddress)).location, `${staffAddress}#newest`)
  const mine = await visitor.opens('/messages')
  assert.deepEqual(rowsOf(mine.text).length, 3, 'a day and two messages')
  assert.match(rowsOf(mine.text)[1]!, /You, .* Bad couple of nights\. Sent/)
  assert.match(rowsOf(mine.text)[2]!, /^GA Grace Adeyemi Nurse New That is fine\./)
})

test('the page says when the team reads, where help is, and that nobody is told while signed out', async () => {
  const { visitor, staff, staffAddress } = await newCircle(house)
  for (const { text } of [await visitor.opens('/messages'), await staff[0]!.opens(staffAddress)])
    assert.match(text, /Not watched day and night\..*Monday to Friday, 9am to 5pm/)
  assert.match(visitor.page, /Nobody is told of a new message while they are signed out/)
  assert.match(visitor.page, /Call 999/)
  assert.match(visitor.page, /This becomes part of your health record/)
})

test('a message is nothing without words, and longer than 5,000 characters it is asked to be shorter', async () => {
  const { visitor, person } = await newCircle(house)
  for (const [typed, asked] of [
    ['', 'Write your message'],
    [' \n\t ', 'Write your message'],
    [`x${'🙂'.repeat(5000)}`, 'Make your message 5,000 characters or fewer'],
  ] as const) {
    const answer = await writes(visitor, typed)
    assert.equal(answer.status, 422)
    assert.match(answer.text, /<title>Error: Messages/)
    assert.match(answer.text, new RegExp(`href="#words">${asked}`))
    assert.ok(answer.text.includes(`rows="3">\n${typed}</textarea>`), 'what was typed is kept')
  }
  assert.deepEqual(await messagesIn(house, person), [])
  const longest = '🙂'.repeat(5000)
  assert.equal((await writes(visitor, longest)).status, 303)
  assert.equal((await messagesIn(house, person))[0]!.words, longest)
})

test('the same message sent again is kept once, and the same key with other words is a clash', async () => {
  const { visitor, person } = await newCircle(house)
  const key = randomUUID()
  for (const words of ['Hello', 'Hello', ' Hello\r\n'])
    assert.equal((await writes(visitor, words, '/messages', key)).status, 303)
  const clash = await writes(visitor, 'Other words', '/messages', key)
  assert.equal(clash.status, 409)
  assert.match(clash.text, /was sent before with other words/)
  assert.ok(clash.text.includes('Other words</textarea>'))
  const kept = await messagesIn(house, person)
  assert.deepEqual(
    kept.map(({ number, words }) => [number, words]),
    [[1, 'Hello']],
  )
})

test('a key that one sender used is free for another, and a room’s key is no room of somebody else', async () => {
  const [one, other] = [await newCircle(house), await newCircle(house)]
  const key = randomUUID()
  await writes(one.visitor, 'Mine', '/messages', key)
  assert.equal((await writes(other.visitor, 'Mine', '/messages', key)).status, 303)
  assert.equal((await messagesIn(house, other.person)).length, 1)
})

test('one member of staff with one key in two rooms: the second is a clash and nothing is kept there', async () => {
  const [one, other] = [await newCircle(house), await newCircle(house)]
  const [kit] = one.staff
  await house.owner
    .insertInto('seats')
    .values({ personId: other.person.personId, staffId: one.team[0]!.staffId, kind: 'clinician', source: 'record' })
    .execute()
  const key = randomUUID()
  assert.equal((await writes(kit!, 'Hello', one.staffAddress, key)).status, 303)
  assert.equal((await writes(kit!, 'Hello', other.staffAddress, key)).status, 409)
  assert.deepEqual(await messagesIn(house, other.person), [])
})

test('sender, role and room are never taken from the form', async () => {
  const { visitor, person } = await newCircle(house)
  const other = await newCircle(house)
  await visitor.sends('/messages', {
    words: 'From me',
    key: randomUUID(),
    personId: other.person.personId,
    roomId: randomUUID(),
    senderAccountId: other.person.id,
    senderName: 'Dr Mallory',
    senderRole: 'Doctor',
    seat: 'clinician',
  })
  const [kept] = await messagesIn(house, person)
  assert.deepEqual(
    [kept!.senderAccountId, kept!.senderName, kept!.senderRole, kept!.senderSeat],
    [person.id, 'Sam', '', 'self'],
  )
  assert.deepEqual(await messagesIn(house, other.person), [])
})

test('without a team there is no box to write in, and the page says why', async () => {
  const visitor = await house.signedInAs(await house.newPerson())
  const { text } = await visitor.opens('/messages')
  assert.match(text, /You cannot write to a care team yet/)
  assert.match(text, /href="\/connect"/)
  assert.ok(!text.includes('<textarea'))
})

test('when nobody of the team is left the person reads but does not write, and what they typed is not lost', async () => {
  const { visitor, person, team } = await newCircle(house)
  await writes(visitor, 'Before')
  await visitor.opens('/messages')
  await stopsSitting(house, team[0]!, person, new Date())
  const refused = await writes(visitor, 'Is anybody there?')
  assert.equal(refused.status, 409)
  assert.match(refused.text, /a message would reach nobody/)
  assert.match(refused.text, /was not sent.*Is anybody there\?/s)
  assert.ok(!refused.text.includes('<textarea'))
  assert.equal((await messagesIn(house, person)).length, 1)
})

test('disconnecting keeps the conversation: it is closed, read, and goes on with the next connection', async () => {
  const { visitor, person, connection, team } = await newCircle(house)
  await writes(visitor, 'Before')
  await visitor.opens('/messages')
  const { owner } = house
  const at = new Date()
  await owner
    .updateTable('connections')
    .set({ endedAt: at, endedHow: 'disconnected' })
    .where('id', '=', connection)
    .execute()
  const refused = await writes(visitor, 'After')
  assert.equal(refused.status, 409)
  assert.match(refused.text, /You are no longer connected, so this conversation is closed/)
  assert.match(refused.text, /Before/)
  assert.deepEqual(
    (await messagesIn(house, person)).map(({ words }) => words),
    ['Before'],
  )
  const { connects } = await import('../../test/circle.ts')
  await connects(house, person, { confirmedBy: team[0]!.id })
  await owner
    .updateTable('connections')
    .set({ confirmedAt: null, confirmedBy: null })
    .where('personId', '=', person.personId)
    .where('endedAt', 'is', null)
    .execute()
  await owner
    .updateTable('connections')
    .set({ confirmedAt: at, confirmedBy: team[0]!.id })
    .where('personId', '=', person.personId)
    .where('endedAt', 'is', null)
    .execute()
  assert.equal((await writes(visitor, 'Again')).status, 303)
  assert.deepEqual(
    (await messagesIn(house, person)).map(({ number, words }) => [number, words]),
    [
      [1, 'Before'],
      [2, 'Again'],
    ],
  )
})
