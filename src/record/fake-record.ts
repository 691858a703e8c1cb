import type { CarePlan, Needs, NewestCarePlan } from './care-plan/care-plan.ts'
import type { ContactDetails, Facts, NewestDetails, Patient, RecordSystem, TeamMember } from './record-system.ts'
import { asGuid, asNhsNumber, newestBy, notEmpty, onePerMember } from './tidy.ts'

/** What a record holds, a line for each of its rows: NHS numbers and guids as somebody once wrote them. */
export type RecordContent = {
  patients: Patient[]
  /** The newest of a patient last. */
  addresses: (ContactDetails & { patientId: string })[]
  team: (TeamMember & { patientId: string })[]
  /** In the order in which they were entered. */
  carePlans: CarePlan[]
  needs: Needs[]
}

/** A record in memory, for tests. Its content may be changed at any time; `trouble` makes it fail. */
export class FakeRecord implements RecordSystem {
  readonly content: RecordContent
  /** Thrown, or waited for, before each answer. */
  trouble: (() => Promise<void> | void) | null = null
  asked = 0

  constructor(content: RecordContent) {
    this.content = structuredClone(content)
  }

  async candidates({ bornOn, nhsNumber }: Facts): Promise<Patient[]> {
    const patients = await this.#patients()
    return patients.filter(patient => patient.bornOn === bornOn && patient.nhsNumber === nhsNumber)
  }

  async teamOf(patientId: string): Promise<TeamMember[]> {
    await this.#answer()
    return onePerMember(
      this.#team()
        .filter(member => member.patientId === patientId)
        .map(withoutPatient),
    )
  }

  async detailsOf(patientId: string): Promise<NewestDetails | null> {
    await this.#answer()
    const entries = this.content.addresses.filter(address => address.patientId === patientId)
    const newest = entries.at(-1)
    if (!newest) return null
    const { address, postcode, phones, email } = newest
    return { address, postcode, phones, email, entries: entries.length }
  }

  async carePlanOf(patientId: string): Promise<NewestCarePlan | null> {
    await this.#answer()
    const plans = this.content.carePlans.filter(plan => plan.patientId === patientId)
    const newest = newestBy(plans, ({ completedOn }) => completedOn)
    if (!newest) return null
    const needs = this.content.needs.filter(each => each.patientId === patientId)
    return {
      ...newest,
      goals: notEmpty(newest.goals),
      triggers: notEmpty(newest.triggers),
      changes: notEmpty(newest.changes),
      help: notEmpty(newest.help),
      needs: newestBy(needs, ({ assessedOn }) => assessedOn) ?? null,
      plans: plans.length,
    }
  }

  async staffByGuid(guid: string): Promise<TeamMember | null> {
    await this.#answer()
    const found = this.#team().find(member => member.guid !== '' && member.guid === asGuid(guid))
    return found ? { ...withoutPatient(found), role: '' } : null
  }

  async peopleOf(guid: string): Promise<Patient[]> {
    const patients = await this.#patients()
    const theirs = this.#team().filter(member => member.guid !== '' && member.guid === asGuid(guid))
    const ids = new Set(theirs.map(({ patientId }) => patientId))
    return patients.filter(({ patientId }) => ids.has(patientId))
  }

  /** The team of a patient without this member of staff. */
  leaveTeam(guid: string, patientId: string) {
    const { team } = this.content
    const left = team.filter(member => asGuid(member.guid) !== asGuid(guid) || member.patientId !== patientId)
    team.splice(0, team.length, ...left)
  }

  async #answer() {
    this.asked++
    await this.trouble?.()
  }

  async #patients() {
    await this.#answer()
    return this.content.patients.map(patient => ({ ...patient, nhsNumber: asNhsNumber(patient.nhsNumber) }))
  }

  #team = () => this.content.team.map(member => ({ ...member, guid: asGuid(member.guid) }))
}

const withoutPatient = ({ guid, name, jobTitle, role, email }: TeamMember): TeamMember => ({
  guid,
  name,
  jobTitle,
  role,
  email,
})
