import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

/** CHROMIUM_PATH, else an installed Chromium or Chrome, else the one that npm brought. */
export async function browserProgram(): Promise<string> {
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
