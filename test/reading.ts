/** What stands on a page between its navigation and its footer. */
export const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main'))

/** The words of some HTML, one space between any two. */
export const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' ,', ',')

export const mainWords = (page: string) => plain(mainOf(page))

/** The words of a page's headings of one level, in their order; those of the header around the page are left out. */
export const headings = (page: string, level = 1) =>
  [...mainOf(page).matchAll(new RegExp(`<h${level}[^>]*>(.*?)</h${level}>`, 'gs'))].map(([, words = '']) =>
    words
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )

/** What stands in a field of a page's form, seen or not; '' where there is no such field. */
export const fieldOf = (page: string, name: string) =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? ''

/** What stands in the box of a page for many words; undefined where there is no box. */
export const boxIn = (page: string) => /<textarea[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(page)?.[1]
