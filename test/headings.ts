/** The words of a page's headings of one level, in their order; those of the header around the page are left out. */
export const headings = (page: string, level = 1) =>
  [...page.slice(page.indexOf('<main')).matchAll(new RegExp(`<h${level}[^>]*>(.*?)</h${level}>`, 'gs'))].map(
    ([, words = '']) =>
      words
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
  )
