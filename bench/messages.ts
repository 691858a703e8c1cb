import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { FastifyReply } from 'fastify'
import { sql } from 'kysely'
import { connect, openPool } from '../src/core/database.ts'
import { formTokens } from '../src/core/form-tokens.ts'
import { recordOf } from './caseload.ts'
import { cpuOf, cpuOfFamily } from './cpu.ts'
import { startDatabase, startServer } from './house.ts'
import type { Circle, Found, Wanted } from './message-load.ts'

/** 1,000 people and staff in rooms of two, three and four, each with a stream open. */
const rooms = 333
const rates = [100, 500, 1000, 2000, 3250]
const seconds = 10
const idleStreams = [1000, 5000, 10_000]

type Processes = { server: number; database: number; address: string }

/** What a message costs from its form to every other open page. */
export async function measureMessages(isProfiled: boolean) {
  const { database, ...urls } = await startDatabase(recordOf(1))
  // Without a record, which would know nobody of these teams.
  const { appUrl, ownerUrl } = urls
  const { server, address, secret } = await startServer({ appUrl, ownerUrl }, isProfiled)
  const owner = connect(openPool(ownerUrl, 1))
  const circles = await circlesOf(owner, secret)
  await sql`analyze`.execute(owner)
  const processes = { server, database, address }

  console.log(`\n1,000 open streams in ${rooms} rooms of 2 to 4, CPU in seconds per 10,000 messages\n`)
  console.log(
    '| asked/s | kept/s | sent p50 ms | sent p99 ms | heard p50 ms | heard p99 ms | refused | lost | server CPU | database CPU | load CPU |',
  )
  console.log('| --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |')
  await load({ kind: 'messages', address, circles, perSecond: 200, seconds: 5 }, processes)
  // What autovacuum does sooner or later: until now it was planned for tables without any rooms or messages.
  await sql`analyze`.execute(owner)
  for (const perSecond of rates) console.log(await lineFor(processes, circles, perSecond))

  await peopleWithStreams(owner, Math.max(...idleStreams))
  await owner.destroy()
  console.log('\n| idle streams | server memory MB | a stream KB |\n| --: | --: | --: |')
  for (const count of idleStreams) console.log(await idleLine(processes, count))
}

async function lineFor({ server, database, address }: Processes, circles: Circle[], perSecond: number) {
  const { found, cpu } = await load({ kind: 'messages', address, circles, perSecond, seconds }, { server, database })
  const used = [cpu.server, cpu.database, found.cpu].map(spent => (spent / (found.kept / 10_000)).toFixed(2))
  const times = [found.sent.p50, found.sent.p99, found.heard.p50, found.heard.p99].map(ms => ms.toFixed(1))
  return `| ${perSecond} | ${Math.round(found.kept / found.tookSeconds)} | ${times.join(' | ')} | ${found.refused} | ${found.lost} | ${used.join(' | ')} |`
}

async function idleLine({ server, database, address }: Processes, count: number) {
  const before = memoryOf(server)
  const { most } = await load({ kind: 'idle', address, count, seconds: 8 }, { server, database })
  return `| ${count} | ${Math.round(most / 1e6)} | ${((most - before) / count / 1000).toFixed(1)} |`
}

type Watched = Pick<Processes, 'server' | 'database'>

/**
 * Runs the load in a process of its own. CPU is counted from when its streams are open to when it has heard everything;
 * the server's memory is looked at once a second.
 */
async function load(wanted: Wanted, { server, database }: Watched) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'message-load.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise(resolve => child.once('close', resolve))
  child.stdin.write(`${JSON.stringify(wanted)}\n`)
  const used = () => ({ server: cpuOf(server), database: cpuOfFamily(database) })
  let [before, most, found] = [used(), 0, undefined as Found | undefined]
  const looking = setInterval(() => {
    most = Math.max(most, memoryOf(server))
  }, 1000)
  for await (const line of createInterface(child.stdout)) {
    if (line === 'ready') before = used()
    else {
      found = JSON.parse(line) as Found
      break
    }
  }
  const after = used()
  clearInterval(looking)
  child.kill()
  await ended
  if (!found) throw new Error('The load broke off')
  return { found, most, cpu: { server: after.server - before.server, database: after.database - before.database } }
}

/** Bytes of a process's memory that are in use (Linux). */
const memoryOf = (pid: number) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096

type Owner = ReturnType<typeof connect>

async function circlesOf(owner: Owner, secret: string): Promise<Circle[]> {
  await peopleNamed(owner, 'person', rooms)
  await peopleNamed(owner, 'staff', rooms * 3)
  await sql`insert into account_abilities (account_id, ability)
    select md5('staff account ' || n)::uuid, 'clinician' from generate_series(1, ${sql.lit(rooms * 3)}) n`.execute(
    owner,
  )
  await sql`insert into staff (id, guid, name, job_title, account_id)
    select md5('staff ' || n)::uuid, 'bench-' || n, 'Nurse ' || n, 'Nurse', md5('staff account ' || n)::uuid
    from generate_series(1, ${sql.lit(rooms * 3)}) n`.execute(owner)
  // The first member of each team sits in one room, the second in every room but each third, the third in each third.
  await sql`insert into seats (person_id, staff_id, kind, source)
    select md5('person ' || n)::uuid, md5('staff ' || (n * 3 - k))::uuid, 'clinician', 'record'
    from generate_series(1, ${sql.lit(rooms)}) n, generate_series(0, 2) k where k < 1 + n % 3`.execute(owner)
  return Array.from({ length: rooms }, (_, at) => circleOf(at + 1, secret))
}

async function peopleNamed(owner: Owner, kind: string, count: number) {
  const series = sql`generate_series(1, ${sql.lit(count)}) n`
  const account = sql`md5(${`${kind} account `} || n)::uuid`
  if (kind !== 'staff')
    await sql`insert into people (id, zone) select md5(${`${kind} `} || n)::uuid, 'Europe/London' from ${series}`.execute(
      owner,
    )
  const person = kind === 'staff' ? sql`null::uuid` : sql`md5(${`${kind} `} || n)::uuid`
  await sql`insert into accounts (id, email, name, person_id)
    select ${account}, ${`${kind}-`} || n || '@example.org', 'Bench', ${person} from ${series}`.execute(owner)
  await sql`insert into sessions (token_hash, account_id, started_at, seen_at)
    select sha256(convert_to(${`${kind}-session-`} || n, 'UTF8')), ${account}, now(), now() from ${series}`.execute(
    owner,
  )
}

const peopleWithStreams = (owner: Owner, count: number) => peopleNamed(owner, 'idle', count)

/** As the database makes it of the same text. */
const uuidOf = (text: string) =>
  createHash('md5')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

function circleOf(number: number, secret: string): Circle {
  const personId = uuidOf(`person ${number}`)
  const staff = Array.from({ length: 1 + (number % 3) }, (_, k) => `staff-session-${number * 3 - k}`)
  const member = (session: string, action: string, thread: string) => {
    const request = { cookies: { session } }
    const token = formTokens({ request } as unknown as FastifyReply, { sessionSecret: secret } as never)(action)
    return { session, action, token, thread }
  }
  return {
    members: [
      member(`person-session-${number}`, '/messages', ''),
      ...staff.map(session => member(session, `/caseload/${personId}/messages`, personId)),
    ],
  }
}
