import type { FunctionComponent } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

const mostKept = 500

/**
 * A part that looks the same whenever `keyOf` its props is the same. It is rendered once and then kept as text:
 * on most pages icons and Markdown would otherwise be half of the work.
 */
export function kept<P extends object>(Part: FunctionComponent<P>, keyOf: (props: P) => string): FunctionComponent<P> {
  const rendered = new Map<string, string>()
  return props => {
    const key = keyOf(props)
    const html = rendered.get(key) ?? renderToString(<Part {...props} />)
    if (rendered.size < mostKept) rendered.set(key, html)
    return jsxTemplate([html])
  }
}
