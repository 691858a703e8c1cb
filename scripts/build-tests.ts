import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { forNode } from './build.ts'

const root = path.join(import.meta.dirname, '..')

/** The built file of each test file, in this folder. What they share is read once: without that, most of them would take
 * longer to be read than to run. */
export async function buildTests(files: string[], folder: string) {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  await build({
    ...forNode,
    entryPoints: files,
    outbase: root,
    outdir: folder,
    splitting: true,
    plugins: [knowsItsPlace],
  })
  return files.map(file => path.join(folder, path.relative(root, file).replace(/\.tsx?$/, '.js')))
}

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
