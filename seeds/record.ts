import pg from 'pg'
import type { RecordContent } from '../src/record/fake-record.ts'
import { addCarePlans, carePlanTables } from './care-plans.ts'
import { addRows, orNull } from './rows.ts'

type Fill = { superuserUrl: string; content: RecordContent }

/** The tables of ePJS that Healthlocker reads, with their columns and nothing else. */
const tables = `
  create table "mhlPatIndex" (
    "Patient_ID" int primary key, "Surname" varchar(100), "Forename" varchar(100), "Title" varchar(50),
    "Patient_Name" varchar(255), "Trust_ID" varchar(50), "NHS_Number" varchar(50), "DOB" timestamp,
    "Spell_Number" int, "Spell_Start_Date" timestamp, "Spell_End_Date" timestamp);
  create table "mhlPatientAddressDetails" (
    "Address_ID" int primary key, "Patient_ID" int,
    "Address1" varchar(255), "Address2" varchar(255), "Address3" varchar(255), "Address4" varchar(255),
    "Address5" varchar(255), "Post_Code" varchar(20), "Tel_home" varchar(50), "Tel_Mobile" varchar(50),
    "Tel_Work" varchar(50), "Email_Address" varchar(255));
  create table "mhlTeamMembers" (
    "Staff_ID" int, "Patient_ID" int, "Staff_Name" varchar(255), "Job_Title" varchar(255),
    "Team_Member_Role_Desc" varchar(255), "Email" varchar(255), "User_Guid" varchar(255));
  create index on "mhlTeamMembers" ("Patient_ID");
  create index on "mhlTeamMembers" ("User_Guid");
  create index on "mhlPatIndex" ("DOB");
  create index on "mhlPatientAddressDetails" ("Patient_ID");
  ${carePlanTables}
  grant usage on schema public to healthlocker_epjs;
  grant select on all tables in schema public to healthlocker_epjs;`

/** What the demo's switch says about the record: not part of it, so it has a schema of its own. */
const mood = `
  create schema demo;
  create table demo.record_mood (single boolean primary key default true check (single), mood text not null);
  insert into demo.record_mood (mood) values ('normal');
  grant usage on schema demo to healthlocker_epjs;
  grant select, update on demo.record_mood to healthlocker_epjs;`

/** Makes a record of made-up people in an empty database, all at once; says false where it stands already. */
export async function fillRecord({ superuserUrl, content }: Fill): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ stands: boolean; isWhole: boolean }>(
      `select to_regclass('"mhlPatIndex"') is not null as stands, to_regclass('"mhlSummaryOfNeed"') is not null as "isWhole"`,
    )
    if (rows[0]?.isWhole) return false
    // One that was made before it had care plans is made anew. Nobody can have written anything into it.
    const away = rows[0]?.stands ? 'drop schema demo cascade; drop schema public cascade; create schema public;' : ''
    await client.query(`begin; ${away} ${tables} ${mood}`)
    await addPatients(client, content)
    await addAddresses(client, content)
    await addTeam(client, content)
    await addCarePlans(client, content)
    await client.query('commit')
    return true
  } finally {
    await client.end()
  }
}

const addPatients = (client: pg.Client, { patients }: RecordContent) =>
  addRows(
    client,
    '"mhlPatIndex" ("Patient_ID", "Title", "Forename", "Surname", "Patient_Name", "NHS_Number", "DOB")',
    patients.map(({ patientId, title, forename, surname, nhsNumber, bornOn }) => [
      ...[patientId, orNull(title), forename, surname, `${surname}, ${forename}`, orNull(nhsNumber)],
      bornOn ? `${bornOn} 00:00:00` : null,
    ]),
  )

const addAddresses = (client: pg.Client, { addresses }: RecordContent) =>
  addRows(
    client,
    `"mhlPatientAddressDetails" ("Address_ID", "Patient_ID", "Address1", "Address2", "Address3", "Address4", "Address5",
      "Post_Code", "Tel_home", "Tel_Mobile", "Tel_Work", "Email_Address")`,
    addresses.map(({ patientId, address, postcode, phones, email }, index) => [
      ...[index + 1, patientId, ...[0, 1, 2, 3, 4].map(line => address[line] ?? null), orNull(postcode)],
      ...(['home', 'mobile', 'work'] as const).map(kind => phones.find(phone => phone.kind === kind)?.number ?? null),
      orNull(email),
    ]),
  )

const addTeam = (client: pg.Client, { team }: RecordContent) => {
  const keys = [...new Set(team.map(({ name, guid }) => guid || name))]
  return addRows(
    client,
    `"mhlTeamMembers" ("Staff_ID", "Patient_ID", "Staff_Name", "Job_Title", "Team_Member_Role_Desc", "Email", "User_Guid")`,
    team.map(({ patientId, guid, name, jobTitle, role, email }) => [
      ...[keys.indexOf(guid || name) + 1, patientId, name, orNull(jobTitle), orNull(role), orNull(email), orNull(guid)],
    ]),
  )
}
