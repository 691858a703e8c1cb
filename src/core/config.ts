import path from 'node:path'
import { z } from 'zod'

const wholeNumber = (fallback: number) => z.coerce.number().int().min(0).default(fallback)

/** The settings of the process; `.env.example` says in a line each what they are for. */
const settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(4000).pipe(z.number().max(65_535)),
  PUBLIC_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'is no postgres:// address'),
  DATABASE_POOL: wholeNumber(10).pipe(z.number().min(1)),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters'),
  PROFILE: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'is the name of a folder in profiles/')
    .default('slam'),
  TRUST_PROXY: wholeNumber(0),
  BUSY_AFTER_MS: wholeNumber(2000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  HEALTHLOCKER_ROOT: z.string().default(''),
  MESSAGE_HINTS: z.enum(['on', 'off']).default('on'),
  EPJS_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'is no postgres:// address')
    .optional(),
  EPJS_POOL: wholeNumber(3).pipe(z.number().min(1).max(10)),
  EPJS_PASSPHRASE: z.string().optional(),
  EPJS_CODE_PAGE: z.enum(['windows-1250', 'windows-1252', 'latin1']).default('windows-1252'),
  ARRIVAL_MINUTES: wholeNumber(10).pipe(z.number().min(1).max(60)),
  RECORD_CALLS_A_MINUTE: wholeNumber(300),
  RECORD_CACHE_MINUTES: wholeNumber(5),
  RECORD_TIMEOUT_SECONDS: wholeNumber(3).pipe(z.number().min(1).max(30)),
  WORKER: z.enum(['yes', 'no']).default('no'),
  WORKER_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'is no postgres:// address')
    .optional(),
  VAPID_PUBLIC_KEY: z.base64url().length(87, 'has 87 characters').optional(),
  VAPID_PRIVATE_KEY: z.base64url().length(43, 'has 43 characters').optional(),
  VAPID_CONTACT: z
    .string()
    .regex(/^(mailto:|https:)/, 'begins with mailto: or https:')
    .optional(),
  PUSH_SERVICES: z
    .string()
    .default('fcm.googleapis.com,*.push.services.mozilla.com,*.notify.windows.com,*.push.apple.com'),
})

/** With what notices are sent to browsers. */
export type PushSettings = {
  readonly publicKey: string
  readonly privateKey: string
  /** Whom a push service tells when something is wrong: mailto: or https: */
  readonly contact: string
  /** The hosts that a browser may name as its own; '*.example.org' is any host below example.org. */
  readonly services: readonly string[]
}

export type Config = {
  readonly production: boolean
  readonly host: string
  readonly port: number
  /** Where people reach the service, without a slash at the end: 'https://healthlocker.example.org' */
  readonly publicAddress: string
  readonly secureCookies: boolean
  readonly databaseUrl: string
  readonly databasePool: number
  readonly sessionSecret: string
  readonly profile: string
  /** How many proxies of ours stand before the process: so many addresses of X-Forwarded-For are believed. */
  readonly trustedProxies: number
  /** Once the process is so far behind it answers 503 rather than let everybody wait; 0 is never. */
  readonly busyAfterMs: number
  readonly logLevel: string
  /** The folder that holds profiles/, migrations/ and the built assets/. */
  readonly root: string
  /** Whether nodes tell each other of new messages at once; they look for themselves every second anyway. */
  readonly messageHints: boolean
  /** The health record; without an address there is none, and pages say so. */
  readonly epjs: {
    readonly databaseUrl: string | undefined
    readonly pool: number
    readonly passphrase: string | undefined
    /** How the record's server widens bytes to text, which decides on the key of its tokens. */
    readonly codePage: 'windows-1250' | 'windows-1252' | 'latin1'
    /** The longest that a token may have left to live when it arrives. */
    readonly arrivalMinutes: number
    readonly callsAMinute: number
    readonly cacheMinutes: number
    readonly timeoutMs: number
  }
  /** The queue's address for the process that does jobs; without one this process does none. */
  readonly workerDatabaseUrl: string | undefined
  /** Null where no keys are set: then nothing can be sent, and pages say so. */
  readonly push: PushSettings | null
}

/** Words that stand in examples; a secret with one of them in it is nobody's secret. */
const defaultSecret = /change|example|default|secret|password|healthlocker/i

export class ConfigFaults extends Error {
  readonly faults: string[]
  constructor(faults: string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

export type Settings = Record<string, string | undefined>

const withoutEmpty = (given: Settings): Settings =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))

type LookedAt = { faults: string[]; databaseUrl: string | undefined; profileFolder: string | undefined }

