import path from 'node:path'
import { ownerSettings } from './core/config.ts'
import { migrate } from './core/migrate.ts'

const { ownerUrl, root } = ownerSettings()

migrate(ownerUrl, path.join(root, 'migrations')).then(
  ran => process.stdout.write(ran.length ? `Ran ${ran.join(', ')}\n` : 'Nothing to migrate\n'),
  (error: unknown) => {
    process.stderr.write(`The database could not be migrated: ${(error as Error).message}\n`)
    process.exit(1)
  },
)
