import { people } from '../../src/demo/cast.ts'
import { type Door, next, peopleOnly, teamOnly } from './expected.ts'

const noPage = '/tracking/since/00000000-0000-4000-8000-000000000000'
const rowan = `/caseload/${people.rowan.personId}/since`

/** What each viewer finds behind the doors of pages for appointments. */
export const appointmentDoors: Record<string, Door> = {
  'GET /tracking/since': { expect: peopleOnly(next('/tracking/since'), /Since we last met/) },
  'GET /tracking/since/new': { expect: peopleOnly(next('/tracking/since/new'), /We last met on/) },
  'POST /tracking/since/new': { expect: peopleOnly(next('/tracking/since/new'), 422) },
  'GET /tracking/since/:pageId': { address: noPage, expect: peopleOnly(next(noPage), 404) },
  'GET /tracking/since/:pageId/choices': {
    address: `${noPage}/choices`,
    expect: peopleOnly(next(`${noPage}/choices`), 404),
  },
  'POST /tracking/since/:pageId/choices': {
    address: `${noPage}/choices`,
    expect: peopleOnly(next(`${noPage}/choices`), 404),
  },
  'GET /tracking/since/:pageId/removal': {
    address: `${noPage}/removal`,
    expect: peopleOnly(next(`${noPage}/removal`), 404),
  },
  'POST /tracking/since/:pageId/removal': {
    address: `${noPage}/removal`,
    expect: peopleOnly('', 'to /tracking/since?done=removed'),
  },
  'GET /sharing/preview/since': { expect: peopleOnly(next('/sharing/preview/since'), /preview for you alone/) },
  'GET /caseload/:personId/since': { address: rowan, expect: teamOnly(next(rowan), /ASHDOWN, Rowan/), isKept: true },
}
