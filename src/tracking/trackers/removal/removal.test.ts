import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { connectedPerson, newClinician, shares } from '../../../../test/circle.ts'
import { adds } from '../../../../test/early-signs.ts'
import { type House, openHouse } from '../../../../test/harness.ts'
import { plain } from '../../../../test/reading.ts'
import { tracks } from '../../../../test/tracking.ts'

const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

const tables = ['trackers', 'trackerEntries', 'earlySigns', 'reminders', 'appointmentTrackers', 'drafts'] as const

async function someone() {
  const person = await house.newPerson()
  const visitor = await house.signedInAs(person)
  const kept = async () =>
    Object.fromEntries(
      await Promise.all(
        tables.map(async table => {
          const rows = await house.owner.selectFrom(table).selectAll().where('personId', '=', person.personId).execute()
          return [table, rows.length] as const
        }),
      ),
    )
  return { person, visitor, kept }
}

const nothing = Object.fromEntries(tables.map(table => [table, 0]))
const entries = { '2026-09-30': { value: 3, notes: 'A quiet day' }, '2026-10-14': 8 }

test('the question says all that goes, and offers a copy and a gentler way first', async () => {
  const { person, visitor } = await someone()
  const id = await tracks(house, person, { name: 'Worry', entries })
  const sign = { comparison: 'at-least', value: '8', days: 'of', needed: '4', looked: '7' }
  assert.equal((await adds(visitor, id, sign)).status, 303)
  await visitor.sends(`/reminders/${id}`, { days: ['1'], time: '7pm' })
  assert.match((await visitor.opens(`/tracking/trackers/${id}/change`)).text, /\/removal"[^>]*>.*Remove it for good/)
  const { text } = await visitor.opens(`/tracking/trackers/${id}/removal`)
  const said = plain(text)
  assert.match(said, /Remove Worry\? Once it is removed we cannot bring it back/)
  assert.match(said, /its 2 entries from 30 September 2026 to 14 October 2026/)
  assert.match(said, /your early sign: “Worry” was at 8 or more on four of the last seven days\./)
  assert.match(said, /its reminder/)
  assert.doesNotMatch(said, /pages for appointments/)
  assert.match(said, /put it away: nothing is lost/)
  assert.match(text, /href="\/tracking\/download".*Download a copy.*<form/s)
})

test('when it is removed all that hung on it is gone, and nothing else', async () => {
  const { person, visitor, kept } = await someone()
  const [id, other] = [await tracks(house, person, { entries }), await tracks(house, person, { name: 'Mood', entries })]
  await adds(visitor, id, { comparison: 'at-least', value: '8', days: 'running', running: '2' })
  await visitor.sends(`/reminders/${id}`, { days: ['1'], time: '7pm' })
  const { personId } = person
  const page = { id: crypto.randomUUID(), personId, metOn: '2026-10-01', madeAt: now, changedAt: now }
  await house.owner.insertInto('appointmentPages').values(page).execute()
  await house.owner.insertInto('appointmentTrackers').values({ personId, pageId: page.id, trackerId: id }).execute()
  const address = `/tracking/trackers/${id}/2026-10-15`
  await house.owner.insertInto('drafts').values({ personId, address, fields: '{}', keptAt: now }).execute()
  assert.match(plain((await visitor.opens(`/tracking/trackers/${id}/removal`)).text), /your pages for appointments/)
  const gone = await visitor.sends(`/tracking/trackers/${id}/removal`)
  const { text } = await visitor.follows(gone)
  assert.match(text, /Removed, with everything that belonged to it\./)
  assert.deepEqual(await kept(), { ...nothing, trackers: 1, trackerEntries: 2 })
  for (const path of ['', '/change', '/removal', '/2026-10-14'])
    assert.equal((await visitor.opens(`/tracking/trackers/${id}${path}`)).status, 404)
  for (const path of ['/today', '/tracking', '/early-signs', '/reminders', `/tracking/since/${page.id}`])
    assert.equal((await visitor.opens(path)).status, 200, path)
  assert.equal((await visitor.opens(`/tracking/trackers/${other}`)).status, 200)
})

test('a second press, and an id that is none, change nothing', async () => {
  const { person, visitor, kept } = await someone()
  const id = await tracks(house, person, { entries: { '2026-10-14': 1 } })
  const question = await visitor.opens(`/tracking/trackers/${id}/removal`)
  assert.match(plain(question.text), /its one entry, of 14 October 2026/)
  const answers = []
  for (let times = 0; times < 2; times++) {
    visitor.page = question.text
    answers.push(await visitor.sends(`/tracking/trackers/${id}/removal`))
  }
  assert.deepEqual(
    answers.map(({ location }) => location),
    ['/tracking/trackers?done=removed', '/tracking/trackers?done=removed'],
  )
  assert.deepEqual(await kept(), nothing)
  assert.equal((await visitor.opens('/tracking/trackers/x/removal')).status, 404)
})

test('an entry that is sent while its tracker is being removed meets a calm page', async () => {
  const { person, visitor, kept } = await someone()
  const id = await tracks(house, person)
  const form = `/tracking/trackers/${id}/2026-10-15`
  await visitor.opens(form)
  let sent: ReturnType<typeof visitor.sends> | undefined
  await house.owner.transaction().execute(async removing => {
    await removing.deleteFrom('trackers').where('id', '=', id).execute()
    sent = visitor.sends(form, { value: '4', seen: '' })
    const waits = sql`select from pg_locks join pg_stat_activity using (pid)
      where datname = current_database() and not granted`
    while (!(await waits.execute(house.owner)).rows.length);
  })
  const { status, text } = await sent!
  assert.equal(status, 404)
  assert.match(text, /That is no longer there/)
  assert.deepEqual(await kept(), nothing)
})

test('nobody removes what is somebody else’s', async () => {
  const [one, other] = [await someone(), await someone()]
  const id = await tracks(house, one.person, { entries })
  const own = await tracks(house, other.person)
  const { text } = await other.visitor.opens(`/tracking/trackers/${own}/removal`)
  assert.equal((await other.visitor.opens(`/tracking/trackers/${id}/removal`)).status, 404)
  other.visitor.page = text.replaceAll(own, id)
  assert.equal((await other.visitor.sends(`/tracking/trackers/${id}/removal`)).status, 403)
  assert.deepEqual(await one.kept(), { ...nothing, trackers: 1, trackerEntries: 2 })
})

test('the team finds it no more, and who had looked stays to be read', async () => {
  const grace = await newClinician(house)
  const person = await connectedPerson(house, grace, { at: now })
  await shares(house, person)
  const id = await tracks(house, person, { name: 'Worry about trains', entries })
  const visitor = await house.signedInAs(person)
  const clinician = await house.signedInAs(grace)
  const week = `/caseload/${person.personId}/tracking`
  assert.match((await clinician.opens(week)).text, /Worry about trains/)
  await visitor.opens(`/tracking/trackers/${id}/removal`)
  await visitor.sends(`/tracking/trackers/${id}/removal`)
  assert.doesNotMatch((await clinician.opens(week)).text, /Worry about trains/)
  const looks = await house.owner
    .selectFrom('trail')
    .select('deed')
    .where('personId', '=', person.personId)
    .where('deed', '=', 'see tracking')
    .execute()
  assert.equal(looks.length, 2)
})
