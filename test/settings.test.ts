import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readConfig, settingsFaults } from '../src/core/config.ts'

const lines = readFileSync('.env.example', 'utf8').split('\n')
const isSetting = (line = '') => /^[A-Z_]+=/.test(line)
const example = Object.fromEntries(lines.filter(isSetting).map(line => line.split('=', 2) as [string, string]))

/** What a file asks the environment for: the fields of the schema, and whatever is read by its name. */
function settingsReadBy(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const fields = /z\.object\(\{(.*?)\n\}\)/s.exec(text)?.[1] ?? ''
  return [
    ...[...fields.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name!),
    ...[...text.matchAll(/\benv\.([A-Z_]+)/g)].map(([, name]) => name!),
  ]
}

/** These belong to the machine, or are how a test run speaks to its own parts. */
const isNoSetting = (name: string) => /^(PATH|TMPDIR|TEST_.*)$/.test(name)

const given = {
  DATABASE_URL: 'postgres://healthlocker_app:k3NjZrY8vQ@127.0.0.1:5432/healthlocker',
  SESSION_SECRET: 'k3NjZrY8vQ1xW5tB7mL9pD2fG4hJ6sAe',
  PUBLIC_ADDRESS: 'https://locker.example.org',
}

test('.env.example names every setting that the program and its scripts read, and no other', () => {
  const files = ['src/core/config.ts', ...globSync('scripts/*.{ts,mjs}')]
  const read = new Set(files.flatMap(settingsReadBy).filter(name => !isNoSetting(name)))
  assert.deepEqual(Object.keys(example).sort(), [...read].sort())
})

test('each setting has one line of meaning above it', () => {
  for (const [at, line] of lines.entries())
    if (isSetting(line)) {
      assert.match(lines[at - 1] ?? '', /^# \S.{20,}[.\w]$/, line)
      assert.equal(lines[at - 2] ?? '', '', line)
    }
})

test('a copy that nobody has filled in is refused, with every missing setting by name', () => {
  const { faults } = settingsFaults(example)
  assert.deepEqual(
    faults.sort(),
    Object.keys(given)
      .sort()
      .map(name => `${name} is not set`),
  )
})

test('what .env.example fills in is what holds without it', () => {
  assert.deepEqual(readConfig({ ...example, ...given }), readConfig({ NODE_ENV: 'production', ...given }))
})

test('in production no password of an example will do, and people come by https', () => {
  const faultsWith = (settings: Partial<typeof given>) =>
    settingsFaults({ NODE_ENV: 'production', ...given, ...settings }).faults
  const weak = given.DATABASE_URL.replace('k3NjZrY8vQ', 'postgres')
  assert.deepEqual(faultsWith({ DATABASE_URL: weak }), ['DATABASE_URL has a default password'])
  const [open, onThisMachine] = ['http://locker.example.org', 'http://localhost:4000']
  assert.deepEqual(faultsWith({ PUBLIC_ADDRESS: open }), ['PUBLIC_ADDRESS must begin with https://'])
  assert.deepEqual(faultsWith({ PUBLIC_ADDRESS: onThisMachine }), [])
})
