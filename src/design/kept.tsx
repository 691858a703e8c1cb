import type { FunctionComponent } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

const mostKept = 500

/**
 * A part that looks the same whenever `keyOf` its props is the same: rendered once and then kept as text.
 * Reading Markdown and drawing cards anew would be half of the work of a page of tips. For public words only:
 * what is about a person is never kept here.
 */
export function kept<P extends object>(Part: FunctionComponent<P>, keyOf: (props: P) => string): FunctionComponent<P> {
  const rendered = new Map<string, string>()
  function keep(key: string, html: string) {
    const [oldest] = rendered.keys()
    if (rendered.size === mostKept && oldest !== undefined) rendered.delete(oldest)
    rendered.set(key, html)
    return html
  }
  return props => {
    const key = keyOf(props)
    const html = rendered.get(key) ?? keep(key, renderToString(<Part {...props} />))
    return jsxTemplate([html])
  }
}
