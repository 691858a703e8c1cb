import { Card } from '../design/card/card.tsx'
import { Stretch } from '../design/card/stretch.tsx'
import { Drawing } from '../design/drawing.tsx'
import { Push } from '../design/page/arrangement.tsx'
import type { Organisation } from '../organisation/profile.ts'
import { Markdown } from './markdown.tsx'
import type { Tip } from './queries.ts'
import { themeOf } from './theme.ts'

export const addressOfTip = ({ way, slug }: Pick<Tip, 'way' | 'slug'>) => `/tips?way=${way}#${slug}`

type TipOfTheDayProps = { tip: Tip; organisation: Pick<Organisation, 'ways'> }

export function TipOfTheDay({ tip, organisation }: TipOfTheDayProps) {
  const theme = themeOf(organisation, tip)
  return (
    <Card kind="warm" link class="flex flex-column">
      <p class="f6 fw6 mb2">Tip for today · {theme.name}</p>
      <h2 class="f2 mb2">
        <Stretch href={addressOfTip(tip)}>{tip.title}</Stretch>
      </h2>
      <div class="mb3">
        <Markdown words={tip.words} />
      </div>
      <Push class="flex justify-end">
        <Drawing name={theme.drawing} size="2xl" />
      </Push>
    </Card>
  )
}
