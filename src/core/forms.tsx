import type { FastifyRequest } from 'fastify'
import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { formTokenField } from './form-tokens.ts'

export const FormTokens = createContext<(action: string) => string>(() => '')

/** What to change, by the id of the field: { password: 'Make your password at least 12 characters' } */
export type Wrong = { [field: string]: string }

/** A form that posts to one of our addresses, with the token that proves it came from our page. */
export function Form(props: { action: string; class?: string; children: ComponentChildren }) {
  const token = useContext(FormTokens)(props.action)
  return (
    <form method="post" action={props.action} class={props.class} novalidate>
      <input type="hidden" name={formTokenField} value={token} />
      {props.children}
    </form>
  )
}

/** Whether one of our scripts asks, which wants a few words and no page. */
export const wantsJson = ({ headers }: Pick<FastifyRequest, 'headers'>) => headers.accept === 'application/json'

/** A field of a form exactly as it was typed; '' when it is absent or sent twice. */
export function rawTextOf(body: unknown, field: string): string {
  const value = (body as Record<string, unknown> | null)?.[field]
  return typeof value === 'string' ? value : ''
}

/** The same, with its ends trimmed and its line ends made one kind. */
export const textOf = (body: unknown, field: string): string => rawTextOf(body, field).replaceAll('\r\n', '\n').trim()
