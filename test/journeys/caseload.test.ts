import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, openBrowser, phone, type Walk } from '../browser.ts'
import { needsOf, planOf } from '../care-plans.ts'
import {
  type Clinician,
  connectedPerson,
  connects,
  isOnTheTeamOf,
  newClinician,
  newPatient,
  shares,
  sleeps,
  writes,
} from '../circle.ts'
import { type House, openHouse } from '../harness.ts'

/** Thursday, 9am in London. */
const now = new Date('2026-10-15T08:00:00Z')
const at = new Date('2026-05-02T09:00:00Z')
let house: House
let browser: Awaited<ReturnType<typeof openBrowser>>
before(async () => {
  house = await openHouse({ now })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await house.close()
})

async function someone(clinician: Clinician, surname: string, forename: string, bornOn: string) {
  return connectedPerson(house, clinician, { facts: { surname, forename, bornOn }, at, confirmedAt: now })
}

const week = {
  '2026-10-09': { hours: 7.5 },
  '2026-10-11': { hours: 4.5, notes: 'Could not switch off.' },
  '2026-10-12': { hours: 5 },
  '2026-10-13': { hours: 6.5 },
  '2026-10-14': { hours: 7.5, notes: 'Read my book instead of scrolling.', at: '2026-10-15T07:05:00Z' },
}

async function gracesCaseload() {
  const grace = await newClinician(house, 'Grace Adeyemi', 'Care coordinator')
  const rowan = await someone(grace, 'Ashdown', 'Rowan', '1991-03-14')
  const samuel = await someone(grace, 'Oyelaran', 'Samuel', '1998-01-20')
  const tobias = await someone(grace, 'Wren', 'Tobias', '2007-02-01')
  await shares(house, rowan)
  await shares(house, tobias)
  await sleeps(house, rowan, week)
  await writes(house, rowan, '2026-10-15T07:14:00Z', '2026-10-15T07:15:00Z')
  await writes(house, samuel, '2026-10-14T20:50:00Z')
  const ines = newPatient({ surname: 'Ferreira', forename: 'Inês' })
  await connects(house, await house.newPerson(), { patient: ines, askedAt: new Date('2026-10-14T10:00:00Z') })
  const others = ['Bellamy, Ruth', 'Novak, Petra', 'Okonjo, Daniel'].map(name => {
    const [surname = '', forename = ''] = name.split(', ')
    return newPatient({ surname, forename })
  })
  isOnTheTeamOf(house, grace, [ines, ...others])
  house.record.content.addresses.push({
    patientId: rowan.patient.patientId,
    address: ['Flat 4', '27 Example Road', 'London'],
    postcode: 'SE5 0XX',
    phones: [{ kind: 'mobile', number: '07700 900142' }],
    email: 'rowan@example.org',
  })
  house.record.content.carePlans.push(planOf(rowan.patient.patientId))
  house.record.content.needs.push(needsOf(rowan.patient.patientId))
  return { grace, rowan }
}

async function walkAs(member: { id: string }, width: number): Promise<Walk> {
  const walk = await browser.walk({ address: house.address, width })
  await walk.carries(await house.signedInAs(member))
  return walk
}

for (const width of [desk, phone])
  test(`the pages of a caseload, and of the person on it, are good for everybody at ${width} pixels`, async () => {
    const { grace, rowan } = await gracesCaseload()
    const person = `/caseload/${rowan.personId}`
    const theirs = await walkAs(grace, width)
    const places = { caseload: '/caseload', person, tracking: `${person}/tracking`, messages: `${person}/messages` }
    const more = { contact: `${person}/contact`, access: `${person}/access`, plan: `${person}/safety-plan` }
    const fromRecord = { 'care-plan': `${person}/care-plan` }
    for (const [name, place] of Object.entries({ ...places, ...more, ...fromRecord }))
      await isGood(theirs, `staff-${name}`, place)
    const hers = await walkAs(rowan, width)
    const own = {
      sharing: '/sharing',
      preview: '/sharing/preview',
      'plan-preview': '/sharing/preview/safety-plan',
      'who-has-looked': '/who-has-looked',
    }
    for (const [name, place] of Object.entries(own)) await isGood(hers, name, place)
  })

async function isGood(walk: Walk, name: string, place: string) {
  assert.equal(await walk.opens(place), 200, place)
  await walk.page.evaluate(() => document.fonts.ready)
  await walk.picture(name)
  await walk.isForEverybody()
  await walk.fitsTheSmallestScreen()
}
