import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { people, team } from '../src/demo/cast.ts'
import { asksToConnect } from './connecting.ts'
import { openHouse } from './harness.ts'

// Here time goes on while a request is answered, as it does outside of tests.
const house = await openHouse()
after(() => house.close())
const { grace } = team
const { tom } = people

test('who is confirmed stands on the list at once, on a clock that does not wait', async () => {
  const visitor = await house.signedInAs(tom)
  const [year = '', month = '', day = ''] = tom.patient.bornOn.split('-')
  const { forename, surname, nhsNumber } = tom.patient
  const born = { 'born-day': day, 'born-month': month, 'born-year': year }
  await asksToConnect(visitor, { first: forename, last: surname, nhs: nhsNumber, ...born })

  const clinician = await house.signedInAs(grace)
  const { text } = await clinician.opens('/caseload')
  const address = /action="(\/caseload\/requests\/[^"]+\/confirmation)"/.exec(text)?.[1] ?? ''
  const answer = await clinician.sends(address)
  assert.deepEqual([answer.status, answer.location], [303, '/caseload?done=confirmed'])
  assert.match((await clinician.follows(answer)).text, new RegExp(`href="/caseload/${tom.personId}`))
})

test('who has lost their seat gets it back with the first look at the list', async () => {
  const other = await openHouse()
  await other.owner.updateTable('seats').set({ endedAt: new Date() }).where('endedAt', 'is', null).execute()
  const clinician = await other.signedInAs(grace)
  assert.match((await clinician.opens('/caseload')).text, new RegExp(`href="/caseload/${people.marek.personId}`))
  await other.close()
})
