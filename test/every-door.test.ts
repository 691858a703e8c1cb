import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addDays } from '../src/core/clock.ts'
import { people } from '../src/demo/cast.ts'
import { everythingKept } from './attacks/attacker.ts'
import {
  anybody,
  aWeekAgo,
  cliniciansOnly,
  type Door,
  type Expected,
  lastNight,
  names,
  next,
  peopleOnly,
  signedIn,
  teamOnly,
  type ViewerName,
  viewers,
} from './doors/expected.ts'
import { appointmentDoors } from './doors/of-appointments.ts'
import { carePlanDoors } from './doors/of-care-plans.ts'
import { diaryDoors } from './doors/of-diary.ts'
import { goalDoors } from './doors/of-goals.ts'
import { messageDoors } from './doors/of-messages.ts'
import { reminderDoors } from './doors/of-reminders.ts'
import { signDoors } from './doors/of-signs.ts'
import { trackingDoors } from './doors/of-tracking.ts'
import { Ear } from './ear.ts'
import { formTokenOf } from './form-token.ts'
import { openHouse } from './harness.ts'
import type { Visitor } from './visitor.ts'

const house = await openHouse({ tools: { isDemo: true } })
after(() => house.close())

const rowan = `/caseload/${people.rowan.personId}`
const noRequest = '/caseload/requests/00000000-0000-4000-8000-000000000000'

