import { createDecipheriv, createHash } from 'node:crypto'

// SQL Server's EncryptByPassPhrase, as of 2008 and as of 2017. Neither proves where a text comes from or that nobody
// has changed it, which is why a token must also be young, unused, and in exactly the form that ePJS gives it.
const versions = {
  1: { cipher: 'des-ede3-cbc', hash: 'sha1', block: 8 },
  2: { cipher: 'aes-256-cbc', hash: 'sha256', block: 16 },
} as const
export type Version = keyof typeof versions

const magic = 0xbaadf00d
const headerSize = 8

export function keyFor(version: Version, passphrase: string): Buffer {
  const digest = createHash(versions[version].hash).update(passphrase, 'utf16le').digest()
  // Triple DES with two keys: the third is the first one again.
  return version === 1 ? Buffer.concat([digest.subarray(0, 16), digest.subarray(0, 8)]) : digest
}

/** The plain bytes of a container; null when it is none, or was not made with this passphrase. */
export function openContainer(bytes: Buffer, passphrase: string): Buffer | null {
  const version = bytes.length >= 4 ? bytes.readUInt32LE(0) : 0
  if (version !== 1 && version !== 2) return null
  const { cipher, block } = versions[version]
  const [iv, sealed] = [bytes.subarray(4, 4 + block), bytes.subarray(4 + block)]
  if (sealed.length === 0 || sealed.length % block) return null
  try {
    const decipher = createDecipheriv(cipher, keyFor(version, passphrase), iv)
    return contentOf(Buffer.concat([decipher.update(sealed), decipher.final()]))
  } catch {
    // The padding is wrong: another passphrase, or not ours at all.
    return null
  }
}

function contentOf(opened: Buffer): Buffer | null {
  if (opened.length < headerSize || opened.readUInt32LE(0) !== magic) return null
  const [authenticatorLength, length] = [opened.readUInt16LE(4), opened.readUInt16LE(6)]
  const content = opened.subarray(headerSize)
  return authenticatorLength === 0 && content.length === length ? content : null
}
