import { people, team } from '../src/demo/cast.ts'

/** The named people whom tests speak of, and what each of them stands for. They are in every test's database. */
export const cast = {
  rowan: people.rowan,
  anotherPerson: people.paul,
  neverTracked: people.ewa,
  clinicianOnTheTeam: team.grace,
  clinicianElsewhere: team.priya,
  clinicianWhoLeftToday: team.colin,
  editor: team.bea,
  admin: team.martin,
} as const
