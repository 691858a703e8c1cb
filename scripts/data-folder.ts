import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import webpush from 'web-push'
import { newPasswords, newSecret, type Passwords } from './database.ts'
import { Trouble } from './postgres.ts'

export type Secrets = {
  passwords: Passwords
  sessionSecret: string
  epjsPassphrase: string
  /** With what notices are sent to browsers; a browser knows us by the public half. */
  vapid: { publicKey: string; privateKey: string }
}

const newSecrets = (): Secrets => ({
  passwords: newPasswords(),
  sessionSecret: newSecret() + newSecret(),
  epjsPassphrase: newSecret(),
  vapid: webpush.generateVAPIDKeys(),
})

/** Passwords and the session secret are made once for a data folder, and only its owner can read them. */
export function secretsOf(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  try {
    makeFolder(folder)
    const [kept, fresh] = [
      existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {},
      newSecrets(),
    ]
    // A folder from before there was a record lacks its secrets.
    const made: Secrets = { ...fresh, ...kept, passwords: { ...fresh.passwords, ...kept.passwords } }
    if (kept.epjsPassphrase && kept.passwords?.epjs && kept.vapid) return made
    // Written aside and moved: a start that was cut short leaves no half a file.
    writeFileSync(`${file}.new`, JSON.stringify(made, null, 2), { mode: 0o600 })
    renameSync(`${file}.new`, file)
    return made
  } catch (error) {
    throw new Trouble(
      `The data folder ${folder} cannot be used (${(error as NodeJS.ErrnoException).code ?? 'secrets.json is damaged'}). Choose another with HEALTHLOCKER_DATA.`,
    )
  }
}

// Node's own recursive mkdir never comes back where the system says that a parent is missing for ever, as /proc does.
function makeFolder(folder: string) {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder)
}
