import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const papers = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...globSync('{docs,deploy,bench}/**/*.md'),
]
const textOf = (file: string) => readFileSync(file, 'utf8')
const [aboutRunning = ''] = textOf('docs/decisions/0011-dependencies.md').split('What helps to build')

for (const paper of papers) {
  test(`${paper} leads only to what is there`, () => {
    const links = [...textOf(paper).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)|\bsrc="([^"]+)"/g)].map(
      ([, link, picture]) => path.join(path.dirname(paper), link ?? picture!),
    )
    const named = [
      ...textOf(paper).matchAll(/`((?:src|test|scripts|seeds|migrations|profiles|deploy|docs)\/[\w./-]+)`/g),
    ]
    assert.deepEqual(
      [...links, ...named.map(([, file]) => file!)].filter(file => !existsSync(file)),
      [],
    )
  })
}

test('every dependency that runs in production has its reason in a decision', () => {
  const { dependencies: running } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> }
  const explained = [...aboutRunning.matchAll(/^\| `([^`]+)` \| .{20,} \|$/gm)].map(([, name]) => name!)
  assert.deepEqual(explained.sort(), Object.keys(running).sort())
})

test('deploy/roles.sql gives each role what the scripts give it', () => {
  const rights = /healthlocker_\$\{role\} (login .*) password/.exec(textOf('scripts/database.ts'))?.[1]
  assert.ok(rights)
  for (const role of ['owner', 'app', 'worker'])
    assert.ok(textOf('deploy/roles.sql').includes(`create role healthlocker_${role} ${rights};`), role)
})
