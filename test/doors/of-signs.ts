import { type Door, next, peopleOnly } from './expected.ts'

const noSign = '/early-signs/00000000-0000-4000-8000-000000000000'
const newNights = '/early-signs/new/hours-asleep'
const ofNoSign = (method: string, path: string, leadsBack = false): Record<string, Door> => ({
  [`${method} /early-signs/:signId${path}`]: {
    address: `${noSign}${path}`,
    expect: peopleOnly(leadsBack ? next(`${noSign}${path}`) : '', 404),
  },
})

/** Early signs: a person's own, and nobody else's. */
export const signDoors: Record<string, Door> = {
  'GET /early-signs': { expect: peopleOnly(next('/early-signs'), /My early signs/) },
  'GET /early-signs/new': { expect: peopleOnly(next('/early-signs/new'), /What is it about/) },
  'GET /early-signs/new/:series': { address: newNights, expect: peopleOnly(next(newNights), /Hours of sleep/) },
  'POST /early-signs/new/:series': { address: newNights, expect: peopleOnly(next(newNights), 422) },
  ...ofNoSign('GET', '', true),
  ...ofNoSign('POST', '', true),
  ...ofNoSign('POST', '/switch'),
  ...ofNoSign('POST', '/note'),
  ...ofNoSign('GET', '/removal', true),
  'POST /early-signs/:signId/removal': {
    address: `${noSign}/removal`,
    expect: peopleOnly('', 'to /early-signs?done=removed'),
  },
}
