import type { RecordContent } from '../record/fake-record.ts'
import type { ContactDetails, Patient, TeamMember } from '../record/record-system.ts'
import { asGuid } from '../record/tidy.ts'
import { carePlans, needs } from './care-plans.ts'
import { caseloadPeople } from './caseload-people.ts'
import { guidOf, patient, people, type Staff, team } from './cast.ts'

/** Patients who do not use Healthlocker, with what real records are full of. */
const others: readonly Patient[] = [
  patient(['40041', 'Mrs', 'Ruth', 'Bellamy', '1956-04-12', '999 768 4265']),
  patient(['40042', 'Ms', 'Petra', 'Nováková', '1981-09-02', '999-212-2331']),
  patient(['40043', 'Mr', 'DANIEL', 'OKONJO', '1993-11-11', '9990792445']),
  // Two records of one man: nobody can say which is meant.
  patient(['40051', 'Mr', 'Alex', 'Morgan', '1986-02-20', '9990268592']),
  patient(['40052', 'Mr', 'Alex', 'Morgan', '1986-02-20', '999 026 8592']),
  patient(['40053', 'Miss', 'Siân', 'ap Rhys', '2011-07-07', '9999528902']),
  patient(['40054', 'Mr', 'Emeka', 'Obi', '1970-01-01', '']),
]

export type Colleague = Pick<Staff, 'key' | 'guid' | 'name' | 'jobTitle' | 'email'>
const colleague = (key: string, name: string, jobTitle: string): Colleague => ({
  key,
  guid: guidOf(key),
  name,
  jobTitle,
  email: `${key}@example.org`,
})

const owen = colleague('owen', 'Owen Bright', 'Occupational therapist')
const helena = colleague('helena', 'Dr Helena Marsh', 'Consultant psychiatrist')
/** Has no e-mail in the record, and a guid that somebody wrote in capitals and braces. */
const noor = { ...colleague('noor', 'Noor Haddad', 'Peer support worker'), email: '' }
const guidAsWritten = (guid: string) => (guid === noor.guid ? `{${guid.toUpperCase()}}` : guid)

const { rowan, marek, lin, paul, asha, idris, farida, maya, tom, ewa } = people
const patientsOf = (chosen: readonly { patient: Patient }[]) => chosen.map(each => each.patient)
const grace = patientsOf([rowan, marek, lin, idris, tom, ...caseloadPeople]).concat(others.slice(0, 3))
const priya = patientsOf([paul, asha, farida, maya, ewa]).concat(others.slice(3))

type Row = TeamMember & { patientId: string }
const rows = ({ guid, name, jobTitle, email }: Colleague, role: string, patients: readonly Patient[]): Row[] =>
  patients.map(({ patientId }) => ({ patientId, guid: guidAsWritten(guid), name, jobTitle, role, email }))

const address = ({ patientId }: Patient, given: Partial<ContactDetails>) => ({
  patientId,
  address: [],
  postcode: '',
  phones: [],
  email: '',
  ...given,
})

/** Numbers that Ofcom keeps for drama. */
const mobile = (last: string) => ({ kind: 'mobile' as const, number: `07700 900${last}` })

const addresses = [
  // Moved house: the record keeps both, the newer one last. Idris has none at all.
  address(rowan.patient, { address: ['3 Old Road', 'London'], postcode: 'SE15 0XX', phones: [mobile('001')] }),
  address(rowan.patient, {
    address: ['Flat 4', '27 Example Road', 'London'],
    postcode: 'SE5 0XX',
    phones: [mobile('142')],
    email: 'rowan@example.org',
  }),
  ...[...grace, ...priya]
    .filter(each => each !== rowan.patient && each !== idris.patient)
    .map((each, index) =>
      address(each, {
        address: [`${index + 2} Sample Street`, 'London'],
        postcode: `SE${(index % 20) + 1} 0XX`,
        phones: [mobile(String(200 + index)), { kind: 'home', number: `020 7946 0${300 + index}` }],
      }),
    ),
]

/** All that the demo's record holds. Every name, number and address in it is made up. */
export const recordContent: RecordContent = {
  patients: [...patientsOf([...Object.values(people), ...caseloadPeople]), ...others],
  addresses,
  team: [
    ...rows(team.grace, 'Care co-ordinator', grace),
    // One member of staff may stand in a team twice, with two roles.
    ...rows(team.grace, 'Keyworker', [lin.patient]),
    ...rows(team.priya, 'Responsible clinician', priya),
    ...rows(helena, 'Responsible clinician', grace),
    ...rows(owen, 'Occupational therapist', grace),
    ...rows(noor, 'Peer support', [rowan.patient, marek.patient, paul.patient]),
  ],
  carePlans,
  needs,
}

/** The patients of somebody's teams, by surname. */
export function patientsOfStaff({ guid }: Colleague): Patient[] {
  const ids = new Set(recordContent.team.filter(row => asGuid(row.guid) === guid).map(row => row.patientId))
  const theirs = recordContent.patients.filter(({ patientId }) => ids.has(patientId))
  return theirs.sort((one, other) => one.surname.localeCompare(other.surname, 'en-GB'))
}

/** Who can be chosen on the imitation of the record's screen. Colin has left every team. */
export const staffOfRecord: readonly Colleague[] = [team.grace, team.priya, owen, helena, noor, team.colin]
