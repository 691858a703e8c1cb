import { rawTextOf, textOf, type Wrong } from '../../core/forms.tsx'

/** The parts in which somebody writes, in the order of the plan; who to ask stands among them and has fields of its own. */
export const written = ['signs', 'alone', 'places', 'professionals', 'safer', 'reasons', 'wishes'] as const
export type WrittenPart = (typeof written)[number]

/** Somebody to ask for help. Either may be empty. */
export interface Helper {
  name: string
  phone: string
}

/** A person's safety plan; any part may be empty. */
export type Plan = Record<WrittenPart, string> & { ask: Helper[] }

/** One version of it. */
export interface SavedPlan extends Plan {
  version: number
  /** The person's zone when they saved it. */
  zone: string
  savedAt: Date
}

/** How many people to ask have fields on the form. */
export const helpersOnForm = 5
const longestPart = 2000
const longestName = 80
const longestPhone = 30

export const nameField = (index: number) => `ask-name-${index + 1}`
export const phoneField = (index: number) => `ask-phone-${index + 1}`

const rows = Array.from({ length: helpersOnForm }, (_, index) => index)

/** A form's fields as they were typed. */
export const typedOf = (form: unknown): Plan => ({
  ...byPart(part => rawTextOf(form, part).replaceAll('\r\n', '\n')),
  ask: rows.map(row => ({ name: rawTextOf(form, nameField(row)), phone: rawTextOf(form, phoneField(row)) })),
})

const byPart = (wordsOf: (part: WrittenPart) => string) =>
  Object.fromEntries(written.map(part => [part, wordsOf(part)])) as Record<WrittenPart, string>

/** Reads the form; what has to be put right is given by the id of its field. */
export function readPlan(form: unknown): { plan: Plan } | { wrong: Wrong } {
  // PostgreSQL keeps no NUL, and nobody types one.
  const clean = (field: string) => textOf(form, field).replaceAll('\0', '').trim()
  const helpers = rows.map(row => ({ name: clean(nameField(row)), phone: clean(phoneField(row)) }))
  const plan = { ...byPart(clean), ask: helpers.filter(({ name, phone }) => name || phone) }
  const wrong: Wrong = { ...wrongParts(form, plan), ...wrongHelpers(helpers) }
  if (Object.keys(wrong).length === 0 && isEmpty(plan)) wrong.signs = 'Write in at least one part, whichever you like'
  return Object.keys(wrong).length ? { wrong } : { plan }
}

export const isEmpty = (plan: Plan): boolean => plan.ask.length === 0 && written.every(part => plan[part] === '')

function wrongParts(form: unknown, plan: Plan): Wrong {
  const wrong: Wrong = {}
  for (const part of written) {
    // Counted as the database counts, so that a smile is one character.
    if ([...plan[part]].length > longestPart) wrong[part] = 'Make this part 2,000 characters or fewer'
    if (Array.isArray((form as Record<string, unknown> | null)?.[part])) wrong[part] = 'Write this part in one box'
  }
  return wrong
}

function wrongHelpers(helpers: readonly Helper[]): Wrong {
  const wrong: Wrong = {}
  for (const [row, { name, phone }] of helpers.entries()) {
    if ([...name].length > longestName) wrong[nameField(row)] = 'Make this name 80 characters or fewer'
    if (phone && !isPhone(phone)) wrong[phoneField(row)] = 'Enter this phone number in digits, for example 07700 900142'
  }
  return wrong
}

const isPhone = (phone: string) =>
  phone.length <= longestPhone && /^\+?[\d\s()./-]+$/.test(phone) && phone.replace(/\D/g, '').length >= 3

/** What a phone rings when the number is pressed. */
export const telOf = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`

export const isSame = (one: Plan, other: Plan): boolean => asText(one) === asText(other)

const asText = (plan: Plan) => JSON.stringify([written.map(part => plan[part]), plan.ask.map(a => [a.name, a.phone])])
