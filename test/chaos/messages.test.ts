import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { connect, openPool } from '../../src/core/database.ts'
import { hashOfToken, newToken } from '../../src/core/ids.ts'
import { openBrowser } from '../browser.ts'
import { newCircle } from '../conversation.ts'
import { Ear } from '../ear.ts'
import { openTwoNodes } from '../two-nodes.ts'
import { Visitor } from '../visitor.ts'
import { openCrashingPostgres } from './crashing-postgres.ts'
import { Writer } from './writer.ts'

const messagesASecond = 100
const kills = 5
const crashes = 3

const postgres = await openCrashingPostgres()
const pool = openPool(postgres.owner, 2)
const owner = connect(pool)
const nodes = await openTwoNodes(postgres.app)
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await nodes.close()
  await pool.end()
  await postgres.close()
})

async function signedInAs({ id }: { id: string }) {
  const [visitor, token, at] = [new Visitor(nodes.address), newToken(), new Date()]
  const session = { tokenHash: hashOfToken(token), accountId: id, startedAt: at, seenAt: at }
  await owner.insertInto('sessions').values(session).execute()
  visitor.cookies.set('session', token)
  return visitor
}

async function newPerson(name = 'Sam') {
  const [id, personId] = [crypto.randomUUID(), crypto.randomUUID()]
  await owner.insertInto('people').values({ id: personId, zone: 'Europe/London' }).execute()
  await owner
    .insertInto('accounts')
    .values({ id, personId, name, email: `${id}@example.org` })
    .execute()
  return { id, personId, name, email: `${id}@example.org` }
}

const tools = { owner, newPerson, signedInAs } as unknown as Parameters<typeof newCircle>[0]
const circles = await Promise.all(['Rowan', 'Lin', 'Marek'].map(name => newCircle(tools, ['Grace Adeyemi'], name)))
const [first] = circles as [(typeof circles)[0]]

async function looksAt(address: string, visitor: Visitor): Promise<Page> {
  const walk = await browser.walk({ address: nodes.address })
  const { page } = walk
  await walk.carries(visitor)
  await walk.opens(address)
  await page.locator('#thread').waitFor({ state: 'attached' })
  return page
}

const listOn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#thread [data-number]')].map(row => [
      Number(row.dataset.number),
      row.querySelector('[data-words]')?.textContent ?? '',
    ]),
  )

const keptIn = (personId: string) =>
  owner
    .selectFrom('messages')
    .select(['number', 'words', 'clientKey', 'senderAccountId'])
    .where('personId', '=', personId)
    .orderBy('number')
    .execute()

/** Keeps a steady stream of messages in all rooms while something terrible is done to the house. */
async function under(terror: () => Promise<void>) {
  const writers = circles.flatMap(({ visitor, staff, staffAddress }) => [
    new Writer(nodes.address, '/messages', visitor.cookies.get('session')!),
    new Writer(nodes.address, staffAddress, staff[0]!.cookies.get('session')!),
  ])
  const sends: Promise<unknown>[] = []
  let count = 0
  const ticking = setInterval(() => {
    const writer = writers[count % writers.length]!
    sends.push(writer.writes(`${count}: do not come, come`))
    count += 1
  }, 1000 / messagesASecond)
  await terror()
  clearInterval(ticking)
  await Promise.all(sends)
  assert.equal(
    writers.reduce((sum, { kept }) => sum + kept.length, 0),
    count,
  )
  return writers
}

/** I1 to I3: every message that was acknowledged stands once, with the number that was said, in an order without gaps. */
async function checkDatabase(writers: readonly Writer[]) {
  const all = (await Promise.all(circles.map(({ person }) => keptIn(person.personId)))).flat()
  const byKey = Map.groupBy(all, ({ clientKey }) => clientKey)
  for (const { key, words, number } of writers.flatMap(({ kept }) => kept)) {
    const found = byKey.get(key) ?? []
    assert.deepEqual(
      found.map(row => [row.number, row.words]),
      [[number, words]],
    )
  }
  for (const { person } of circles) {
    const numbers = (await keptIn(person.personId)).map(({ number }) => number)
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => at + 1),
    )
  }
}

/** I4: within five seconds the list on the page is the list in the database, from the first message of the page on. */
async function checkList(page: Page, personId: string) {
  const [first] = await listOn(page)
  const wanted = (await keptIn(personId)).map(({ number, words }) => [number, words]).slice(Number(first?.[0] ?? 1) - 1)
  const tooLate = Date.now() + 5000
  let shown = await listOn(page)
  while (shown.length !== wanted.length && Date.now() < tooLate) {
    await wait(50)
    shown = await listOn(page)
  }
  assert.deepEqual(shown, wanted)
}

async function isTrueOf(terror: () => Promise<void>) {
  const pages = [await looksAt('/messages', first.visitor), await looksAt(first.staffAddress, first.staff[0]!)]
  const stranger = await Ear.opens(circles[1]!.visitor)
  const writers = await under(terror)
  await checkDatabase(writers)
  for (const page of pages) await checkList(page, first.person.personId)
  // I5: somebody else heard nothing of this room, not even that there is one.
  assert.ok(!JSON.stringify(stranger.heard).includes(first.person.personId))
  stranger.closes()
  for (const page of pages) await page.context().close()
  return writers
}

test(`a server killed ${kills} times under ${messagesASecond} messages a second: none lost, doubled or out of order`, async () => {
  const writers = await isTrueOf(async () => {
    for (let time = 0; time < kills; time++) {
      const node = nodes.nodes[time % 2]!
      await wait(400)
      await node.ends('SIGKILL')
      await wait(200)
      await node.startsAgain()
    }
    await wait(300)
  })
  assert.ok(
    writers.some(({ failures }) => failures > 0),
    'some sends broke off',
  )
})

test(`PostgreSQL crashed ${crashes} times under the same stream: none lost, and both servers live on`, async () => {
  const writers = await isTrueOf(async () => {
    for (let time = 0; time < crashes; time++) {
      await wait(500)
      await postgres.crashes()
    }
    await wait(500)
  })
  assert.ok(
    writers.some(({ failures }) => failures > 0),
    'some sends broke off',
  )
})
