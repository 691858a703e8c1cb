import path from 'node:path'
import cookies from '@fastify/cookie'
import forms from '@fastify/formbody'
import files from '@fastify/static'
import pressure from '@fastify/under-pressure'
import Fastify, { LogController } from 'fastify'
import { hangDoors } from './access/doors.ts'
import { accounts } from './accounts/routes.ts'
import { caseload } from './caseload/routes.ts'
import { onDevices } from './content/device/routes.tsx'
import { content } from './content/routes.tsx'
import { readAssets } from './core/assets.ts'
import { browserWorker } from './core/browser-worker.ts'
import type { Clock } from './core/clock.ts'
import { compressPages } from './core/compress.ts'
import type { Config } from './core/config.ts'
import type { Database, Pool } from './core/database.ts'
import { endConnectionsWithAnswers } from './core/draining.ts'
import { readFields } from './core/fields.ts'
import { health } from './core/health.ts'
import { logging, logRequests } from './core/log.ts'
import { framePages } from './core/page.tsx'
import { securityHeaders } from './core/security-headers.ts'
import type { RecordMood } from './demo/record-switch.ts'
import { demo } from './demo/routes.tsx'
import { showErrorsAsPages } from './error-pages.tsx'
import { frameFor } from './frame.tsx'
import { goalsMoved } from './goals/goals-moved.tsx'
import { goals } from './goals/routes.tsx'
import { helpsOf } from './home/early-signs.tsx'
import { ownHelp } from './home/own-help.tsx'
import { home } from './home/routes.tsx'
import { messaging } from './messaging/routes.tsx'
import type { Organisation } from './organisation/profile.ts'
import { epjsButton } from './record/arrival/button.ts'
import { arrival } from './record/arrival/routes.tsx'
import { carePlan } from './record/care-plan/routes.tsx'
import { connectRecord } from './record/connect/routes.tsx'
import type { GuardedRecord } from './record/guarded-record.ts'
import { reminders } from './reminders/routes.tsx'
import { keptPlan } from './safety/kept/routes.tsx'
import { safetyPlan } from './safety/plan/routes.tsx'
import { sharing } from './sharing/routes.tsx'
import { strategies } from './strategies/routes.tsx'
import { diary } from './tracking/diary/routes.tsx'
import { trackingDownload } from './tracking/download/routes.tsx'
import { entries } from './tracking/entries/routes.tsx'
import { marks } from './tracking/marks/routes.tsx'
import { overview } from './tracking/overview/routes.tsx'
import { signs } from './tracking/signs/routes.tsx'
import { since } from './tracking/since/routes.tsx'
import { sleep } from './tracking/sleep/routes.tsx'
import { trackers } from './tracking/trackers/routes.tsx'
import { waiting } from './tracking/waiting/routes.tsx'

export type Tools = {
  config: Config
  pool: Pool
  db: Database
  organisation: Organisation
  clock: Clock
  /** The health record behind its guard; null where none is set up. */
  record: GuardedRecord | null
  /** Whether the database carries the demo mark. */
  isDemo: boolean
  /** The switch of the demo's record. */
  recordMood?: RecordMood
}

/** The product on one page: what stands before every request, then each feature by name. */
export async function buildApp(tools: Tools) {
  const { config, organisation, isDemo } = tools
  const app = Fastify({
    logger: logging(config.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    bodyLimit: 64 * 1024,
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : '/no-such-page'),
    routerOptions: { maxParamLength: 200, querystringParser: readFields },
  })
  logRequests(app)
  endConnectionsWithAnswers(app)
  await securityHeaders(app, config)
  await app.register(cookies)
  // Forms are all that anybody sends us.
  app.removeAllContentTypeParsers()
  await app.register(forms, { parser: readFields })
  framePages(
    app,
    frameFor(organisation, readAssets(config.root), isDemo ? '/demo/epjs' : organisation.record.address),
    config,
  )
  showErrorsAsPages(app, organisation)
  hangDoors(app, tools)
  compressPages(app, config, tools.clock)
  await app.register(pressure, { maxEventLoopDelay: config.busyAfterMs, retryAfter: 10 })
  await app.register(files, { root: path.join(config.root, 'assets'), prefix: '/assets/', ...foreverByHash })

  browserWorker(app, config.root, withoutNetwork)
  health(app, tools)
  content(app, { ...tools, ownHelp })
  onDevices(app, tools)
  accounts(app, tools)
  sleep(app)
  trackers(app)
  entries(app)
  marks(app)
  signs(app, { helpsOf })
  trackingDownload(app)
  diary(app)
  waiting(app)
  since(app, { goalsMoved })
  overview(app)
  goals(app)
  strategies(app)
  safetyPlan(app, tools)
  keptPlan(app, tools)
  reminders(app, tools)
  sharing(app, tools)
  connectRecord(app, tools)
  carePlan(app, tools)
  messaging(app, tools)
  arrival(app, tools)
  epjsButton(app)
  home(app, tools)
  caseload(app, tools)
  if (isDemo && !config.production) await demo(app, tools)
  return app
}

/** What a browser keeps for when there is no network: public pages and what they load, and nothing else. */
const withoutNetwork = {
  pages: ['/support', '/safety-plan/kept', '/write-without-connection', '/no-connection'],
  instead: {
    '/safety-plan': '/safety-plan/kept',
    '/today': '/write-without-connection',
    '/tracking': '/write-without-connection',
    '/tracking/sleep': '/write-without-connection',
    '/tracking/diary': '/write-without-connection',
    '/tracking/waiting': '/write-without-connection',
  },
  otherwise: '/no-connection',
  files: ['site.css', 'page.js', 'kept-plan.js', 'writing.js', 'font.woff2', 'brand.svg'],
} as const

/** Whether an address can be decoded; one that cannot is a page that does not exist. */
function isReadable(url: string) {
  try {
    return Boolean(decodeURIComponent(url.split('?')[0] ?? ''))
  } catch {
    return false
  }
}

/** A built file carries a hash of its content in its name, so whoever has it need never ask again. */
const foreverByHash = { immutable: true, maxAge: '1y', preCompressed: true, decorateReply: false } as const
