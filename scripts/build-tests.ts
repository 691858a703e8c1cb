import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { forNode } from './build.ts'

const root = path.join(import.meta.dirname, '..')

/** Starting a process, with all that the application loads, takes longer than most test files run. */
const mostInProcess = 6

/** Files of one room share a process, a few at a time. Those of `test/` take the longest, and come first. */
export function inProcesses(files: string[]): string[][] {
  const rooms = Map.groupBy(files, file => path.dirname(file).split(path.sep).slice(0, 2).join('/'))
  const longestFirst = [...rooms].sort(([one], [other]) => (one < other ? 1 : -1))
  return longestFirst.flatMap(([, files]) =>
    files.flatMap((_, at) => (at % mostInProcess ? [] : [files.slice(at, at + mostInProcess)])),
  )
}

/** The built file of each process. What they share is read once: without that, most of them would take longer to be read
 * than to run. */
export async function buildTests(processes: string[][], folder: string): Promise<string[]> {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const entryPoints = processes.map((files, at) => {
    const entry = path.join(folder, `${at}.ts`)
    writeFileSync(entry, ["import { suite } from 'node:test'", ...files.map(asSuite)].join('\n'))
    return entry
  })
  await build({ ...forNode, entryPoints, outdir: folder, splitting: true, plugins: [knowsItsPlace] })
  return entryPoints.map(entry => entry.replace(/ts$/, 'js'))
}

/** What a file opens before its tests, and closes after them, is its own. */
const asSuite = (file: string) =>
  `suite(${JSON.stringify(file)}, () => import(${JSON.stringify(path.join(root, file))}))`

/** In the built file, what a source says of its own place is still true of the source. */
const knowsItsPlace: Plugin = {
  name: 'knows-its-place',
  setup(esbuild) {
    esbuild.onLoad({ filter: /\/(src|test|scripts|seeds)\/.*\.tsx?$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
        .replaceAll('import.meta.filename', JSON.stringify(file))
        .replaceAll('import.meta.main', 'false'),
      loader: file.endsWith('x') ? 'tsx' : 'ts',
    }))
  },
}
