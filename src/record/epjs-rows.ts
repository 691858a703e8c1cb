import { type Day, isDay } from '../core/clock.ts'
import type { ContactDetails, Patient, Phone, TeamMember } from './record-system.ts'
import { asGuid, asNhsNumber } from './tidy.ts'

/** A row as ePJS gives it: each value a text or null. */
export type EpjsRow = Readonly<Record<string, string | null>>

/** A column of a row. One that is not there at all means that the record is not what we take it for. */
export function read(row: EpjsRow, column: string): string {
  const value = row[column]
  if (value === undefined) throw new Error(`ePJS gave no column ${column}`)
  return value?.trim() ?? ''
}

/** A datetime without a zone: its first ten characters are the day, and no clock change can move it. */
export function readDay(row: EpjsRow, column: string): Day {
  const day = read(row, column).slice(0, 10)
  return isDay(day) ? day : ''
}

export function asPatient(row: EpjsRow): Patient {
  return {
    patientId: read(row, 'Patient_ID'),
    title: read(row, 'Title'),
    forename: read(row, 'Forename'),
    surname: read(row, 'Surname'),
    bornOn: readDay(row, 'DOB'),
    nhsNumber: asNhsNumber(read(row, 'NHS_Number')),
  }
}

export const asMember = (row: EpjsRow): TeamMember => ({
  guid: asGuid(read(row, 'User_Guid')),
  name: read(row, 'Staff_Name') || 'A member of staff',
  jobTitle: read(row, 'Job_Title'),
  role: read(row, 'Team_Member_Role_Desc'),
  email: read(row, 'Email'),
})

const lines = ['Address1', 'Address2', 'Address3', 'Address4', 'Address5']
const phones = [
  ['mobile', 'Tel_Mobile'],
  ['home', 'Tel_home'],
  ['work', 'Tel_Work'],
] as const

export const asDetails = (row: EpjsRow): ContactDetails => ({
  address: lines.map(column => read(row, column)).filter(Boolean),
  postcode: read(row, 'Post_Code'),
  phones: phones.map(([kind, column]): Phone => ({ kind, number: read(row, column) })).filter(({ number }) => number),
  email: read(row, 'Email_Address'),
})
