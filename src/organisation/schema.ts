import { z } from 'zod'

const wayIds = ['connect', 'be-active', 'keep-learning', 'give', 'take-notice'] as const
const topicIds = ['sleep'] as const
export const pageNames = ['about', 'privacy', 'terms', 'accessibility', 'connecting', 'nhs-number'] as const

const words = z.string().trim().min(1, 'must not be empty')
const day = z.iso.date('must be a day such as 2026-11-21')
const slugs = z.string().transform(list => list.split(',').flatMap(slug => slug.trim() || []))
const zone = z.string().refine(name => Intl.supportedValuesOf('timeZone').includes(name), 'must be a time zone')
const address = z.string().regex(/^(tel:\+?\d+|sms:\d+(\?body=\w+)?|mailto:\S+@\S+|https:\/\/\S+)$/, {
  error: 'must be a phone, text, mail or https address',
})

const reviewed = { reviewedOn: day, reviewBy: day }
const reviewOrder = (dates: { reviewedOn: string; reviewBy: string }) => dates.reviewBy > dates.reviewedOn
const reviewFault = { path: ['reviewBy'], error: 'must come after reviewedOn' }

const helpLine = z
  .strictObject({
    id: words,
    name: words,
    words,
    kind: z.enum(['call', 'text']),
    href: address,
    hours: words,
    whoFor: words,
    national: z.boolean(),
    ...reviewed,
  })
  .refine(reviewOrder, reviewFault)

const contact = z.strictObject({ kind: z.enum(['call', 'text', 'email', 'web']), words, href: address })

const supportService = z
  .strictObject({
    name: words,
    words,
    whoFor: words,
    hours: words,
    contacts: z.array(contact).min(1, 'must have at least one contact'),
    /** Shown as an example: its details are invented and reach nobody. */
    example: z.boolean().default(false),
    ...reviewed,
  })
  .refine(reviewOrder, reviewFault)

const supportGroup = z.strictObject({ id: words, title: words, words, services: z.array(supportService).min(1) })

const theme = {
  name: words,
  /** What its tips are about, after "5 tips about". */
  about: words,
  description: words,
  question: words,
  drawing: words,
  tone: z.enum(['tint', 'warm', 'alert']),
}
const way = z.strictObject({ id: z.enum(wayIds), line: words, ...theme })
const topic = z.strictObject({ id: z.enum(topicIds), ...theme })

const colour = z.string().regex(/^#[0-9A-F]{6}$/, 'must be a colour such as #25BDC3')
const minutes = z.int().min(1).max(1440)
const version = z.strictObject({ version: words })

export const profileSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/, 'must be small letters, digits and dashes'),
  service: z.strictObject({ name: words, strapline: words.optional() }),
  /** What a phone shows before the first page is there, and around every page. */
  colours: z.strictObject({ page: colour, bar: z.strictObject({ day: colour, night: colour }) }),
  trust: z.strictObject({
    name: words,
    shortLines: z.array(words).min(1).max(2),
    /** Words that may not make up a password, in small letters. */
    words: z.array(words),
    contact: z.strictObject({
      email: words,
      phone: words,
      hours: words,
      address: z.array(words),
      example: z.boolean().default(false),
    }),
  }),
  zone,
  helpLines: z.array(helpLine).min(1, 'must have at least one help line'),
  support: z.array(supportGroup),
  ways: z.array(way).refine(ways => wayIds.every(id => ways.some(way => way.id === id)), 'must name all five ways'),
  topics: z.array(topic),
  sessions: z.strictObject({
    idleMinutes: z.strictObject({
      person: minutes,
      clinician: minutes,
      teacher: minutes,
      editor: minutes,
      admin: minutes,
    }),
    absoluteHours: z.int().min(1).max(24),
  }),
  messaging: z.strictObject({
    /** When the team reads messages, after "Your team reads messages": "Monday to Friday, 9am to 5pm". */
    hours: words,
  }),
  record: z.strictObject({
    /** What staff call it. */
    name: words,
    /** Where the record's own screen is, for the way back; without it there is no such link. */
    address: z.url({ protocol: /^https$/ }).optional(),
    /** For how many hours seats hold after the record last confirmed them. */
    graceHours: z.int().min(1).max(72),
    /** From which birthday on somebody may connect by themselves. */
    connectFromAge: z.int().min(0).max(18),
  }),
  terms: version,
  privacy: version,
  usageData: version,
  researchContact: version,
})

export const pageSchema = z.strictObject({ title: words, updatedOn: day, body: words })

export const tipSchema = z.strictObject({
  slug: words,
  title: words,
  way: z.enum(wayIds),
  topic: z.enum(topicIds).optional(),
  drawing: words.optional(),
  position: z.coerce.number().int().positive(),
  body: words,
})

export const storySchema = z.strictObject({
  slug: words,
  title: words,
  person: words,
  who: words,
  /** One line for lists. */
  summary: words,
  /** The lines under the title of the story itself. */
  opening: words,
  /** What the story mentions that may be hard to read. */
  note: words,
  way: z.enum(wayIds),
  publishedOn: day,
  /** Slugs of the tips to try after reading. */
  tips: slugs.default([]),
  body: words,
})
