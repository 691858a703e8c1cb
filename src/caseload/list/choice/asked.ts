import { textOf } from '../../../core/forms.tsx'
import { type Order, orders } from './listed.ts'

export const views = ['everyone', 'unread', 'quiet', 'waiting', 'not-connected'] as const
export type View = (typeof views)[number]

/** What of the list is asked for. */
export interface Asked {
  show: View
  order: Order
  page: number
  /** Part of a name or an NHS number, never from an address. */
  sought: string
}

const peopleOnAPage = 50

const oneOf = <T extends string>(known: readonly T[], value: unknown, otherwise: T): T =>
  known.find(each => each === value) ?? otherwise

const pageOf = (value: unknown) => (typeof value === 'string' && /^[1-9]\d{0,2}$/.test(value) ? Number(value) : 1)

export function fromAddress(query: unknown): Asked {
  const { show, order, page } = query as Record<string, unknown>
  return {
    show: oneOf(views, show, 'everyone'),
    order: oneOf(orders, order, 'waiting'),
    page: pageOf(page),
    sought: '',
  }
}

const longestSought = 100

export const fromForm = (form: unknown): Asked => ({
  show: 'everyone',
  order: oneOf(orders, textOf(form, 'order'), 'waiting'),
  page: pageOf(textOf(form, 'page')),
  sought: [...textOf(form, 'q')].slice(0, longestSought).join(''),
})

/** The address of a part of the list. Nothing in it tells of anybody. */
export function addressOf({ show, order, page }: Partial<Omit<Asked, 'sought'>>): string {
  const query = new URLSearchParams()
  if (show && show !== 'everyone') query.set('show', show)
  if (order && order !== 'waiting') query.set('order', order)
  if (page && page > 1) query.set('page', String(page))
  return query.size ? `/caseload?${query}` : '/caseload'
}

/** One page of a list, and how many pages there are. A page behind the last one is the last one. */
export function pageOfList<T>(all: readonly T[], page: number): { shown: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / peopleOnAPage))
  const asked = Math.min(page, pages)
  return { shown: all.slice((asked - 1) * peopleOnAPage, asked * peopleOnAPage), page: asked, pages }
}
