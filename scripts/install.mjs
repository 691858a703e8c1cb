// Runs before anything is installed, on the machine's own Node: only Node's own modules, nothing newer than Node 20.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const installed = path.join(root, 'node_modules', '.package-lock.json')
const windows = process.platform === 'win32'

/** Installs what package-lock.json names, unless that was done since the file last changed. */
export function installWhatIsMissing() {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs)
    return
  console.log('Installing what is missing. This takes about a minute the first time.')
  const npm = spawnSync(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: windows,
    },
  )
  if (npm.status !== 0) leave('Installing did not work. See the lines above, and try "npm ci".')
}

/** Goes on in TypeScript under the Node that npm has just installed, and ends as it ends. */
export function goOnWith(script, argv = process.argv.slice(2)) {
  const carried = path.join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node')
  const node = existsSync(carried) ? carried : process.execPath
  // The channel tells the child when this process is gone, however it went.
  const child = spawn(node, [path.join(root, 'scripts', script), ...argv], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    shell: windows,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal === 'SIGINT' ? 'SIGTERM' : signal))
  child.once('error', error => leave(`${node} could not be started: ${error.message}`))
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

function leave(sentence) {
  console.error(sentence)
  process.exit(1)
}
