import path from 'node:path'
import { importFirstContent } from '../src/content/first-content.ts'
import { connect, openPool } from '../src/core/database.ts'
import { migrate } from '../src/core/migrate.ts'
import { readOrganisation } from '../src/organisation/profile.ts'

const root = path.join(import.meta.dirname, '..')

/** Brings a database to where the application can start on it: its tables, and the trust's first words. */
export async function prepareDatabase(ownerUrl: string, profile = 'slam') {
  await migrate(ownerUrl, path.join(root, 'migrations'))
  const owner = connect(openPool(ownerUrl, 1))
  await importFirstContent(owner, readOrganisation(path.join(root, 'profiles', profile))).finally(() => owner.destroy())
}
