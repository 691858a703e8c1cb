import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newPasswords, newSecret, type Passwords } from './database.ts'
import { Trouble } from './postgres.ts'

export type Secrets = { passwords: Passwords; sessionSecret: string }

/** Passwords and the session secret are made once for a data folder, and only its owner can read them. */
export function secretsOf(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  try {
    makeFolder(folder)
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
    const made = { passwords: newPasswords(), sessionSecret: newSecret() + newSecret() }
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
