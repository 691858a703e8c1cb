import { type Day, dayAndDate } from '../core/clock.ts'
import { safeAddress } from '../design/address.ts'
import { Card } from '../design/card/card.tsx'
import { Facts } from '../design/chart/facts.tsx'
import { Tag } from '../design/label/tag.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { CarePanel } from '../design/notice/care-panel.tsx'
import { Grid, Wrap } from '../design/page/arrangement.tsx'
import { Opening, Quiet } from '../design/text/words.tsx'
import type { HelpLine, Organisation, SupportGroup, SupportService } from '../organisation/profile.ts'
import { words } from './words.ts'

type SupportPageProps = { organisation: Pick<Organisation, 'helpLines' | 'support'>; today: Day }

export const SupportPage = ({ organisation: { helpLines, support }, today }: SupportPageProps) => (
  <Wrap class="pt4 pb5">
    <h1 class="f1 mb2">Get support</h1>
    <Opening class="mb4">{words.support.opening}</Opening>
    <CarePanel lines={helpLines} class="mb4" />
    <Group id="day-and-night" title="Day and night" words={words.support.everyDay} today={today}>
      {helpLines.map(asService)}
    </Group>
    {support.map(group => (
      <Group key={group.id} id={group.id} title={group.title} words={group.words} today={today}>
        {group.services}
      </Group>
    ))}
    <Callout kind="plain" class="mt4">
      {support.some(group => group.services.some(service => service.example)) && (
        <p class="mb2">{words.support.example}</p>
      )}
      <p>{words.support.links}</p>
    </Callout>
  </Wrap>
)

const asService = ({ kind, name, href, ...line }: HelpLine): SupportService => ({
  ...line,
  name,
  contacts: [{ kind, words: name, href }],
  example: false,
})

type GroupProps = Omit<SupportGroup, 'services'> & { children: SupportService[]; today: Day }

const Group = ({ id, title, words: opening, children, today }: GroupProps) => (
  <section class="mt4" aria-labelledby={id}>
    <h2 class="f2 mb2" id={id}>
      {title}
    </h2>
    <p class="measure mb3">{opening}</p>
    <Grid columns={2} as="ul">
      {children.map(service => (
        <ServiceCard key={service.name} service={service} today={today} />
      ))}
    </Grid>
  </section>
)

const ServiceCard = ({ service, today }: { service: SupportService; today: Day }) => (
  <Card as="li">
    <h3 class="f4 mb1">
      {service.name} {service.example && <Tag kind="warm">Example</Tag>}
    </h3>
    <p class="mb2">{service.words}</p>
    <Facts
      facts={[
        { label: 'For', value: service.whoFor },
        { label: 'Open', value: service.hours },
        ...service.contacts.map(contact => ({
          label: contactLabels[contact.kind],
          value: <ContactLink {...contact} />,
        })),
      ]}
    />
    <Quiet class="f6 mt2">{reviewWords(service, today)}</Quiet>
  </Card>
)

const contactLabels = { call: 'Call', text: 'Text', email: 'Email', web: 'Website' } as const

const ContactLink = ({ kind, words: shown, href }: SupportService['contacts'][number]) => (
  <a href={safeAddress(href)} rel={kind === 'web' ? 'noopener noreferrer' : undefined}>
    {shown}
  </a>
)

const reviewWords = ({ reviewedOn, reviewBy }: SupportService, today: Day) =>
  `Checked on ${dayAndDate(reviewedOn)}.${reviewBy < today ? ' It is time for us to check this again.' : ''}`
