import { rawTextOf } from './forms.tsx'

/** What was just done, in words of the page, from the address that a form led to: '?done=removed' */
export function doneIn({ query }: { query: unknown }, words: Readonly<Record<string, string>>): string | null {
  const done = rawTextOf(query, 'done')
  return Object.hasOwn(words, done) ? words[done]! : null
}
