import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const rows = readFileSync('docs/scenarios.md', 'utf8')
  .split('\n')
  .map(line => /^\| (\d+) \| (.+) \| (.+) \|$/.exec(line))
  .filter(row => row !== null)

const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at)
// 62 and 114 are of parts that do not exist yet.
const asked = [
  ...upTo(1, 10),
  ...upTo(22, 45),
  ...[55, 58, 60, 61],
  ...upTo(63, 69),
  ...upTo(76, 113),
  ...upTo(115, 117),
  ...upTo(140, 146),
]

/** The names of a file's tests, with `…` for what they are run over. */
function namesIn(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/\btest\(\s*(?:'((?:[^'\\]|\\.)+)'|`((?:[^`\\]|\\.)+)`)/g)
  return [...found].map(([, plain, filled]) => plain ?? filled!.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…'))
}

test('each scenario stands in the table once', () =>
  assert.deepEqual(
    rows.map(([, number]) => Number(number)),
    asked,
  ))

for (const [, number, scenario, held = ''] of rows)
  test(`${number}: ${scenario}`, () => {
    for (const claim of held.split('<br>')) {
      const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(claim) ?? []
      assert.ok(existsSync(file), `${file} is there`)
      assert.ok(namesIn(file).includes(name), `${file} has the test “${name}”`)
    }
  })
