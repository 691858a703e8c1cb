import { createCipheriv, randomBytes } from 'node:crypto'
import { keyFor, type Version } from '../record/arrival/container.ts'
import { localTimeIn } from '../record/arrival/local-time.ts'

/** What SQL Server's EncryptByPassPhrase makes of some bytes, as of 2008 (1) or as of 2017 (2), in base64. */
export function sealed(version: Version, passphrase: string, content: Buffer): string {
  const header = Buffer.alloc(8)
  header.writeUInt32LE(0xbaadf00d)
  header.writeUInt16LE(content.length, 6)
  const iv = randomBytes(version === 1 ? 8 : 16)
  const cipher = createCipheriv(version === 1 ? 'des-ede3-cbc' : 'aes-256-cbc', keyFor(version, passphrase), iv)
  const first = Buffer.from([version, 0, 0, 0])
  return Buffer.concat([first, iv, cipher.update(header), cipher.update(content), cipher.final()]).toString('base64')
}

type Arriving = { userName: string; guid: string; expiresAt: Date; zone: string }

/** What ePJS writes into a token: who it is for, and until when by the clocks of the trust. */
export const tokenText = ({ userName, guid, expiresAt, zone }: Arriving) =>
  `UserName=${userName}&UserId=${guid}&tokenexpiry=${localTimeIn(zone, expiresAt)}`
