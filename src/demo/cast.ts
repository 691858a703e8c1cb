import { createHash } from 'node:crypto'

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
export type Person = Member & { zone: string; personId: string; sharesTracking: boolean; usageData: boolean }
export type Staff = Member & { ability: Ability; jobTitle: string }

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
const person = (key: string, name: string, about: string, facts: Facts = {}): Person => ({
  ...member(key, name, about),
  personId: idOf(`person ${key}`),
  zone: 'Europe/London',
  sharesTracking: false,
  usageData: false,
  ...facts,
})

const staff = (key: string, name: string, ability: Ability, jobTitle: string, about: string): Staff => ({
  ...member(key, name, about),
  ability,
  jobTitle,
})

/** The pass phrase of everybody in the demo; printed when it starts, and good for nothing else. */
export const passPhrase = 'seven slow herons at dawn'

export const people = {
  rowan: person('rowan', 'Rowan', 'Three months of nights, some of them hard', {
    sharesTracking: true,
    usageData: true,
  }),
  marek: person('marek', 'Marek', 'Works nights and sleeps by day', { zone: 'Europe/Warsaw', sharesTracking: true }),
  lin: person('lin', 'Lin', 'A new baby in the house', { sharesTracking: true }),
  paul: person('paul', 'Paul', 'Tracks every single night, and sleeps well'),
  asha: person('asha', 'Asha', 'Some nights without any sleep', { usageData: true }),
  idris: person('idris', 'Idris', 'Started last week'),
  farida: person('farida', 'Farida', 'Away with family', { zone: 'Asia/Kolkata' }),
  maya: person('maya', 'Maya', 'A year abroad', { zone: 'America/New_York' }),
  tom: person('tom', 'Tom', 'Stopped tracking, and came back'),
  ewa: person('ewa', 'Ewa', 'Has not tracked anything yet'),
} satisfies Record<string, Person>

export const team = {
  grace: staff('grace', 'Grace Adeyemi', 'clinician', 'Care coordinator', 'On the team of Rowan, Marek and Lin'),
  priya: staff('priya', 'Dr Priya Nathan', 'clinician', 'Consultant psychiatrist', 'On the team of Paul and Asha'),
  colin: staff('colin', 'Colin Reeve', 'clinician', 'Support worker', 'Left Rowan’s team today'),
  bea: staff('bea', 'Bea Thornton', 'editor', 'Communications', 'Looks after tips and stories'),
  martin: staff('martin', 'Martin Osei', 'admin', 'Digital services', 'Looks after staff accounts'),
} satisfies Record<string, Staff>

/** Who sits in whose circle; a seat that ended did so this morning. */
export const seats: readonly { person: Person; staff: Staff; ended?: true }[] = [
  { person: people.rowan, staff: team.grace },
  { person: people.marek, staff: team.grace },
  { person: people.lin, staff: team.grace },
  { person: people.paul, staff: team.priya },
  { person: people.asha, staff: team.priya },
  { person: people.rowan, staff: team.colin, ended: true },
]
