/** Tables about a person: their row security is forced, and a transaction sees only the people it was narrowed to. */
export const aboutAPerson: readonly string[] = [
  'people',
  'sharing_choices',
  'consents',
  'drafts',
  'trail',
  'sleep_nights',
  'rooms',
  'messages',
  'message_marks',
  'connections',
]

/** The other tables, and what keeps each of them safe. SQL about them stands only in the room that owns them. */
export const keys: Readonly<Record<string, string>> = {
  installation: 'one row about the database; the application may only read it',
  migrations: 'which migrations ran; the application may only read it',
  accounts: 'forced row security by account; found by address only through account_for_sign_in()',
  account_abilities: 'the application may only read it',
  staff: 'names and job titles of staff, as the record has them; written by the circle alone',
  sessions: 'hashes of tokens only; read through session_viewer()',
  sign_ups: 'sign-ups under way, found only by the hash of an unguessable token; forgotten when they expire',
  throttle: 'keyed hashes only',
  seats: 'asked through chairs(); begun, confirmed and ended by the circle alone',
  staff_arrivals: 'keyed hashes of tokens and how a try ended; no token and no name',
  refusals: 'insert only: kept for the trust',
  tips: 'public words; the application may only read them',
  stories: 'public words; the application may only read them',
  story_tips: 'which tips go with which story; the application may only read it',
}
