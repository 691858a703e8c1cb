import { randomUUID } from 'node:crypto'
import { connects, newClinician, sitsWith } from './circle.ts'
import type { House } from './harness.ts'
import type { Visitor } from './visitor.ts'

type SomeHouse = Pick<House, 'owner' | 'newPerson' | 'signedInAs'>

/** A person who is connected, and so many of their team, all signed in. */
export async function newCircle(house: SomeHouse, staffNames: readonly string[] = ['Kit Moss'], name = 'Sam') {
  const person = await house.newPerson(name)
  const team = await Promise.all(staffNames.map(staff => newClinician(house, staff)))
  const { id: connection } = await connects(house, person, { confirmedBy: team[0]!.id })
  for (const member of team) await sitsWith(house, member, person)
  const staffAddress = `/caseload/${person.personId}/messages`
  return {
    person,
    team,
    connection,
    staffAddress,
    visitor: await house.signedInAs(person),
    staff: await Promise.all(team.map(member => house.signedInAs(member))),
  }
}

/** Writes a message through the form. */
export const writes = (visitor: Visitor, words: string, address = '/messages', key: string = randomUUID()) =>
  visitor.sends(address, { words, key })

export const messagesIn = ({ owner }: Pick<House, 'owner'>, { personId }: { personId: string }) =>
  owner.selectFrom('messages').selectAll().where('personId', '=', personId).orderBy('number').execute()

/** Everything that stands in the thread of a page, a row each, without its markup. */
export const rowsOf = (page: string): string[] => {
  const [, thread = ''] = /<ol class="hl-thread"[^>]*>(.*?)<template/s.exec(page) ?? []
  return thread
    .split('<li')
    .slice(1)
    .map(row =>
      `<li${row}`
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
}
