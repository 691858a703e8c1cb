import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { passPhrase, people, team } from '../src/demo/cast.ts'
import { asksToConnect } from './connecting.ts'
import { openHouse } from './harness.ts'

const none = await openHouse({ tools: { record: null } })
const away = await openHouse()
away.record.trouble = () => {
  throw new Error('the record is away')
}
after(() => Promise.all([none.close(), away.close()]))

const { rowan, idris } = people
const ofRowan = `/caseload/${rowan.personId}`
const pages = [
  {
    who: rowan,
    paths: ['/today', '/tracking', '/messages', '/sharing', '/who-has-looked', '/connect', '/disconnect', '/care-plan'],
  },
  { who: idris, paths: ['/today', '/tracking', '/messages', '/connect', '/care-plan', '/account', '/support'] },
  {
    who: team.grace,
    paths: [
      '/caseload',
      ofRowan,
      ...['tracking', 'messages', 'care-plan', 'contact', 'access'].map(tab => `${ofRowan}/${tab}`),
    ],
  },
]

for (const [state, house] of Object.entries({ 'is away': away, 'was never set up': none })) {
  for (const { who, paths } of pages)
    test(`${who.name} finds every page where the record ${state}`, async () => {
      const visitor = await house.signedInAs(who)
      for (const path of paths) assert.equal((await visitor.opens(path)).status, 200, path)
    })

  test(`a page that needs the record says so where it ${state}, and is never merely empty`, async () => {
    const visitor = await house.signedInAs(team.grace)
    const { text } = await visitor.opens('/caseload')
    assert.match(text, /ePJS<?[^.]* does not answer/)
    assert.match(text, /Ashdown/)
    const contact = await visitor.opens(`${ofRowan}/contact`)
    assert.match(contact.text, /does not answer at the moment[\s\S]*This does not mean that there are none/)
    const plan = await visitor.opens(`${ofRowan}/care-plan`)
    assert.match(plan.text, /does not answer at the moment[\s\S]*This does not mean that there is none/)
    const hers = await (await house.signedInAs(rowan)).opens('/care-plan')
    assert.match(hers.text, /does not answer at the moment[\s\S]*This does not mean that you have none/)
  })

  test(`somebody who wants to connect where the record ${state} keeps what they typed, and it is no try`, async () => {
    const visitor = await house.signedInAs(idris)
    const answer = await asksToConnect(visitor, { last: idris.patient.surname })
    assert.equal(answer.status, 503)
    assert.match(answer.text, /The health record does not answer at the moment/)
    assert.match(answer.text, new RegExp(`value="${idris.patient.surname}"`))
  })

  test(`signing in and a message to the team work where the record ${state}`, async () => {
    const visitor = house.visitor()
    assert.equal((await visitor.sends('/sign-in', { email: rowan.email, password: passPhrase })).status, 303)
    await visitor.opens('/messages')
    assert.match(visitor.page, /<textarea\b/)
  })
}