/** What is wrong with the settings, a sentence each, and the database and profile they name, to be looked at too. */
export function settingsFaults(given: Settings = process.env): LookedAt {
  const env = withoutEmpty(given)
  const issues = settings.safeParse(env).error?.issues ?? []
  const faults = issues.map(issue => `${issue.path.join('.')} ${saying(issue, env)}`)
  if (env.WORKER === 'yes' && !env.WORKER_DATABASE_URL) faults.push('WORKER_DATABASE_URL is not set')
  for (const [name, other] of [
    ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY'],
    ['VAPID_PRIVATE_KEY', 'VAPID_PUBLIC_KEY'],
  ])
    if (env[name!] && !env[other!]) faults.push(`${other} is not set`)
  if (env.NODE_ENV === 'production') faults.push(...productionFaults(env))
  const isUsable = (name: string) => !issues.some(issue => issue.path[0] === name)
  return {
    faults,
    databaseUrl: isUsable('DATABASE_URL') ? env.DATABASE_URL : undefined,
    profileFolder: isUsable('PROFILE')
      ? path.join(rootOf(env.HEALTHLOCKER_ROOT), 'profiles', env.PROFILE ?? 'slam')
      : undefined,
  }
}

/** Reads the settings once and complains about all of them at once (ConfigFaults). */
export function readConfig(given: Settings = process.env): Config {
  const { faults } = settingsFaults(given)
  if (faults.length) throw new ConfigFaults(faults)
  const set = settings.parse(withoutEmpty(given))
  const publicAddress = (set.PUBLIC_ADDRESS ?? `http://localhost:${set.PORT}`).replace(/\/$/, '')
  return Object.freeze({
    production: set.NODE_ENV === 'production',
    host: set.HOST,
    port: set.PORT,
    publicAddress,
    secureCookies: publicAddress.startsWith('https:'),
    databaseUrl: set.DATABASE_URL,
    databasePool: set.DATABASE_POOL,
    sessionSecret: set.SESSION_SECRET,
    profile: set.PROFILE,
    trustedProxies: set.TRUST_PROXY,
    busyAfterMs: set.BUSY_AFTER_MS,
    logLevel: set.LOG_LEVEL,
    root: rootOf(set.HEALTHLOCKER_ROOT),
    messageHints: set.MESSAGE_HINTS === 'on',
    epjs: Object.freeze({
      databaseUrl: set.EPJS_DATABASE_URL,
      pool: set.EPJS_POOL,
      passphrase: set.EPJS_PASSPHRASE,
      codePage: set.EPJS_CODE_PAGE,
      arrivalMinutes: set.ARRIVAL_MINUTES,
      callsAMinute: set.RECORD_CALLS_A_MINUTE,
      cacheMinutes: set.RECORD_CACHE_MINUTES,
      timeoutMs: set.RECORD_TIMEOUT_SECONDS * 1000,
    }),
    workerDatabaseUrl: set.WORKER === 'yes' ? set.WORKER_DATABASE_URL : undefined,
    push: pushSettings(set, publicAddress),
  })
}

function pushSettings(set: z.infer<typeof settings>, publicAddress: string): PushSettings | null {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = set
  if (!publicKey || !privateKey) return null
  const ours = publicAddress.startsWith('https:') ? publicAddress : 'mailto:nobody@example.org'
  const services = set.PUSH_SERVICES.split(',').map(service => service.trim())
  return Object.freeze({ publicKey, privateKey, contact: set.VAPID_CONTACT ?? ours, services })
}

/** Without a setting, what was built lies beside the built program itself. */
const rootOf = (given = '') => path.resolve(given || import.meta.dirname)

const saying = (issue: z.core.$ZodIssue, env: Settings) =>
  env[String(issue.path[0])] === undefined ? 'is not set' : issue.message

function productionFaults(env: Settings): string[] {
  const faults: string[] = []
  if (defaultSecret.test(env.SESSION_SECRET ?? ''))
    faults.push('SESSION_SECRET looks like an example, make a random one')
  if (!env.PUBLIC_ADDRESS) faults.push('PUBLIC_ADDRESS is not set')
  else if (!/^https:|^http:\/\/(localhost|127\.0\.0\.1)\b/.test(env.PUBLIC_ADDRESS))
    faults.push('PUBLIC_ADDRESS must begin with https://')
  for (const name of ['DATABASE_URL', 'EPJS_DATABASE_URL', 'WORKER_DATABASE_URL'])
    if (/:(postgres|password|healthlocker)@/.test(env[name] ?? '')) faults.push(`${name} has a default password`)
  return faults
}

/** What migrating needs: the owner's address of the database, and where the migrations lie. */
export function ownerSettings(env: Settings = process.env): { ownerUrl: string; root: string; profile: string } {
  if (!env.DATABASE_OWNER_URL) throw new ConfigFaults(['DATABASE_OWNER_URL is not set'])
  return {
    ownerUrl: env.DATABASE_OWNER_URL,
    root: rootOf(env.HEALTHLOCKER_ROOT),
    profile: env.PROFILE || 'slam',
  }
}
