import { ButtonLink } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Stack } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'

export const DownloadPage = ({ title }: { title: string }) => (
  <>
    <Crumb href="/tracking">Your tracking</Crumb>
    <h1 class="f1 mb2">{title}</h1>
    <Opening class="mb4">All of your nights, entries and notes in one file, to keep or to show to somebody.</Opening>
    <Stack>
      <Card as="section">
        <h2 class="f4 mb2">A table</h2>
        <p class="mb3">For a spreadsheet such as Excel or LibreOffice. One line for each entry.</p>
        <ButtonLink href="/tracking/download/table">Download a table (CSV)</ButtonLink>
      </Card>
      <Card as="section">
        <h2 class="f4 mb2">For another health service</h2>
        <p class="mb3">The form in which health services exchange records (FHIR R4). Marked days are not in it.</p>
        <ButtonLink href="/tracking/download/fhir" kind="secondary">
          Download for a health service (FHIR)
        </ButtonLink>
      </Card>
      <Callout kind="plain" icon="lock">
        <p>
          The file holds what you wrote, and is not locked. On a computer that others use, remove it when you have
          finished.
        </p>
      </Callout>
    </Stack>
  </>
)
