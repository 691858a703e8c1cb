import { type SharableDeed, sharable } from '../../../access/policy.ts'
import type { Day } from '../../../core/clock.ts'
import { rawTextOf, textOf, type Wrong } from '../../../core/forms.tsx'
import type { DatePart } from '../../../design/form/date-input.tsx'
import { readNhsNumber } from '../../nhs-number.ts'
import type { Facts } from '../match.ts'
import { isAtLeast } from './age.ts'
import { readBirthday, type TypedDate, typedDate } from './birthday.ts'

/** The form's fields as they were typed. */
export type Typed = {
  first: string
  last: string
  born: TypedDate
  nhs: string
  share: string
  see: readonly SharableDeed[]
  research: string
}

/** What somebody asks for: to be found by these facts, to share these things, and whether to be asked about research. */
export type Wish = { facts: Facts; deeds: readonly SharableDeed[]; research: boolean }

export type Read = { wish: Wish } | { wrong: Wrong; wrongParts?: DatePart[]; isTooYoung?: boolean }

/** Each box has a name of its own, so that a form that is kept while somebody signs in again keeps every tick. */
export const boxOf = (deed: SharableDeed) => deed.replaceAll(' ', '-')

export const typedOf = (form: unknown): Typed => ({
  first: rawTextOf(form, 'first'),
  last: rawTextOf(form, 'last'),
  born: typedDate(form),
  nhs: rawTextOf(form, 'nhs'),
  share: rawTextOf(form, 'share'),
  see: sharable.filter(deed => rawTextOf(form, boxOf(deed)) === 'yes'),
  research: rawTextOf(form, 'research'),
})

/** Reads the form on the person's today; what has to be put right is given by the id of its field. */
export function readRequest(form: unknown, today: Day, fromAge: number): Read {
  const typed = typedOf(form)
  const born = readBirthday(typed.born, today)
  if ('day' in born && !isAtLeast(fromAge, born.day, today))
    return { wrong: { 'born-day': `You can connect from the day you are ${fromAge}` }, isTooYoung: true }
  const nhsNumber = readNhsNumber(typed.nhs)
  const wrong = wrongWith(form, typed, born, nhsNumber)
  const wrongParts = 'wrong' in born ? born.parts : undefined
  if (!('day' in born) || !nhsNumber || Object.keys(wrong).length) return { wrong, wrongParts }
  const facts = { first: textOf(form, 'first'), last: textOf(form, 'last'), bornOn: born.day, nhsNumber }
  const deeds = typed.share === 'all' ? sharable : typed.see
  return { wish: { facts, deeds, research: typed.research === 'yes' } }
}

function wrongWith(
  form: unknown,
  typed: Typed,
  born: ReturnType<typeof readBirthday>,
  nhsNumber: string | null,
): Wrong {
  const wrong: Wrong = {}
  const [first, last] = [wrongWithName(form, 'first'), wrongWithName(form, 'last')]
  if (first) wrong.first = first
  if (last) wrong.last = last
  if ('wrong' in born) wrong[`born-${born.parts[0]}`] = born.wrong
  if (!nhsNumber) wrong.nhs = wrongWithNumber(typed.nhs)
  if (typed.share !== 'all' && typed.share !== 'some') wrong.share = 'Choose what your care team may see'
  if (typed.research !== 'yes' && typed.research !== 'no')
    wrong.research = 'Choose whether we can contact you about research'
  return wrong
}

function wrongWithName(form: unknown, field: 'first' | 'last'): string | null {
  const name = textOf(form, field)
  if (!name) return `Enter your ${field} name`
  return [...name].length > 100 ? `Make your ${field} name 100 characters or fewer` : null
}

function wrongWithNumber(typed: string): string {
  if (!typed.trim()) return 'Enter your NHS number'
  const digits = typed.normalize('NFKC').replace(/\D/g, '').length
  if (digits !== 10) return 'Enter all 10 digits of your NHS number, for example 999 123 4567'
  return 'Check your NHS number: one of its digits is not right'
}
