import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const features = [
  'accounts',
  'sharing',
  'content',
  'safety',
  'tracking',
  'goals',
  'strategies',
  'messaging',
  'record',
  'reminders',
]
const floors = [
  ['core', 'design', 'organisation'],
  ['access'],
  features,
  ['frame.tsx', 'error-pages.tsx', 'home', 'caseload', 'administration', 'demo'],
  ['app.ts', 'prepare-database.ts'],
  ['main.ts', 'migrate.ts'],
]
const holdNothingPersonal = ['core', 'design', 'organisation', 'access', 'accounts', 'content']
const floorOf = (room: string) => floors.findIndex(floor => floor.includes(room))

type Source = { file: string; name: string; room: string; text: string; imports: string[] }

function read(file: string): Source {
  const text = readFileSync(file, 'utf8')
  const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, target]) => target!)
  return { file, name: path.basename(file), room: file.split(path.sep)[1]!, text, imports }
}

const everything = globSync('{src,browser,scripts,seeds,test,bench}/**/*.{ts,tsx,mjs}').sort().map(read)
const source = everything.filter(({ file }) => file.startsWith('src') && !file.includes('.test.'))
const generated = ['src/core/tables.ts', 'src/design/drawings.ts'].map(path.normalize)

/** Each claim is one test that names every file that breaks it. */
function holds(claim: string, files: Source[], faultOf: (source: Source) => string | undefined | false) {
  test(claim, () => {
    const faults = files.flatMap(each => (faultOf(each) ? [`${each.file}: ${faultOf(each)}`] : []))
    assert.deepEqual(faults, [])
  })
}

const roomOf = (from: Source, target: string) => path.join(path.dirname(from.file), target).split(path.sep)[1] ?? ''
const ownImports = (from: Source) => from.imports.filter(target => target.startsWith('.'))

test('there is something to look at', () => assert.ok(source.length > 20))

holds('every room stands on a floor', source, ({ room }) => floorOf(room) < 0 && 'is on no floor')

holds('imports point to floors below, or stay in the room', source, from =>
  ownImports(from).find(target => {
    const other = roomOf(from, target)
    return other !== from.room && floorOf(other) >= floorOf(from.room)
  }),
)

holds(
  'access imports only core and organisation',
  source.filter(({ room }) => room === 'access'),
  from => ownImports(from).find(target => !['access', 'core', 'organisation'].includes(roomOf(from, target))),
)

holds('imports of our own name the file with its extension', everything, from =>
  ownImports(from).find(target => !/\.(tsx?|mjs|json)$/.test(target)),
)

holds('nothing in src knows tests, seeds or scripts', source, from =>
  ownImports(from).find(target => !path.join(path.dirname(from.file), target).startsWith('src')),
)

holds(
  'browser modules take only types from src',
  everything.filter(({ file }) => file.startsWith('browser')),
  ({ text }) => [...text.matchAll(/^import (?!type )[^']*'[^']*\bsrc\/[^']*'/gm)].map(([line]) => line)[0],
)

holds(
  'a file has at most 300 lines',
  everything.filter(({ file }) => !generated.includes(file)),
  ({ text }) => {
    const lines = text.split('\n').length
    return lines > 300 && `${lines} lines`
  },
)

holds('there are no index files and nothing is re-exported', everything, ({ name, text }) =>
  /^index\./.test(name)
    ? 'is an index file'
    : /^export (?:type )?(?:\*|\{[^}]*\}) .*\bfrom\b/m.test(text) && 're-exports',
)

holds('names are of the work and not of programming', everything, ({ file }) =>
  file
    .split(/[/.-]/)
    .find(word => /^(utils?|helpers?|services?|managers?|base|common|info|misc|shared|lib)$/i.test(word)),
)

const speaksSql = /\b(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(?:<[^`]*>)?`/
const maySpeakSql = ({ room, name, file }: Source) =>
  room === 'core' || room === 'access' || /queries\.ts$/.test(name) || /src.(record.epjs|demo.record-)/.test(file)

holds('SQL stands in queries, access and core', source, each => !maySpeakSql(each) && speaksSql.exec(each.text)?.[0])

const aboutPeople = source.filter(({ room, name }) => /queries\.ts$/.test(name) && !holdNothingPersonal.includes(room))

holds('every query about a person asks for proof', aboutPeople, ({ text }) =>
  [...text.matchAll(/^export (?:async function \w+(?:<[^(]*>)?\(|const \w+ = (?:async )?(?:<[^(]*>)?\()[^)]*\)/gm)]
    .map(([signature]) => signature)
    .find(signature => !/\bReach(?:All|InTurn)?<'|: Viewer\b/.test(signature)),
)

holds(
  'nobody forges a proof',
  source,
  ({ file, text }) =>
    file !== path.normalize('src/access/reach.ts') && /\bas (?:unknown as )?Reach(?:All|InTurn)?\b/.exec(text)?.[0],
)

holds(
  'only core/config.ts reads the environment',
  source,
  ({ file, text }) => file !== path.normalize('src/core/config.ts') && /process\.env\b/.exec(text)?.[0],
)

holds(
  'only core/clock.ts knows what time it is',
  source,
  ({ file, text }) => file !== path.normalize('src/core/clock.ts') && /\bDate\.now\(|\bnew Date\(\)/.exec(text)?.[0],
)

holds(
  'classes of the design stand only in src/design',
  source.filter(({ room }) => room !== 'design'),
  ({ text }) => /['"`\s]hl-[a-z]/.exec(text)?.[0],
)

holds(
  'no style or script is written into a page',
  source,
  ({ text }) => /\sstyle=|<style\b|<script\b(?![^>]*\bsrc=)|<[a-z]+[^>]*\son[A-Za-z]+=/.exec(text)?.[0],
)

const makesHtml = ['src/design/drawing.tsx', 'src/design/icon.tsx', 'src/design/kept.tsx'].map(path.normalize)

holds(
  'only drawings, and what was rendered before, become HTML without being escaped',
  source,
  ({ file, text }) => !makesHtml.includes(file) && /dangerouslySetInnerHTML|jsxTemplate/.exec(text)?.[0],
)
