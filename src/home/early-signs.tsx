import type { FastifyRequest } from 'fastify'
import { own } from '../access/reach.ts'
import { todayOf } from '../access/today.ts'
import { Card } from '../design/card/card.tsx'
import { HelpLines } from '../design/notice/help-lines.tsx'
import { Stack } from '../design/page/arrangement.tsx'
import type { Organisation } from '../organisation/profile.ts'
import { WhatToDo } from '../strategies/pinned.tsx'
import { strategiesOf } from '../strategies/queries.ts'
import type { Strategy } from '../strategies/strategy.ts'
import { SignNote } from '../tracking/signs/note.tsx'
import { signsOf, trueSignsOf } from '../tracking/signs/queries.ts'
import type { Sign, TrueSign } from '../tracking/signs/sign.ts'
import { words } from '../tracking/signs/words.ts'

/** What a person can choose to be reminded of when a sentence of theirs is true. */
export const helpsOf = async (request: FastifyRequest) => strategiesOf(await own(request, 'see strategies'))

interface NotesToday {
  notes: readonly { sign: Sign; isTrue: TrueSign }[]
  helps: readonly Strategy[]
}

/** The notes of today: one query while none is to be shown, three however many are. */
export async function notesToday(request: FastifyRequest): Promise<NotesToday> {
  const mine = await own(request, 'see signs')
  const areTrue = await trueSignsOf(mine, todayOf(request))
  const shown = areTrue.filter(({ isPutAway }) => !isPutAway)
  if (!shown.length) return { notes: [], helps: [] }
  const [all, helps] = [await signsOf(mine), await helpsOf(request)]
  const notes = shown.flatMap(isTrue => {
    const sign = all.find(({ id }) => id === isTrue.id)
    return sign ? [{ sign, isTrue }] : []
  })
  return { notes, helps }
}

type NotesProps = NotesToday & { lines: Organisation['helpLines'] }

/** What the person wanted to see, in the order in which they wrote their sentences. */
export const EarlySignNotes = ({ notes, helps, lines }: NotesProps) =>
  notes.length === 0 ? null : (
    <section aria-labelledby="early-signs" class="mb4">
      <h2 class="f3 mb3" id="early-signs">
        {words.note.title}
      </h2>
      <Stack>
        {notes.map(({ sign, isTrue }) => (
          <SignNote key={sign.id} sign={sign} isTrue={isTrue}>
            {helps
              .filter(({ id }) => sign.helps.includes(id))
              .map(help => (
                <div key={help.id} class="mt3">
                  <h4 class="f4 lh-title mb2">{help.title}</h4>
                  <WhatToDo words={help.words} />
                </div>
              ))}
          </SignNote>
        ))}
        <Card kind="plain">
          <h3 class="f4 mb2">{words.note.lines}</h3>
          <HelpLines lines={lines} />
        </Card>
      </Stack>
    </section>
  )
