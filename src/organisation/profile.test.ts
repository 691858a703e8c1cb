import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { pastReview, readOrganisation } from './profile.ts'

const slam = 'profiles/slam'
const scratch = mkdtempSync(path.join(tmpdir(), 'a profile '))
after(() => rmSync(scratch, { recursive: true }))

type Raw = { zone: string; helpLines: Record<string, string>[]; ways: unknown[]; colour?: string }

/** A copy of the trust’s profile with something done to it. */
function spoilt(name: string, spoil: (folder: string, profile: Raw) => void) {
  const folder = path.join(scratch, name)
  cpSync(slam, folder, { recursive: true })
  const profile: Raw = JSON.parse(readFileSync(path.join(folder, 'profile.json'), 'utf8'))
  spoil(folder, profile)
  if (existsSync(path.join(folder, 'profile.json')))
    writeFileSync(path.join(folder, 'profile.json'), JSON.stringify(profile))
  return folder
}

test('the trust’s own profile is whole', () => {
  const organisation = readOrganisation(slam)
  assert.equal(organisation.service.name, 'Healthlocker')
  assert.ok(organisation.tips.length >= 20)
  assert.ok(organisation.stories.length >= 3)
  assert.match(organisation.pages.privacy.body, /data controller/)
})

test('the five ways all have tips, and sleep has some too', () => {
  const { ways, tips } = readOrganisation(slam)
  for (const way of ways) assert.ok(tips.filter(tip => tip.way === way.id).length >= 3, way.name)
  assert.ok(tips.filter(tip => tip.topic === 'sleep').length >= 3)
})

test('every story can be read in a few minutes', () => {
  for (const { slug, body } of readOrganisation(slam).stories) {
    const words = body.split(/\s+/).length
    assert.ok(words >= 400 && words <= 700, `${slug} has ${words} words`)
  }
})

test('nobody is shouted at, and nothing is called easy', () => {
  const { tips, stories, pages } = readOrganisation(slam)
  for (const { title, body } of [...tips, ...stories, ...Object.values(pages)])
    assert.doesNotMatch(`${title} ${body}`, /!|\b(just|simply|easy(?! read)|easily|commit|suffers?|victim)\b/i, title)
})

test('every drawing that the profile names is there', () => {
  const { ways, topics, tips } = readOrganisation(slam)
  for (const { drawing } of [...ways, ...topics, ...tips])
    assert.ok(!drawing || existsSync(`public/illustrations/${drawing}.svg`), drawing)
})

test('the four national help lines are there, each with hours and who it is for', () => {
  const lines = readOrganisation(slam).helpLines
  assert.deepEqual(
    lines.map(line => line.href),
    ['tel:999', 'tel:111', 'tel:116123', 'sms:85258?body=SHOUT'],
  )
  for (const line of lines) assert.ok(line.hours && line.whoFor && line.national, line.name)
})

test('local services are marked as examples, with numbers that ring nowhere', () => {
  const fiction = /^(tel:(02079460|01632960|0808157)\d+|mailto:\S+@\S+\.example)$/
  for (const service of readOrganisation(slam).support.flatMap(group => group.services)) {
    const reachesSomebody = service.contacts.some(contact => !fiction.test(contact.href))
    assert.notEqual(service.example, reachesSomebody, service.name)
  }
})

// Fails on the day after a review was due: out-of-date help is a fault like any other.
test('no help line or service is past its review', () => {
  assert.deepEqual(pastReview(readOrganisation(slam), new Date().toISOString().slice(0, 10)), [])
})

test('a help line that is past its review is named', () => {
  const organisation = readOrganisation(slam)
  const samaritans = organisation.helpLines.find(line => line.id === 'samaritans')!
  samaritans.reviewBy = '2026-12-31'
  assert.deepEqual(pastReview(organisation, '2026-12-31'), [])
  assert.deepEqual(pastReview(organisation, '2027-01-01'), ['Samaritans 116 123'])
})

test('a broken profile is told all of its faults at once', () => {
  const folder = spoilt('broken', (folder, profile) => {
    profile.zone = 'Europe/Camberwell'
    profile.helpLines[0]!.href = 'javascript:alert(1)'
    profile.helpLines[1]!.hours = ''
    profile.helpLines[2]!.reviewBy = '2026-02-30'
    profile.ways.pop()
    profile.colour = 'green'
    rmSync(path.join(folder, 'pages/terms.md'))
    writeFileSync(path.join(folder, 'tips/dance-to-one-song.md'), 'No rules at the top')
    const story = path.join(folder, 'stories/the-night-shift-in-my-head.md')
    writeFileSync(story, readFileSync(story, 'utf8').replace(/^tips: .*/m, 'tips: count-sheep'))
  })
  assert.throws(
    () => readOrganisation(folder),
    ({ message }: Error) => {
      for (const fault of [
        /profile\.json: zone: must be a time zone/,
        /helpLines\.0\.href: must be a phone/,
        /helpLines\.1\.hours: must not be empty/,
        /helpLines\.2\.reviewBy: must be a day/,
        /ways: must name all five ways/,
        /"colour"/,
        /pages\/terms\.md/,
        /tips\/dance-to-one-song\.md: title/,
        /stories\/the-night-shift-in-my-head\.md: tips: there is no tip "count-sheep"/,
      ])
        assert.match(message, fault)
      return true
    },
  )
})

test('dates of a review in the wrong order are a fault', () => {
  const folder = spoilt('backwards', (_, profile) => {
    profile.helpLines[3]!.reviewBy = '2020-01-01'
  })
  assert.throws(() => readOrganisation(folder), /helpLines\.3\.reviewBy: must come after reviewedOn/)
})

test('a profile that is not JSON, or not there, says so', () => {
  const folder = spoilt('not-json', () => {})
  writeFileSync(path.join(folder, 'profile.json'), '{ "name": ')
  assert.throws(() => readOrganisation(folder), /profile\.json: .*JSON/)
  assert.throws(() => readOrganisation(path.join(scratch, 'nowhere')), /cannot be used|no such file/)
})
