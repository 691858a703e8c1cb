import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { freePort } from '../scripts/postgres.ts'

// Closed to everybody but whoever runs the tests, as root's home is.
const folder = mkdtempSync(path.join(tmpdir(), 'healthlocker-start-'))
after(() => rmSync(folder, { recursive: true }))
const { PATH, HOME, TMPDIR } = process.env

async function run(program: string[], settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, program, { env: { PATH, HOME, TMPDIR, ...settings } })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  return { said, code: code as number, pid: child.pid }
}

/** One sentence or two on one line, for the person at the keyboard, and nothing half done left behind. */
async function refuses(settings: Record<string, string>, sentence: RegExp) {
  const { said, code, pid } = await run(['scripts/start.ts'], {
    PORT: String(await freePort()),
    HEALTHLOCKER_DATA: path.join(folder, 'data'),
    ...settings,
  })
  assert.match(said, sentence)
  assert.deepEqual([code, said.trim().split('\n').length], [1, 1])
  assert.ok(!existsSync(`dist.${pid}`), 'half a build is left')
}

test('a port that is taken, or is none, is said in a sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  await refuses({ PORT: String(port) }, /^Port \d+ is taken\. Choose another/)
  other.close()
  await refuses({ PORT: 'door' }, /^PORT is door, which is not the number of a port/)
})

test('a folder that cannot be written is said in a sentence', async () => {
  const file = path.join(folder, 'a-file')
  writeFileSync(file, '')
  await refuses({ HEALTHLOCKER_DATA: path.join(file, 'data') }, /^The data folder .* cannot be used/)
})

test(
  'a folder that the user of the database cannot reach is said in a sentence',
  {
    skip: process.getuid?.() !== 0 && 'only root hands the database to somebody else',
  },
  () => refuses({}, /^The database runs as an ordinary user, who cannot reach the data folder/),
)

test('a database that does not answer, or lacks its owner, is said in a sentence', async () => {
  const nowhere = `postgres://somebody:kettle@127.0.0.1:${await freePort()}/healthlocker`
  await refuses({ DATABASE_URL: nowhere }, /^DATABASE_URL is set, so DATABASE_OWNER_URL is needed too/)
  await refuses({ DATABASE_URL: nowhere, DATABASE_OWNER_URL: nowhere }, /^The database of DATABASE_\w+ does not answer/)
})

test('a production machine is told how it is done there', () =>
  refuses({ NODE_ENV: 'production' }, /^"npm start" is for trying Healthlocker/))

test('a build that is broken off leaves nothing behind', async () => {
  const place = path.join(folder, 'built')
  const breakOff = `import { build } from ${JSON.stringify(path.resolve('scripts/build.ts'))}
    void build(${JSON.stringify(path.join(place, 'dist'))})
    process.exit(3)`
  assert.equal((await run(['--input-type=module', '--eval', breakOff])).code, 3)
  assert.deepEqual(readdirSync(place), [])
})
