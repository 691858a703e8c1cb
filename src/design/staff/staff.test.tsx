import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Spark } from '../chart/spark.tsx'
import { NhsNumber } from '../label/nhs-number.tsx'
import { Layout } from '../page/layout.tsx'
import { Rail } from '../page/rail.tsx'
import { CaseTable } from './case-table.tsx'
import { HeadButton } from './header.tsx'
import { IdBanner } from './id-banner.tsx'
import { Tabs } from './tabs.tsx'

const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

test('an NHS number is seen as 3, 3 and 4, and heard digit by digit', () => {
  const html = renderToString(<NhsNumber digits="9990142319" />)
  assert.match(html, /aria-hidden="true">999 014 2319</)
  assert.match(html, /class="clip">9 9 9, 0 1 4, 2 3 1 9</)
})

describe('the banner', () => {
  const rowan = { surname: "O'Dowd-Élan", forename: 'Rowan', born: '14 Mar 1991 (35y)', nhsNumber: '9990142319' }

  test('has the surname in capitals', () => {
    assert.match(renderToString(<IdBanner {...rowan} title="Mx" />), /O'DOWD-ÉLAN, Rowan \(Mx\)/)
  })

  test('has a second row only if the record has something for it', () => {
    assert.equal(renderToString(<IdBanner {...rowan} />).split('<dl').length, 2)
    assert.equal(renderToString(<IdBanner {...rowan} team="Lambeth" />).split('<dl').length, 3)
  })
})

describe('the sparkline', () => {
  const bars = (nights: (number | null)[]) => renderToString(<Spark nights={nights} words="" />).match(/<rect[^>]*>/g)!
  const height = (bar: string) => Number(/ height="([\d.]+)"/.exec(bar)![1])

  test('tells no sleep, no entry and sleep apart', () => {
    const [none, zero, some] = bars([null, 0, 7.5])
    assert.match(none!, /class="none"/)
    assert.equal(height(zero!), 1.5)
    assert.doesNotMatch(zero!, /class/)
    assert.equal(height(some!), 24)
  })

  test('has one colour for every night, and room for a very long one', () => {
    const tall = bars([2, 24, 10])
    assert.ok(tall.every(bar => !bar.includes('class')))
    assert.deepEqual(tall.map(height), [2.7, 32, 13.3])
  })

  test('is hidden, and its words are not', () => {
    const html = renderToString(<Spark nights={[7]} words="7 h avg, 1 night" />)
    assert.match(html, /<svg[^>]*aria-hidden="true"/)
    assert.match(html, /7 h avg, 1 night<\/span>$/)
  })
})

test('a row of the caseload has the same facts in the same looks for everybody', () => {
  const person = { about: '35y', messagesHref: '/m', lastEntry: 'Today' }
  const html = renderToString(
    <CaseTable
      caption="Connected people"
      panels={[{ title: 'Sleep, last 7 nights', label: 'Sleep' }]}
      people={[
        { ...person, href: '/1', name: 'Ashdown, Rowan', waiting: 'since 8am', unreadCount: 2, panels: ['a'] },
        { ...person, href: '/2', name: 'Wren, Tobias', waiting: null, unreadCount: 0, panels: ['Not shared'] },
      ]}
    />,
  )
  assert.match(wordsOf(html), /Ashdown, Rowan 35y since 8am 2 unread from Ashdown, Rowan a Today/)
  assert.match(wordsOf(html), /Wren, Tobias 35y No message 0 Not shared Today/)
  assert.equal(html.match(/<tr role="row"/g)?.length, 3)
  assert.equal(html.match(/data-label="Sleep"/g)?.length, 2)
})

test('the browser finds what it counts in, and copies of what it may need', () => {
  const link = (newCount: number | undefined) =>
    renderToString(<Rail groups={[{ items: [{ href: '/messages', words: 'Messages', newCount }] }]} />)
  assert.match(link(2), /<span class="hl-badge" data-badge="true"><span data-count="true">2<\/span>/)
  assert.match(link(0), /hidden[^>]* data-badge="true"><span data-count="true"><\/span>/)
  assert.doesNotMatch(link(undefined), /data-badge/)
  const table = renderToString(<CaseTable caption="Nobody" panels={[]} people={[]} />)
  for (const name of ['unread', 'none', 'no-message']) assert.match(table, new RegExp(`<template data-case="${name}">`))
})

test('tabs say which page this is and what is unread', () => {
  const tabs = [
    { href: '/a', words: 'Summary', isCurrent: true },
    { href: '/b', words: 'Messages', newCount: 2 },
  ]
  const html = renderToString(<Tabs label="Rowan Ashdown’s record" tabs={tabs} />)
  assert.match(html, /href="\/a" aria-current="page"/)
  assert.match(wordsOf(html), /Messages 2 unread/)
})

test('a staff page is dense and dark at the top, without a rail, a bar or a footer of links', () => {
  const html = renderToString(
    <Layout
      title="Your caseload"
      service="Healthlocker"
      trust={{ name: 'A trust', shortLines: ['A trust'] }}
      assets={{ stylesheets: [], scripts: [], font: '/f', icon: '/i', manifest: '/m', touchIcon: '/t' }}
      bar={{ day: '#FFFFFF', night: '#182036' }}
      home="/caseload"
      help={{ lines: [], moreHref: '/support' }}
      footer={{ links: [] }}
      navigation={{
        kind: 'staff',
        lines: ['Grace Adeyemi', 'Care coordinator'],
        links: [
          { href: 'https://epjs.example.org', words: 'Back to ePJS', icon: 'arrowleft' },
          <HeadButton key="out" icon="signout">
            Sign out
          </HeadButton>,
        ],
      }}
    >
      <h1>Your caseload</h1>
    </Layout>,
  )
  assert.match(html, /<html lang="en-GB" class="hl-dense">/)
  assert.match(html, /<body><a class="hl-skip"/)
  assert.match(html, /<header class="hl-header hl-header--staff">.*Grace Adeyemi<br\/>Care coordinator.*Get help now/s)
  // Once in the header, and once at the end of the page for a phone.
  assert.equal(html.match(/>Back to ePJS</g)?.length, 2)
  assert.equal(html.match(/>Sign out</g)?.length, 2)
  assert.doesNotMatch(html, /hl-tabbar|hl-rail|hl-footer/)
})
