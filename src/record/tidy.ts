import type { Day } from '../core/clock.ts'
import type { TeamMember } from './record-system.ts'

/** The ten digits of an NHS number, however it is written; '' when they are not ten. */
export function asNhsNumber(written: string): string {
  const digits = written.replaceAll(/[\s-]/g, '')
  return /^\d{10}$/.test(digits) ? digits : ''
}

/** A guid in small letters and without the braces that some systems put around it. */
export const asGuid = (written: string): string => written.trim().replaceAll(/[{}]/g, '').toLowerCase()

/** Somebody who stands in a team twice is one member with both roles. */
export function onePerMember(rows: readonly TeamMember[]): TeamMember[] {
  const members = new Map<string, TeamMember>()
  for (const row of rows) {
    const key = row.guid || `name ${row.name}`
    const known = members.get(key)
    const roles = new Set([...(known?.role.split(', ') ?? []), row.role].filter(Boolean))
    members.set(key, { ...(known ?? row), role: [...roles].join(', ') })
  }
  return [...members.values()]
}

/** Of entries in the order in which they were made: the one with the latest day. One without a day is older than all. */
export const newestBy = <T>(entries: readonly T[], dayOf: (entry: T) => Day): T | undefined =>
  entries.reduce<T | undefined>((newest, each) => (newest && dayOf(newest) > dayOf(each) ? newest : each), undefined)

/** The rows in which something stands. */
export const notEmpty = <T extends Record<string, string>>(rows: readonly T[]): T[] =>
  rows.filter(row => Object.values(row).some(Boolean))
