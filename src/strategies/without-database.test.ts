import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type House, openHouse } from '../../test/harness.ts'

let house: House
before(async () => {
  house = await openHouse()
})
after(() => house.close())

test('while what somebody pinned cannot be read, the page of help is there without it', async () => {
  const person = await house.newPerson()
  const visitor = await house.signedInAs(person)
  await sql`insert into strategies (person_id, client_key, title, added_on, created_at, changed_at)
    values (${person.personId}, gen_random_uuid(), 'Tea with honey', '2026-10-15', now(), now())`.execute(house.owner)
  await sql`insert into strategy_pins (strategy_id, person_id, place)
    select id, person_id, 1 from strategies where person_id = ${person.personId}`.execute(house.owner)
  assert.match((await visitor.opens('/support')).text, /Tea with honey/)

  await sql`alter table strategy_pins rename to strategy_pins_away`.execute(house.owner)
  const { status, text } = await visitor.opens('/support')
  assert.equal(status, 200)
  assert.match(text, /Samaritans/)
  assert.doesNotMatch(text, /Tea with honey/)
  await sql`alter table strategy_pins_away rename to strategy_pins`.execute(house.owner)
  assert.match((await visitor.opens('/support')).text, /Tea with honey/)
})

test('while the database is away altogether, whoever is signed in still finds help', async () => {
  const visitor = await house.signedInAs(await house.newPerson())
  const { connect } = house.pool
  house.pool.connect = () => Promise.reject(new Error('the database is away'))
  const { status, text } = await visitor.opens('/support')
  house.pool.connect = connect
  assert.equal(status, 200)
  assert.match(text, /Samaritans/)
})
