/** How somebody sits in a person's circle. */
export type Seat = 'self' | 'carer' | 'clinician' | 'teacher'

/**
 * Who may do what, at the most: the person's own sharing choices can only narrow it.
 * `self` is never narrowed.
 */
export const policy = {
  'see tracking': ['self', 'clinician', 'carer'],
  track: ['self'],
  'see account': ['self'],
  'change account': ['self'],
  'see trail': ['self'],
} as const satisfies Record<string, readonly Seat[]>

export type Deed = keyof typeof policy

export const mayEver = (seat: Seat, deed: Deed): boolean => (policy[deed] as readonly Seat[]).includes(seat)
