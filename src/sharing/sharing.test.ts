import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { connects, newClinician, sitsWith, stopsSitting } from '../../test/circle.ts'
import { type House, openHouse } from '../../test/harness.ts'
import { plain } from '../../test/reading.ts'

const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function connectedPerson() {
  const [person, clinician] = [await house.newPerson(), await newClinician(house)]
  await connects(house, person, { confirmedBy: clinician.id, at: now })
  await sitsWith(house, clinician, person, { confirmedAt: now })
  return { person, clinician, visitor: await house.signedInAs(person) }
}

const choicesOf = async ({ personId }: { personId: string }) =>
  (
    await house.owner
      .selectFrom('sharingChoices')
      .select(['audience', 'deed'])
      .where('personId', '=', personId)
      .execute()
  ).map(({ audience, deed }) => `${audience} ${deed}`)

test('who is not connected is told kindly that nobody sees anything, and how to connect', async () => {
  const visitor = await house.signedInAs(await house.newPerson())
  const { status, text } = await visitor.opens('/sharing')
  assert.equal(status, 200)
  assert.match(plain(text), /Nothing\. You are not connected to a care team, so only you can see what you write here\./)
  assert.match(text, /href="\/connect"/)
  assert.doesNotMatch(text, /action="\/sharing"/)
})

test('who waits for the team can choose already, and is told that nothing is shared yet', async () => {
  const person = await house.newPerson()
  await connects(house, person)
  const visitor = await house.signedInAs(person)
  const { text } = await visitor.opens('/sharing')
  assert.match(plain(text), /Until then nobody can see anything, whatever you choose here/)
  assert.doesNotMatch(text, /Your care team now|See it as they see it/)
  assert.equal((await visitor.sends('/sharing', { see: 'tracking' })).location, '/sharing?done=saved')
  assert.deepEqual(await choicesOf(person), ['clinician see tracking'])
})

test('nothing is ticked in advance, and what each choice means stands beside it', async () => {
  const { visitor } = await connectedPerson()
  const { text } = await visitor.opens('/sharing')
  assert.doesNotMatch(text, /\bchecked\b/)
  assert.match(
    plain(text),
    /My tracking Your sleep, the problems and other things you track, the days you mark, and your notes/,
  )
  assert.match(plain(text), /Whatever you choose, your team can see:/)
})

test('the team of now is named with its jobs; who left is not', async () => {
  const { person, visitor } = await connectedPerson()
  const left = await newClinician(house, 'Noor Ahmed', 'Psychologist')
  await sitsWith(house, left, person)
  await stopsSitting(house, left, person, new Date(now.getTime() - 1))
  const long = await newClinician(house, 'Jo Marsh', 'Social worker')
  await sitsWith(house, long, person, { confirmedAt: new Date(now.getTime() - 12 * 3_600_000) })
  const { text } = await visitor.opens('/sharing')
  assert.match(plain(text), /Your care team now Kit Moss Nurse|Your care team now KM Kit Moss Nurse/)
  assert.doesNotMatch(text, /Noor Ahmed/)
  assert.doesNotMatch(text, /Jo Marsh/, 'the record has not confirmed this seat for too long')
})

test('a choice is kept, shown, and taken back', async () => {
  const { person, visitor } = await connectedPerson()
  const given = await visitor.follows(await visitor.sends('/sharing', { see: 'tracking' }))
  assert.match(plain(given.text), /Saved\. Your team can see: my tracking\./)
  assert.match(given.text, /value="tracking"[^>]*checked|checked[^>]*value="tracking"/)
  assert.deepEqual(await choicesOf(person), ['clinician see tracking'])
  await visitor.sends('/sharing', { see: ['tracking', 'tracking'] })
  assert.deepEqual(await choicesOf(person), ['clinician see tracking'])
  const taken = await visitor.follows(await visitor.sends('/sharing', {}))
  assert.match(plain(taken.text), /Saved\. Your team can see none of the parts below\./)
  assert.deepEqual(await choicesOf(person), [])
})

test('another audience’s choices stay as they are', async () => {
  const { person, visitor } = await connectedPerson()
  await house.owner
    .insertInto('sharingChoices')
    .values({ personId: person.personId, audience: 'carer', deed: 'see tracking' })
    .execute()
  await visitor.sends('/sharing', { see: 'tracking' })
  await visitor.sends('/sharing', {})
  assert.deepEqual(await choicesOf(person), ['carer see tracking'])
})

test('a part that nobody offered is refused, and nothing changes', async () => {
  const { person, visitor } = await connectedPerson()
  await visitor.sends('/sharing', { see: 'tracking' })
  for (const see of ['everything', 'see tracking', 'see account', '', 'constructor']) {
    const answer = await visitor.sends('/sharing', { see: ['tracking', see] })
    assert.equal(answer.status, 422, see)
    assert.match(answer.text, /<title>Error: /)
    assert.match(answer.text, /Choose from the parts that are listed here/)
  }
  assert.deepEqual(await choicesOf(person), ['clinician see tracking'])
})

test('nobody changes the choices of somebody else, whatever ids the form carries', async () => {
  const { person, visitor } = await connectedPerson()
  const { person: other, visitor: otherVisitor } = await connectedPerson()
  await visitor.sends('/sharing', { see: 'tracking', personId: other.personId, person_id: other.personId })
  assert.deepEqual(await choicesOf(other), [])
  assert.deepEqual(await choicesOf(person), ['clinician see tracking'])
  assert.doesNotMatch((await otherVisitor.opens('/sharing')).text, /\bchecked\b/)
})

test('who left the record in another window changes nothing', async () => {
  const { person, visitor } = await connectedPerson()
  await visitor.opens('/sharing')
  await house.owner
    .updateTable('connections')
    .set({ endedAt: now, endedHow: 'disconnected' })
    .where('personId', '=', person.personId)
    .execute()
  assert.equal((await visitor.sends('/sharing', { see: 'tracking' })).location, '/sharing')
  assert.deepEqual(await choicesOf(person), [])
})