/** What each viewer finds behind each door, written by hand. `:name` stands in the router; the address is what is asked. */
const doors: Record<string, Door> = {
  'GET /': { expect: anybody(/A calm place to look after/) },
  'GET /tips': { expect: anybody(/Wellbeing tips/) },
  'GET /stories': { expect: anybody(/The allotment gave me my mornings back/) },
  'GET /stories/:slug': { address: '/stories/no-such-story', expect: { everybodyElse: 404 } },
  'GET /support': { expect: anybody(/Samaritans/) },
  'GET /on-your-device': { expect: anybody(/What this site keeps on your device/) },
  'GET /safety-plan/kept': { expect: anybody(/No safety plan is kept on this device/) },
  'GET /manifest.webmanifest': { expect: anybody(/"start_url":"\/today"/) },
  'GET /no-connection': { expect: anybody(/You have no connection/) },
  'GET /about': { expect: anybody(/About Healthlocker/) },
  'GET /privacy': { expect: anybody(/Privacy/) },
  'GET /terms': { expect: anybody(/Terms/) },
  'GET /accessibility': { expect: anybody(/Accessibility/) },
  'GET /connecting': { expect: anybody(/record/) },
  'GET /nhs-number': { expect: anybody(/NHS number/) },
  'GET /style-guide': { expect: anybody(/Colour/) },
  'GET /livez': { expect: anybody(/"alive":true/) },
  'GET /readyz': { expect: anybody(/"ready":true/) },
  'GET /assets/*': { address: '/assets/none.css', expect: { everybodyElse: 404 } },

  'GET /sign-up': { expect: { visitor: /step 1 of 3/, everybodyElse: 'to /account' } },
  'POST /sign-up': { expect: { everybodyElse: 422 } },
  'GET /sign-up/password': { expect: { everybodyElse: 'to /sign-up' } },
  'POST /sign-up/password': { expect: { everybodyElse: 'to /sign-up' } },
  'GET /sign-up/promises': { expect: { everybodyElse: 'to /sign-up' } },
  'POST /sign-up/promises': { expect: { everybodyElse: 'to /sign-up' } },
  'GET /sign-in': {
    expect: {
      visitor: /Welcome back/,
      person: 'to /today',
      'another person': 'to /today',
      editor: 'to /account',
      admin: 'to /account',
      everybodyElse: 'to /caseload',
    },
  },
  'POST /sign-in': { expect: { everybodyElse: 422 } },
  'POST /sign-out': { expect: { everybodyElse: 'to /' } },

  'GET /account': { expect: signedIn(next('/account'), /Your details/) },
  'GET /account/details': { expect: peopleOnly(next('/account/details'), /What shall we call you/) },
  'POST /account/details': { fields: { name: 'x'.repeat(81) }, expect: peopleOnly('', 422) },
  'GET /account/password': { expect: signedIn(next('/account/password'), /Change your password/) },
  'POST /account/password': { expect: signedIn('', 422) },
  'POST /account/usage-data': { fields: { given: 'no' }, expect: peopleOnly('', 'to /account?done=usage-data') },
  'POST /account/sessions/ending': { expect: signedIn('', 'to /') },

  'GET /today': { expect: peopleOnly(next('/today'), /Rowan/, /Paul/) },
  'GET /more': { expect: signedIn(next('/more'), /More/) },
  ...trackingDoors,
  ...diaryDoors,
  ...signDoors,
  ...appointmentDoors,

  ...goalDoors,
  ...reminderDoors,

  'GET /connect': { expect: peopleOnly(next('/connect'), /Connected since/) },
  'POST /connect': { expect: peopleOnly(next('/connect'), 422) },
  'POST /connect/withdrawal': { expect: peopleOnly('', 'to /connect') },
  'POST /connect/research': { fields: { research: 'perhaps' }, expect: peopleOnly('', 'to /connect') },
  'GET /disconnect': { expect: peopleOnly(next('/disconnect'), /What stops/) },

  'GET /sharing': { expect: peopleOnly(next('/sharing'), /What your care team can see/) },
  'POST /sharing': { fields: { see: 'no such part' }, expect: peopleOnly('', 422) },
  'GET /who-has-looked': { expect: peopleOnly(next('/who-has-looked'), /Who has looked at my information/) },

  'GET /sharing/preview': { expect: peopleOnly(next('/sharing/preview'), /preview for you alone/) },
  'GET /sharing/preview/tracking': {
    expect: peopleOnly(next('/sharing/preview/tracking'), /preview for you alone/),
  },
  'GET /sharing/preview/tracking/:lastDay': {
    address: `/sharing/preview/tracking/${aWeekAgo}`,
    expect: peopleOnly(next(`/sharing/preview/tracking/${aWeekAgo}`), /preview for you alone/),
  },

  'GET /caseload': { expect: cliniciansOnly(next('/caseload'), /Your caseload/), isKept: true },
  'GET /caseload/search': { expect: cliniciansOnly(next('/caseload/search'), 'to /caseload') },
  'POST /caseload/search': { fields: { q: 'ash' }, expect: cliniciansOnly('', /found for/), isKept: true },
  'POST /caseload/requests/:connectionId/confirmation': {
    address: `${noRequest}/confirmation`,
    expect: cliniciansOnly('', 'to /caseload?done=gone'),
  },
  'POST /caseload/requests/:connectionId/refusal': {
    address: `${noRequest}/refusal`,
    expect: cliniciansOnly('', 'to /caseload?done=gone'),
  },
  'GET /caseload/:personId': { address: rowan, expect: teamOnly(next(rowan), /ASHDOWN, Rowan/), isKept: true },
  'GET /caseload/:personId/tracking': {
    address: `${rowan}/tracking`,
    expect: teamOnly(next(`${rowan}/tracking`), /ASHDOWN, Rowan/),
    isKept: true,
  },
  'GET /caseload/:personId/tracking/:lastDay': {
    address: `${rowan}/tracking/${aWeekAgo}`,
    expect: teamOnly(next(`${rowan}/tracking/${aWeekAgo}`), /ASHDOWN, Rowan/),
    isKept: true,
  },
  'GET /caseload/:personId/contact': {
    address: `${rowan}/contact`,
    expect: teamOnly(next(`${rowan}/contact`), /27 Example Road/),
    isKept: true,
  },
  'GET /caseload/:personId/access': {
    address: `${rowan}/access`,
    expect: teamOnly(next(`${rowan}/access`), /Access history/),
    isKept: true,
  },
  'GET /caseload/:personId/messages': {
    address: `${rowan}/messages`,
    expect: teamOnly(next(`${rowan}/messages`), /Reply to Rowan/),
    isKept: true,
  },
  'POST /caseload/:personId/messages': { address: `${rowan}/messages`, expect: teamOnly('', 422), isKept: true },

  ...messageDoors,
  ...carePlanDoors,
  'GET /caseload?userdata': { address: '/caseload?userdata=no-token', expect: { everybodyElse: 403 } },
  'GET /epjs-button': { expect: anybody(/alt="button"/) },
  'GET /demo/epjs': { expect: anybody(/A made-up ePJS/) },
  'GET /demo/epjs/:key': { address: '/demo/epjs/grace', expect: anybody(/ASHDOWN, Rowan/) },
  'POST /demo/epjs/:key/healthlocker': { address: '/demo/epjs/nobody/healthlocker', expect: { everybodyElse: 404 } },
  'POST /demo/record': { fields: { mood: 'happy' }, expect: { everybodyElse: 404 } },
  'GET /demo': { expect: anybody(/Who would you like to be/) },
  'POST /demo/sign-in': { fields: { who: 'nobody' }, expect: { everybodyElse: 404 } },

  // Last, since nobody of these is connected afterwards.
  'POST /disconnect': { expect: peopleOnly('', 'to /today?done=disconnected') },
}

