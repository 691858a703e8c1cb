import { ButtonLink } from '../../../design/button/button.tsx'
import { Card } from '../../../design/card/card.tsx'
import { CarePanel } from '../../../design/notice/care-panel.tsx'
import { Cluster, Wrap } from '../../../design/page/arrangement.tsx'
import { Opening } from '../../../design/text/words.tsx'
import type { Organisation } from '../../../organisation/profile.ts'

/** After the last try: when the next one is heard, and whom to call instead. */
export const PausePage = ({ again, organisation }: { again: string; organisation: Organisation }) => {
  const { phone, hours } = organisation.trust.contact
  return (
    <Wrap>
      <h1 class="f1 mb2">Let us pause for a while</h1>
      <Opening class="mb3">
        We have looked several times and could not find the record. You can try again after {again}. Everything else
        here works as before.
      </Opening>
      <Card class="mb4">
        <h2 class="f4 mb2">Would you like some help?</h2>
        <p>
          Call <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>, {hours}. We can look together at what does not
          fit. Have a letter from the NHS at hand, if you can.
        </p>
      </Card>
      <Cluster class="mb4">
        <ButtonLink href="/today">Go to Today</ButtonLink>
      </Cluster>
      <CarePanel lines={organisation.helpLines} />
    </Wrap>
  )
}
