import type { ComponentChildren } from 'preact'
import { type Day, dayAndDate } from '../core/clock.ts'
import { ActionLink } from '../design/button/action-link.tsx'
import { Card } from '../design/card/card.tsx'
import { Row, Rows } from '../design/card/rows.tsx'
import { Tag } from '../design/label/tag.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { CarePanel } from '../design/notice/care-panel.tsx'
import { Cluster, Grid, PublicPage } from '../design/page/arrangement.tsx'
import { Opening, Quiet } from '../design/text/words.tsx'
import type { HelpLine, Organisation, SupportGroup, SupportService } from '../organisation/profile.ts'
import { words } from './words.ts'

type SupportPageProps = {
  organisation: Pick<Organisation, 'helpLines' | 'support'>
  today: Day
  /** What somebody who is signed in has put here. */
  own?: ComponentChildren
}

export const SupportPage = ({ organisation: { helpLines, support }, today, own }: SupportPageProps) => (
  <PublicPage>
    <h1 class="f1 mb2">Get support</h1>
    <Opening class="mb4">{words.support.opening}</Opening>
    <CarePanel lines={helpLines} class="mb4" />
    {own ?? <KeptPlan />}
    <NationalHours lines={helpLines} today={today} />
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
  </PublicPage>
)

/** Nobody has to sign in for it, and it is there without a connection. */
const KeptPlan = () => (
  <p>
    <ActionLink href="/safety-plan/kept" icon="shield">
      {words.support.keptPlan}
    </ActionLink>
  </p>
)

const NationalHours = ({ lines, today }: { lines: HelpLine[]; today: Day }) => (
  <section class="mt4" aria-labelledby="day-and-night">
    <h2 class="f2 mb2" id="day-and-night">
      Day and night
    </h2>
    <p class="measure mb3">{words.support.everyDay}</p>
    <Rows card>
      {lines.map(line => (
        <Row key={line.id}>
          <span>
            <span class="db fw6">{line.name}</span>
            <Quiet as="span">
              <Open {...line} />
              <span class="db f6">{reviewWords(line, today)}</span>
            </Quiet>
          </span>
        </Row>
      ))}
    </Rows>
  </section>
)

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
    <Quiet class="mb2">
      <Open {...service} />
    </Quiet>
    <Cluster as="ul" class="list pl0">
      {service.contacts.map(contact => (
        <li key={contact.href}>
          <ContactLink {...contact} />
        </li>
      ))}
    </Cluster>
    <Quiet class="f6 mt2">{reviewWords(service, today)}</Quiet>
  </Card>
)

const icons = { call: 'phone', text: 'text', email: 'mail', web: 'external' } as const

const ContactLink = ({ kind, words: shown, href }: SupportService['contacts'][number]) => (
  <ActionLink href={href} icon={icons[kind]} leaves={kind === 'web'}>
    {shown}
  </ActionLink>
)

const Open = ({ whoFor, hours }: Pick<HelpLine, 'whoFor' | 'hours'>) => (
  <>
    <span class="db">For: {whoFor}</span>
    <span class="db">Open: {hours}</span>
  </>
)

const reviewWords = ({ reviewedOn, reviewBy }: Pick<HelpLine, 'reviewedOn' | 'reviewBy'>, today: Day) =>
  `Checked on ${dayAndDate(reviewedOn)}.${reviewBy < today ? ' It is time for us to check this again.' : ''}`
