import type { FunctionComponent } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

const mostKept = 500

/**
 * A part that looks the same whenever `keyOf` its props is the same: rendered once and then kept as text, for as long
 * as the key lives where it is an object. Reading Markdown and drawing cards anew would be half of the work of a page
 * of tips. For public words only: what is about a person is never kept here.
 */
export function kept<P extends object>(
  Part: FunctionComponent<P>,
  keyOf: (props: P) => string | object,
): FunctionComponent<P> {
  const byText = new Map<string, string>()
  const byObject = new WeakMap<object, string>()
  function keep(key: string | object, html: string) {
    if (typeof key === 'object') byObject.set(key, html)
    else byText.set(key, html)
    const [oldest] = byText.keys()
    if (byText.size > mostKept && oldest !== undefined) byText.delete(oldest)
    return html
  }
  return props => {
    const key = keyOf(props)
    const known = typeof key === 'object' ? byObject.get(key) : byText.get(key)
    return jsxTemplate([known ?? keep(key, renderToString(<Part {...props} />))])
  }
}
