import type { VNode } from 'preact'
import { safeAddress } from '../address.ts'
import type { IconName } from '../icon.tsx'

export interface NavItem {
  href: string
  words: string
  /** Fewer words, for a phone. */
  shortWords?: string
  icon?: IconName
  isCurrent?: boolean
  /** How many new things wait there. */
  newCount?: number
}

export interface NavGroup {
  heading?: string
  items: readonly NavItem[]
  /** A form of one's own around a `RailButton`: signing out is a deed, not a place. */
  last?: VNode
}

/** Staff have a dark header and no rail: a caseload is one place. */
export interface StaffNavigation {
  kind: 'staff'
  /** "Grace Adeyemi, care coordinator", and perhaps the team. */
  lines: readonly string[]
  /** Links ("Back to ePJS"), or a form of one's own around a `HeadButton`. */
  links: readonly (NavItem | VNode)[]
}

export type Navigation =
  | { kind: 'public'; items: readonly NavItem[] }
  | { kind: 'signed-in'; signedInAs: string; groups: readonly NavGroup[]; bar: readonly NavItem[] }
  | StaffNavigation

/** What every navigation link has: its address, and whether this is the page. */
export const placeOf = ({ href, isCurrent }: NavItem) =>
  ({ href: safeAddress(href), 'aria-current': isCurrent ? 'page' : undefined }) as const

/** Links look the same for everybody to whom they say the same. */
export const sameLinks = ({ items }: { items: readonly NavItem[] }) => JSON.stringify(items)
