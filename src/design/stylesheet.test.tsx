import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { buildAssets, type Manifest } from '../../scripts/assets.ts'
import { StyleGuide } from './style-guide.tsx'

describe('the built stylesheet', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'assets-'))
  let manifest: Manifest
  before(async () => {
    manifest = await buildAssets(out)
  })
  after(() => rmSync(out, { recursive: true }))

  const fileOf = (name: string) => path.join(out, manifest[name]!)
  const text = (name: string) => readFileSync(fileOf(name), 'utf8')
  const sizeOf = (name: string) => statSync(fileOf(name)).size

  test('has a rule for every class of the style guide', () => {
    const css = `${text('site.css')}${text('style-guide.css')}`
    const used = classesIn(renderToString(<StyleGuide />)).filter(name => /^(hl|sg)-/.test(name))
    assert.ok(used.length > 100)
    assert.deepEqual(
      used.filter(name => !css.includes(`.${name}`)),
      [],
    )
  })

  test('has every rule of the design that a component asks for', () => {
    const design = globSync('public/css/{components,theme,paper}.css')
      .map(file => readFileSync(file, 'utf8'))
      .join('')
    const asked = new Set(
      globSync('src/design/**/*.tsx').flatMap(file => readFileSync(file, 'utf8').match(/\bhl-[\w-]+/g) ?? []),
    )
    const missing = [...asked].filter(name => !text('site.css').includes(`.${name}`))
    assert.deepEqual(
      missing.filter(name => design.includes(`.${name}{`)),
      [],
    )
  })

  test('keeps the states of buttons, links and fields', () => {
    const css = text('site.css')
    for (const state of [
      '.hl-btn:hover',
      '.hl-btn:focus',
      '.hl-stretch:focus',
      '.hl-input:focus',
      'input:checked+label',
    ]) {
      assert.ok(css.includes(state), state)
    }
    for (const mode of [
      'prefers-color-scheme:dark',
      'prefers-contrast:more',
      'forced-colors:active',
      'prefers-reduced-motion',
      '@media print',
    ]) {
      assert.ok(css.includes(mode), mode)
    }
  })

  test('speaks to old browsers: no ranges in media queries, no nesting, prefixes kept', () => {
    const css = text('site.css')
    assert.doesNotMatch(css, /@media[^{]*[<>]=/)
    assert.match(css, /position:-webkit-sticky;position:sticky/)
    assert.match(css, /-webkit-appearance:none;appearance:none/)
  })

  test('has the upright font alone, by its hashed name', () => {
    assert.doesNotMatch(text('site.css'), /font-style:italic;font-weight:200/)
    assert.ok(text('site.css').includes(`url(${path.basename(manifest['font.woff2']!)})`))
  })

  test('is small, and so are the scripts', () => {
    assert.ok(sizeOf('site.css') < 60_000)
    assert.ok(statSync(`${fileOf('site.css')}.br`).size <= 12_000)
    const scripts = Object.keys(manifest).filter(name => name.endsWith('.js'))
    // What a page loads of them, 10 KB at the most, is weighed in test/journeys/weight.test.ts.
    for (const name of scripts) assert.ok(statSync(`${fileOf(name)}.br`).size <= 5_000, name)
    assert.ok(sizeOf('page.js') < 3_000)
  })

  test('is built again only when something has changed', async () => {
    const before = statSync(fileOf('site.css')).mtimeMs
    assert.deepEqual(await buildAssets(out), manifest)
    assert.equal(statSync(fileOf('site.css')).mtimeMs, before)
  })
})

test('no class of the design stands outside src/design', () => {
  const files = globSync(['src/**/*.{ts,tsx}', 'browser/**/*.ts']).filter(file => !file.startsWith('src/design'))
  assert.deepEqual(
    files.filter(file => /['"`\s.]hl-[a-z]/.test(readFileSync(file, 'utf8'))),
    [],
  )
})

test('the style guide shows every component but the page around it', () => {
  const textOf = (file: string) => readFileSync(file, 'utf8')
  const isIn = (name: string, file: string) => new RegExp(`<${name}\\b`).test(textOf(file))
  const components = globSync('src/design/**/*.tsx')
    .filter(file => !/\.test\.|style-guide/.test(file))
    .flatMap(file =>
      [...textOf(file).matchAll(/^export (?:const|function) ([A-Z]\w+)/gm)].map(([, name]) => ({ name: name!, file })),
    )
  // What is shown brings along what it is made of.
  const seen = new Set(globSync(['src/design/style-guide.tsx', 'src/design/style-guide/*.tsx']))
  for (const place of seen) for (const { name, file } of components) if (isIn(name, place)) seen.add(file)
  const hidden = components.filter(
    ({ name, file }) => !/src.design.page/.test(file) && ![...seen].some(place => isIn(name, place)),
  )
  assert.ok(components.length > 50)
  assert.deepEqual(
    hidden.map(({ name }) => name),
    [],
  )
})

const classesIn = (html: string) => [
  ...new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(/\s+/))),
]
