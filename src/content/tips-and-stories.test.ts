import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type House, openHouse } from '../../test/harness.ts'
import { headings } from '../../test/reading.ts'

import { addDays } from '../core/clock.ts'
import { importFirstContent, minutesToRead } from './first-content.ts'
import { tipForDay } from './queries.ts'

let full: House
let empty: House
before(async () => {
  full = await openHouse({ now: new Date('2026-11-22T10:00:00Z') })
  empty = await openHouse()
  await empty.owner.deleteFrom('stories').execute()
  await empty.owner.deleteFrom('tips').execute()
})
after(() => Promise.all([full.close(), empty.close()]))

const opens = async (address: string, status = 200, house = full) => {
  const answer = await house.visitor().opens(address)
  assert.equal(answer.status, status, address)
  return answer.text
}

test('the tips are shown twenty at a time', async () => {
  const [first, second] = [await opens('/tips'), await opens('/tips?page=2')]
  const total = full.organisation.tips.length
  assert.equal(headings(first, 3).length, 20)
  assert.equal(headings(second, 3).length, total - 20)
  assert.equal(new Set([...headings(first, 3), ...headings(second, 3)]).size, total)
  assert.match(first, /href="\/tips\?page=2"[^>]*>Show more tips/)
  assert.doesNotMatch(second, /Show more tips/)
  assert.match(first, new RegExp(`${total} tips`))
})

test('each of the five ways shows only its own tips, with what it means and a question', async () => {
  for (const way of full.organisation.ways) {
    const page = await opens(`/tips?way=${way.id}`)
    const own = full.organisation.tips.filter(tip => tip.way === way.id).map(tip => tip.title)
    assert.deepEqual(headings(page, 3).sort(), own.sort())
    assert.match(page, new RegExp(`<title>Wellbeing tips: ${way.name} `))
    assert.ok(page.includes(way.description) && page.includes(way.question))
    assert.match(page, new RegExp(`<a[^>]*aria-current="true"[^>]*>.*?${way.name}</a>`))
  }
})

test('tips about sleep have a page of their own', async () => {
  const page = await opens('/tips?way=sleep')
  const own = full.organisation.tips.filter(tip => tip.topic === 'sleep').map(tip => tip.title)
  assert.ok(own.length >= 3)
  assert.deepEqual(headings(page, 3).sort(), own.sort())
})

test('a tag is found in any letter case, and under its old name', async () => {
  for (const [address, name] of [
    ['/tips?tag=Connect', 'Connect'],
    ['/tips?tag=CONNECT', 'Connect'],
    ['/tips?tag=BeActive', 'Be active'],
    ['/tips?tag=keep+learning', 'Keep learning'],
    ['/tips?tag=givetoothers', 'Give'],
    ['/tips?way=Take-Notice', 'Take notice'],
  ] as const)
    assert.equal(headings(await opens(address), 2)[0], name, address)
  assert.equal(headings(await opens('/tips?tag=Tip'), 3).length, 20)
})

test('an unknown tag or page gets a kind sentence and tips to read', async () => {
  for (const tag of ['zzz', '%27%20or%201=1', '%', 'connect&way=give', '__proto__', 'x'.repeat(3000)]) {
    const page = await opens(`/tips?way=${tag}`, 404)
    assert.match(page, /We do not have tips under that name/)
    assert.equal(headings(page, 3).length, 20)
  }
  for (const number of ['0', '-1', 'two', '99', '1e9', '2.5', '99999999999999999999', '', '1&page=2']) {
    const page = await opens(`/tips?page=${number}`, 404)
    assert.match(page, /There is no such page of tips/)
    assert.equal(headings(page, 3).length, 20)
  }
})

test('bold words in a tip are bold, and its page leads to all tips and to those of its way', async () => {
  const tip = {
    slug: 'bold',
    title: 'Be **not** bold',
    words: 'Be **bold** <script>alert(1)</script>',
    way: 'connect',
    position: 1,
  }
  await empty.owner.insertInto('tips').values(tip).execute()
  const page = await opens('/tips?tag=connect&page=1', 200, empty)
  assert.match(page, /Be <strong>bold<\/strong>/)
  assert.match(page, /href="\/tips"/)
  assert.match(page, /href="\/tips\?way=connect"/)
  assert.match(page, />Be \*\*not\*\* bold</)
  assert.doesNotMatch(page, /<script>alert/)
  await empty.owner.deleteFrom('tips').execute()
})

