import { Form } from '../../core/forms.tsx'
import { ActionLink } from '../../design/button/action-link.tsx'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Empty } from '../../design/card/empty.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Cluster, Stack } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import type { Sign, TrueSign } from './sign.ts'
import { sentenceOf } from './sign-words.ts'
import { TrueDays } from './true-days.tsx'
import { words } from './words.ts'

interface SignsPageProps {
  signs: readonly Sign[]
  areTrue: readonly TrueSign[]
  /** What has just been done. */
  news: string | null
}

/** Every sentence of the person, in the order in which they were written. */
export const SignsPage = ({ signs, areTrue, news }: SignsPageProps) => (
  <>
    <Crumb href="/tracking">Your tracking</Crumb>
    {news && (
      <Callout kind="done" role="status" class="mb4">
        <p>{news}</p>
      </Callout>
    )}
    <h1 class="f1 mb2">{words.title}</h1>
    <Opening class="mb4">{words.opening}</Opening>
    <Stack>
      {signs.length === 0 ? (
        <Empty drawing="notice" title={words.empty.title} words={words.empty.words}>
          <Add />
        </Empty>
      ) : (
        <>
          <p>{words.how}</p>
          {signs.map(sign => (
            <SignCard key={sign.id} sign={sign} isTrue={areTrue.find(({ id }) => id === sign.id)} />
          ))}
          <p>
            <Add />
          </p>
        </>
      )}
      <Callout kind="plain" icon="eye">
        <p>{words.whoSees}</p>
      </Callout>
    </Stack>
  </>
)

const Add = () => (
  <ButtonLink href="/early-signs/new" icon="plus">
    Write a sentence
  </ButtonLink>
)

const SignCard = ({ sign, isTrue }: { sign: Sign; isTrue: TrueSign | undefined }) => {
  const sentence = sentenceOf(sign)
  return (
    <Card as="article" aria-labelledby={`t-${sign.id}`}>
      <h2 class="f4 lh-title mb2" id={`t-${sign.id}`}>
        {sentence}
      </h2>
      {!sign.isOn && <Quiet>{words.isOff}</Quiet>}
      {isTrue && (
        <>
          <p>{words.isTrue}</p>
          <TrueDays days={isTrue.days} series={sign.series} />
        </>
      )}
      <Cluster class="mt2">
        <Form action={`/early-signs/${sign.id}/switch`}>
          <Button kind="secondary" name="to" value={sign.isOn ? 'off' : 'on'} about={`: ${sentence}`}>
            {sign.isOn ? 'Switch off' : 'Switch on'}
          </Button>
        </Form>
        <ActionLink href={`/early-signs/${sign.id}`} icon="pencil" about={`: ${sentence}`}>
          Change
        </ActionLink>
        <ActionLink href={`/early-signs/${sign.id}/removal`} icon="x" about={`: ${sentence}`}>
          Remove
        </ActionLink>
      </Cluster>
    </Card>
  )
}
