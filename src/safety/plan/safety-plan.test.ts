import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { connectedPerson, newClinician, shares, stopsSitting } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { plain } from '../../../test/reading.ts'
import type { Visitor } from '../../../test/visitor.ts'

/** Thursday, 9am in London. */
const now = new Date('2026-10-15T08:00:00Z')
const form = '/safety-plan/form'
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function someone() {
  house.moveClockTo(now)
  const person = await house.newPerson()
  const visitor = await house.signedInAs(person)
  const versions = () =>
    house.owner
      .selectFrom('safetyPlans')
      .selectAll()
      .where('personId', '=', person.personId)
      .orderBy('version')
      .execute()
  return { person, visitor, versions }
}
const seenIn = (page: string) => /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
const boxOf = (page: string, id: string) =>
  new RegExp(`<textarea[^>]*id="${id}"[^>]*>\\n?([\\s\\S]*?)</textarea>`).exec(page)?.[1]
/** Fills in the form as it is opened now. */
async function writes(visitor: Visitor, fields: Record<string, string>) {
  await visitor.opens(form)
  return visitor.sends(form, { seen: seenIn(visitor.page), ...fields })
}

test('without a plan there is an invitation, and the form has every part', async () => {
  const { visitor } = await someone()
  const { text } = await visitor.opens('/safety-plan')
  assert.match(text, /Any part can stay empty.*href="\/safety-plan\/form"/s)
  await visitor.opens(form)
  for (const id of ['signs', 'alone', 'places', 'professionals', 'safer', 'reasons', 'wishes'])
    assert.equal(boxOf(visitor.page, id), '', id)
  assert.equal(visitor.page.match(/type="tel"/g)?.length, 5)
  assert.match(plain(visitor.page), /Only you can see this plan\. Nobody watches what you write here/)
  assert.doesNotMatch(plain(visitor.page), /\b(risk|score|severity|level)\b/i)
})

test('a plan is kept with its date, shown with numbers to press, and printed with the help lines', async () => {
  const { visitor, versions } = await someone()
  const saved = await writes(visitor, {
    signs: 'Not sleeping.\r\nNot answering <b>anyone</b>.',
    'ask-name-2': 'Mum',
    'ask-phone-2': '07700 900142',
  })
  assert.deepEqual([saved.status, saved.location], [303, '/safety-plan?done=saved'])
  const { text } = await visitor.follows(saved)
  assert.match(text, /Saved on 15 October 2026, 9:00am/)
  assert.match(text, /Not sleeping\.<br\/?>Not answering &lt;b>anyone&lt;\/b>\./)
  assert.match(text, /Mum<\/span> <a [^>]*href="tel:07700900142"[^>]*>.*?07700 900142/s)
  assert.match(text, /Samaritans/)
  assert.match(plain(text), /What I can do on my own Nothing yet/)
  assert.match(text, /data-print/)
  const [plan] = await versions()
  assert.deepEqual([plan?.version, plan?.zone, plan?.savedAt], [1, 'Europe/London', now])
})

test('each change is a new version, and older ones stay readable', async () => {
  const { visitor, versions } = await someone()
  await writes(visitor, { alone: 'Walk the dog' })
  assert.equal(boxOf((await visitor.opens(form)).text, 'alone'), 'Walk the dog')
  await writes(visitor, { alone: 'Walk the dog' })
  assert.equal((await versions()).length, 1, 'the same again is no new version')
  await writes(visitor, { alone: 'Swim' })
  assert.deepEqual(
    (await versions()).map(({ version, alone }) => [version, alone]),
    [
      [1, 'Walk the dog'],
      [2, 'Swim'],
    ],
  )
  assert.match((await visitor.opens('/safety-plan/versions')).text, /versions\/2".*Your plan now.*versions\/1"/s)
  assert.match((await visitor.opens('/safety-plan/versions/1')).text, /An older version.*Walk the dog/s)
  for (const version of ['3', '0', '-1', 'x', '1e1', '9999999'])
    assert.equal((await visitor.opens(`/safety-plan/versions/${version}`)).status, 404, version)
})

test('a wrong form comes back with what was typed, and nothing is stored', async () => {
  const { visitor, versions } = await someone()
  const typed = { signs: 'x'.repeat(2001), alone: 'Kept words', 'ask-name-1': 'Mum', 'ask-phone-1': 'ring me' }
  const { status, text } = await writes(visitor, typed)
  assert.equal(status, 422)
  assert.match(text, /<title>Error: .*role="alert".*href="#signs".*href="#ask-phone-1"/s)
  assert.equal(boxOf(text, 'alone'), 'Kept words')
  assert.match(text, /value="ring me"/)
  assert.equal((await writes(visitor, {})).status, 422)
  assert.deepEqual(await versions(), [])
})

test('two tabs with different plans: the second is told and decides; a double click is one version', async () => {
  const { visitor, versions } = await someone()
  await visitor.opens(form)
  const page = visitor.page
  const both = await Promise.all(
    [0, 1].map(() => {
      visitor.page = page
      return visitor.sends(form, { seen: '0', alone: 'First' })
    }),
  )
  assert.deepEqual(
    both.map(({ status }) => status),
    [303, 303],
  )
  visitor.page = page
  const overtaken = await visitor.sends(form, { seen: '0', alone: 'Second' })
  assert.equal(overtaken.status, 409)
  assert.match(overtaken.text, /You saved another version of your plan/)
  assert.equal(boxOf(overtaken.text, 'alone'), 'Second')
  assert.equal((await visitor.sends(form, { seen: seenIn(overtaken.text), alone: 'Second' })).status, 303)
  assert.deepEqual(
    (await versions()).map(({ alone }) => alone),
    ['First', 'Second'],
  )
})

