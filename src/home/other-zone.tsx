import { TextLink } from '../design/button/action-link.tsx'
import { Callout } from '../design/notice/callout.tsx'

/** Stays hidden unless a script finds that the device is on another time; without scripts nobody can know. */
export const OtherZone = ({ zone }: { zone: string }) => (
  <div class="dn mb4" data-other-zone>
    <Callout kind="plain" icon="clock">
      <p>
        This device is on the time of another place. Your days here follow the time in {placeOf(zone)}.{' '}
        <TextLink href="/account/details">Change where you are</TextLink>
      </p>
    </Callout>
  </div>
)

/** 'America/New_York' is the time in New York. */
const placeOf = (zone: string) => zone.split('/').at(-1)!.replaceAll('_', ' ')
