import { CarePanel } from '../../design/notice/care-panel.tsx'
import { PublicPage } from '../../design/page/arrangement.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import type { Organisation } from '../../organisation/profile.ts'

/** The same page whatever was wrong, so that nobody learns from it how near they were. */
export const RefusedPage = ({ organisation, isSignedIn }: { organisation: Organisation; isSignedIn: boolean }) => {
  const { phone, hours } = organisation.trust.contact
  return (
    <PublicPage>
      <h1 class="f1 mb2">We could not let you in from ePJS</h1>
      <Opening class="mb3">
        Go back to ePJS and press the Healthlocker button again. Each press works once, and only for a few minutes.
      </Opening>
      {/* A double click sends one press twice, and the first of the two has let them in. */}
      {isSignedIn && (
        <p class="mb3">
          You are signed in here already: <a href="/caseload">go to your caseload</a>.
        </p>
      )}
      <Quiet class="mb4">
        If it happens again, call us on {phone}. {hours}.
      </Quiet>
      <CarePanel lines={organisation.helpLines} />
    </PublicPage>
  )
}
