import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from '../../../test/harness.ts'
import { passPhrase, people, team } from '../../demo/cast.ts'

const house = await openHouse()
after(() => house.close())
const { rowan, paul, lin } = people

const newPassword = 'walnut harbour violin'

test('the account page shows what one is called, the address, the zone and the answers given', async () => {
  const { status, text } = await (await house.signedInAs(rowan)).opens('/account')
  assert.equal(status, 200)
  for (const words of [rowan.name, rowan.email, 'London \\(Europe\\)', 'Yes, on '])
    assert.match(text, new RegExp(words))
})

test('name and zone can be changed; what is wrong is said beside the field and changes nothing', async () => {
  const somebody = await house.newPerson('Sam')
  const visitor = await house.signedInAs(somebody)
  const answer = await visitor.sends('/account/details', { name: '  Sam   Ade ', zone: 'Asia/Kolkata' })
  assert.deepEqual([answer.status, answer.location], [303, '/account?done=details'])
  const { text } = await visitor.follows(answer)
  assert.match(text, /Your details are saved/)
  assert.match(text, /Sam Ade[\s\S]*Kolkata \(Asia\)/)

  for (const [fields, words] of [
    [{ name: 'x'.repeat(81), zone: 'Asia/Kolkata' }, /80 characters or fewer/],
    [{ name: 'Kim', zone: 'Mars/Olympus' }, /Choose a place from the list/],
    [{ name: 'Kim', zone: "'; drop table people" }, /Choose a place from the list/],
  ] as const) {
    const { status, text: page } = await visitor.sends('/account/details', fields)
    assert.equal(status, 422)
    assert.match(page, words)
    assert.match(page, /is-error/)
  }
  assert.match((await visitor.opens('/account')).text, /Sam Ade/)
  assert.doesNotMatch((await visitor.opens('/account/details')).text, /is-error/)
})

test('the zone of a device can be offered: it is chosen in the form, and nothing is saved', async () => {
  const visitor = await house.signedInAs(people.lin)
  const chosen = async (query: string) =>
    /<option value="([^"]+)" selected/.exec((await visitor.opens(`/account/details${query}`)).text)?.[1]
  assert.equal(await chosen('?zone=America/New_York'), 'America/New_York')
  assert.equal(await chosen('?zone=Asia/Calcutta'), 'Asia/Kolkata')
  for (const odd of ['', '?zone=', '?zone=Mars', '?zone=%2B01:00', '?zone=a&zone=b', '?zone=<script>'])
    assert.equal(await chosen(odd), 'Europe/London', odd)
  assert.match((await visitor.opens('/today')).text, /data-zone="Europe\/London"[\s\S]*class="dn mb4" data-other-zone/)
})

test('an e-mail address sent along changes nothing', async () => {
  const visitor = await house.signedInAs(lin)
  await visitor.sends('/account/details', { name: 'Lin', email: 'new@example.org', accountId: rowan.id, id: rowan.id })
  assert.match((await visitor.opens('/account')).text, new RegExp(lin.email))
  assert.match((await (await house.signedInAs(rowan)).opens('/account')).text, /Rowan/)
})

test('a new password asks for the old one, follows the rules, and ends the other sessions', async () => {
  const [here, elsewhere] = [await house.signedInAs(paul), await house.signedInAs(paul)]
  const tries = [
    [{ password: newPassword, confirm: newPassword }, /Enter the password you use now/],
    [{ current: 'wrong one altogether', password: newPassword, confirm: newPassword }, /not the password you use now/],
    [{ current: passPhrase, password: 'short', confirm: 'short' }, /at least 12 characters/],
    [{ current: passPhrase, password: newPassword, confirm: 'another' }, /the same password in both boxes/],
    [{ current: passPhrase, password: '', confirm: '' }, /Enter a password/],
  ] as const
  for (const [fields, words] of tries) {
    const { status, text } = await here.sends('/account/password', fields)
    assert.deepEqual([status, words.test(text)], [422, true], String(words))
  }
  assert.equal((await elsewhere.opens('/account')).status, 200)

  const answer = await here.sends('/account/password', {
    current: passPhrase,
    password: newPassword,
    confirm: newPassword,
  })
  assert.equal(answer.location, '/account?done=password')
  assert.equal((await here.opens('/account')).status, 200)
  assert.equal((await elsewhere.opens('/account')).status, 303)
  assert.equal((await house.visitor().sends('/sign-in', { email: paul.email, password: passPhrase })).status, 422)
  assert.equal((await house.visitor().sends('/sign-in', { email: paul.email, password: newPassword })).status, 303)
})

test('signing out everywhere ends every session of this account and of no other', async () => {
  const [here, elsewhere, other] = [
    await house.signedInAs(rowan),
    await house.signedInAs(rowan),
    await house.signedInAs(lin),
  ]
  await here.opens('/account')
  assert.equal((await here.sends('/account/sessions/ending')).location, '/')
  for (const gone of [here, elsewhere]) assert.equal((await gone.opens('/account')).status, 303)
  assert.equal((await other.opens('/account')).status, 200)
})

test('a device that was signed out from another one forgets everything before it shows the next page', async () => {
  const [here, elsewhere] = [await house.signedInAs(lin), await house.signedInAs(lin)]
  const old = elsewhere.cookies.get('session') ?? ''
  await here.opens('/account')
  await here.sends('/account/sessions/ending')
  const asPage = { 'sec-fetch-mode': 'navigate' }
  for (const address of ['/today', '/support?from=home', '/safety-plan/kept']) {
    elsewhere.cookies.set('session', old)
    const part = await elsewhere.opens(address, { 'sec-fetch-mode': 'cors' })
    assert.equal(part.headers['clear-site-data'], undefined, address)
    const answer = await elsewhere.opens(address, asPage)
    assert.deepEqual([answer.status, answer.location], [303, address])
    assert.equal(answer.headers['clear-site-data'], '"cache", "storage"')
    assert.equal(elsewhere.cookies.has('session'), false)
    assert.equal((await elsewhere.opens(address, asPage)).headers['clear-site-data'], undefined)
  }
  elsewhere.cookies.set('session', old)
  assert.equal((await elsewhere.opens('/no-such-page', asPage)).status, 404, 'only to addresses of ours')
})

test('consent to count usage can be given and taken back, and every answer is kept', async () => {
  const visitor = await house.signedInAs(lin)
  const answers = () =>
    house.owner
      .selectFrom('consents')
      .select('given')
      .where('personId', '=', lin.personId)
      .where('subject', '=', 'usage-data')
      .orderBy('id')
      .execute()
  const before = await answers()
  await visitor.opens('/account')
  await visitor.sends('/account/usage-data', { given: 'yes' })
  await visitor.opens('/account')
  await visitor.sends('/account/usage-data', { given: 'no' })
  assert.deepEqual((await answers()).slice(before.length), [{ given: true }, { given: false }])
})

test('staff have an account without a person, and are called what the record calls them', async () => {
  const visitor = await house.signedInAs(team.grace)
  const { text } = await visitor.opens('/account')
  assert.match(text, /Grace Adeyemi/)
  assert.doesNotMatch(text, /What you agreed to|Change your details/)
  await house.owner.updateTable('accounts').set({ name: 'Somebody Else' }).where('id', '=', team.grace.id).execute()
  assert.match((await visitor.opens('/account')).text, /Grace Adeyemi/)
  assert.equal((await visitor.opens('/account/details')).status, 403)
  assert.equal((await visitor.sends('/account/details', { name: 'Grace A' })).status, 403)
})
