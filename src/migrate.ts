import path from 'node:path'
import { importFirstContent } from './content/first-content.ts'
import { ownerSettings } from './core/config.ts'
import { connect, openPool } from './core/database.ts'
import { migrate } from './core/migrate.ts'
import { readOrganisation } from './organisation/profile.ts'

/** Brings the database forward as its owner, and gives a new one the profile's first tips and stories. */
async function bringForward() {
  const { ownerUrl, root, profile } = ownerSettings()
  const organisation = readOrganisation(path.join(root, 'profiles', profile))
  const ran = await migrate(ownerUrl, path.join(root, 'migrations'))
  const db = connect(openPool(ownerUrl, 1))
  await importFirstContent(db, organisation)
  await db.destroy()
  return ran.length ? `Ran ${ran.join(', ')}` : 'Nothing to migrate'
}

bringForward().then(
  done => process.stdout.write(`${done}\n`),
  (error: unknown) => {
    process.stderr.write(`The database could not be migrated: ${(error as Error).message}\n`)
    process.exit(1)
  },
)
