import { Fragment } from 'preact'

/** What somebody typed, with its line ends. */
export const Lines = ({ words }: { words: string }) => (
  <>
    {words.split(/\r\n|[\r\n]/).map((line, index) => (
      <Fragment key={index}>
        {index > 0 && <br />}
        {line}
      </Fragment>
    ))}
  </>
)
