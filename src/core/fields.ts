import { unescape as decoded, parse } from 'node:querystring'

// PostgreSQL keeps no NUL, and nobody types one: here it is left out for every form and address at once.
const withoutNul = (part: string) => decoded(part).replaceAll('\0', '')

/** The fields of a form, or of what is asked in an address; a field that is sent twice is a list. */
export const readFields = (text: string) => parse(text, '&', '=', { decodeURIComponent: withoutNul })
