import { spawn } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import path from 'node:path'
import { startBrowser } from './browser.ts'
import { build } from './build.ts'
import { Trouble } from './postgres.ts'
import { startScratchPostgres } from './scratch-postgres.ts'

const root = path.join(import.meta.dirname, '..')
const stops: (() => Promise<unknown>)[] = []
let stopping: Promise<void> | undefined

function stop(code: number) {
  stopping ??= (async () => {
    await Promise.allSettled(stops.map(end => end()))
    process.exit(code)
  })()
  return stopping
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, () => void stop(1))

try {
  await run(chosenFiles(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Trouble ? error.message : error)
  await stop(1)
}

/** One PostgreSQL with a migrated template, one browser, one build; then Node's own runner over the files. */
async function run(files: string[]) {
  const [dist, postgres, browser] = await Promise.all([build(), scratchPostgres(), journeyBrowser()])
  const { port, passwords } = postgres
  const runner = spawn(process.execPath, ['--import', 'tsx', '--test', '--test-concurrency=2', ...files], {
    cwd: root, stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      TEST_POSTGRES: JSON.stringify({ port, passwords, template: 'template_of_tests' }),
      TEST_BROWSER: browser.endpoint,
      TEST_ROOT: dist,
    },
  })
  stops.push(async () => runner.kill('SIGTERM'))
  runner.once('exit', code => void stop(code ?? 1))
}

async function scratchPostgres() {
  const postgres = await startScratchPostgres('template_of_tests')
  stops.push(postgres.stop)
  return postgres
}

async function journeyBrowser() {
  const browser = await startBrowser()
  stops.push(browser.stop)
  return browser
}

function chosenFiles(given: string[]): string[] {
  const wanted = given.length ? given : ['src', 'test']
  const files = wanted.flatMap(place =>
    existsSync(place) && statSync(place).isDirectory() ? globSync(`${place}/**/*.test.{ts,tsx}`) : place)
  return files.sort()
}
