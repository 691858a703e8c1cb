import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { connectedPerson, newClinician } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { formToken } from '../../../test/visitor.ts'

const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function twoPeople() {
  const clinician = await newClinician(house)
  const at = { at: new Date('2026-05-02T09:00:00Z'), confirmedAt: now }
  const people = [
    await connectedPerson(house, clinician, { facts: { surname: 'Ashdown', forename: 'Rowan' }, ...at }),
    await connectedPerson(house, clinician, { facts: { surname: 'Ashdowne', forename: 'Rowena' }, ...at }),
  ]
  return { visitor: await house.signedInAs(clinician), people }
}

const addressOf = ({ personId }: { personId: string }) => `/caseload/${personId}/messages`
const kept = async ({ personId }: { personId: string }) =>
  (
    await house.owner
      .selectFrom('messages')
      .select('words')
      .where('personId', '=', personId)
      .orderBy('number')
      .execute()
  ).map(({ words }) => words)

test('beside every place to write stands whose page it is, and the form’s address is theirs', async () => {
  const { visitor, people } = await twoPeople()
  for (const person of people) {
    const { text } = await visitor.opens(addressOf(person))
    const { surname, forename } = person.patient
    const main = text.slice(text.indexOf('<main'))
    assert.ok(main.indexOf(`${surname.toUpperCase()}, ${forename}`) < main.indexOf('<textarea'))
    assert.match(main, new RegExp(`action="${addressOf(person)}"`))
    assert.match(main, new RegExp(`Reply to ${forename} ${surname}<`))
  }
})

test('with two people open in two tabs, every message goes to the one on whose page it was written', async () => {
  const { visitor, people } = await twoPeople()
  const tabs = new Map<number, string>()
  const meant: string[][] = [[], []]
  const steps = fc.sample(fc.record({ who: fc.nat({ max: 1 }), opens: fc.boolean() }), { numRuns: 120, seed: 7 })
  for (const [step, { who, opens }] of steps.entries()) {
    const address = addressOf(people[who]!)
    if (opens || !tabs.has(who)) tabs.set(who, (await visitor.opens(address)).text)
    else {
      visitor.page = tabs.get(who)!
      const words = `${step} for ${who}`
      assert.equal((await visitor.sends(address, { words, key: randomUUID() })).status, 303)
      meant[who]!.push(words)
    }
  }
  assert.ok(meant[0]!.length > 10 && meant[1]!.length > 10)
  assert.deepEqual([await kept(people[0]!), await kept(people[1]!)], meant)
})

test('a form of one person’s page is refused at another’s, and ids in its fields change nothing', async () => {
  const { visitor, people } = await twoPeople()
  const [rowan, rowena] = people as [(typeof people)[0], (typeof people)[0]]
  await visitor.opens(addressOf(rowan))
  const token = formToken(visitor.page, addressOf(rowan)) ?? ''
  const words = 'meant for Rowan'
  const crossed = await visitor.posts(addressOf(rowena), { words, key: randomUUID(), 'form-token': token })
  assert.equal(crossed.status, 403)
  const ids = { personId: rowena.personId, person_id: rowena.personId, roomId: rowena.personId, user_id: rowena.id }
  assert.equal((await visitor.sends(addressOf(rowan), { words, key: randomUUID(), ...ids })).status, 303)
  assert.deepEqual([await kept(rowan), await kept(rowena)], [[words], []])
})
