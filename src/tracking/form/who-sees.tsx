import type { Seat } from '../../access/policy.ts'
import { Callout } from '../../design/notice/callout.tsx'
import { words } from './words.ts'

/** Beside what somebody writes: who can read it. */
export const WhoSees = ({ seats }: { seats: readonly Seat[] }) => (
  <Callout kind="plain" icon="eye" class="mb4">
    <p>{whoSees(seats)}</p>
  </Callout>
)

function whoSees(seats: readonly Seat[]) {
  const [clinician, carer] = [seats.includes('clinician'), seats.includes('carer')]
  if (clinician && carer) return words.whoSees.both
  if (clinician) return words.whoSees.clinician
  return carer ? words.whoSees.carer : words.whoSees.nobody
}
