import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { drawingsSource } from '../../scripts/drawings.ts'

test('the drawings in the pages are those in public (run `node scripts/drawings.ts` after a change)', () => {
  assert.equal(readFileSync('src/design/drawings.ts', 'utf8'), drawingsSource())
})

test('no drawing brings a style or a script of its own', () => {
  assert.doesNotMatch(drawingsSource(), /<style|<script|style=|href=|\son\w+=/)
})
