import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newCircle, writes } from '../../../test/conversation.ts'
import { Ear } from '../../../test/ear.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { formToken } from '../../../test/visitor.ts'

let house: House
before(async () => {
  house = await openHouse()
})
after(() => house.close())

test('what an open page asks for by itself keeps nobody signed in; what somebody does keeps them', async () => {
  const { visitor, person } = await newCircle(house)
  const start = new Date()
  const inMinutes = (minutes: number) => house.moveClockTo(new Date(start.getTime() + minutes * 60_000))
  const seenAt = async () => {
    const session = house.owner.selectFrom('sessions').select('seenAt').where('accountId', '=', person.id)
    return ((await session.executeTakeFirstOrThrow()).seenAt.getTime() - start.getTime()) / 60_000
  }
  inMinutes(0)
  const page = (await visitor.opens('/messages')).text
  const before = await seenAt()

  inMinutes(10)
  const marks = `/messages/${person.personId}/marks`
  const token = { 'form-token': formToken(page, marks)! }
  const own = { 'sec-fetch-site': 'same-origin' }
  assert.equal((await visitor.posts(marks, { ...token, delivered: '0', seen: '0' }, own)).status, 204)
  assert.equal((await visitor.opens(`/messages/${person.personId}/after/0`)).status, 200)
  const ear = await Ear.opens(visitor)
  await ear.until(({ heard }) => heard.length > 0)
  ear.closes()
  assert.equal(await seenAt(), before)

  assert.equal((await writes(visitor, 'Hello')).status, 303)
  assert.equal(await seenAt(), 10)
})
