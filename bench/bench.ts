import { stop, stopOnSignals } from '../scripts/stopping.ts'
import { connect, openPool } from '../src/core/database.ts'
import { clinicianOf, recordOf } from './caseload.ts'
import { startDatabase, startServer } from './house.ts'
import { connections, type Figures, measure } from './load.ts'
import { measureMessages } from './messages.ts'
import { measureOverview } from './overview.ts'
import { trackerOf } from './people.ts'

stopOnSignals(1)
const profile = process.argv.includes('--profile')
const only = process.argv.slice(2).find(word => !word.startsWith('--'))

const record = recordOf(200)

/** What is measured in a way of its own, by the word that asks for it. */
const modes: Record<string, (profile: boolean) => Promise<void>> = {
  messages: measureMessages,
  overview: measureOverview,
}

try {
  await (modes[only ?? ''] ?? run)(profile)
  await stop(0)
} catch (error) {
  console.error(error)
  await stop(1)
}

async function run() {
  const { database, ...urls } = await startDatabase(record)
  const { server, address } = await startServer(urls, profile)
  const owner = connect(openPool(urls.ownerUrl, 1))
  const [month, decade] = [await trackerOf(owner, 30), await trackerOf(owner, 3650)]
  const clinician = await clinicianOf(owner, record)
  // What autovacuum does sooner or later, so that the first figures are not of a table without statistics.
  const { sql } = await import('kysely')
  await sql`analyze`.execute(owner)
  await owner.destroy()

  const asked = [
    { name: '20 tips, a visitor (kept in memory)', url: `${address}/tips`, encoding: 'br' },
    { name: '20 tips, signed in', url: `${address}/tips`, cookie: month, encoding: 'identity' },
    { name: '20 tips, signed in', url: `${address}/tips`, cookie: month, encoding: 'gzip' },
    { name: 'A week of tracking, one month kept', url: `${address}/tracking`, cookie: month, encoding: 'identity' },
    { name: 'A week of tracking, one month kept', url: `${address}/tracking`, cookie: month, encoding: 'gzip' },
    { name: 'A week of tracking, ten years kept', url: `${address}/tracking`, cookie: decade, encoding: 'identity' },
    { name: 'A caseload of 200', url: `${address}/caseload`, cookie: clinician, encoding: 'br' },
    { name: 'Nothing but the server (/livez)', url: `${address}/livez`, encoding: 'identity' },
  ].filter(({ name }) => !only || name.includes(only))

  console.log(
    `${connections} connections, the quietest of five windows of 4 seconds, CPU in seconds per 10,000 requests\n`,
  )
  console.log('| page | encoding | bytes | requests/s | p50 ms | p99 ms | errors | server CPU | database CPU |')
  console.log('| --- | --- | --: | --: | --: | --: | --: | --: | --: |')
  for (const each of asked) console.log(line(await measure(each, { server, database })))
}

function line({ name, encoding, bytes, perSecond, p50, p99, errors, serverCpu, databaseCpu }: Figures) {
  const figures = [
    Math.round(bytes),
    Math.round(perSecond),
    p50,
    p99,
    errors,
    serverCpu.toFixed(2),
    databaseCpu.toFixed(2),
  ]
  return `| ${name} | ${encoding} | ${figures.join(' | ')} |`
}
