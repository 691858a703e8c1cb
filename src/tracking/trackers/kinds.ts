import type { PlateKind } from '../../design/card/plate.tsx'
import type { DrawingName } from '../../design/drawing.tsx'

/** What an entry is: 0 to 10, yes or no, or an amount. */
export type Answer = 'scale' | 'yes-no' | 'number'

/** A kind of thing to keep track of. A new kind is one more row here, and no new code. */
export interface Kind {
  /** Its name in an address. */
  key: string
  kind: string
  answer: Answer
  /** On the list of what can be added. */
  title: string
  about: string
  drawing: DrawingName
  plate: PlateKind
  /** What it is called until the person names it; '' where only they can name it. */
  name: string
  nameLabel: string
  nameHint: string
  examples: readonly string[]
  /** What is asked on a day, and what the ends of a scale mean. */
  question: string
  lowest?: string
  highest?: string
  unit: string
  /** Whether the person chooses the unit. */
  ownUnit?: true
  most: number
  /** Digits after the point. */
  decimals: 0 | 2
  /** The button of Today. */
  action: string
}

const number = { answer: 'number', decimals: 0, unit: '', most: 100_000 } as const
const scale = { answer: 'scale', decimals: 0, unit: '', most: 10 } as const
const yesNo = { answer: 'yes-no', decimals: 0, unit: '', most: 1 } as const
const whatToCallIt = { nameLabel: 'What shall we call it?', nameHint: 'You can change this later.', examples: [] }

export const kinds: readonly Kind[] = [
  {
    ...scale,
    key: 'problem',
    kind: 'problem',
    title: 'A problem',
    about: 'Something that gets in your way. You say how much, from 0 to 10.',
    drawing: 'problem',
    plate: 'warm',
    name: '',
    nameLabel: 'What is the problem?',
    nameHint: 'Use your own words. Only a few are needed.',
    examples: [
      'Worry about being with people',
      'Thoughts that upset me',
      'Trouble with eating',
      'Staying away from people',
      'Feeling low',
      'Drinking more than I want to',
      'Getting angry',
    ],
    question: 'How much is this affecting you today?',
    lowest: 'very little effect',
    highest: 'major effect',
    action: 'Rate it',
  },
  {
    ...scale,
    ...whatToCallIt,
    key: 'mood',
    kind: 'mood',
    title: 'Mood',
    about: 'How you feel, from 0 to 10.',
    drawing: 'mug',
    plate: 'tint',
    name: 'Mood',
    question: 'How is your mood today?',
    lowest: 'very low',
    highest: 'very good',
    action: 'Rate it',
  },
  {
    ...yesNo,
    ...whatToCallIt,
    key: 'medication',
    kind: 'medication',
    title: 'Medication taken',
    about: 'Yes or no for each day.',
    drawing: 'notice',
    plate: 'tint',
    name: 'Medication taken',
    question: 'Did you take your medication today?',
    action: 'Answer',
  },
  {
    ...number,
    ...whatToCallIt,
    key: 'exercise',
    kind: 'exercise',
    title: 'Exercise',
    about: 'How many minutes you moved about.',
    drawing: 'active',
    plate: 'tint',
    name: 'Exercise',
    question: 'About how many minutes did you exercise today?',
    unit: 'minutes',
    most: 1440,
    action: 'Add it',
  },
  {
    ...yesNo,
    key: 'yes-no',
    kind: 'own',
    title: 'A yes or no of your own',
    about: 'For example, whether you went outside.',
    drawing: 'plant',
    plate: 'tint',
    name: '',
    nameLabel: 'What would you like to keep track of?',
    nameHint: 'Use your own words. You answer yes or no each day.',
    examples: ['Went outside', 'Ate a meal with somebody', 'Took a break'],
    question: 'Was it so today?',
    action: 'Answer',
  },
  {
    ...number,
    key: 'number',
    kind: 'own',
    title: 'A number of your own',
    about: 'For example, cups of coffee or pages read.',
    drawing: 'plant',
    plate: 'tint',
    name: '',
    nameLabel: 'What would you like to keep track of?',
    nameHint: 'Use your own words. You enter a number each day.',
    examples: ['Coffee', 'Steps', 'Pages read'],
    question: 'How much was it today?',
    ownUnit: true,
    decimals: 2,
    action: 'Add it',
  },
]

export const kindNamed = (key: string): Kind | undefined => kinds.find(kind => kind.key === key)

/** The kind of a tracker; one whose kind is no longer offered is a number, a yes or no, or a scale of one's own. */
export function kindOf(tracker: { kind: string; answer: Answer }): Kind {
  const [first] = kinds as readonly [Kind]
  return (
    kinds.find(({ kind, answer }) => kind === tracker.kind && answer === tracker.answer) ??
    kinds.find(({ answer }) => answer === tracker.answer) ??
    first
  )
}
