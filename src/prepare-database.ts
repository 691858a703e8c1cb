import path from 'node:path'
import { importFirstContent } from './content/first-content.ts'
import { connect, openPool } from './core/database.ts'
import { migrate } from './core/migrate.ts'
import { prepareJobs } from './core/prepare-jobs.ts'
import { readOrganisation } from './organisation/profile.ts'

type Place = { ownerUrl: string; root: string; profile: string }

/** Brings a database to where the application can start on it, as its owner; returns the migrations that ran. */
export async function prepareDatabase({ ownerUrl, root, profile }: Place): Promise<string[]> {
  const organisation = readOrganisation(path.join(root, 'profiles', profile))
  const ran = await migrate(ownerUrl, path.join(root, 'migrations'))
  await prepareJobs(ownerUrl)
  const owner = connect(openPool(ownerUrl, 1))
  await importFirstContent(owner, organisation).finally(() => owner.destroy())
  return ran
}
