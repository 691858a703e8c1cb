import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { build } from '../scripts/build.ts'
import { freePort } from '../scripts/postgres.ts'
import { type ScratchDatabase, scratchDatabase } from './scratch-database.ts'
import { Visitor } from './visitor.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'healthlocker-production-'))
const dist = path.join(folder, 'dist')
const secret = 'Zk9vQ2xW7tB4mL1pD8fG5hJ3sAeYcRuN'
const programs: ChildProcess[] = []
let database: ScratchDatabase

before(async () => {
  database = await scratchDatabase()
  await build(dist)
  installForProduction()
})
after(async () => {
  // Where a test has failed, its program still runs, and nothing would ever end.
  for (const program of programs) program.kill('SIGKILL')
  await database.drop()
  rmSync(folder, { recursive: true })
})

/** Only what `npm ci --omit=dev` would install can be found from dist/. */
function installForProduction() {
  type Lock = { packages: Record<string, { dev?: true; optional?: true }> }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
  for (const [place, { dev, optional }] of Object.entries(packages)) {
    if (!/^node_modules\/(@[^/]+\/)?[^/]+$/.test(place) || dev || optional) continue
    mkdirSync(path.dirname(path.join(folder, place)), { recursive: true })
    symlinkSync(path.resolve(place), path.join(folder, place))
  }
}

type Settings = Record<string, string>

/** Starts the built program with these settings and no others. */
function run(file: string, settings: Settings) {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', HEALTHLOCKER_ROOT: dist, ...settings }
  const child = spawn(process.execPath, [path.join(dist, file)], { env, cwd: folder })
  programs.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', text => {
      said += text
    })
  return { child, said: () => said, ended: once(child, 'close').then(([code]) => ({ code: code as number, said })) }
}

const production = (databaseUrl: string, port: number): Settings => ({
  DATABASE_URL: databaseUrl,
  SESSION_SECRET: secret,
  PUBLIC_ADDRESS: 'https://healthlocker.example.org',
  PORT: String(port),
})

