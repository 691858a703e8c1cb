import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { fillWithCast } from '../seeds/fill.ts'
import { fillRecord } from '../seeds/record.ts'
import { hashPassword } from '../src/accounts/password.ts'
import { passPhrase } from '../src/demo/cast.ts'
import { recordContent } from '../src/demo/record-content.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { build } from './build.ts'
import { secretsOf } from './data-folder.ts'
import { addressFor, createDatabase, createRoles } from './database.ts'
import { answers, isFree, startPostgres, Trouble } from './postgres.ts'
import { isStopping, stop, stopOnSignals, whenStopping } from './stopping.ts'

const env = process.env
const port = Number(env.PORT || 4000)
const folder = path.resolve(env.HEALTHLOCKER_DATA || '.data')

stopOnSignals(0)

try {
  await start()
} catch (error) {
  console.error(error instanceof Trouble ? error.message : error)
  await stop(1)
}

async function start() {
  if (env.NODE_ENV === 'production')
    throw new Trouble(
      '"npm start" is for trying Healthlocker. In production: npm run build, npm run migrate, then node dist/main.js.',
    )
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Trouble(`PORT is ${env.PORT}, which is not the number of a port.`)
  if (!(await isFree(port)))
    throw new Trouble(`Port ${port} is taken. Choose another, such as PORT=${port + 1} npm start.`)
  const { sessionSecret, passwords, epjsPassphrase, vapid } = secretsOf(folder)
  const [dist, database] = await Promise.all([build(), env.DATABASE_URL ? givenDatabase() : ownDatabase(passwords)])
  await prepareDatabase({ ownerUrl: database.owner, root: dist, profile: env.PROFILE || 'slam' }).catch(
    tellAboutMigration,
  )
  // Only a database of our own making is ever filled with made-up people.
  if (!env.DATABASE_URL)
    await fillWithCast({
      ownerUrl: database.owner,
      now: new Date(),
      passwordHash: await hashPassword(passPhrase),
      isDemo: true,
    })
  if (isStopping()) return
  await serve({
    HEALTHLOCKER_ROOT: dist,
    DATABASE_URL: database.app,
    SESSION_SECRET: sessionSecret,
    // Answers are kept for a minute only, so that the demo's switch is soon felt.
    ...(database.epjs && {
      EPJS_DATABASE_URL: database.epjs,
      EPJS_PASSPHRASE: epjsPassphrase,
      RECORD_CACHE_MINUTES: '1',
    }),
    ...(database.worker && { WORKER: 'yes', WORKER_DATABASE_URL: database.worker }),
    VAPID_PUBLIC_KEY: vapid.publicKey,
    VAPID_PRIVATE_KEY: vapid.privateKey,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  })
  console.log(`
Healthlocker is at http://localhost:${port}
${env.DATABASE_URL ? '' : `Choose somebody to be: http://localhost:${port}/demo\nOr sign in as rowan@example.org with the pass phrase: ${passPhrase}\n`}The data lies in ${env.DATABASE_URL ? 'the database of DATABASE_URL' : folder}
Press Ctrl-C to stop.`)
}

function tellAboutMigration(error: Error): never {
  throw new Trouble(`The database could not be brought up to date: ${error.message}.`)
}

async function ownDatabase(passwords: ReturnType<typeof secretsOf>['passwords']) {
  const postgres = await startPostgres({ folder, password: passwords.postgres })
  whenStopping(postgres.stop)
  void postgres.ended.then(() => stop(1))
  const place = { port: postgres.port, passwords }
  await createRoles(place)
  await createDatabase(place, 'healthlocker')
  await createDatabase(place, 'epjs', ['epjs'])
  await fillRecord({ superuserUrl: addressFor('postgres', 'epjs', place), content: recordContent })
  return {
    app: addressFor('app', 'healthlocker', place),
    owner: addressFor('owner', 'healthlocker', place),
    worker: addressFor('worker', 'healthlocker', place),
    epjs: addressFor('epjs', 'epjs', place),
  }
}

async function givenDatabase() {
  const [app, owner] = [env.DATABASE_URL!, env.DATABASE_OWNER_URL]
  if (!owner)
    throw new Trouble('DATABASE_URL is set, so DATABASE_OWNER_URL is needed too: the tables are made as their owner.')
  await Promise.all([mustAnswer('DATABASE_URL', app), mustAnswer('DATABASE_OWNER_URL', owner)])
  return { app, owner, worker: env.WORKER_DATABASE_URL, epjs: undefined }
}

async function mustAnswer(setting: string, connectionString: string) {
  try {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 })
    await client.connect()
    await client.end()
  } catch (error) {
    throw new Trouble(
      `The database of ${setting} does not answer: ${(error as Error).message || (error as NodeJS.ErrnoException).code}.`,
    )
  }
}

/** The same program as in production, in a process of its own that ends when this one is gone. */
async function serve(settings: Record<string, string>) {
  const endWithParent = `data:text/javascript,process.on('disconnect',()=>process.kill(process.pid,'SIGTERM'))`
  const main = path.join(settings.HEALTHLOCKER_ROOT!, 'main.js')
  const child = spawn(process.execPath, ['--enable-source-maps', `--import=${endWithParent}`, main], {
    env: { ...settings, ...env, ...required(settings), DATABASE_OWNER_URL: undefined },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  })
  const ended = new Promise<number>(resolve => child.once('exit', code => resolve(code ?? 1)))
  whenStopping(() => endKindly(child, ended))
  void ended.then(code => stop(code || 1))
  while (!(await answers(port)) && child.exitCode === null && !isStopping()) await wait(20)
  if (child.exitCode !== null) await stop(1)
}

function required({ HEALTHLOCKER_ROOT, DATABASE_URL }: Record<string, string>) {
  return { HEALTHLOCKER_ROOT, DATABASE_URL }
}

async function endKindly(child: ChildProcess, ended: Promise<number>) {
  child.kill('SIGTERM')
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(tooLong)
}
