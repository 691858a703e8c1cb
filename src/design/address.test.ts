import assert from 'node:assert/strict'
import { test } from 'node:test'
import { safeAddress } from './address.ts'

test('our own paths, the web, mail, phone and text are let in', () => {
  const good = [
    '/',
    '/tips?kind=give',
    '#main',
    '?page=2',
    'https://nhs.uk/x',
    'http://nhs.uk',
    'mailto:a@example.org',
    'tel:111',
    'sms:85258?body=SHOUT',
  ]
  for (const address of good) assert.equal(safeAddress(address), address)
})

test('scripts, data and disguised hosts are refused', () => {
  const bad = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'evil.example',
    '',
  ]
  for (const address of bad) assert.equal(safeAddress(address), undefined, JSON.stringify(address))
})
