import { textOf } from '../core/forms.tsx'

/** What was written in a field that is one line. */
export const lineIn = (form: unknown, field: string): string => oneLine(textOf(form, field))

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Counted as the database counts, so that a smile is one character. */
export const isLonger = (text: string, most: number): boolean => [...text].length > most

export const isSentTwice = (form: unknown, field: string): boolean =>
  Array.isArray((form as Record<string, unknown> | null)?.[field])
