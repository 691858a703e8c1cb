/** How somebody sits in a person's circle. The house itself has a seat for what it does when nobody is there. */
export type Seat = 'self' | 'carer' | 'clinician' | 'teacher' | 'house'

/**
 * Who may do what, at the most: the person's own sharing choices can only narrow it.
 * `self` is never narrowed.
 */
export const policy = {
  'see tracking': ['self', 'clinician', 'carer'],
  track: ['self'],
  'see goals': ['self', 'clinician'],
  'set goals': ['self'],
  'see strategies': ['self', 'clinician'],
  'keep strategies': ['self'],
  'see diary': ['self', 'clinician'],
  'write diary': ['self'],
  'see signs': ['self'],
  'write signs': ['self'],
  'see safety plan': ['self', 'clinician'],
  'write safety plan': ['self'],
  'set reminders': ['self'],
  remind: ['house'],
  'answer notice': ['house'],
  'see appointment page': ['self', 'clinician'],
  'write appointment page': ['self'],
  'keep drafts': ['self'],
  'see trail': ['self', 'clinician'],
  'see connection': ['self'],
  'change connection': ['self'],
  'see sharing': ['self'],
  'change sharing': ['self'],
  'confirm connection': ['clinician'],
  'see caseload': ['clinician'],
  'see person': ['clinician'],
  'see contact details': ['clinician'],
  'see care plan': ['self', 'clinician'],
  'see room': ['self', 'clinician'],
  'follow room': ['self', 'clinician'],
  'write in room': ['self', 'clinician'],
} as const satisfies Record<string, readonly Seat[]>

export type Deed = keyof typeof policy

/** What goes on in a page that is open already: the trail has its line for the page, and needs none for each message. */
export const partOf: Partial<Record<Deed, Deed>> = { 'follow room': 'see room' }

/** What a person chooses to share or not. The rest comes with the seat: who is connected, how to reach them, messages. */
export const sharable = [
  'see tracking',
  'see goals',
  'see strategies',
  'see diary',
  'see safety plan',
  'see appointment page',
] as const satisfies readonly Deed[]
export type SharableDeed = (typeof sharable)[number]

export const mayEver = (seat: Seat, deed: Deed): boolean => (policy[deed] as readonly Seat[]).includes(seat)

export const isSharable = (deed: Deed): deed is SharableDeed => (sharable as readonly Deed[]).includes(deed)
