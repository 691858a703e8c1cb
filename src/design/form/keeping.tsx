interface KeepingProps {
  /** Said once the server has kept what is typed so far. */
  kept: string
  /** Said when it cannot be reached. */
  offline: string
  /** Said when the session has run out in the meantime. */
  signedOut: string
  /** For show: what it says to begin with. */
  still?: string
}

/** In a form whose words are kept while somebody types: here the browser says so. Empty without scripts. */
export const Keeping = ({ kept, offline, signedOut, still }: KeepingProps) => (
  <p class="f6 mb3" role="status" data-draft data-kept={kept} data-offline={offline} data-signed-out={signedOut}>
    {still}
  </p>
)