test('what is typed is kept while it is written and when the session runs out, and can be thrown away', async () => {
  const { person, visitor, versions } = await someone()
  await visitor.opens(form)
  const draft = await visitor.sends(form, { seen: '0', wishes: 'Tell my sister', draft: 'yes' })
  assert.equal(draft.status, 204)
  assert.equal(boxOf((await visitor.opens(form)).text, 'wishes'), 'Tell my sister')
  house.moveClockTo(new Date('2026-10-15T10:00:00Z'))
  const late = await visitor.sends(form, { seen: '0', wishes: 'Tell my sister first', 'ask-name-1': 'Jo' })
  assert.equal(late.location, `/sign-in?next=${encodeURIComponent(form)}`)
  const back = await house.signedInAs(person)
  const { text } = await back.opens(form)
  assert.equal(boxOf(text, 'wishes'), 'Tell my sister first')
  assert.match(text, /value="Jo".*|We kept this for you/s)
  assert.deepEqual(await versions(), [])
  await back.follows(await back.sends('/safety-plan/draft/removal'))
  assert.equal(boxOf(back.page, 'wishes'), '')
})

test('the plan is removed after a question, with every version', async () => {
  const { visitor, versions } = await someone()
  await writes(visitor, { alone: 'One' })
  await writes(visitor, { alone: 'Two' })
  assert.match((await visitor.opens('/safety-plan/removal')).text, /Remove your safety plan\?/)
  assert.match((await visitor.follows(await visitor.sends('/safety-plan/removal'))).text, /Removed\./)
  assert.deepEqual(await versions(), [])
  for (const address of ['/safety-plan/removal', '/safety-plan/versions'])
    assert.equal((await visitor.opens(address)).location, '/safety-plan', address)
})

test('Get help shows the plan to its person alone, and everybody the help lines first', async () => {
  const { visitor } = await someone()
  assert.match((await visitor.opens('/support')).text, /Samaritans.*Make a safety plan/s)
  await writes(visitor, { alone: 'Walk the dog', 'ask-name-1': 'Mum', 'ask-phone-1': '07700 900142' })
  assert.match(
    (await visitor.opens('/support')).text,
    /Samaritans.*Walk the dog.*tel:07700900142.*href="\/safety-plan"/s,
  )
  const { visitor: other } = await someone()
  for (const who of [other, house.visitor()])
    assert.doesNotMatch((await who.opens('/support')).text, /Walk the dog|07700 900142/)
  // Without a session there is only the way to a copy that a device may keep.
  const { text } = await house.visitor().opens('/support')
  assert.deepEqual(text.match(/href="\/safety-plan[^"]*"/g), ['href="/safety-plan/kept"'])
})

test('Get help is there for somebody with a plan while the database is away', async () => {
  const closed = await openHouse({ now })
  try {
    const person = await closed.newPerson()
    const visitor = await closed.signedInAs(person)
    assert.match((await visitor.opens('/support')).text, /Make a safety plan/)
    await closed.owner.schema.alterTable('safety_plans').renameTo('plans_away').execute()
    const { status, text } = await visitor.opens('/support')
    assert.equal(status, 200)
    assert.match(text, /Samaritans/)
    await closed.owner.schema.alterTable('plans_away').renameTo('safety_plans').execute()
    await closed.pool.end()
    const without = await visitor.opens('/support')
    assert.equal(without.status, 200)
    assert.match(without.text, /Samaritans/)
  } finally {
    await closed.app.close()
    await closed.owner.destroy()
    await closed.database.drop()
  }
})

test('the team sees the plan only where it is shared, as it is now, and the person sees who looked', async () => {
  house.moveClockTo(now)
  const grace = await newClinician(house, 'Grace Moor', 'Care coordinator')
  const rowan = await connectedPerson(house, grace, {
    facts: { forename: 'Rowan' },
    at: new Date('2026-05-02T09:00:00Z'),
    confirmedAt: now,
  })
  const [hers, theirs] = [await house.signedInAs(rowan), await house.signedInAs(grace)]
  const page = `/caseload/${rowan.personId}/safety-plan`
  await writes(hers, { alone: 'Old words' })
  await writes(hers, { alone: 'Walk the dog' })
  await shares(house, rowan)
  await shares(house, rowan, 'see diary')
  assert.match(plain((await theirs.opens(page)).text), /Not shared\. Rowan has not chosen to share the safety plan/)
  assert.doesNotMatch(theirs.page, /Walk the dog|Samaritans 116 123<\/a>: /)
  assert.match(plain((await hers.opens('/sharing/preview/safety-plan')).text), /Not shared/)
  await shares(house, rowan, 'see safety plan')
  const { text } = await theirs.opens(page)
  assert.match(plain(text), /In Rowan’s own words\. Saved on 15 October 2026.*Walk the dog/)
  assert.doesNotMatch(text, /Old words/)
  assert.match((await hers.opens('/sharing/preview/safety-plan')).text, /Walk the dog/)
  assert.match((await hers.opens('/who-has-looked')).text, /Grace Moor.*Your safety plan/s)
  assert.match(plain((await hers.opens(form)).text), /Your care team can see the plan as it is now/)
  for (const address of ['/safety-plan', form, '/safety-plan/versions/1', '/safety-plan/versions'])
    assert.equal((await theirs.opens(address)).status, 403, address)
  const stranger = await house.signedInAs(await newClinician(house))
  assert.equal((await stranger.opens(page)).status, 404)
  await stopsSitting(house, grace, rowan, now)
  assert.equal((await theirs.opens(page)).status, 404)
})
