import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { landingOf } from './access/viewer.ts'
import { Forbidden, NotFound, StaleForm, TooManyTries } from './core/errors.ts'
import { page } from './core/page.tsx'
import { ButtonLink } from './design/button/button.tsx'
import { CarePanel } from './design/notice/care-panel.tsx'
import { Cluster, PublicPage } from './design/page/arrangement.tsx'
import { Opening } from './design/text/words.tsx'
import type { Organisation } from './organisation/profile.ts'
import { RecordAsleep } from './record/record-system.ts'

type Trouble = { code: number; title: string; words: string }

/** Turns what was thrown into a page with a way back and the help lines; a fault of ours is logged. */
export function showErrorsAsPages(app: FastifyInstance, organisation: Organisation) {
  app.setNotFoundHandler((request, reply) => show(request, reply, new NotFound()))
  app.setErrorHandler<FastifyError>((error, request, reply) => show(request, reply, error))

  async function show(request: FastifyRequest, reply: FastifyReply, error: Error) {
    await request.visit?.rollback()
    const trouble = troubleOf(error)
    if (trouble.code >= 500) request.log.error({ err: error }, 'a fault of ours')
    if (error instanceof TooManyTries) reply.header('retry-after', String(error.waitSeconds))
    if (trouble.code === 503) reply.header('retry-after', '10')
    return page(reply.code(trouble.code), {
      title: trouble.title,
      width: 'mid',
      content: (
        <ErrorPage {...trouble} home={request.viewer ? landingOf(request.viewer) : '/'} organisation={organisation} />
      ),
    })
  }
}

function troubleOf(error: Error & { statusCode?: number; code?: string }): Trouble {
  if (error instanceof NotFound) return notFound
  if (error.code === goneMeanwhile) return gone
  if (/timeout exceeded when trying to connect/.test(error.message)) return known[503] ?? fault
  if (error instanceof StaleForm) return staleForm
  if (error instanceof Forbidden) return { code: 403, title: 'You cannot see this page', words: error.message }
  if (error instanceof TooManyTries) return tooManyTries(error.waitSeconds)
  if (error instanceof RecordAsleep) return recordAsleep
  return (
    known[error.statusCode ?? 500] ??
    (isOurFault(error.statusCode) ? fault : { ...unreadable, code: error.statusCode ?? 400 })
  )
}

const isOurFault = (code = 500) => code >= 500

/** PostgreSQL's word for a row that belongs to another one that is not there. */
const goneMeanwhile = '23503'

const gone = {
  code: 404,
  title: 'That is no longer there',
  words: 'It was removed a moment ago, perhaps in another window, so this could not be saved.',
}
const notFound = {
  code: 404,
  title: 'We cannot find that page',
  words: 'The address may be wrong, or the page may have moved. Nothing you wrote has been lost.',
}
const staleForm = {
  code: 403,
  title: 'That page was open for a long time',
  words:
    'We could not be sure that the form came from you, so nothing was changed. Go back, open the page again and try once more.',
}
const fault = {
  code: 500,
  title: 'Something went wrong on our side',
  words: 'This is not your fault. Try again in a few minutes.',
}
const unreadable = {
  code: 400,
  title: 'We could not read that',
  words: 'Something in what was sent could not be read. Go back and try again.',
}
const recordAsleep = {
  code: 503,
  title: 'The health record is not answering',
  words: 'This page needs it. Everything else works: try this page again in a few minutes.',
}
const tooManyTries = (seconds: number) => ({
  code: 429,
  title: 'Please wait a moment',
  words: `There have been many tries. You can try again in ${seconds === 1 ? '1 second' : `${seconds} seconds`}.`,
})
const known: Record<number, Trouble> = {
  404: notFound,
  413: {
    code: 413,
    title: 'That was too long',
    words: 'What was sent is larger than we can keep. Make it shorter and try again.',
  },
  503: {
    code: 503,
    title: 'We are very busy',
    words: 'Wait ten seconds and try again. Nothing you saved has been lost.',
  },
}

type ErrorPageProps = Trouble & { home: string; organisation: Organisation }

const ErrorPage = ({ title, words, home, organisation }: ErrorPageProps) => (
  <PublicPage>
    <h1 class="f1 mb2">{title}</h1>
    <Opening class="mb3">{words}</Opening>
    <Cluster class="mb4">
      <ButtonLink href={home}>{home === '/' ? 'Go to the home page' : 'Go to your first page'}</ButtonLink>
      <ButtonLink href="/support" kind="secondary">
        Ways to get support
      </ButtonLink>
    </Cluster>
    <CarePanel lines={organisation.helpLines} />
  </PublicPage>
)
