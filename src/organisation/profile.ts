import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { readMarkdownFile, readMarkdownFolder } from './markdown-file.ts'
import { pageNames, pageSchema, profileSchema, storySchema, tipSchema } from './schema.ts'

type Profile = z.infer<typeof profileSchema>
export type HelpLine = Profile['helpLines'][number]
export type SupportGroup = Profile['support'][number]
export type SupportService = SupportGroup['services'][number]
export type Way = Profile['ways'][number]
export type Topic = Profile['topics'][number]
export type PageName = (typeof pageNames)[number]
/** A legal or other fixed page: its title, the day it was last changed, and its Markdown. */
export type FixedPage = z.infer<typeof pageSchema>
export type FirstTip = z.infer<typeof tipSchema>
export type FirstStory = z.infer<typeof storySchema>

/** One trust's brand, words, help and first content. Nothing about a trust is anywhere else. */
export type Organisation = Profile & {
  pages: Record<PageName, FixedPage>
  /** Copied into the database once by slug; afterwards the database has the say. */
  tips: FirstTip[]
  stories: FirstStory[]
}

/** Reads a trust's folder (`profile.json` and Markdown); throws one error that names every fault in it. */
export function readOrganisation(folder: string): Organisation {
  const faults: string[] = []
  const check = <S extends z.ZodType>(file: string, schema: S, read: () => unknown) =>
    checked(schema, read, fault => faults.push(`${path.relative(folder, file)}: ${fault}`))
  const all = <S extends z.ZodType>(name: string, schema: S) =>
    readMarkdownFolder(path.join(folder, name)).map(({ file, fields }) => check(file, schema, () => fields))

  const file = path.join(folder, 'profile.json')
  const profile = check(file, profileSchema, () => JSON.parse(readFileSync(file, 'utf8')))
  const pages = pageNames.map(name => {
    const page = path.join(folder, 'pages', `${name}.md`)
    return [name, check(page, pageSchema, () => (existsSync(page) ? readMarkdownFile(page) : undefined))]
  })
  const [tips, stories] = [all('tips', tipSchema), all('stories', storySchema)]
  const known = new Set(tips.map(tip => tip?.slug))
  for (const story of stories)
    for (const slug of story?.tips ?? [])
      if (!known.has(slug)) faults.push(`stories/${story?.slug}.md: tips: there is no tip "${slug}"`)

  if (faults.length) throw new Error(`The profile in ${folder} cannot be used:\n- ${faults.join('\n- ')}`)
  return { ...profile, pages: Object.fromEntries(pages), tips, stories } as Organisation
}

function checked<S extends z.ZodType>(schema: S, read: () => unknown, blame: (fault: string) => void) {
  try {
    const result = schema.safeParse(read())
    if (result.success) return result.data
    for (const { path: at, message } of result.error.issues) blame([at.join('.'), message].filter(Boolean).join(': '))
  } catch (unreadable) {
    blame((unreadable as Error).message)
  }
}

/** Names of the help lines and services whose review is overdue on a day such as '2026-11-21'. */
export const pastReview = ({ helpLines, support }: Organisation, day: string): string[] =>
  [...helpLines, ...support.flatMap(group => group.services)].filter(line => line.reviewBy < day).map(line => line.name)
