import type { Deed, Seat } from './policy.ts'
import type { Reach } from './reach.ts'

/** The kinds of seat that the person has let do a deed; nobody, if they have chosen nothing. */
export async function sharedWith({ db, personId }: Reach<Deed>, deed: Deed): Promise<Seat[]> {
  const choices = await db
    .selectFrom('sharingChoices')
    .select('audience')
    .where('personId', '=', personId)
    .where('deed', '=', deed)
    .execute()
  return choices.map(({ audience }) => audience as Seat)
}
