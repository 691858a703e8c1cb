import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--mute-audio',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  '--remote-debugging-address=127.0.0.1',
  '--remote-debugging-port=0',
]

export type Browser = { endpoint: string; stop(): Promise<void> }

/** One browser for every test file: they connect to its endpoint, each with contexts of its own. */
export async function startBrowser(): Promise<Browser> {
  const program = await browserProgram()
  const profile = mkdtempSync(path.join(tmpdir(), 'healthlocker-browser-'))
  const child = spawn(program, [...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TZ: 'Europe/London' },
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', text => {
      said += text
      const found = /DevTools listening on (ws:\S+)/.exec(said)
      if (found) resolve(found[1]!)
    })
    child.once('error', reject)
    void ended.then(() => reject(new Error(`The browser ${program} did not start: ${said.trim().split('\n').at(-1)}`)))
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return { endpoint, stop }
}

/** CHROMIUM_PATH, else an installed Chromium or Chrome, else the one that npm brought. */
async function browserProgram() {
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  const places = (process.env.PATH ?? '').split(path.delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return names.flatMap(name => places.map(place => path.join(place, name))).find(canRun) ?? (await unpackedBrowser())
}

function canRun(file: string) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Unpacked once for a user, aside and then moved, so that two runs at once never meet half of it. */
async function unpackedBrowser() {
  const folder = path.join(tmpdir(), `healthlocker-chromium-147-${userInfo().username}`)
  if (!existsSync(folder)) {
    const aside = `${folder}.${process.pid}`
    mkdirSync(aside, { recursive: true })
    const before = process.env.TMPDIR
    process.env.TMPDIR = aside
    await (await import('@sparticuz/chromium')).default.executablePath()
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    if (existsSync(folder)) rmSync(aside, { recursive: true })
    else renameSync(aside, folder)
  }
  return path.join(folder, 'chromium')
}
