/** Makes what browsers load: one stylesheet, the font, the icon and the small scripts, named by their content. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** From a logical name ("site.css") to the address a page asks for ("/assets/site.3fa9c1d2.css"). */
export type Manifest = Readonly<Record<string, string>>

const fonts = {
  'font.woff2': 'public/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'font-ext.woff2': 'public/fonts/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
}
const icon = 'public/icons/brand.svg'
/** Of each trust, for phones that put the site beside their apps. */
const appIcons = 'profiles/*/icons/*.png'
const button = 'public/epjs-button.svg'
const site = ['components', 'tachyons.min', 'theme', 'paper'].map(name => `public/css/${name}.css`)
const sources = ['src/**/*.tsx', 'src/design/drawings.ts']
const inputs = [
  ...site,
  'public/css/*.css',
  ...Object.values(fonts),
  icon,
  appIcons,
  button,
  ...sources,
  'browser/**/*.ts',
  'scripts/assets.ts',
]

/** Builds into OUT/assets and OUT/assets.json; does nothing when nothing has changed since the last time. */
export async function buildAssets(out: string): Promise<Manifest> {
  const stamp = path.join(out, 'assets.stamp')
  const list = path.join(out, 'assets.json')
  const seen = digest(
    ...globSync(inputs)
      .sort()
      .flatMap(file => [file, readFileSync(file)]),
  )
  if (existsSync(stamp) && existsSync(list) && readFileSync(stamp, 'utf8') === seen) return readManifest(list)
  rmSync(path.join(out, 'assets'), { recursive: true, force: true })
  mkdirSync(path.join(out, 'assets'), { recursive: true })
  const manifest = await build((name, content) => keep(out, name, content))
  writeFileSync(list, `${JSON.stringify(manifest, null, 2)}\n`)
  writeFileSync(stamp, seen)
  return manifest
}

const readManifest = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8'))

type Keep = (name: string, content: Uint8Array | string) => string

async function build(keep: Keep): Promise<Manifest> {
  const manifest: Record<string, string> = {
    'brand.svg': keep('brand.svg', read(icon)),
    'epjs-button.svg': keep('epjs-button.svg', read(button)),
  }
  for (const file of globSync(appIcons)) {
    const [, trust, , name] = file.split(path.sep)
    manifest[`${trust}/${name}`] = keep(`${trust}-${name}`, readFileSync(file))
  }
  for (const [name, file] of Object.entries(fonts)) manifest[name] = keep(name, readFileSync(file))
  const withFonts = (css: string) => nameFonts(css, manifest)
  manifest['site.css'] = keep('site.css', await minify(withFonts(await purge(site.map(read).join('\n')))))
  for (const file of globSync('public/css/{style-guide,theme-*}.css')) {
    manifest[path.basename(file)] = keep(path.basename(file), await minify(read(file)))
  }
  for (const file of globSync('browser/*.ts')) {
    const name = `${path.basename(file, '.ts')}.js`
    manifest[name] = keep(name, await bundle(file))
  }
  return manifest
}

const read = (file: string) => readFileSync(file, 'utf8')

/** Leaves out what no page uses. States and the elements that written content may hold are always kept. */
async function purge(css: string) {
  const { PurgeCSS } = await import('purgecss')
  const content = globSync(sources).map(file => ({ raw: read(file), extension: 'tsx' }))
  const [result] = await new PurgeCSS().purge({
    content,
    css: [{ raw: css }],
    safelist: [/^is-/, /^(html|body|h[1-6]|p|a|ul|ol|li|dl|dt|dd|blockquote|strong|em|b|i|hr|figure|small|sub|sup)$/],
  })
  return result!.css
}

/** Pages are set upright only, so the italic face is left out. */
function nameFonts(css: string, manifest: Manifest) {
  const upright = css.replaceAll(/@font-face\s*\{[^}]*font-style:\s*italic[^}]*\}/g, '')
  return Object.entries(fonts).reduce(
    (text, [name, file]) => text.replaceAll(`../fonts/${path.basename(file)}`, path.basename(manifest[name]!)),
    upright,
  )
}

async function minify(css: string) {
  const { Features, transform } = await import('lightningcss')
  const { code } = transform({
    filename: 'site.css',
    code: Buffer.from(css),
    minify: true,
    // Tachyons carries a few hacks for very old browsers that the parser cannot read; it steps over them.
    errorRecovery: true,
    // Phones of 2021 do not know `(width >= 44em)`.
    include: Features.MediaQueries,
  })
  return code
}

async function bundle(file: string) {
  const esbuild = await import('esbuild')
  const made = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2018',
    supported: { 'dynamic-import': true },
    write: false,
  })
  return made.outputFiles[0]!.contents
}

/** Writes a file under a name that says what is in it, with its compressed sisters, and gives its address. */
function keep(out: string, name: string, content: Uint8Array | string) {
  const { name: stem, ext } = path.parse(name)
  const hashed = `${stem}.${digest(content).slice(0, 8)}${ext}`
  const file = path.join(out, 'assets', hashed)
  writeFileSync(file, content)
  // Fonts and pictures are compressed already.
  if (ext !== '.woff2' && ext !== '.png') {
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  }
  return `/assets/${hashed}`
}

function digest(...parts: (Uint8Array | string)[]) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

if (import.meta.main) await buildAssets(process.argv[2] ?? 'dist')
