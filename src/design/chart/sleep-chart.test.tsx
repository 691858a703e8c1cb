import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { hoursInFigures } from './figures.ts'
import { SleepChart } from './sleep-chart.tsx'

const week = (hours: readonly (number | null)[]) =>
  ['Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu'].map((weekday, index) => ({
    weekday,
    hours: hours[index] ?? null,
    isToday: index === 6,
    isTonight: index === 6,
  }))

const drawn = (hours: readonly (number | null)[]) => renderToString(<SleepChart days={week(hours)} />)
const count = (html: string, look: string) => html.split(`class="${look}"`).length - 1

test('a week without entries is six gaps and tonight', () => {
  const html = drawn([])
  assert.equal(count(html, 'bar'), 0)
  assert.equal(count(html, 'none'), 6)
  assert.equal(count(html, 'moon'), 1)
})

test('a night without sleep is a mark with a 0, not a gap', () => {
  const html = drawn([0, null, 8, 8, 8, 8])
  assert.equal(count(html, 'bar'), 5)
  assert.equal(count(html, 'none'), 1)
  assert.match(html, />0<\/text>/)
})

test('every value stands at its mark', () => {
  const html = drawn([7.5, 0.5, 4, 12, 6.5, 10])
  for (const figure of ['7½', '½', '4', '12', '6½', '10']) assert.ok(html.includes(`>${figure}</text>`), figure)
})

test('ten hours reach the top, and a longer night raises the top', () => {
  const heights = (hours: number) => Number(/class="bar"[^>]*height="([\d.]+)"/.exec(drawn([hours]))?.[1])
  assert.equal(heights(10), 162)
  assert.equal(heights(24), 162)
  assert.ok(heights(5) === 81)
  const [short] = [...drawn([24, 12]).matchAll(/class="bar"[^>]*height="([\d.]+)"/g)].slice(1)
  assert.equal(Number(short?.[1]), 81)
})

test('it is hidden from screen readers and carries no style', () => {
  const html = drawn([7, 8])
  assert.equal(html.match(/<svg[^>]*aria-hidden="true"/g)?.length, 2)
  assert.doesNotMatch(html, /style=|NaN|undefined/)
})

test('hours in figures', () => {
  assert.deepEqual([0, 0.5, 1, 7.5, 24, 7.375].map(hoursInFigures), ['0', '½', '1', '7½', '24', '7.4'])
})
