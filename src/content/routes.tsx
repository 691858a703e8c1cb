import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { landingOf } from '../access/viewer.ts'
import { askedOnce } from '../core/asked-once.ts'
import { type Clock, dayIn } from '../core/clock.ts'
import type { Database } from '../core/database.ts'
import { NotFound } from '../core/errors.ts'
import { page } from '../core/page.tsx'
import { StyleGuide } from '../design/style-guide.tsx'
import type { Organisation, PageName } from '../organisation/profile.ts'
import { FixedPage } from './fixed-page.tsx'
import { HomePage } from './home-page.tsx'
import { newestStories, storyCalled, tipForDay, tipsOn, tipsToTryAfter } from './queries.ts'
import { StoriesPage } from './stories-page.tsx'
import { StoryPage } from './story-page.tsx'
import { SupportPage } from './support-page.tsx'
import { type Tag, tagNamed } from './tag.ts'
import { TipsPage } from './tips-page.tsx'
import { words } from './words.ts'

const everybody = { config: { door: 'public' } } as const
const storiesInList = 100

type Tools = {
  db: Database
  organisation: Organisation
  clock: Clock
  /** What somebody who is signed in has put where help is; it never fails. */
  ownHelp: (request: FastifyRequest) => Promise<VNode | null>
}

export function content(app: FastifyInstance, { db, organisation, clock, ownHelp }: Tools) {
  const tipsFor = askedOnce(clock, (number: number, tag?: Tag) => tipsOn(db, number, tag))
  const storiesFor = askedOnce(clock, (atMost: number) => newestStories(db, atMost))

  app.get('/', everybody, showHome)
  app.get('/tips', everybody, showTips)
  app.get('/stories', everybody, showStories)
  app.get('/stories/:slug', everybody, showStory)
  app.get('/support', everybody, showSupport)
  for (const name of Object.keys(organisation.pages) as PageName[]) app.get(`/${name}`, everybody, showFixed(name))

  app.get('/style-guide', everybody, showStyleGuide)

  async function showHome(request: FastifyRequest, reply: FastifyReply) {
    const [tip, [story]] = await Promise.all([tipForDay(db, dayIn(organisation.zone, request.now)), storiesFor(1)])
    const home = (
      <HomePage
        organisation={organisation}
        landing={request.viewer && landingOf(request.viewer)}
        tip={tip}
        story={story}
      />
    )
    return page(reply, { title: words.home.title, at: '/', content: home })
  }

  async function showTips(request: FastifyRequest, reply: FastifyReply) {
    const asked = readTipsQuery(organisation, request.query)
    const tips = asked.isKnown ? await tipsFor(asked.number, asked.tag) : []
    if (tips.length || (asked.isKnown && asked.number === 1)) return sendTips(reply, tips, asked)
    const notice = asked.isKnown ? words.tips.noSuchPage : words.tips.noSuchTag
    return sendTips(reply.code(404), await tipsFor(1, asked.tag), { ...asked, number: 1, notice })
  }

  type Found = Awaited<ReturnType<typeof tipsOn>>
  function sendTips(reply: FastifyReply, tips: Found, asked: { tag?: Tag; number: number; notice?: string }) {
    const title = asked.tag ? `Wellbeing tips: ${asked.tag.theme.name}` : 'Wellbeing tips'
    const list = <TipsPage organisation={organisation} tips={tips} total={tips[0]?.total ?? 0} {...asked} />
    return page(reply, { title, at: '/tips', content: list })
  }

  async function showStories(_: FastifyRequest, reply: FastifyReply) {
    const stories = await storiesFor(storiesInList)
    return page(reply, { title: 'Stories', at: '/stories', content: <StoriesPage stories={stories} /> })
  }

  async function showStory(request: FastifyRequest, reply: FastifyReply) {
    const { slug } = request.params as { slug: string }
    const story = /^[a-z0-9-]+$/.test(slug) ? await storyCalled(db, slug) : undefined
    if (!story) throw new NotFound()
    const toTry = await tipsToTryAfter(db, story.id)
    const read = <StoryPage story={story} toTry={toTry} organisation={organisation} />
    return page(reply, { title: story.title, at: '/stories', content: read })
  }

  /** Needs no database: help has to be there when nothing else is. */
  async function showSupport(request: FastifyRequest, reply: FastifyReply) {
    const today = dayIn(organisation.zone, request.now)
    const help = <SupportPage organisation={organisation} today={today} own={await ownHelp(request)} />
    return page(reply, { title: 'Get support', at: '/support', content: help })
  }

  async function showStyleGuide(_: FastifyRequest, reply: FastifyReply) {
    return page(reply, { title: 'Style guide', at: '/style-guide', content: <StyleGuide /> })
  }

  function showFixed(name: PageName) {
    return async (_: FastifyRequest, reply: FastifyReply) => {
      const fixed = organisation.pages[name]
      return page(reply, { title: fixed.title, at: `/${name}`, content: <FixedPage {...fixed} /> })
    }
  }
}

const mostPages = 500

/** What `/tips?way=connect&page=2` asks for; `tag` is the name that 2018's addresses had for `way`. */
function readTipsQuery(organisation: Organisation, query: unknown) {
  const { way, tag, page: number = '1' } = query as Record<string, unknown>
  const name = way ?? tag ?? ''
  const isAll = name === '' || (typeof name === 'string' && /^tips?$/i.test(name))
  const found = typeof name === 'string' ? tagNamed(organisation, name) : undefined
  const isNumber = typeof number === 'string' && /^[1-9]\d{0,2}$/.test(number) && Number(number) <= mostPages
  return { isKnown: isAll || found !== undefined, tag: found, number: isNumber ? Number(number) : mostPages + 1 }
}
