import type { DrawingName } from '../design/drawing.tsx'
import { drawings } from '../design/drawings.ts'
import type { Organisation } from '../organisation/profile.ts'

type Drawn = { drawing: DrawingName; tone: 'tint' | 'warm' | 'alert' }

const drawingCalled = (name: string | null | undefined) =>
  name && Object.hasOwn(drawings, name) ? (name as DrawingName) : undefined

/** The name, drawing and tone that a tip or story takes from its way; a drawing of its own comes first. */
export function themeOf(
  { ways }: Pick<Organisation, 'ways'>,
  { way, drawing }: { way: string; drawing?: string | null },
) {
  const theme = ways.find(({ id }) => id === way)
  const drawn: Drawn = { drawing: drawingCalled(drawing) ?? drawingOf(theme), tone: theme?.tone ?? 'tint' }
  return { name: theme?.name ?? '', ...drawn }
}

export const drawingOf = (theme?: { drawing: string }): DrawingName => drawingCalled(theme?.drawing) ?? 'mug'
