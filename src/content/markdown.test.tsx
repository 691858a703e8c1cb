import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Markdown } from './markdown.tsx'

const html = (words: string) => renderToString(<Markdown words={words} />)

test('no words give no mark-up', () => {
  assert.equal(html(''), '')
  assert.equal(html('  \n\n'), '')
})

test('bold words, lists, quotations and headings are shown as such', () => {
  assert.equal(html('Be **kind** to *you*.'), '<p>Be <strong>kind</strong> to <em>you</em>.</p>')
  assert.match(html('- one\n- two'), /<ul[^>]*><li>one<\/li><li>two<\/li><\/ul>/)
  assert.match(html('1. one'), /<ol[^>]*><li>one<\/li><\/ol>/)
  assert.match(html('> I could answer that.'), /<blockquote[^>]*><p>I could answer that\.<\/p><\/blockquote>/)
  assert.match(html('## Somewhere to be\n\nTea.'), /<h2[^>]* id="somewhere-to-be">Somewhere to be<\/h2><p>Tea\.<\/p>/)
})

test('a page never gets a second main heading from its words', () => {
  assert.doesNotMatch(html('# Loud\n\nLoud\n===='), /<h1/)
})

test('mark-up among the words is shown as text and never runs', () => {
  const shown = html('<script>alert(1)</script> **bold** <img src=x onerror=alert(1)> &lt;b&gt;')
  assert.doesNotMatch(shown, /<(script|img|b>)/)
  assert.match(shown, /&lt;script(>|&gt;)/)
  assert.match(shown, /<strong>bold<\/strong>/)
})

test('links lead to the web, mail, a phone and our own pages', () => {
  assert.match(
    html('[Mind](https://www.mind.org.uk/)'),
    /<a href="https:\/\/www\.mind\.org\.uk\/" rel="noopener noreferrer">Mind<\/a>/,
  )
  assert.match(html('[Help](/support)'), /<a href="\/support">Help<\/a>/)
  assert.match(html('[Ring](tel:111)'), /<a href="tel:111">/)
  assert.match(html('[Write](mailto:hello@healthlocker.example)'), /<a href="mailto:hello@healthlocker\.example">/)
})

for (const address of [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//elsewhere.example',
  'sms:85258',
  'ftp://x.example',
])
  test(`no link leads to ${address}`, () => {
    assert.doesNotMatch(html(`[Press me](${address}) <${address}>`), /<a /)
  })

test('a backslash does not lead to another host', () => {
  assert.match(html('[Press me](/\\elsewhere.example)'), /href="\/%5Celsewhere\.example"/)
})

test('pictures from elsewhere are not fetched', () => {
  assert.doesNotMatch(html('![A cat](https://elsewhere.example/cat.png)'), /<img/)
})
