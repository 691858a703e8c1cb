import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { people } from '../src/demo/cast.ts'
import { openHouse } from './harness.ts'
import { ownPages, publicPages } from './journeys/pages.ts'
import { plain } from './reading.ts'

// Nothing counts days in a row, marks anybody, cheers, or blames.
const house = await openHouse({ tools: { isDemo: true } })
after(() => house.close())

const unkind =
  /!|\bstreak|\b(?:your|a|an|sleep|mood|wellbeing|total) scores?\b|\byou scored\b|\bdays? in a row|\bwell done|\bgreat job|\bcongrat|\byou (?:missed|failed|forgot|skipped)|\byou should (?!be able)|\bkeep it up|\boverdue|\bon track\b|\bnon-?complian|\brisk (?:score|level)|\b(?:high|low) risk/i

const around = (words: string) => words.match(new RegExp(`.{0,40}(${unkind.source}).{0,40}`, 'i'))?.[0]

for (const member of [people.rowan, people.ewa])
  test(`no page of ${member.name} scores, cheers or blames`, async () => {
    const visitor = await house.signedInAs(member)
    for (const place of new Set<string>([...Object.values(publicPages), ...Object.values(ownPages)])) {
      const { text } = await visitor.opens(place)
      assert.equal(around(plain(text.replace(/^<!doctype html>/i, ''))), undefined, place)
    }
  })

test('no words of a trust, and none that a script says, do either', () => {
  for (const file of globSync('profiles/**/*.{md,json}'))
    assert.equal(around(readFileSync(file, 'utf8').replaceAll(/\]\([^)]*\)/g, '')), undefined, file)
  const said = globSync('browser/**/*.ts').flatMap(
    file => readFileSync(file, 'utf8').match(/'[A-Z][^'\n]+ [^'\n]+'/g) ?? [],
  )
  for (const words of said) assert.equal(around(words), undefined)
})
