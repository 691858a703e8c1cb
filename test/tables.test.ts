import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { tablesAsTypes } from '../scripts/tables.ts'
import { scratchDatabase } from './scratch-database.ts'

test('src/core/tables.ts says what the migrated database holds', async () => {
  const written = readFileSync('src/core/tables.ts', 'utf8')
  const { superuser, drop } = await scratchDatabase()
  assert.equal(written, await tablesAsTypes(superuser).finally(drop), 'Run "npm run tables"')
})
