import { people } from '../../src/demo/cast.ts'
import { type Door, type Expectation, type Expected, next, peopleOnly } from './expected.ts'

const id = people.rowan.personId

/** Addresses of one conversation, whoever sits in it: others must not learn that it is there. */
const inRoom = (path: string, theirs: Expected): Expectation => ({
  visitor: `to /sign-in${path}`,
  person: theirs,
  'clinician on the team': theirs,
  everybodyElse: 404,
})

export const messageDoors: Record<string, Door> = {
  'GET /messages': { expect: peopleOnly(next('/messages'), /Write a message to your care team/), isKept: true },
  'POST /messages': { expect: peopleOnly(next('/messages'), 422), isKept: true },
  'GET /messages/stream': {
    expect: { visitor: `to /sign-in${next('/messages/stream')}`, everybodyElse: 'a stream' },
  },
  'GET /messages/:personId/after/:number': {
    address: `/messages/${id}/after/0`,
    expect: inRoom(next(`/messages/${id}/after/0`), /"messages":\[/),
    isKept: true,
  },
  'GET /messages/:personId/seen/:number': {
    address: `/messages/${id}/seen/0`,
    expect: inRoom(next(`/messages/${id}/seen/0`), /^GIF/),
    isKept: true,
  },
  'POST /messages/:personId/marks': { address: `/messages/${id}/marks`, expect: inRoom('', 204), isKept: true },
}
