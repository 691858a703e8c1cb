import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Reach, reachByButton } from '../../access/reach.ts'
import { hashOfToken } from '../../core/ids.ts'
import { page } from '../../core/page.tsx'
import { planAgain } from '../plan.ts'
import { pressButton, stopReminder } from '../queries.ts'
import { isQuiet } from '../reminder.ts'
import { words } from '../words.ts'
import { AnswerPage, ButtonsPage, QuestionPage } from './notice-page.tsx'

const hourMs = 3_600_000
/** After the third "in an hour" of a day there is peace. */
const mostRounds = 3

/**
 * The buttons of a notice, pressed without signing in. Opening an address changes nothing, because programs that look
 * through mail open every address in it; only the form on its page, or the notice itself, presses the button.
 */
export function notices(app: FastifyInstance) {
  app.get('/reminders/notice/:token', { config: { door: 'public' } }, ask)
  app.post('/reminders/notice/:token', { config: { door: 'public', isProvenByAddress: true } }, press)
}

const tokenIn = ({ params }: FastifyRequest) => (params as { token: string }).token

/** The other button, where a notice had no room for either; whether it is one shows when it is pressed. */
function stopIn({ query }: FastifyRequest): string | undefined {
  const { stop } = query as Record<string, unknown>
  return typeof stop === 'string' && /^[\w-]{43}$/.test(stop) ? stop : undefined
}

const addressOf = (token: string) => `/reminders/notice/${token}`

async function ask(request: FastifyRequest, reply: FastifyReply) {
  const [token, stop] = [tokenIn(request), stopIn(request)]
  const button = await reachByButton(request, token)
  // "In an hour" grows old before "Stop" does.
  if (!button && stop) return reply.redirect(addressOf(stop), 303)
  if (!button) return answer(reply.code(410), 'gone')
  if (stop && button.deed === 'snooze') {
    const content = <ButtonsPage actions={{ snooze: addressOf(token), stop: addressOf(stop) }} />
    return page(reply, { title: words.notice.title, width: 'mid', content })
  }
  const content = <QuestionPage deed={button.deed} action={addressOf(token)} />
  return page(reply, { title: words.buttons[button.deed].title, width: 'mid', content })
}

async function press(request: FastifyRequest, reply: FastifyReply) {
  const button = await reachByButton(request, tokenIn(request))
  const notice = button && (await pressButton(button.mine, hashOfToken(tokenIn(request)), request.now))
  if (!button || !notice) return answer(reply.code(410), 'gone')
  if (button.deed === 'snooze') return answer(reply, await snooze(button.mine, notice, request.now))
  await stopReminder(button.mine, notice.reminderId, request.now)
  return answer(reply, 'stopped')
}

type Pressed = NonNullable<Awaited<ReturnType<typeof pressButton>>>

async function snooze(mine: Reach<'answer notice'>, { zone, round, ...notice }: Pressed, now: Date) {
  const at = new Date(now.getTime() + hourMs)
  if (round >= mostRounds) return 'enough'
  if (isQuiet(zone, at)) return 'quiet'
  await planAgain(mine, { ...notice, round: round + 1 }, at)
  return 'snoozed'
}

const answer = (reply: FastifyReply, what: keyof typeof words.answers) =>
  page(reply, { title: words.title, width: 'mid', content: <AnswerPage words={words.answers[what]} /> })
