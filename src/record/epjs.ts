import pg from 'pg'
import { addDays } from '../core/clock.ts'
import type { NewestCarePlan } from './care-plan/care-plan.ts'
import { asCarePlan, carePlanStatements } from './epjs-care-plan.ts'
import { asDetails, asMember, asPatient, type EpjsRow } from './epjs-rows.ts'
import type { Facts, NewestDetails, Patient, RecordSystem, TeamMember } from './record-system.ts'
import { asGuid, asNhsNumber, onePerMember } from './tidy.ts'

// Plain enough for SQL Server as well: no limit, no ilike, no arrays, no casts; what collations decide is done in code.
const patientColumns = `p."Patient_ID", p."Title", p."Forename", p."Surname", p."DOB", p."NHS_Number"`
const memberColumns = `t."User_Guid", t."Staff_Name", t."Job_Title", t."Team_Member_Role_Desc", t."Email"`
const addressColumns = `"Address_ID", "Address1", "Address2", "Address3", "Address4", "Address5", "Post_Code",
  "Tel_home", "Tel_Mobile", "Tel_Work", "Email_Address"`

const bareNumber = `replace(replace(p."NHS_Number", ' ', ''), '-', '')`

const statements = {
  candidates: `select ${patientColumns} from "mhlPatIndex" p
    where p."DOB" >= $1 and p."DOB" < $2 and ${bareNumber} = $3`,
  teamOf: `select ${memberColumns} from "mhlTeamMembers" t where t."Patient_ID" = $1 order by t."Staff_ID"`,
  detailsOf: `select ${addressColumns} from "mhlPatientAddressDetails" where "Patient_ID" = $1 order by "Address_ID"`,
  staffByGuid: `select ${memberColumns} from "mhlTeamMembers" t where t."User_Guid" in ($1, $2, $3, $4)`,
  peopleOf: `select distinct ${patientColumns} from "mhlPatIndex" p
    join "mhlTeamMembers" t on t."Patient_ID" = p."Patient_ID" where t."User_Guid" in ($1, $2, $3, $4)`,
  ...carePlanStatements,
} as const

type AboutOne = 'teamOf' | 'detailsOf' | keyof typeof carePlanStatements

/** Reads ePJS: the tables and columns that the trust opens for us, with bound parameters, and never a write. */
export class EpjsRecord implements RecordSystem {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async candidates({ bornOn, nhsNumber }: Facts): Promise<Patient[]> {
    const rows = await this.#ask('candidates', [bornOn, addDays(bornOn, 1), nhsNumber])
    return rows.map(asPatient).filter(patient => patient.nhsNumber === asNhsNumber(nhsNumber))
  }

  async teamOf(patientId: string): Promise<TeamMember[]> {
    return onePerMember((await this.#askAbout('teamOf', patientId)).map(asMember))
  }

  async detailsOf(patientId: string): Promise<NewestDetails | null> {
    // Some patients have several addresses; the highest key is the one that was entered last.
    const rows = await this.#askAbout('detailsOf', patientId)
    const newest = rows.at(-1)
    return newest ? { ...asDetails(newest), entries: rows.length } : null
  }

  async carePlanOf(patientId: string): Promise<NewestCarePlan | null> {
    const of = (question: keyof typeof carePlanStatements) => this.#askAbout(question, patientId)
    const [plans, planRows, needs] = await Promise.all([of('plans'), of('planRows'), of('needs')])
    return asCarePlan({ plans, planRows, needs })
  }

  async staffByGuid(guid: string): Promise<TeamMember | null> {
    const [row] = await this.#ask('staffByGuid', waysToWrite(guid))
    return row ? { ...asMember(row), role: '' } : null
  }

  async peopleOf(guid: string): Promise<Patient[]> {
    return (await this.#ask('peopleOf', waysToWrite(guid))).map(asPatient)
  }

  /** What is no key of the record cannot be in it, and is not worth a call. */
  async #askAbout(question: AboutOne, patientId: string): Promise<EpjsRow[]> {
    return /^\d{1,9}$/.test(patientId) ? this.#ask(question, [patientId]) : []
  }

  async #ask(question: keyof typeof statements, values: string[]): Promise<EpjsRow[]> {
    return (await this.#pool.query<EpjsRow>(statements[question], values)).rows
  }
}

/** Guids compare without regard to case in SQL Server and with it in PostgreSQL. */
function waysToWrite(guid: string): string[] {
  const plain = asGuid(guid)
  return [plain, plain.toUpperCase(), `{${plain}}`, `{${plain.toUpperCase()}}`]
}

/** Few connections, each of which can only read, and none that waits for long. Values arrive as the texts they are. */
export function openEpjs(url: string, { connections = 3, timeoutMs = 3000 } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: timeoutMs,
    statement_timeout: timeoutMs,
    query_timeout: timeoutMs,
    options: '-c default_transaction_read_only=on',
    types: { getTypeParser: () => (text: string) => text } as pg.CustomTypesConfig,
  })
  // A record that goes away while nobody asks must not end the process.
  pool.on('error', () => undefined)
  return pool
}
