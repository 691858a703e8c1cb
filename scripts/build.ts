import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type BuildOptions, build as bundle } from 'esbuild'
import { buildAssets } from './assets.ts'

const root = path.join(import.meta.dirname, '..')
/** How esbuild makes a program of ours: in few files, beside the packages that it finds in node_modules. */
export const forNode = {
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node24',
  format: 'esm',
  sourcemap: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'error',
} satisfies BuildOptions

const sources = ['src', 'public', 'browser', 'profiles', 'migrations', 'seeds', 'scripts', 'package-lock.json']

/** dist/ is a whole program: server, assets, migrations and profiles. Built beside it and then swapped in, so that a
 * second start in the same folder never reads half of it; left alone while nothing has changed. */
export async function build(dist = path.join(root, 'dist')) {
  const wanted = fingerprint()
  const stamp = path.join(dist, 'built-from')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return dist
  const fresh = `${dist}.${process.pid}`
  const old = `${fresh}.old`
  const clearUp = () => {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true })
  }
  // A start that fails elsewhere meanwhile ends the process, and with it no `finally` is heard.
  process.once('exit', clearUp)
  try {
    mkdirSync(fresh, { recursive: true })
    await Promise.all([buildServer(fresh), buildRoot(fresh)])
    writeFileSync(path.join(fresh, 'built-from'), wanted)
    if (existsSync(dist)) renameSync(dist, old)
    renameSync(fresh, dist)
  } finally {
    process.off('exit', clearUp)
    clearUp()
  }
  return dist
}

/** What the server reads while it runs. */
export async function buildRoot(folder: string) {
  for (const name of ['migrations', 'profiles'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  await buildAssets(folder)
  return folder
}

/** Written here and not by esbuild, whose own process would still write after this one has ended. */
async function buildServer(outdir: string) {
  const entryPoints = ['src/main.ts', 'src/migrate.ts'].map(file => path.join(root, file))
  const { outputFiles } = await bundle({ ...forNode, entryPoints, outdir, write: false })
  for (const { path: file, contents } of outputFiles) writeFileSync(file, contents)
}

/** Changes with any file that goes into dist/. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesIn(path.join(root, source))) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`)
    }
  return hash.digest('hex')
}

const filesIn = (place: string) =>
  !existsSync(place)
    ? []
    : statSync(place).isFile()
      ? [place]
      : readdirSync(place, { recursive: true, withFileTypes: true })
          .filter(entry => entry.isFile())
          .map(entry => path.join(entry.parentPath, entry.name))
          .sort()

if (process.argv[1] === import.meta.filename) console.log(`Built ${path.relative(process.cwd(), await build())}/`)
