import type { CarePlan, Needs, NewestCarePlan } from './care-plan/care-plan.ts'
import { type EpjsRow, read, readDay } from './epjs-rows.ts'
import { newestBy, notEmpty } from './tidy.ts'

type RowPart = 'goals' | 'triggers' | 'changes' | 'help'
type Columns<Part> = { readonly [Word in keyof Part]: string }

const mine: Columns<CarePlan['mine']> = {
  matters: 'Important_To_Me_Detail',
  stayingWell: 'Staying_Well_Detail',
  different: 'Like_To_Be_Different_Detail',
  inControl: 'Staying_In_Control_Detail',
  communicate: 'Support_To_Communicate_Detail',
  whenWell: 'Feeling_Well_Detail',
  strengths: 'See_As_My_Strengths_Detail',
}
const team: Columns<CarePlan['team']> = {
  recovery: 'Recovery_And_Staying_Well_Staff_View',
  goals: 'Achieve_Goals_Staff_View',
  signs: 'Changes_And_Early_Signs_Staff_View',
  triggers: 'Life_Events_And_Triggers_Staff_View',
  crisis: 'Do_In_Crisis_Staff_View',
  help: 'Help_From_Others_Staff_View',
  aspirations: 'Goals_And_Aspirations_Staff_View',
}
const wishes: Columns<CarePlan['wishes']> = {
  preferred: 'Preferred_Medication_Detail',
  avoided: 'Unacceptable_Medication_detail',
  notSharedWith: 'Prefer_Not_To_Share_With',
}
const needs: Columns<Needs['parts']> = {
  mentalHealth: 'Summary_Of_Need_Mental_Health',
  physicalHealth: 'Summary_Of_Need_Physical_Health',
  relationships: 'Summary_Of_Need_Relationship',
  occupation: 'Summary_Of_Need_Occupation_Education',
  dailyLiving: 'Summary_Of_Need_Daily_Living',
  accommodation: 'Summary_Of_Need_Accomodation',
  finance: 'Summary_Of_Need_Finance',
  culture: 'Summary_Of_Need_Ethnicity',
  drugs: 'Summary_Of_Need_Drug',
  religion: 'Summary_Of_Need_Religion',
  child: 'Summary_Of_Need_Child_need',
  risk: 'Summary_Of_Need_Risk',
}

const rows: { readonly [Part in RowPart]: readonly [table: string, columns: Columns<CarePlan[Part][number]>] } = {
  goals: [
    'mhlSLAMRecoveryFocusedCarePlanGoalsAndAsp',
    { goal: 'Personal_Goal_Detail', action: 'Required_Action_Detail', supporter: 'Support_By_Detail' },
  ],
  triggers: [
    'mhlSLAMRecoveryFocusedCarePlanLifeEventsTriggers',
    { trigger: 'Trigger_Detail', coping: 'Coping_Strategy_Detail' },
  ],
  changes: [
    'mhlSLAMRecoveryCarePlanContingency',
    { signs: 'Changes_Detail', helps: 'What_Helps_Detail', worsens: 'What_Makes_Worse_Detail' },
  ],
  help: [
    'mhlSLAMRecoveryFocusedCarePlanGettingHelpFromOthersGeneral',
    {
      unhelpful: 'Others_Might_Do_Detail',
      inDanger: 'Supporters_Action_To_Take_Detail',
      helpedBefore: 'Previous_Support_Type_Detail',
    },
  ],
}

const planId = 'SLAM_Recovery_Focused_Care_Plan_ID'
const plans = 'mhlSLAMRecoveryCarePlan'
const listed = (...parts: Record<string, string>[]) =>
  parts
    .flatMap(part => Object.values(part))
    .map(column => `"${column}"`)
    .join(', ')

/** The rows of one table under the plans of a patient; so that all tables fit together, each has three columns. */
function rowsOf(part: RowPart): string {
  const [table, columns] = rows[part]
  const [one, two, three] = Object.values<string>(columns).map(column => `r."${column}"`)
  return `select '${part}' as "Part", r."${planId}", ${one} as "Words_1", ${two} as "Words_2", ${three ?? 'null'} as "Words_3"
    from "${table}" r join "${plans}" p on p."${planId}" = r."${planId}" where p."Patient_ID" = $1`
}

/** Three questions that are asked at once: the plans, the rows of all of them, and what the patient needs. */
export const carePlanStatements = {
  plans: `select "${planId}", "Patient_ID", "Completed_By", "Completed_Date", ${listed(mine, team, wishes)}
    from "${plans}" where "Patient_ID" = $1 order by "${planId}"`,
  planRows: [rowsOf('goals'), rowsOf('triggers'), rowsOf('changes'), rowsOf('help')].join(' union all '),
  needs: `select "Patient_ID", "Assessed_By", "Assessed_Date", "End_Date", ${listed(needs)}
    from "mhlSummaryOfNeed" where "Patient_ID" = $1`,
} as const

type Answers = { plans: EpjsRow[]; planRows: EpjsRow[]; needs: EpjsRow[] }

/** The newest of the plans with its own rows; null where there is none. */
export function asCarePlan(answers: Answers): NewestCarePlan | null {
  const newest = newestBy(answers.plans, row => readDay(row, 'Completed_Date'))
  if (!newest) return null
  const itsRows = answers.planRows.filter(row => read(row, planId) === read(newest, planId))
  return {
    patientId: read(newest, 'Patient_ID'),
    completedBy: read(newest, 'Completed_By'),
    completedOn: readDay(newest, 'Completed_Date'),
    mine: textsOf(newest, mine),
    team: textsOf(newest, team),
    wishes: textsOf(newest, wishes),
    goals: itsOwn(itsRows, 'goals'),
    triggers: itsOwn(itsRows, 'triggers'),
    changes: itsOwn(itsRows, 'changes'),
    help: itsOwn(itsRows, 'help'),
    needs: newestBy(answers.needs.map(asNeeds), ({ assessedOn }) => assessedOn) ?? null,
    plans: answers.plans.length,
  }
}

/** No column says in which order the rows of a table were written, so they stay as they come. */
function itsOwn<Part extends RowPart>(all: readonly EpjsRow[], part: Part): CarePlan[Part] {
  const [, columns] = rows[part]
  const places = Object.fromEntries(Object.keys(columns).map((word, at) => [word, `Words_${at + 1}`]))
  return notEmpty(all.filter(row => read(row, 'Part') === part).map(row => textsOf(row, places))) as CarePlan[Part]
}

const asNeeds = (row: EpjsRow): Needs => ({
  patientId: read(row, 'Patient_ID'),
  assessedBy: read(row, 'Assessed_By'),
  assessedOn: readDay(row, 'Assessed_Date'),
  endsOn: readDay(row, 'End_Date'),
  parts: textsOf(row, needs),
})

const textsOf = <Word extends string>(row: EpjsRow, columns: Readonly<Record<Word, string>>) =>
  Object.fromEntries(Object.entries<string>(columns).map(([word, column]) => [word, read(row, column)])) as Record<
    Word,
    string
  >
