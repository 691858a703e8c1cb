import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Choices } from './choice.tsx'
import { DateInput } from './date-input.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { TextArea } from './text-area.tsx'
import { PasswordField, TextField } from './text-field.tsx'
import { Tiles } from './tiles.tsx'

test('label, hint, error and field come in this order, and the field names both', () => {
  const html = renderToString(
    <TextField id="first" label="First name" hint="As on letters" wrong="Enter your first name" />,
  )
  const order = ['for="first"', 'id="first-h"', 'id="first-e"', '<input']
  assert.deepEqual(
    order.map(part => html.indexOf(part)).toSorted((a, b) => a - b),
    order.map(part => html.indexOf(part)),
  )
  assert.match(html, /aria-describedby="first-h first-e"/)
  assert.match(html, /aria-invalid="true"/)
})

test('a field without hint or error names neither', () => {
  const html = renderToString(<TextField id="first" label="First name" value="Rowan" />)
  assert.doesNotMatch(html, /aria-describedby|aria-invalid|is-error/)
})

test('what was typed is kept and can do no harm', () => {
  const html = renderToString(<TextField id="first" label="First name" value={'"><script>alert(1)</script>'} />)
  assert.doesNotMatch(html, /<script/)
  assert.match(html, /value="&quot;>&lt;script/)
})

test('a long answer keeps its first empty line', () => {
  const shown = (value: string) =>
    />([^<]*)<\/textarea>/.exec(renderToString(<TextArea id="n" label="Notes" value={value} />))?.[1]
  assert.equal(shown('one'), '\none')
  assert.equal(shown('\none'), '\n\none')
  assert.equal(shown('</textarea>'), '\n&lt;/textarea>')
})

test('a password is never written into a page', () => {
  assert.doesNotMatch(renderToString(<PasswordField id="p" label="Password" autocomplete="new-password" />), /value=/)
})

test('the summary leads to the first box of a question', () => {
  const html = renderToString(
    <>
      <ErrorSummary wrong={{ hours: 'Choose how long you slept', notes: undefined }} />
      <Tiles
        id="hours"
        tiles={[
          { value: '0', words: '0' },
          { value: '1', words: '1' },
        ]}
        chosen="1"
      />
    </>,
  )
  assert.match(html, /role="alert"/)
  assert.match(html, /tabindex="-1"/)
  assert.match(html, /href="#hours"/)
  assert.match(html, /id="hours" value="0"/)
  assert.match(html, /id="hours-1" value="1" checked/)
  assert.doesNotMatch(html, /#notes/)
})

test('nothing to put right shows no summary', () => assert.equal(renderToString(<ErrorSummary wrong={{}} />), ''))

test('nothing is chosen in advance', () => {
  const options = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ]
  assert.doesNotMatch(renderToString(<Choices kind="radio" id="r" label="May we?" options={options} />), /checked/)
})

test('only the wrong part of a date is marked', () => {
  const html = renderToString(
    <DateInput id="d" label="Born" wrong="Enter a year" wrongParts={['year']} value={{ day: '1' }} />,
  )
  assert.equal(html.match(/aria-invalid/g)?.length, 1)
  assert.match(html, /aria-describedby="d-e"/)
})
