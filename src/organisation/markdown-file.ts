import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const shape = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s

/** A Markdown file's `key: value` lines between two rules, with what follows them as `body`. */
export function readMarkdownFile(file: string): Record<string, string> {
  const [, head = '', body = ''] = shape.exec(readFileSync(file, 'utf8')) ?? []
  const fields = head.split(/\r?\n/).map(line => line.split(/:\s*(.*)/s, 2))
  return Object.fromEntries([...fields.filter(([key]) => key), ['body', body.trim()]])
}

/** Every Markdown file of a folder, in the order of names; a file's name is its `slug`. No folder, no files. */
export function readMarkdownFolder(folder: string): { file: string; fields: Record<string, string> }[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names
    .filter(name => name.endsWith('.md'))
    .map(name => path.join(folder, name))
    .map(file => ({ file, fields: { slug: path.basename(file, '.md'), ...readMarkdownFile(file) } }))
}
