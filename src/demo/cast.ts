import { createHash } from 'node:crypto'
import type { Patient } from '../record/record-system.ts'

export type Ability = 'clinician' | 'editor' | 'admin'
export type Member = {
  key: string
  /** What they want to be called. */
  name: string
  email: string
  /** A line for the page where visitors of the demo choose somebody. */
  about: string
  id: string
}
export type Person = Member & {
  zone: string
  personId: string
  sharesTracking: boolean
  usageData: boolean
  /** How the made-up record knows them. */
  patient: Patient
}
export type Staff = Member & { ability: Ability; jobTitle: string; guid: string }

/** The same id on every machine, so that an address of the demo can be written down. */
const idOf = (text: string) => {
  const hex = createHash('sha256').update(`healthlocker ${text}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const member = (key: string, name: string, about: string): Member => ({
  key,
  name,
  about,
  email: `${key}@example.org`,
  id: idOf(`account ${key}`),
})

type Facts = Partial<Pick<Person, 'zone' | 'sharesTracking' | 'usageData'>>
type InRecord = [patientId: string, title: string, forename: string, surname: string, bornOn: string, nhsNumber: string]

/** NHS numbers that begin with 999 are given to nobody. */
export const patient = ([patientId, title, forename, surname, bornOn, nhsNumber]: InRecord): Patient => ({
  patientId,
  title,
  forename,
  surname,
  bornOn,
  nhsNumber,
})

export const person = (key: string, name: string, about: string, known: InRecord, facts: Facts = {}): Person => ({
  ...member(key, name, about),
  personId: idOf(`person ${key}`),
  zone: 'Europe/London',
  sharesTracking: false,
  usageData: false,
  patient: patient(known),
  ...facts,
})

/** The record's key of a made-up member of staff. */
export const guidOf = (key: string) => idOf(`guid ${key}`)

const staff = (key: string, name: string, ability: Ability, jobTitle: string, about: string): Staff => ({
  ...member(key, name, about),
  ability,
  jobTitle,
  guid: guidOf(key),
})

/** The pass phrase of everybody in the demo; printed when it starts, and good for nothing else. */
export const passPhrase = 'seven slow herons at dawn'

export const people = {
  rowan: person(
    'rowan',
    'Rowan',
    'Three months of nights, some of them hard',
    ['40001', 'Mx', 'Rowan', 'Ashdown', '1991-03-14', '9990142319'],
    { sharesTracking: true, usageData: true },
  ),
  marek: person(
    'marek',
    'Marek',
    'Works nights and sleeps by day',
    ['40002', 'Mr', 'Marek', 'Dudek', '1984-06-02', '9995260182'],
    { zone: 'Europe/Warsaw', sharesTracking: true },
  ),
  lin: person(
    'lin',
    'Lin',
    'A new baby in the house',
    ['40003', 'Ms', 'Lin Mei', 'Harcourt', '1992-11-23', '9997025814'],
    { sharesTracking: true },
  ),
  paul: person('paul', 'Paul', 'Tracks every single night, and sleeps well', [
    '40004',
    'Mr',
    'Paul',
    'Ferreira',
    '1968-01-30',
    '9991590838',
  ]),
  asha: person(
    'asha',
    'Asha',
    'Some nights without any sleep',
    ['40005', 'Ms', 'Asha', 'Rao-Whitfield', '1995-08-09', '9990166137'],
    { usageData: true },
  ),
  idris: person('idris', 'Idris', 'Started last week', ['40006', 'Mr', 'Idris', 'Okafor', '1999-02-28', '9991860916']),
  farida: person(
    'farida',
    'Farida',
    'Away with family',
    ['40007', 'Mrs', 'Farida', 'Siddiqui', '1979-10-05', '9993909963'],
    { zone: 'Asia/Kolkata' },
  ),
  maya: person(
    'maya',
    'Maya',
    'A year abroad',
    ['40008', 'Miss', 'Maya', 'Lindqvist-O’Hara', '2004-05-17', '9990308241'],
    { zone: 'America/New_York' },
  ),
  tom: person('tom', 'Tom', 'Stopped tracking, and came back', [
    '40009',
    'Mr',
    'Tobias',
    'Wren',
    '2001-12-01',
    '9998455138',
  ]),
  ewa: person('ewa', 'Ewa', 'Has not tracked anything yet', [
    '40010',
    'Ms',
    'Ewa',
    'Zielińska',
    '1983-04-26',
    '9996281949',
  ]),
} satisfies Record<string, Person>

export const team = {
  grace: staff('grace', 'Grace Adeyemi', 'clinician', 'Care coordinator', 'On the team of Rowan, Marek and Lin'),
  priya: staff('priya', 'Dr Priya Nathan', 'clinician', 'Consultant psychiatrist', 'On the team of Paul and Asha'),
  colin: staff('colin', 'Colin Reeve', 'clinician', 'Support worker', 'Left Rowan’s team today'),
  bea: staff('bea', 'Bea Thornton', 'editor', 'Communications', 'Looks after tips and stories'),
  martin: staff('martin', 'Martin Osei', 'admin', 'Digital services', 'Looks after staff accounts'),
} satisfies Record<string, Staff>

/** Who is connected to the record, and to whom they belong there. In the demo Rowan has yet to connect. */
export const connected: readonly { person: Person; staff: Staff; notInDemo?: true }[] = [
  { person: people.rowan, staff: team.grace, notInDemo: true },
  { person: people.marek, staff: team.grace },
  { person: people.lin, staff: team.grace },
  { person: people.paul, staff: team.priya },
  { person: people.asha, staff: team.priya },
]

/** Who left a team this morning. */
export const left: readonly { person: Person; staff: Staff }[] = [{ person: people.rowan, staff: team.colin }]
