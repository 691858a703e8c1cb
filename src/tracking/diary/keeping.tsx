import { words } from './words.ts'

/** Where the browser module of drafts says what it keeps. Empty, and not needed, without scripts. */
export const Keeping = () => (
  <p
    class="f6 mb3"
    role="status"
    data-draft
    data-kept={words.keeping.kept}
    data-offline={words.keeping.offline}
    data-signed-out={words.keeping.signedOut}
  />
)
