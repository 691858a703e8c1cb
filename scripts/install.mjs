// Runs before anything is installed, on the machine's own Node: only Node's own modules, nothing newer than Node 20.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const installed = path.join(root, 'node_modules', '.package-lock.json')
const turn = path.join(root, '.installing')
const isCurrent = () =>
  existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs

/** Installs what package-lock.json names, unless that was done since the file last changed. */
export function installWhatIsMissing() {
  if (isCurrent()) return
  if (process.platform === 'win32') leave('On Windows, Healthlocker is tried and tested in the Linux subsystem (WSL).')
  takeTurn()
  try {
    if (!isCurrent()) install()
  } finally {
    rmSync(turn, { force: true })
  }
}

function install() {
  console.log('Installing what is missing. This takes about a minute the first time.')
  // A change of a few packages must not take all the others away from a program that is running.
  const command = existsSync(installed) ? ['install', '--no-save'] : ['ci']
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = spawnSync('npm', [...command, ...options], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (npm.status !== 0) leave('Installing did not work. See the lines above, and try "npm ci".')
  utimesSync(installed, new Date(), new Date())
}

/** Two that start at once in one folder install one after the other: npm itself would let them spoil each other's work. */
function takeTurn() {
  for (;;) {
    try {
      return writeFileSync(turn, String(process.pid), { flag: 'wx' })
    } catch (error) {
      if (error.code !== 'EEXIST')
        leave(`Packages cannot be installed here: ${root} cannot be written (${error.code}).`)
    }
    if (!isAlive(holder())) rmSync(turn, { force: true })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
}

/** The process that installs; 0 while it has not said so yet or is just done. */
function holder() {
  try {
    return Number(readFileSync(turn, 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(pid) {
  try {
    return pid === 0 || process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Goes on in TypeScript under the Node that npm has just installed, and ends as it ends. */
export function goOnWith(script, argv = process.argv.slice(2)) {
  const carried = path.join(root, 'node_modules', '.bin', 'node')
  const node = existsSync(carried) ? carried : process.execPath
  // The channel tells the child when this process is gone, however it went.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const child = spawn(node, [path.join(root, 'scripts', script), ...argv], { cwd: root, stdio })
  const end = () => child.kill('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  endWithNpm(end)
  child.once('error', error => leave(`${node} could not be started: ${error.message}`))
  child.once('exit', code => process.exit(code ?? 1))
}

/** npm hands on the signals it can catch; when it was killed, only the change of parent shows. */
function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event) return
  const npm = process.ppid
  setInterval(() => process.ppid === npm || end(), 250).unref()
}

function leave(sentence) {
  console.error(sentence)
  process.exit(1)
}