async function asSuperuser(...statements: string[]) {
  const client = new pg.Client({ connectionString: database.superuser })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

const nameOf = ({ superuser }: ScratchDatabase) => new URL(superuser).pathname.slice(1)

/** What the program says when it refuses to start; with a fault in the database that is put right afterwards. */
async function refusal(settings: Settings) {
  const { code, said } = await run('main.js', settings).ended
  assert.equal(code, 1)
  return said
}

async function refusalWith(fault: string, remedy: string) {
  await asSuperuser(fault)
  try {
    return await refusal(production(database.app, await freePort()))
  } finally {
    await asSuperuser(remedy)
  }
}

const isListening = (port: number) =>
  new Promise<boolean>(resolve => {
    const knock = connect(port, '127.0.0.1')
    knock.once('error', () => resolve(false))
    knock.once('connect', () => {
      knock.destroy()
      resolve(true)
    })
  })

const formOf = (length: number) => ({
  'content-type': 'application/x-www-form-urlencoded',
  'content-length': length,
})

test('it runs without development packages, answers, and drains when it is asked to end', async () => {
  const port = await freePort()
  const working = { WORKER: 'yes', WORKER_DATABASE_URL: database.worker }
  const { child, ended, said } = run('main.js', { ...production(database.app, port), ...working })
  while (!said().includes('listening')) await Promise.race([once(child.stdout, 'data'), ended])
  const visitor = new Visitor(`http://127.0.0.1:${port}`)
  assert.equal((await visitor.opens('/readyz')).status, 200)
  const home = await visitor.opens('/')
  assert.match(home.text, /Healthlocker/)
  const [stylesheet] = /\/assets\/site\.[^"]+/.exec(home.text)!
  assert.equal((await visitor.opens(stylesheet)).status, 200)
  assert.match(String((await visitor.opens('/sign-in')).headers['set-cookie']), /^__Host-.*Secure/)

  // The server has begun to listen to this form when it is told to end; it still hears it out, and then hangs up.
  const headers = { expect: '100-continue', ...formOf(20) }
  const agent = new Agent({ keepAlive: true })
  const form = request({ agent, host: '127.0.0.1', port, path: '/sign-in', method: 'POST', headers })
  form.flushHeaders()
  await once(form, 'continue')
  child.kill('SIGTERM')
  while (await isListening(port));
  const answered = once(form, 'response')
  form.end('email=rowan@example.')
  const [answer] = await answered
  assert.deepEqual([answer.statusCode, answer.headers.connection], [403, 'close'])
  assert.equal((await ended).code, 0)
})

test('it can be asked to end from the moment at which it listens', async () => {
  const working = { WORKER: 'yes', WORKER_DATABASE_URL: database.worker }
  const { child, ended, said } = run('main.js', { ...production(database.app, await freePort()), ...working })
  while (!said().includes('listening')) await Promise.race([once(child.stdout, 'data'), ended])
  child.kill('SIGTERM')
  assert.equal((await ended).code, 0)
})

test('the demo is not there, even where the database is a demo', async () => {
  await asSuperuser('update installation set demo = true')
  const port = await freePort()
  const { child, ended, said } = run('main.js', production(database.app, port))
  while (!said().includes('listening')) await Promise.race([once(child.stdout, 'data'), ended])
  assert.equal((await new Visitor(`http://127.0.0.1:${port}`).opens('/demo')).status, 404)
  child.kill('SIGTERM')
  await ended
  await asSuperuser('update installation set demo = false')
})

test('every fault of the settings is named at once', async () => {
  const said = await refusal({ SESSION_SECRET: 'change-me-change-me-change-me-change-me', PORT: '70000' })
  for (const setting of ['DATABASE_URL', 'SESSION_SECRET', 'PORT', 'PUBLIC_ADDRESS'])
    assert.match(said, new RegExp(setting))
})

test('it does not run as the owner of the tables, nor as a superuser', async () => {
  assert.match(await refusal(production(database.owner, await freePort())), /healthlocker_owner owns tables/)
  assert.match(await refusal(production(database.superuser, await freePort())), /postgres is a superuser/)
})

test('it does not run as a role that sees past row security', async () => {
  const role = `${nameOf(database)}_sees_all`
  await asSuperuser(`create role ${role} login bypassrls password 'kettle' in role healthlocker_app`)
  try {
    const seesAll = new URL(database.app)
    Object.assign(seesAll, { username: role, password: 'kettle' })
    assert.match(await refusal(production(String(seesAll), await freePort())), /bypasses row security/)
  } finally {
    await asSuperuser(`drop role ${role}`)
  }
})

test('faults of the settings, of the profile and of the database are named together', async () => {
  const { PUBLIC_ADDRESS: _, ...settings } = production(database.owner, await freePort())
  const said = await refusal({ ...settings, PROFILE: 'nowhere' })
  assert.match(said, /PUBLIC_ADDRESS[\s\S]*profiles\/nowhere cannot be used[\s\S]*owns tables/)
})

test('it does not run with a table that nobody has thought about', async () => {
  assert.match(
    await refusalWith('create table surprise (id int)', 'drop table surprise'),
    /surprise is on neither list/,
  )
})

test('it does not run with a table about people that is not closed', async () => {
  const change = (how: string) => `alter table sleep_nights ${how} row level security`
  assert.match(await refusalWith(change('no force'), change('force')), /sleep_nights .*lacks forced row security/)
})

test('it does not run where what is saved could be lost', async () => {
  const role = `alter role healthlocker_app in database ${nameOf(database)}`
  const said = await refusalWith(`${role} set synchronous_commit = off`, `${role} reset synchronous_commit`)
  assert.match(said, /synchronous_commit is off/)
})

test('it does not run where the application can look into the queue, or with a worker that has no queue', async () => {
  const open = (how: string) =>
    `${how} usage on schema graphile_worker ${how === 'grant' ? 'to' : 'from'} healthlocker_app`
  assert.match(await refusalWith(open('grant'), open('revoke')), /can look into the queue/)
  assert.match(
    await refusal({ ...production(database.app, await freePort()), WORKER: 'yes' }),
    /WORKER_DATABASE_URL is not set/,
  )
})

test('it never migrates; the owner does, once', async () => {
  const name = nameOf(database)
  const empty = `${name}_empty`
  const inside = (address: string) => address.replace(name, empty)
  await asSuperuser(`create database ${empty} owner healthlocker_owner`)
  try {
    assert.match(await refusal(production(inside(database.app), await freePort())), /migrations/)
    const owner = { DATABASE_OWNER_URL: inside(database.owner) }
    const first = await run('migrate.js', owner).ended
    assert.deepEqual([first.code, /Ran 0001/.test(first.said)], [0, true], first.said)
    assert.match((await run('migrate.js', owner).ended).said, /Nothing to migrate/)
    assert.equal((await run('migrate.js', {}).ended).code, 1)
  } finally {
    await asSuperuser(`drop database ${empty} with (force)`)
  }
})
