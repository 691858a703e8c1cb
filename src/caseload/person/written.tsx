import { Fragment } from 'preact'
import { dayAndMonth } from '../../core/clock.ts'
import { Card } from '../../design/card/card.tsx'
import { Row, Rows } from '../../design/card/rows.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { DayOfWeek } from '../../tracking/overview/week.ts'
import { nightName } from '../../tracking/sleep/night-words.ts'

/** Line ends are kept as they were typed. */
export const Lines = ({ words }: { words: string }) => (
  <>
    {words.split('\n').map((line, index) => (
      <Fragment key={index}>
        {index > 0 && <br />}
        {line}
      </Fragment>
    ))}
  </>
)

/** The notes of a week, newest first; nothing at all when there are none. */
export const Written = ({ forename, week }: { forename: string; week: readonly DayOfWeek[] }) => {
  const nights = week.flatMap(({ night }) => (night?.notes ? night : [])).toReversed()
  return (
    nights.length > 0 && (
      <Card as="section" aria-labelledby="written">
        <h2 class="f3 mb2" id="written">
          What {forename} has written
        </h2>
        <Rows>
          {nights.map(({ nightOf, notes }) => (
            <Row key={nightOf}>
              <div>
                <Quiet class="f6 mb1">
                  {nightName(nightOf)}, {dayAndMonth(nightOf)}, sleep
                </Quiet>
                <p>
                  <Lines words={notes} />
                </p>
              </div>
            </Row>
          ))}
        </Rows>
      </Card>
    )
  )
}