test('a tip with an unknown way or topic cannot be stored', async () => {
  const tip = { slug: 'other', title: 'Other', words: 'Words', way: 'sleepwalk', position: 1 }
  await assert.rejects(empty.owner.insertInto('tips').values(tip).execute(), /tips_way_check/)
  await assert.rejects(
    empty.owner
      .insertInto('tips')
      .values({ ...tip, way: 'give', topic: 'x' })
      .execute(),
    /tips_topic_check/,
  )
})

test('the tip for today stays for the day, and every tip has its day', async () => {
  const days = full.organisation.tips.map((_, at) => addDays('2026-11-22', at))
  const tips = await Promise.all(days.map(day => tipForDay(full.owner, day)))
  assert.equal(new Set(tips.map(tip => tip?.slug)).size, full.organisation.tips.length)
  assert.deepEqual(await tipForDay(full.owner, '2026-11-22'), tips[0])
  assert.ok(await tipForDay(full.owner, '2025-02-03'), 'a day before the first one')
  assert.equal(await tipForDay(empty.owner, '2026-11-22'), undefined)
  assert.ok((await opens('/')).includes(tips[0]!.title))
})

test('the stories are listed newest first, each with a line about it and its minutes', async () => {
  const page = await opens('/stories')
  const stories = full.organisation.stories.toSorted((a, b) => b.publishedOn.localeCompare(a.publishedOn))
  assert.deepEqual(
    headings(page, 2),
    stories.map(story => story.title),
  )
  for (const { summary } of stories) assert.ok(page.includes(summary))
  assert.match(page, /Recovery story · 4 minute read/)
})

test('a story is read with a note of what it mentions, its teller, tips to try and the help lines', async () => {
  const page = await opens('/stories/the-allotment-gave-me-my-mornings-back')
  assert.deepEqual(headings(page), ['The allotment gave me my mornings back'])
  assert.match(page, /This story mentions low mood and losing a job\./)
  assert.match(page, /Ikenna<\/span>, who has used mental health services/)
  assert.match(page, /9 October 2026 · 4 minute read/)
  assert.match(page, /<blockquote[^>]*><p>Nobody asked me how I was/)
  assert.match(page, /href="\/tips\?way=be-active#walk-to-the-end-of-your-road-and-back"/)
  assert.match(page, /If this has stirred things up.*tel:116123/s)
})

test('the tips to try after a story are where its links lead', async () => {
  const page = await opens('/stories/the-night-shift-in-my-head')
  const links = [...page.matchAll(/href="(\/tips\?way=[a-z-]+)#([a-z-]+)"/g)]
  assert.deepEqual(
    links.map(([, , slug]) => slug),
    ['write-tomorrow-down-tonight', 'keep-one-getting-up-time'],
  )
  for (const [, address, slug] of links) assert.match(await opens(address!), new RegExp(`id="${slug}"`))
})

test('a story that does not exist is a page that does not exist', async () => {
  for (const slug of [
    'unknown',
    '00000000-0000-4000-8000-000000000000',
    '1',
    '%00',
    '%27',
    '..%2Fabout',
    'x'.repeat(150),
  ])
    assert.match(await opens(`/stories/${slug}`, 404), /We cannot find that page/)
})

test('first content is copied in once; what the database says by then stays', async () => {
  const house = await openHouse()
  const changed = { title: 'Changed by an editor' }
  await house.owner.updateTable('tips').set(changed).where('slug', '=', 'dance-to-one-song').execute()
  await house.owner.deleteFrom('storyTips').execute()
  await importFirstContent(house.owner, house.organisation)
  const titles = await house.owner.selectFrom('tips').select('title').where('slug', '=', 'dance-to-one-song').execute()
  assert.deepEqual(titles, [changed])
  assert.deepEqual(await house.owner.selectFrom('storyTips').selectAll().execute(), [])
  await house.close()
})

test('the application may read tips and stories but not write them', async () => {
  const client = await full.pool.connect()
  try {
    for (const table of ['tips', 'stories', 'story_tips']) {
      await client.query(`select * from ${table}`)
      await assert.rejects(client.query(`delete from ${table}`), /permission denied/)
      await assert.rejects(client.query(`insert into ${table} default values`), /permission denied/)
    }
  } finally {
    client.release()
  }
})

test('the minutes to read a story are counted from its words', () => {
  assert.equal(minutesToRead('one'), 1)
  assert.equal(minutesToRead('word '.repeat(480)), 3)
  assert.equal(minutesToRead('word '.repeat(481)), 4)
})
