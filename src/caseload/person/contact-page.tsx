import type { TeamSeat } from '../../access/circle.ts'
import { TextLink } from '../../design/button/action-link.tsx'
import { Card } from '../../design/card/card.tsx'
import { PersonRow } from '../../design/card/people.tsx'
import { Rows } from '../../design/card/rows.tsx'
import { Facts } from '../../design/chart/facts.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Split, Stack } from '../../design/page/arrangement.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { Aged } from '../../record/guarded-record.ts'
import type { NewestDetails, Phone } from '../../record/record-system.ts'
import { takenInWords } from '../../record/taken.ts'
import { TheySeeThis } from './person-frame.tsx'
import type { PersonFacts } from './queries.ts'

interface ContactPageProps {
  person: PersonFacts
  /** Null while the record sleeps and nothing older is known. */
  details: Aged<NewestDetails | null> | null
  team: readonly TeamSeat[]
  /** The name of whoever reads this. */
  myName: string
  recordName: string
  zone: string
  now: Date
}

export const ContactPage = ({ person, details, team, myName, ...rest }: ContactPageProps) => (
  <>
    <h1 class="f2 mb3">Contact details</h1>
    <Split>
      <Card as="section" aria-labelledby="details">
        <h2 class="f3 mb2" id="details">
          {person.forename} {person.surname}
        </h2>
        {details ? <Details details={details} {...rest} /> : <RecordSleeps {...rest} />}
      </Card>
      <Stack>
        <Card as="section" aria-labelledby="team">
          <h2 class="f3 mb2" id="team">
            Care team
          </h2>
          <Rows>
            {team.map(({ staffId, name, jobTitle }) => (
              <PersonRow key={staffId} name={name} words={name === myName ? `${jobTitle} (you)` : jobTitle} />
            ))}
          </Rows>
        </Card>
        <TheySeeThis forename={person.forename} />
      </Stack>
    </Split>
  </>
)

type Times = Pick<ContactPageProps, 'recordName' | 'zone' | 'now'>

const RecordSleeps = ({ recordName }: Times) => (
  <Callout kind="warning" icon="clock">
    <p>
      <strong>{recordName} does not answer at the moment,</strong> so the address and phone numbers cannot be shown.
      This does not mean that there are none.
    </p>
  </Callout>
)

const Details = ({ details, recordName, zone, now }: Times & { details: Aged<NewestDetails | null> }) => (
  <>
    {details.value ? <Entry {...details.value} recordName={recordName} /> : <p>{recordName} has no contact details.</p>}
    <Quiet class="f6 mt3">
      Taken from {recordName} {takenInWords(details.takenAt, zone, now)}.
      {details.isStale && ` ${recordName} does not answer at the moment, so this may have changed since.`}
    </Quiet>
  </>
)

const kinds: Record<Phone['kind'], string> = { home: 'Home phone', mobile: 'Mobile', work: 'Work phone' }

const Entry = ({ address, postcode, phones, email, entries, recordName }: NewestDetails & { recordName: string }) => {
  const lines = [...address, postcode].filter(Boolean)
  return (
    <>
      <Facts
        facts={[
          { label: 'Address', value: lines.length ? lines.join(', ') : `${recordName} has no address` },
          ...phones.map(({ kind, number }) => ({ label: kinds[kind], value: <PhoneLink number={number} /> })),
          { label: 'Email', value: email || `${recordName} has no email address` },
        ]}
      />
      {entries > 1 && (
        <Callout kind="plain" class="mt3">
          <p>
            {recordName} has {entries} entries for this person. This is the newest one. Look in {recordName} for the{' '}
            {entries === 2 ? 'other' : 'others'}.
          </p>
        </Callout>
      )}
    </>
  )
}

const PhoneLink = ({ number }: { number: string }) => {
  const digits = number.replace(/[^+\d]/g, '')
  return digits ? <TextLink href={`tel:${digits}`}>{number}</TextLink> : number
}