test('every route of the running router has its expectation, and no expectation is left over', () => {
  const running = house.app.doors.filter(route => !route.startsWith('HEAD ')).sort()
  assert.deepEqual([...new Set(running)], Object.keys(doors).sort())
})

async function visit(name: ViewerName) {
  const member = viewers[name]
  return member ? house.signedInAs(member) : house.visitor()
}

async function hearsHello(visitor: Visitor) {
  const ear = await Ear.opens(visitor)
  assert.equal(ear.status, 200)
  await ear.until(({ heard }) => heard[0]?.name === 'hello')
  ear.closes()
}

/** What answers that somebody's own choice was kept. */
const changes: Expected[] = [
  'to /account?done=usage-data',
  'to /today?done=disconnected',
  'to /safety-plan?done=removed',
]

for (const [route, { address, fields = {}, expect, isKept }] of Object.entries(doors)) {
  const [method = '', pattern = ''] = route.split(' ')
  const path = address ?? pattern
  for (const name of names) {
    const expected = expect[name] ?? expect.everybodyElse
    test(`${route}, ${name}: ${expected}`, async () => {
      assert.ok(expected !== undefined)
      const visitor = await visit(name)
      const mayLeaveTrace = isKept && expected !== 403 && expected !== 404
      const watched = mayLeaveTrace ? [] : ['trail', 'rooms', 'seats', 'staff']
      const before = await everythingKept(house, watched)
      const token = { 'form-token': formTokenOf(house, visitor, path) }
      if (expected === 'a stream') return hearsHello(visitor)
      const answer = method === 'GET' ? await visitor.opens(path) : await visitor.posts(path, { ...fields, ...token })
      if (expected instanceof RegExp) {
        assert.equal(answer.status, 200)
        assert.match(answer.text, expected)
      } else if (typeof expected === 'string') {
        assert.deepEqual([answer.status, `to ${answer.location}`], [303, expected])
      } else {
        assert.equal(answer.status, expected)
        if (expected !== 204) assert.match(answer.text, /Call 999/)
      }
      if (!changes.includes(expected)) assert.equal(await everythingKept(house, watched), before)
    })
  }
}

test('the same address shows each person their own nights, and a field that names somebody else changes nothing', async () => {
  const [rowan, paul] = [people.rowan, people.paul]
  const [hers, his] = [await house.signedInAs(rowan), await house.signedInAs(paul)]
  const address = `/tracking/sleep/${addDays(lastNight, -3)}`
  const notes = 'only for the one who wrote it'
  await hers.opens(address)
  const seen = /name="seen" value="([^"]*)"/.exec(hers.page)?.[1] ?? ''
  assert.equal((await hers.sends(address, { hours: '5', woken: '1', notes, seen })).status, 303)

  for (const path of [address, '/tracking', '/today']) assert.ok(!(await his.opens(path)).text.includes(notes), path)
  await his.opens(address)
  const hisSeen = /name="seen" value="([^"]*)"/.exec(his.page)?.[1] ?? ''
  const forged = {
    hours: '9',
    woken: '0',
    notes: 'x',
    seen: hisSeen,
    personId: rowan.personId,
    person_id: rowan.personId,
    accountId: rowan.id,
  }
  assert.equal((await his.sends(address, forged)).status, 303)
  assert.match((await hers.opens(address)).text, new RegExp(notes))
})
