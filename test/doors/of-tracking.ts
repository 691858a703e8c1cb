import { addDays } from '../../src/core/clock.ts'
import { anybody, aWeekAgo, type Door, lastNight, next, peopleOnly } from './expected.ts'

const night = `/tracking/sleep/${lastNight}`
const noTracker = '/tracking/trackers/00000000-0000-4000-8000-000000000000'
const ofNoTracker = (route: string, address: string, leadsBack = false): Record<string, Door> => ({
  [route]: { address, expect: peopleOnly(leadsBack ? next(address) : '', 404) },
})

const noMark = '/tracking/marks/00000000-0000-4000-8000-000000000000'

function period(span: string): Record<string, Door> {
  const before = `/tracking/${span}/${aWeekAgo.slice(0, 7)}`
  return {
    [`GET /tracking/${span}`]: { expect: peopleOnly(next(`/tracking/${span}`), /Your tracking/) },
    [`GET /tracking/${span}/:month`]: { address: before, expect: peopleOnly(next(before), /Your tracking/) },
  }
}

/** What each viewer finds behind the doors of tracking. */
export const trackingDoors: Record<string, Door> = {
  'GET /tracking': { expect: peopleOnly(next('/tracking'), /Your tracking/) },
  'GET /tracking/:lastDay': {
    address: `/tracking/${aWeekAgo}`,
    expect: peopleOnly(next(`/tracking/${aWeekAgo}`), /Your tracking/),
  },
  'GET /tracking/sleep': { expect: peopleOnly(next('/tracking/sleep'), /How did you sleep/) },
  'GET /tracking/sleep/nights': { expect: peopleOnly(next('/tracking/sleep/nights'), /Which night/) },
  'GET /tracking/sleep/:nightOf': { address: night, expect: peopleOnly(next(night), /How did you sleep/) },
  'POST /tracking/sleep/:nightOf': { address: night, fields: { hours: '25' }, expect: peopleOnly(next(night), 422) },
  'GET /tracking/sleep/:nightOf/removal': {
    address: `/tracking/sleep/${addDays(lastNight, 1)}/removal`,
    expect: peopleOnly(next(`/tracking/sleep/${addDays(lastNight, 1)}/removal`), 404),
  },
  'POST /tracking/sleep/:nightOf/removal': {
    address: `/tracking/sleep/${addDays(lastNight, 1)}/removal`,
    expect: peopleOnly('', 404),
  },

  'GET /tracking/problems': {
    expect: peopleOnly(next('/tracking/problems'), 'to /tracking/trackers', 'to /tracking/trackers/new/problem'),
  },
  'GET /tracking/trackers': { expect: peopleOnly(next('/tracking/trackers'), /What you track/) },
  'GET /tracking/trackers/new/:kind': {
    address: '/tracking/trackers/new/mood',
    expect: peopleOnly(next('/tracking/trackers/new/mood'), /What shall we call it/),
  },
  'POST /tracking/trackers/new/:kind': {
    address: '/tracking/trackers/new/problem',
    expect: peopleOnly(next('/tracking/trackers/new/problem'), 422),
  },
  ...ofNoTracker('GET /tracking/trackers/:trackerId', noTracker, true),
  ...ofNoTracker('GET /tracking/trackers/:trackerId/days', `${noTracker}/days`, true),
  ...ofNoTracker('GET /tracking/trackers/:trackerId/:onDay', `${noTracker}/${lastNight}`, true),
  ...ofNoTracker('POST /tracking/trackers/:trackerId/:onDay', `${noTracker}/${lastNight}`, true),
  ...ofNoTracker('GET /tracking/trackers/:trackerId/:onDay/removal', `${noTracker}/${lastNight}/removal`, true),
  ...ofNoTracker('POST /tracking/trackers/:trackerId/:onDay/removal', `${noTracker}/${lastNight}/removal`),
  ...ofNoTracker('GET /tracking/trackers/:trackerId/change', `${noTracker}/change`, true),
  ...ofNoTracker('POST /tracking/trackers/:trackerId/change', `${noTracker}/change`, true),
  ...ofNoTracker('POST /tracking/trackers/:trackerId/pause', `${noTracker}/pause`),
  ...ofNoTracker('POST /tracking/trackers/:trackerId/resumption', `${noTracker}/resumption`),
  ...ofNoTracker('POST /tracking/trackers/:trackerId/archive', `${noTracker}/archive`),
  ...ofNoTracker('POST /tracking/trackers/:trackerId/return', `${noTracker}/return`),
  ...ofNoTracker('GET /tracking/trackers/:trackerId/removal', `${noTracker}/removal`, true),
  'POST /tracking/trackers/:trackerId/removal': {
    address: `${noTracker}/removal`,
    expect: peopleOnly('', 'to /tracking/trackers?done=removed'),
  },

  ...period('month'),
  ...period('six-months'),
  ...period('year'),
  'GET /tracking/marks': { expect: peopleOnly(next('/tracking/marks'), /What happened/) },
  'POST /tracking/marks': { expect: peopleOnly(next('/tracking/marks'), 422) },
  'GET /tracking/marks/:markId/removal': {
    address: `${noMark}/removal`,
    expect: peopleOnly(next(`${noMark}/removal`), 404),
  },
  'POST /tracking/marks/:markId/removal': {
    address: `${noMark}/removal`,
    expect: peopleOnly('', 'to /tracking/marks'),
  },
  'GET /write-without-connection': { expect: anybody(/Write without a connection/) },
  'GET /tracking/waiting': { expect: peopleOnly(next('/tracking/waiting'), /What waits on this device/) },
  'GET /tracking/waiting/person': { expect: peopleOnly(next('/tracking/waiting/person'), /"zone"/) },
  'GET /tracking/waiting/tokens': { expect: peopleOnly(next('/tracking/waiting/tokens'), /"tokens"/) },
  'GET /tracking/download': { expect: peopleOnly(next('/tracking/download'), /Download/) },
  'GET /tracking/download/table': { expect: peopleOnly(next('/tracking/download/table'), /"Day","What"/) },
  'GET /tracking/download/fhir': { expect: peopleOnly(next('/tracking/download/fhir'), /"resourceType": "Bundle"/) },
}
