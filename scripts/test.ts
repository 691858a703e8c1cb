import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fillWithCast } from '../seeds/fill.ts'
import { hashPassword } from '../src/accounts/password.ts'
import { passPhrase } from '../src/demo/cast.ts'
import { browserProgram } from './browser.ts'
import { buildRoot } from './build.ts'
import { buildTests, inProcesses } from './build-tests.ts'
import { Trouble } from './postgres.ts'
import { startScratchPostgres } from './scratch-postgres.ts'
import { stop, stopOnSignals, whenStopping } from './stopping.ts'

const root = path.join(import.meta.dirname, '..')
const template = 'template_of_tests'
stopOnSignals(1)

try {
  await run(chosenFiles(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Trouble ? error.message : error)
  await stop(1)
}

/** One PostgreSQL with a migrated template, one browser, one build; then Node's own runner over the files. */
async function run(files: string[]) {
  const starting = [houseFolder(), testsBuilt(files), scratchPostgres(), browserProgram()] as const
  // All of them must have begun before any can be ended.
  await Promise.allSettled(starting)
  const [house, built, postgres, browser] = await Promise.all(starting)
  const { port, passwords } = postgres
  const runner = spawn(
    process.execPath,
    ['--enable-source-maps', '--test', '--test-concurrency=3', '--test-timeout=420000', ...built],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: 'test',
        NODE_COMPILE_CACHE: path.join(house, 'compiled'),
        TEST_POSTGRES: JSON.stringify({ port, passwords, template }),
        TEST_BROWSER: browser,
        TEST_ROOT: house,
      },
    },
  )
  whenStopping(() => runner.kill('SIGTERM'))
  runner.once('exit', code => void stop(code ?? 1))
}

async function houseFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'healthlocker-house-'))
  whenStopping(() => rmSync(folder, { recursive: true, force: true }))
  return buildRoot(folder)
}

async function testsBuilt(files: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'healthlocker-tests-'))
  whenStopping(() => rmSync(folder, { recursive: true, force: true }))
  return buildTests(inProcesses(files), folder)
}

async function scratchPostgres() {
  const postgres = await startScratchPostgres(template)
  whenStopping(postgres.stop)
  const ownerUrl = postgres.addressOf('owner', template)
  await fillWithCast({ ownerUrl, now: new Date(), passwordHash: await hashPassword(passPhrase), isDemo: false })
  return postgres
}

function chosenFiles(given: string[]): string[] {
  const wanted = given.length ? given : ['src', 'test']
  const files = wanted.flatMap(place =>
    existsSync(place) && statSync(place).isDirectory()
      ? globSync(`${place}/**/*.test.{ts,tsx}`)
      : path.relative(root, path.resolve(place)),
  )
  return files.sort()
}
