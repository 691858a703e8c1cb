import { ButtonLink } from '../design/button/button.tsx'
import { Card } from '../design/card/card.tsx'
import { Plate } from '../design/card/plate.tsx'
import { kept } from '../design/kept.tsx'
import { Chips } from '../design/label/chips.tsx'
import { Tag as TagLabel } from '../design/label/tag.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { Cluster, PublicPage, Split, Stack } from '../design/page/arrangement.tsx'
import { Opening, Quiet } from '../design/text/words.tsx'
import type { Organisation } from '../organisation/profile.ts'
import { Markdown } from './markdown.tsx'
import { type Tip, tipsOnAPage } from './queries.ts'
import { addressOfTag, type Tag, tagsOf } from './tag.ts'
import { drawingOf, themeOf } from './theme.ts'
import { words } from './words.ts'

export type TipsPageProps = {
  organisation: Organisation
  tips: readonly Tip[]
  /** How many there are on all pages together. */
  total: number
  number: number
  tag?: Tag
  /** Why this is not what was asked for. */
  notice?: string
}

export const TipsPage = ({ organisation, tag, notice, ...list }: TipsPageProps) => (
  <PublicPage>
    <h1 class="f1 mb2">Wellbeing tips</h1>
    <Opening>{words.tips.opening}</Opening>
    <Chips class="mt4 mb4" label="Choose a kind of tip" chips={chips(organisation, tag)} />
    {notice && <Callout class="mb4">{notice}</Callout>}
    <Split>
      <div>
        <TipsHeading tag={tag} total={list.total} />
        <TipList organisation={organisation} tips={list.tips} />
        <MorePages tag={tag} {...list} />
      </div>
      <aside aria-label="About the five ways">
        <Card kind="tint">
          <h2 class="f4 mb2">Where these come from</h2>
          <p>{words.tips.whence}</p>
          <p class="mt2">
            <a href="/about#the-five-ways-to-wellbeing">Read about the five ways</a>
          </p>
        </Card>
      </aside>
    </Split>
  </PublicPage>
)

const chips = (organisation: Organisation, tag?: Tag) => [
  { href: '/tips', words: 'All tips', isChosen: !tag },
  ...tagsOf(organisation).map(each => ({
    href: addressOfTag(each),
    words: each.theme.name,
    isChosen: each.theme.id === tag?.theme.id,
  })),
]

const TipsHeading = ({ tag, total }: { tag?: Tag; total: number }) => (
  <>
    <div class="flex items-center mb3">
      <Plate drawing={drawingOf(tag?.theme)} kind={tag?.theme.tone ?? 'warm'} class="mr3" />
      <div>
        <h2 class="f2">{tag?.theme.name ?? 'All tips'}</h2>
        <Quiet>{countWords(total, tag)}</Quiet>
      </div>
    </div>
    {tag && (
      <p class="mb4 measure">
        {tag.theme.description} {tag.theme.question}
      </p>
    )}
  </>
)

function countWords(total: number, tag?: Tag) {
  if (total === 0) return words.tips.none
  return `${total} ${total === 1 ? 'tip' : 'tips'}${tag ? ` about ${tag.theme.about}` : ''}`
}

type TipListProps = Pick<TipsPageProps, 'organisation' | 'tips'>

const FreshList = ({ organisation, tips }: TipListProps) => (
  <Stack as="ul" class="list pl0">
    {tips.map(tip => (
      <TipCard key={tip.slug} tip={tip} theme={themeOf(organisation, tip).name} />
    ))}
  </Stack>
)

const TipList = kept(FreshList, ({ tips }) => tips)

const TipCard = ({ tip, theme }: { tip: Tip; theme: string }) => (
  <Card as="li" id={tip.slug}>
    <h3 class="f4 mb1">{tip.title}</h3>
    <Quiet as="div">
      <Markdown words={tip.words} />
    </Quiet>
    <p class="mt2">
      <TagLabel kind="tint">{theme}</TagLabel>
    </p>
  </Card>
)

const MorePages = ({ tag, total, number }: Pick<TipsPageProps, 'tag' | 'total' | 'number'>) => {
  const at = (page: number) => `/tips?${tag ? `way=${tag.theme.id}&` : ''}page=${page}`
  const hasMore = number * tipsOnAPage < total
  if (!hasMore && number === 1) return null
  return (
    <Cluster class="mt4">
      {hasMore && (
        <ButtonLink href={at(number + 1)} kind="secondary">
          Show more tips
        </ButtonLink>
      )}
      {number > 1 && (
        <ButtonLink href={at(number - 1)} kind="quiet">
          Go back to earlier tips
        </ButtonLink>
      )}
    </Cluster>
  )
}
