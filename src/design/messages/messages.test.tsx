import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { initialsOf, tintOf } from '../label/person-name.ts'
import { Composer } from './composer.tsx'
import { OwnMessage, TheirMessage } from './message.tsx'
import { MessageTemplates } from './templates.tsx'
import { MessageWords } from './words.tsx'

const shown = (words: string) => renderToString(<MessageWords words={words} />)

test('what somebody wrote keeps its paragraphs and its lines', () => {
  assert.equal(shown('One\ntwo\n \n\nthree'), '<p class="hl-words">One\ntwo</p><p class="hl-words mt2">three</p>')
})

test('an address of the web is a link that tells the other side nothing; the full stop stays outside', () => {
  assert.match(
    shown('See https://nhs.uk/a?b=1&c=2. Or (http://x.org/y)'),
    /^<p [^>]*>See <a href="https:\/\/nhs\.uk\/a\?b=1&amp;c=2" rel="noopener noreferrer nofollow">[^<]*<\/a>\. Or \(<a href="http:\/\/x\.org\/y"/,
  )
})

test('nothing that somebody writes becomes markup or a script', () => {
  for (const words of ['<script>x</script>', 'javascript:alert(1)', 'https://"onclick=x', 'data:text/html,x']) {
    assert.doesNotMatch(shown(words), /<script|href="(javascript|data)|" *onclick/)
  }
})

test('a state is always a word', () => {
  const word = (state: 'sending' | 'sent' | 'delivered' | 'seen' | 'unsent') =>
    renderToString(
      <OwnMessage words="Yes" time="4:10pm" state={state} seenBy="Grace" reason="You are offline." />,
    ).replaceAll(/<[^>]*>/g, ' ')
  assert.match(word('sending'), /You, +4:10pm.*Yes.*Sending.*4:10pm/)
  assert.match(word('sent'), /Sent/)
  assert.match(word('delivered'), /Delivered/)
  assert.match(word('seen'), /Seen by +Grace/)
  assert.match(word('unsent'), /You, +not sent.*Not sent\. +You are offline\..*Try again/)
})

test('the name and the role stand above a message from somebody else', () => {
  const html = renderToString(
    <TheirMessage name="Grace Adeyemi" jobTitle="Care coordinator" time="4:10pm" words="Hello" isNew data-number={7} />,
  )
  assert.match(html, /<li class="hl-msg" data-number="7">/)
  assert.match(html.replaceAll(/<[^>]*>/g, ''), /GAGrace Adeyemi Care coordinator New/)
})

test('the browser finds a copy of each state, and its places to fill', () => {
  const html = renderToString(<MessageTemplates />)
  for (const state of ['sending', 'sent', 'delivered', 'seen', 'unsent']) {
    assert.match(html, new RegExp(`<template data-message="${state}"><li .*?data-words.*?data-state="${state}"`))
  }
  for (const tint of ['team', 'pink', 'warm', 'plain']) {
    assert.match(
      html,
      new RegExp(`<template data-message="${tint}"><li .*?data-initials.*?data-name.*?data-role.*?data-new`),
    )
  }
  assert.match(html, /<template data-message="day"><li><h3 [^>]*data-day-heading/)
  for (const place of ['data-seen-by', 'data-reason', 'data-try-again', 'data-time']) assert.ok(html.includes(place))
})

test('a message that could not be sent keeps its words in the box', () => {
  const html = renderToString(
    <Composer id="words" label="Write" note="Kept." value={'\nHello'} wrong="Too long" data-box />,
  )
  assert.match(html, /^<div class="hl-composer" data-box/)
  assert.match(html, /aria-invalid="true"[^>]*>\n\nHello<\/textarea>/)
})

test('initials are of the first and last name, and a tint stays with its name', () => {
  const names = ['Grace Adeyemi', 'Dr Priya Nathan', 'Owen Bright', 'Cher', 'Élodie  de la Cruz', 'Dr', '']
  assert.deepEqual(names.map(initialsOf), ['GA', 'PN', 'OB', 'C', 'ÉC', '', ''])
  assert.deepEqual(names.slice(0, 3).map(tintOf), ['team', 'pink', 'warm'])
})
