import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { keysOnDevice, unlisted } from './on-device.ts'
import type { Visitor } from './visitor.ts'

const pictures = path.join('.data', 'pictures')
export const phone = 390
export const desk = 1280

/** How a journey is gone: on a phone, with scripts and without, and at a desk. */
export const ways = [
  { width: phone, scripts: true },
  { width: phone, scripts: false },
  { width: desk, scripts: true },
].map(way => ({ ...way, how: `at ${way.width} pixels ${way.scripts ? 'with' : 'without'} scripts` }))

type Look = { address: string; width?: number; scripts?: boolean; options?: BrowserContextOptions }

const screenOf = (width: number) => ({ width, height: width < 600 ? 844 : 900 })

const flags = ['--disable-gpu', '--disable-quic', '--font-render-hinting=none']

let browser: Promise<Browser> | undefined
let users = 0

function launch() {
  const executablePath = process.env.TEST_BROWSER
  if (!executablePath) throw new Error('Journeys need a browser: run them with "npm test".')
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, TZ: 'Europe/London' } })
}

async function leave() {
  users--
  if (users > 0) return
  const last = await browser
  browser = undefined
  await last?.close()
}

/** The browser of this process, which its test files share; each walk in it is alone with its cookies. */
export async function openBrowser() {
  users++
  browser ??= launch()
  const opened = await browser

  async function walk({ address, width = desk, scripts = true, options = {} }: Look) {
    const context = await opened.newContext({
      baseURL: address,
      viewport: screenOf(width),
      javaScriptEnabled: scripts,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
      ...options,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    return new Walk(page, address, width)
  }
  return { walk, close: leave }
}

/** Somebody who walks through pages, and what went wrong on the way. */
export class Walk {
  readonly page: Page
  readonly #address: string
  #width: number
  readonly #complaints: string[] = []
  readonly #expected: RegExp[] = []

  constructor(page: Page, address: string, width: number) {
    this.page = page
    this.#address = address
    this.#width = width
    page.on('console', message => {
      // The browser itself says so when an answer is 4xx; whether it should be is for the journey to say.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) this.#complaints.push(message.text())
    })
    page.on('pageerror', error => this.#complaints.push(String(error)))
    page.on('request', request => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== address)
        this.#complaints.push(`asked another host: ${request.url()}`)
    })
  }

  /** From now on this browser is signed in as the visitor is. */
  async carries({ cookies }: Pick<Visitor, 'cookies'>) {
    const kept = [...cookies].map(([name, value]) => ({ name, value, url: this.#address, httpOnly: true }))
    await this.page.context().addCookies(kept)
  }

  async opens(place: string) {
    return (await this.page.goto(new URL(place, this.#address).href))?.status()
  }

  async hasScreenOf(width: number) {
    if (width === this.#width) return
    this.#width = width
    await this.page.setViewportSize(screenOf(width))
  }

  /** The words of the page as they are on the screen. */
  readonly reads = () => this.page.locator('body').innerText()

  async headed(heading: string | RegExp) {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }

  /** Saved for eyes, in .data/pictures. */
  async picture(name: string) {
    mkdirSync(pictures, { recursive: true })
    const file = path.join(pictures, `${name}-${this.#width}.jpg`)
    await this.page.screenshot({ path: file, type: 'jpeg', quality: 80, fullPage: true })
  }

  /** Nothing that axe can find is in the way of anybody, by day and by night. */
  async isForEverybody() {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      let found = await this.#inTheWay(colorScheme)
      // A colour may still be on its way from day to night; what is really wrong is found again.
      for (let again = 0; found.length && again < 3; again++) found = await this.#inTheWay(colorScheme)
      assert.deepEqual(found, [], `${this.page.url()} in ${colorScheme}`)
    }
    await this.page.emulateMedia({ colorScheme: 'light' })
  }

  async #inTheWay(colorScheme: 'light' | 'dark') {
    await this.#settles()
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axe.source)
    // By night only the colours are others; asking the rest again would find the same.
    const runOnly = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined
    return this.page.evaluate(async only => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
        resultTypes: ['violations'],
        // What it would load beforehand, only rules that are not asked for would read.
        preload: false,
        ...(only && { runOnly: only }),
      })
      return violations.map(v => `${v.id}: ${v.nodes.map(node => node.html).join(' ')}`)
    }, runOnly)
  }

  /** Two frames later, and after every change of colour on the way, the new colours are those on the screen. */
  async #settles() {
    await this.page.evaluate(async () => {
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    })
  }

  /** On the smallest phone, and at 400% on a laptop, nobody has to scroll sideways. */
  async fitsTheSmallestScreen() {
    await this.page.setViewportSize({ width: 320, height: 640 })
    const width = await this.page.evaluate(() => document.documentElement.scrollWidth)
    await this.page.setViewportSize(screenOf(this.#width))
    assert.ok(width <= 320, `${this.page.url()} is ${width} pixels wide on a screen of 320`)
  }

  /** What the browser says of something that was done to it on purpose is no complaint. */
  expects(what: RegExp) {
    this.#expected.push(what)
  }

  /** The worker looks after this browser, with everything that it keeps. */
  async hasWorker() {
    await this.page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      while (active?.state !== 'activated') await new Promise(done => active?.addEventListener('statechange', done))
    })
  }

  /** However a walk went, nothing stays in the browser that people are not told of. */
  async ends() {
    const kept = await keysOnDevice(this.page)
    await this.page.context().close()
    assert.deepEqual(unlisted(kept), [], 'kept in the browser, and not on the list')
    assert.deepEqual(
      this.#complaints.filter(complaint => !this.#expected.some(what => what.test(complaint))),
      [],
    )
  }
}
