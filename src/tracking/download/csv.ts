import { valueInWords } from '../entries/entry-words.ts'
import { capital, hoursAsleep, timesWokenUp } from '../sleep/night-words.ts'
import type { Kept, KeptEntry, KeptNight } from './queries.ts'

const columns = ['Day', 'What', 'Kind', 'Value', 'Unit', 'In words', 'Notes', 'Time zone', 'Last changed']

/** A table of everything, oldest day first, as spreadsheets read it. */
export function asCsv({ nights, entries, marks }: Kept): string {
  const rows = [
    ...nights.map(nightRow),
    ...entries.map(entryRow),
    ...marks.map(({ onDay, words }) => [onDay, 'Marked day', 'mark', '', '', words, '', '', '']),
  ].sort(([one = ''], [other = '']) => (one < other ? -1 : one > other ? 1 : 0))
  // The mark at the beginning tells Excel that the letters are UTF-8.
  return `\uFEFF${[columns, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function nightRow(night: KeptNight): string[] {
  const inWords = [capital(hoursAsleep(night)), timesWokenUp(night)].filter(Boolean).join(', ')
  const rest = [inWords, night.notes, night.zone, night.changedAt.toISOString()]
  return [
    night.nightOf,
    'Sleep, the night that began on this day',
    'sleep',
    figure(night.minutesAsleep / 60),
    'hours',
    ...rest,
  ]
}

function entryRow(entry: KeptEntry): string[] {
  const unit = { scale: 'out of 10', 'yes-no': '1 is yes, 0 is no', number: entry.unit }[entry.answer]
  const rest = [valueInWords(entry.value, entry), entry.notes, entry.zone, entry.changedAt.toISOString()]
  return [entry.onDay, entry.name, entry.kind, figure(entry.value), unit, ...rest]
}

const figure = (value: number) => String(value)

/**
 * One cell. What begins like a formula would be run by a spreadsheet, and could send what stands beside it to somebody:
 * an apostrophe before it makes it text.
 */
export function cell(text: string): string {
  const harmless = /^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
