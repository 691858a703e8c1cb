import { words } from '../waiting/words.ts'

/** In a form that a device can keep without a connection: what its entry is called there. Empty without scripts. */
export const KeepsEntry = ({ title }: { title: string }) => (
  <p class="fw6 mb3" role="status" data-entry={title} data-kept={words.kept} data-not-kept={words.notKept} />
)
