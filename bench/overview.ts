import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { connect, openPool } from '../src/core/database.ts'
import type { DB } from '../src/core/tables.ts'
import { recordOf } from './caseload.ts'
import { cpuOf, cpuOfFamily } from './cpu.ts'
import { startDatabase, startServer } from './house.ts'
import { trackerOf } from './people.ts'

const warmUp = 40
const asked = 200

/** How long the pages of tracking take for somebody with ten trackers: one request after the other, nobody else. */
export async function measureOverview(profile: boolean) {
  const { database, ...urls } = await startDatabase(recordOf(1))
  const { address, server } = await startServer(urls, profile)
  const owner = connect(openPool(urls.ownerUrl, 1))
  const month = await trackerOf(owner, 30, tenThings(30))
  const year = await trackerOf(owner, 365, tenThings(365))
  const decade = await trackerOf(owner, 3650, tenThings(3650))
  await sql`analyze`.execute(owner)
  await owner.destroy()
  console.log('| page | history | median ms | slowest of a hundred ms | server CPU ms | database CPU ms |')
  console.log('| --- | --- | --: | --: | --: | --: |')
  for (const page of [
    '/tracking',
    '/tracking/month',
    '/tracking/six-months',
    '/tracking/year',
    '/tracking/year?show=all',
  ])
    for (const [history, cookie] of Object.entries({ 'one month': month, 'one year': year, 'ten years': decade })) {
      await timesOf(address + page, cookie, warmUp)
      const before = [cpuOf(server), cpuOfFamily(database)] as const
      const times = await timesOf(address + page, cookie, asked)
      const at = (part: number) => times[Math.floor(times.length * part)]!.toFixed(1)
      const each = (seconds: number) => ((seconds * 1000) / asked).toFixed(1)
      const cpu = [each(cpuOf(server) - before[0]), each(cpuOfFamily(database) - before[1])]
      console.log(`| ${page} | ${history} | ${at(0.5)} | ${at(0.99)} | ${cpu.join(' | ')} |`)
    }
}

/** Ten things with an entry on every day. */
const tenThings = (days: number) => async (owner: Kysely<DB>, personId: string) => {
  for (let number = 1; number <= 10; number++) {
    const id = randomUUID()
    await sql`insert into trackers (person_id, id, kind, answer, name, added_at)
      values (${personId}, ${id}, 'problem', 'scale', ${`Problem ${number}`}, now())`.execute(owner)
    await sql`
      insert into tracker_entries (person_id, tracker_id, answer, on_day, value, notes, zone, entered_at, changed_at)
      select ${personId}, ${id}, 'scale', current_date - n, (n * 7 + ${sql.lit(number)}) % 11, 'Better once I was on the bus.',
        'Europe/London', now(), now() from generate_series(0, ${sql.lit(days - 1)}) as n`.execute(owner)
  }
}

/** In milliseconds, the quickest first. */
async function timesOf(url: string, cookie: string, often: number): Promise<number[]> {
  const times: number[] = []
  for (let time = 0; time < often; time++) {
    const start = performance.now()
    const answer = await fetch(url, { headers: { cookie, 'accept-encoding': 'identity' } })
    await answer.text()
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
    times.push(performance.now() - start)
  }
  return times.sort((one, other) => one - other)
}
