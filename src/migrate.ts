import { ownerSettings } from './core/config.ts'
import { prepareDatabase } from './prepare-database.ts'

async function run() {
  const ran = await prepareDatabase(ownerSettings())
  process.stdout.write(ran.length ? `Ran ${ran.join(', ')}\n` : 'Nothing to migrate\n')
}

run().catch((error: unknown) => {
  process.stderr.write(`The database could not be migrated: ${(error as Error).message}\n`)
  process.exit(1)
})
