import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import ts from 'typescript'

const start = `
import { own, type Reach } from '../src/access/reach.ts'
import type { Database } from '../src/core/database.ts'
import type { FastifyRequest } from 'fastify'
declare const request: FastifyRequest
export declare const db: Database
export declare const personId: string
declare function nightsOf(proof: Reach<'see tracking'>): Promise<string[]>
`

const snippets = {
  'a proof for the deed is taken': ["await nightsOf(await own(request, 'see tracking'))", null],
  'a bare id is refused': ['await nightsOf(personId)', /not assignable to parameter/],
  'a proof for another deed is refused': ["await nightsOf(await own(request, 'track'))", /not assignable/],
  'a deed that the policy does not name is refused': ["await own(request, 'see everything')", /not assignable/],
  'a proof made by hand is refused': ["await nightsOf({ personId, seat: 'self', db })", /not assignable/],
  'a proof that may be for either deed is refused': [
    "await nightsOf(await own(request, (Math.random() > 0.5 ? 'track' : 'see tracking') as 'track' | 'see tracking'))",
    /not assignable/,
  ],
} as const satisfies Record<string, readonly [string, RegExp | null]>

const file = (index: number) => path.resolve('test', `snippet-${index}.ts`)
const texts = new Map(Object.values(snippets).map(([code], index) => [file(index), `${start}\n${code}\n`]))

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
  ts.sys,
  process.cwd(),
)
const host = ts.createCompilerHost(options)
const { readFile, fileExists, getSourceFile } = host
host.fileExists = name => texts.has(name) || fileExists(name)
host.readFile = name => texts.get(name) ?? readFile(name)
host.getSourceFile = (name, ...rest) => {
  const text = texts.get(name)
  return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ESNext)
}
const program = ts.createProgram([...texts.keys()], { ...options, noEmit: true }, host)

for (const [index, [claim, [, fault]]] of Object.entries(snippets).entries())
  test(claim, () => {
    const source = program.getSourceFile(file(index))
    const said = ts
      .getPreEmitDiagnostics(program, source)
      .map(each => ts.flattenDiagnosticMessageText(each.messageText, '\n'))
    if (fault) assert.match(said.join('\n'), fault)
    else assert.deepEqual(said, [])
  })
