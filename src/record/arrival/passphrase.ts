import { createHash } from 'node:crypto'

export type CodePage = 'windows-1250' | 'windows-1252' | 'latin1'

// What Windows-1252 has at 0x80 to 0x9F; everything else in it is Latin-1. Not every TextDecoder knows.
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const widen = (bytes: Buffer, codePage: CodePage): string => {
  if (codePage === 'windows-1250') return new TextDecoder(codePage).decode(bytes)
  const text = bytes.toString('latin1')
  if (codePage === 'latin1') return text
  return text.replaceAll(/[\x80-\x9f]/g, letter => windows1252[letter.charCodeAt(0) - 0x80] ?? letter)
}

/**
 * What ePJS hands its database as a passphrase: the MD5 of the secret, kept in a varchar, which the server
 * widens to UTF-16 through its code page before it makes a key of it.
 */
export const passphraseOf = (secret: string, codePage: CodePage): string =>
  widen(createHash('md5').update(secret, 'utf16le').digest(), codePage)
