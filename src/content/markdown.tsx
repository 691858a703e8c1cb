import MarkdownIt from 'markdown-it'
import type { ComponentChild } from 'preact'
import { safeAddress } from '../design/address.ts'
import { kept } from '../design/kept.tsx'
import { Quote } from '../design/text/quote.tsx'
import { Bullets } from '../design/text/words.tsx'

const reader = new MarkdownIt({ html: false }).disable(['image', 'code', 'fence', 'table', 'reference', 'lheading'])
// An address that may not stand in a page leaves its words behind as text.
reader.validateLink = address => safeAddress(address) !== undefined && !/^sms:/i.test(address)

type Token = ReturnType<typeof reader.parse>[number]
type Opened = { token?: Token; id?: string; children: ComponentChild[] }

const Read = ({ words }: { words: string }) => <>{elements(reader.parse(words, {}))}</>

/** Words written in Markdown, as elements of the design. Mark-up among the words is shown as text and never runs. */
export const Markdown = kept(Read, ({ words }) => words)

function elements(tokens: Token[]): ComponentChild[] {
  const open: [Opened, ...Opened[]] = [{ children: [] }]
  tokens.forEach((token, at) => {
    if (token.nesting === 1) {
      open.push({ token, id: anchor(tokens[at + 1]?.content ?? ''), children: [] })
      return
    }
    const closed = token.nesting === -1 ? open.pop() : undefined
    open.at(-1)?.children.push(closed?.token ? element(closed.token, closed) : leaf(token))
  })
  return open[0].children
}

function leaf({ type, content, children }: Token): ComponentChild {
  if (type === 'inline') return elements(children ?? [])
  if (type === 'hardbreak') return <br />
  if (type === 'softbreak') return '\n'
  return type === 'hr' ? <hr /> : content
}

function element(token: Token, { id, children }: Opened): ComponentChild {
  switch (token.tag) {
    case 'h1':
    case 'h2':
      return (
        <h2 class="f3 pt3" id={id}>
          {children}
        </h2>
      )
    case 'h3':
      return <h3 class="f4 pt2">{children}</h3>
    case 'blockquote':
      return <Quote>{children}</Quote>
    case 'ul':
    case 'ol':
      return <Bullets as={token.tag}>{children}</Bullets>
    case 'a':
      return <MarkdownLink href={String(token.attrGet('href'))}>{children}</MarkdownLink>
    case 'p':
      return token.hidden ? children : <p>{children}</p>
    default: {
      const Element = token.tag as 'strong' | 'em' | 'li'
      return <Element>{children}</Element>
    }
  }
}

const MarkdownLink = ({ href, children }: { href: string; children: ComponentChild[] }) => (
  <a href={href} rel={/^https?:/i.test(href) ? 'noopener noreferrer' : undefined}>
    {children}
  </a>
)

const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
