import { addDays } from '../../src/core/clock.ts'
import { people } from '../../src/demo/cast.ts'
import { type Door, lastNight, next, peopleOnly, teamOnly } from './expected.ts'

const ahead = `/tracking/diary/${addDays(lastNight, 30)}`
const day = `/tracking/diary/${lastNight}`
const rowans = `/caseload/${people.rowan.personId}/safety-plan`

/** The diary and the safety plan. */
export const diaryDoors: Record<string, Door> = {
  'GET /tracking/diary': { expect: peopleOnly(next('/tracking/diary'), /What is on your mind/) },
  'GET /tracking/diary/days': { expect: peopleOnly(next('/tracking/diary/days'), /Which day/) },
  'GET /tracking/diary/entries': { expect: peopleOnly(next('/tracking/diary/entries'), /Your diary/) },
  'GET /tracking/diary/search': { expect: peopleOnly(next('/tracking/diary/search'), 'to /tracking/diary/entries') },
  'POST /tracking/diary/search': { fields: { q: 'zzz' }, expect: peopleOnly('', /There is no entry with those words/) },
  'GET /tracking/diary/:onDay': { address: day, expect: peopleOnly(next(day), /What is on your mind/) },
  'POST /tracking/diary/:onDay': { address: day, fields: { entry: ' ' }, expect: peopleOnly(next(day), 422) },
  'POST /tracking/diary/:onDay/draft/removal': {
    address: `${ahead}/draft/removal`,
    expect: peopleOnly('', `to ${ahead}`),
  },
  'GET /tracking/diary/:onDay/removal': {
    address: `${ahead}/removal`,
    expect: peopleOnly(next(`${ahead}/removal`), `to ${ahead}`),
  },
  'POST /tracking/diary/:onDay/removal': {
    address: `${ahead}/removal`,
    expect: peopleOnly('', 'to /today?removed=diary'),
  },

  'GET /safety-plan': { expect: peopleOnly(next('/safety-plan'), /My safety plan/) },
  'GET /safety-plan/form': { expect: peopleOnly(next('/safety-plan/form'), /Save my plan/) },
  'POST /safety-plan/form': { fields: { 'ask-phone-1': 'x' }, expect: peopleOnly(next('/safety-plan/form'), 422) },
  'POST /safety-plan/draft/removal': { expect: peopleOnly('', 'to /safety-plan/form') },
  'GET /safety-plan/versions': {
    expect: peopleOnly(next('/safety-plan/versions'), /Versions of my safety plan/, 'to /safety-plan'),
  },
  'GET /safety-plan/versions/:version': {
    address: '/safety-plan/versions/99999',
    expect: peopleOnly(next('/safety-plan/versions/99999'), 404),
  },
  'GET /safety-plan/removal': {
    expect: peopleOnly(next('/safety-plan/removal'), /Remove your safety plan/, 'to /safety-plan'),
  },
  'GET /caseload/:personId/safety-plan': {
    address: rowans,
    expect: teamOnly(next(rowans), /ASHDOWN, Rowan/),
    isKept: true,
  },
  'GET /sharing/preview/safety-plan': {
    expect: peopleOnly(next('/sharing/preview/safety-plan'), /preview for you alone/),
  },
  'POST /safety-plan/removal': { expect: peopleOnly('', 'to /safety-plan?done=removed') },
}
