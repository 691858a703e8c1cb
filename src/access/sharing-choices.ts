import type { Deed, Seat, SharableDeed } from './policy.ts'
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

/** Of these kinds those who have somebody to look: a choice may be older than the team, and outlive it. */
export async function seenBy(proof: Reach<Deed>, deed: Deed): Promise<Seat[]> {
  const { db, personId } = proof
  const seats = await db
    .selectFrom('seats')
    .select('kind')
    .distinct()
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute()
  return (await sharedWith(proof, deed)).filter(audience => seats.some(({ kind }) => kind === audience))
}

/** What the person shares with a kind of seat from now on: these deeds and nothing else. It counts at the next look. */
export async function chooseSharing(
  { db, personId }: Reach<'change sharing'>,
  audience: Exclude<Seat, 'self'>,
  deeds: readonly SharableDeed[],
  sharedAt: Date,
) {
  const others = db.deleteFrom('sharingChoices').where('personId', '=', personId).where('audience', '=', audience)
  await (deeds.length ? others.where('deed', 'not in', deeds) : others).execute()
  if (!deeds.length) return
  await db
    .insertInto('sharingChoices')
    .values(deeds.map(deed => ({ personId, audience, deed, sharedAt })))
    .onConflict(clash => clash.doNothing())
    .execute()
}
