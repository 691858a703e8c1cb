import { Fieldset } from '../../design/form/field.tsx'
import { TextField } from '../../design/form/text-field.tsx'
import { type Tile, Tiles } from '../../design/form/tiles.tsx'
import type { Kind } from '../trackers/kinds.ts'
import { scores } from './entry.ts'

interface QuestionProps {
  kind: Pick<Kind, 'answer' | 'decimals' | 'lowest' | 'highest'>
  unit: string
  question: string
  chosen: string
  wrong?: string
}

const yesOrNo: readonly Tile[] = [
  { value: 'yes', words: 'Yes', width: 'half' },
  { value: 'no', words: 'No', width: 'half' },
]

/** The one question of a day. Nothing is chosen in advance. */
export const AnswerQuestion = ({ kind, unit, question, chosen, wrong }: QuestionProps) => {
  if (kind.answer === 'number')
    return (
      <TextField
        id="value"
        label={question}
        hint={unit ? `In ${unit}. A guess is fine.` : 'A guess is fine.'}
        value={chosen}
        wrong={wrong}
        width={4}
        inputmode={kind.decimals ? undefined : 'numeric'}
        autocomplete="off"
        large
      />
    )
  const tiles = kind.answer === 'scale' ? scores.map(score => scoreTile(score, kind)) : yesOrNo
  return (
    <Fieldset id="value" label={question} wrong={wrong} large>
      <Tiles id="value" six={kind.answer === 'scale'} tiles={tiles} chosen={chosen} />
    </Fieldset>
  )
}

function scoreTile(score: string, { lowest, highest }: Pick<Kind, 'lowest' | 'highest'>): Tile {
  if (score === '0') return { value: score, words: ['0', lowest].filter(Boolean).join(', '), width: 'wide' }
  if (score === '10') return { value: score, words: ['10', highest].filter(Boolean).join(', '), width: 'wide' }
  return { value: score, words: score, unit: 'out of 10' }
}
