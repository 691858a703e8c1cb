import type { ComponentChildren } from 'preact'
import { Callout } from '../notice/callout.tsx'

interface FormNoticeProps {
  /** It was sent after its session had run out, and is back with what was written. */
  isKept?: boolean | undefined
  /** What says that something else was saved after the form was opened, where that is so. */
  overtaken?: string | undefined
  /** What stands there now. */
  saved?: ComponentChildren
  /** Nothing is replaced by saving it again. */
  isNew?: boolean
}

/** Above a form that is shown once more: why, and that nothing is lost. */
export const FormNotice = ({ isKept, overtaken, saved, isNew }: FormNoticeProps) => {
  if (overtaken)
    return (
      <Callout kind="warning" role="status" class="mb4">
        <p>{overtaken}</p>
        {saved && (
          <p class="mt2">
            <strong>Saved:</strong> {saved}
          </p>
        )}
        {!isNew && <p class="mt2">To keep what you wrote here instead, save it again.</p>}
      </Callout>
    )
  return isKept ? (
    <Callout role="status" class="mb4">
      <p>You had been signed out, so this was not saved yet. What you wrote is still here. Look at it and save it.</p>
    </Callout>
  ) : null
}
