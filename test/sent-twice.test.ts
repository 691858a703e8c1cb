import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { openHouse } from './harness.ts'

// The last thing for which there is room, sent twice: it was kept, and nobody is told that there is no room.
const house = await openHouse({ now: new Date('2026-10-15T08:00:00Z') })
after(() => house.close())

const day = new Date('2026-10-01T08:00:00Z')
const metOn = { 'met-day': '1', 'met-month': '10', 'met-year': '2026' }
const rooms = {
  '/goals/new': {
    fields: { words: 'Cook' },
    room: 199,
    fill: sql`insert into goals (person_id, client_key, words, started_on, created_at, changed_at)
      select id, gen_random_uuid(), 'Walk', '2026-10-01', ${day}, ${day}`,
  },
  '/what-helps/new': {
    fields: { title: 'Tea', words: '' },
    room: 99,
    fill: sql`insert into strategies (person_id, client_key, title, added_on, created_at, changed_at)
      select id, gen_random_uuid(), 'Walk', '2026-10-01', ${day}, ${day}`,
  },
  '/tracking/since/new': {
    fields: metOn,
    room: 499,
    fill: sql`insert into appointment_pages (person_id, id, met_on, made_at, changed_at)
      select id, gen_random_uuid(), '2026-10-01', ${day}, ${day}`,
  },
}

for (const [address, { fields, room, fill }] of Object.entries(rooms))
  test(`${address}: the last one, sent twice`, async () => {
    const person = await house.newPerson()
    const visitor = await house.signedInAs(person)
    await sql`${fill} from people, generate_series(1, ${room}::int) where id = ${person.personId}`.execute(house.owner)
    const [sent, oneMore] = [
      { ...fields, key: randomUUID() },
      { ...fields, key: randomUUID() },
    ]
    for (let time = 0; time < 2; time++) assert.equal((await visitor.sends(address, sent)).status, 303)
    assert.equal((await visitor.sends(address, oneMore)).status, 422)
  })

test('the last step of a goal, sent twice', async () => {
  const visitor = await house.signedInAs(await house.newPerson())
  const steps = Array.from({ length: 49 }, (_, at) => `Step ${at}`).join('\n')
  const { location } = await visitor.sends('/goals/new', { words: 'Cook', steps, key: randomUUID() })
  const address = `${location.split('?')[0]}/steps`
  const sent = { step: 'The last', key: randomUUID() }
  for (let time = 0; time < 2; time++) assert.equal((await visitor.sends(address, sent)).location, address)
  assert.equal((await visitor.sends(address, { ...sent, key: randomUUID() })).status, 422)
})
