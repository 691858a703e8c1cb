import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from '../../../test/harness.ts'
import { scratchRecord } from '../../../test/scratch-database.ts'
import { openPool } from '../../core/database.ts'
import { EpjsRecord, openEpjs } from '../../record/epjs.ts'
import { guardRecord } from '../../record/guarded-record.ts'
import { RecordAsleep } from '../../record/record-system.ts'
import { people, team } from '../cast.ts'
import { recordContent, staffOfRecord } from '../record-content.ts'
import { type Mood, moodIn, moods, switched } from '../record-switch.ts'

const database = await scratchRecord(recordContent)
const [reading, switching] = [openEpjs(database.reader), openPool(database.reader, 1)]
const recordMood = moodIn(switching)
const clock = () => new Date()
const guarded = (limits = {}) => guardRecord(switched(new EpjsRecord(reading), recordMood), clock, limits)
const house = await openHouse({ tools: { isDemo: true, record: guarded({ timeoutMs: 2000 }), recordMood } })
after(async () => {
  await house.close()
  await Promise.all([reading.end(), switching.end()])
  await database.drop()
})

for (const version of ['1', '2'])
  test(`from the made-up record one press of a button leads into Healthlocker, with a token of version ${version}`, async () => {
    const visitor = house.visitor()
    assert.match((await visitor.opens('/demo/epjs')).text, /Grace Adeyemi[\s\S]*Colin Reeve/)
    const screen = await visitor.opens('/demo/epjs/grace')
    for (const words of ['ASHDOWN, Rowan', '14 March 1991', '999 014 2319', 'Healthlocker'])
      assert.ok(screen.text.includes(words), words)
    const pressed = await visitor.sends('/demo/epjs/grace/healthlocker', { version })
    assert.deepEqual([pressed.status, pressed.location.slice(0, 19)], [303, '/caseload?userdata='])
    const arrived = await visitor.opens(pressed.location)
    assert.deepEqual([arrived.status, arrived.location], [303, '/caseload'])
    assert.match((await visitor.opens('/account')).text, /Grace Adeyemi/)
  })

test('everybody on a team can arrive, and who has left every team cannot', async () => {
  for (const { key } of staffOfRecord) {
    const visitor = house.visitor()
    await visitor.opens(`/demo/epjs/${key}`)
    const pressed = await visitor.sends(`/demo/epjs/${key}/healthlocker`, { version: '2' })
    assert.equal((await visitor.opens(pressed.location)).status, key === team.colin.key ? 403 : 303, key)
  }
})

test('somebody who is not at the record, and a mood that there is not, are no page', async () => {
  const visitor = house.visitor()
  assert.equal((await visitor.opens('/demo/epjs/nobody')).status, 404)
  await visitor.opens('/demo/epjs')
  assert.equal((await visitor.sends('/demo/record', { mood: 'happy' })).status, 404)
})

test('the switch is heard by every process that asks the same record', async () => {
  const visitor = house.visitor()
  await visitor.opens('/demo/epjs')
  assert.equal((await visitor.sends('/demo/record', { mood: 'down' })).status, 303)
  assert.match((await visitor.opens('/demo/epjs')).text, /value="down"[^>]* checked/)
  await assert.rejects(guarded().peopleOf(team.grace.guid), RecordAsleep)
  await recordMood.change('normal')
  assert.equal((await guarded().peopleOf(team.grace.guid)).value.length, 18)
})

test('slow, down and wrong, the record gives no answer that anybody would believe', async () => {
  const { bornOn, nhsNumber, patientId } = people.rowan.patient
  for (const mood of moods.filter((each): each is Exclude<Mood, 'normal'> => each !== 'normal')) {
    await recordMood.change(mood)
    const ask = () => guarded({ timeoutMs: 100 })
    const questions = [
      ask().candidates({ bornOn, nhsNumber }),
      ask().teamOf(patientId),
      ask().detailsOf(patientId),
      ask().carePlanOf(patientId),
      ask().staffByGuid(team.grace.guid),
      ask().peopleOf(team.grace.guid),
    ]
    const answers = await Promise.allSettled(questions)
    assert.deepEqual(
      answers.map(({ status }) => status),
      questions.map(() => 'rejected'),
      mood,
    )
  }
  await recordMood.change('normal')
})

test('the demo shows what somebody must know to connect', async () => {
  const { text } = await house.visitor().opens('/demo')
  for (const words of ['Rowan Ashdown', '14 March 1991', '999 014 2319']) assert.ok(text.includes(words), words)
})
