import { type ComponentChildren, createContext, type JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { classes } from '../classes.ts'

/** What every arrangement takes: another element than `div`, utilities, an id and a name for screen readers. */
export interface BoxProps {
  as?: 'div' | 'section' | 'article' | 'aside' | 'ul' | 'ol' | 'li' | 'p' | 'span' | 'nav' | 'figure' | 'header'
  id?: string
  class?: string
  'aria-label'?: string
  'aria-labelledby'?: string
  children?: ComponentChildren
}

/** An element with classes of the design. */
export const box =
  (...names: string[]) =>
  ({ as: Element = 'div', class: more, ...rest }: BoxProps): JSX.Element => (
    <Element class={classes(...names, more)} {...rest} />
  )

const Column = box('hl-wrap')
const NoColumn = box()

/** Whether the page stands beside the rail, where `main` has a column of its own. */
export const BesideRail = createContext(false)

/** The column of a public page. */
export const Wrap = (props: BoxProps) => (useContext(BesideRail) ? <NoColumn {...props} /> : <Column {...props} />)
/** A whole public page, with room above and below; beside the rail, `main` has that already. */
export const PublicPage = ({ as, children }: Pick<BoxProps, 'as' | 'children'>) =>
  useContext(BesideRail) ? (
    <NoColumn as={as}>{children}</NoColumn>
  ) : (
    <Column as={as} class="pt4 pb5">
      {children}
    </Column>
  )
/** A column for reading. */
export const Read = box('hl-read')
/** As wide as a line of text should be: around a form. */
export const Prose = box('hl-prose')
/** Things under each other. */
export const Stack = box('hl-stack')
export const LooseStack = box('hl-stack-l')
/** Things under each other that are set close on paper, where they are to be one sheet. */
export const PaperStack = box('hl-stack-l', 'hl-paper')
/** Things beside each other, on as many lines as they need. */
export const Cluster = box('hl-cluster')
const WhiteBand = box('hl-bg-card', 'bt', 'bb', 'hl-b-line')
/** A band across the page in the colour of a card. */
export const Band = (props: BoxProps) => (useContext(BesideRail) ? <NoColumn {...props} /> : <WhiteBand {...props} />)
/** Behind a scene, at the top of a card. */
export const TintBox = box('hl-bg-tint')
/** A line above what follows. */
export const Below = box('bt', 'hl-b-line')
/** Not on paper. */
export const OnScreen = box('hl-noprint')
/** On a screen, and on paper only where there is room for it. */
export const PaperIf = ({ isSo, ...rest }: BoxProps & { isSo: boolean }) =>
  isSo ? <NoColumn {...rest} /> : <OnScreen {...rest} />
/** As much as paper can hold: smaller, and several beside each other. On a screen it is nothing. */
export const OneSheet = box('hl-onesheet')
/** Charts under each other; on one sheet, more than three stand beside each other. */
export const Charts = box('hl-charts')
/** Short lines that stand in columns on one sheet. */
export const SheetColumns = box('hl-sheetcols')
/** Pushed to the bottom of its column. */
export const Push = box('hl-push')

const columns = { 2: 'hl-grid--2', 3: 'hl-grid--3', 4: 'hl-grid--4', 5: 'hl-grid--5' } as const

const GridBox = box('hl-grid')

/** Cards in columns; one column on a phone. A list (`ul`) loses its marks. */
export const Grid = ({ columns: count, class: more, ...rest }: BoxProps & { columns: keyof typeof columns }) => (
  <GridBox class={classes(columns[count], rest.as === 'ul' && 'list pl0', more)} {...rest} />
)

const splits = { side: '', even: 'hl-split--even', flip: 'hl-split--flip' } as const
const SplitBox = box('hl-split')

/** A main column and a side column; 'flip' puts the first of the two on the right. */
export const Split = ({ kind = 'side', class: more, ...rest }: BoxProps & { kind?: keyof typeof splits }) => (
  <SplitBox class={classes(splits[kind], more)} {...rest} />
)
