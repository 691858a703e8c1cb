import { Markdown } from '../content/markdown.tsx'
import type { Tip } from '../content/queries.ts'
import { themeOf } from '../content/theme.ts'
import { addressOfTip } from '../content/tip-of-the-day.tsx'
import { Card } from '../design/card/card.tsx'
import { Stretch } from '../design/card/stretch.tsx'
import { Drawing } from '../design/drawing.tsx'
import type { Organisation } from '../organisation/profile.ts'

export const SmallIdea = ({ tip, organisation }: { tip: Tip; organisation: Pick<Organisation, 'ways'> }) => {
  const theme = themeOf(organisation, tip)
  return (
    <section aria-labelledby="idea">
      <h2 class="f3 mb3" id="idea">
        A small idea
      </h2>
      <Card kind="warm" link>
        <div class="flex items-start">
          <div>
            <p class="f6 fw6 mb1">{theme.name}</p>
            <Stretch href={addressOfTip(tip)} class="f4 fw7 lh-title">
              {tip.title}
            </Stretch>
            <div class="mt1">
              <Markdown words={tip.words} />
            </div>
          </div>
          <span class="ml3">
            <Drawing name={theme.drawing} />
          </span>
        </div>
      </Card>
    </section>
  )
}
