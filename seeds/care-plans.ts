import type pg from 'pg'
import type { CarePlan } from '../src/record/care-plan/care-plan.ts'
import type { RecordContent } from '../src/record/fake-record.ts'
import { addRows, orNull } from './rows.ts'

const plan = '"mhlSLAMRecoveryCarePlan"'
const needs = '"mhlSummaryOfNeed"'
const id = '"SLAM_Recovery_Focused_Care_Plan_ID"'

const planColumns = [
  'Important_To_Me_Detail',
  'Staying_Well_Detail',
  'Like_To_Be_Different_Detail',
  'Staying_In_Control_Detail',
  'Support_To_Communicate_Detail',
  'Feeling_Well_Detail',
  'See_As_My_Strengths_Detail',
  'Recovery_And_Staying_Well_Staff_View',
  'Achieve_Goals_Staff_View',
  'Changes_And_Early_Signs_Staff_View',
  'Life_Events_And_Triggers_Staff_View',
  'Do_In_Crisis_Staff_View',
  'Help_From_Others_Staff_View',
  'Goals_And_Aspirations_Staff_View',
  'Preferred_Medication_Detail',
  'Unacceptable_Medication_detail',
  'Prefer_Not_To_Share_With',
]
const needColumns = [
  'Mental_Health',
  'Physical_Health',
  'Relationship',
  'Occupation_Education',
  'Daily_Living',
  'Accomodation',
  'Finance',
  'Ethnicity',
  'Drug',
  'Religion',
  'Child_need',
  'Risk',
].map(part => `Summary_Of_Need_${part}`)

/** The tables of rows under a plan. None has a key or an order of its own. */
const rowTables = {
  goals: [
    '"mhlSLAMRecoveryFocusedCarePlanGoalsAndAsp"',
    ['Personal_Goal_Detail', 'Required_Action_Detail', 'Support_By_Detail'],
  ],
  triggers: ['"mhlSLAMRecoveryFocusedCarePlanLifeEventsTriggers"', ['Trigger_Detail', 'Coping_Strategy_Detail']],
  changes: ['"mhlSLAMRecoveryCarePlanContingency"', ['Changes_Detail', 'What_Helps_Detail', 'What_Makes_Worse_Detail']],
  help: [
    '"mhlSLAMRecoveryFocusedCarePlanGettingHelpFromOthersGeneral"',
    ['Others_Might_Do_Detail', 'Supporters_Action_To_Take_Detail', 'Previous_Support_Type_Detail'],
  ],
} as const satisfies Partial<Record<keyof CarePlan, readonly [table: string, columns: readonly string[]]>>

const listed = (columns: readonly string[]) => columns.map(column => `"${column}"`)
const asText = (columns: readonly string[]) => listed(columns).map(column => `${column} text`)

/** The tables of care plans in ePJS, with the columns that Healthlocker reads. */
export const carePlanTables = `
  create table ${plan} (${id} int primary key, "Patient_ID" int, "Completed_By" varchar(255),
    "Completed_Date" timestamp, ${asText(planColumns)});
  create index on ${plan} ("Patient_ID");
  ${Object.values(rowTables)
    .map(
      ([table, columns]) => `create table ${table} (${id} int, ${asText(columns)}); create index on ${table} (${id});`,
    )
    .join('\n  ')}
  create table ${needs} ("Patient_ID" int, "Assessed_By" varchar(255), "Assessed_Date" timestamp, "End_Date" timestamp,
    ${asText(needColumns)});
  create index on ${needs} ("Patient_ID");`

const midnight = (day: string) => (day ? `${day} 00:00:00` : null)

export async function addCarePlans(client: pg.Client, { carePlans, needs: all }: RecordContent) {
  await addRows(
    client,
    `${plan} (${id}, "Patient_ID", "Completed_By", "Completed_Date", ${listed(planColumns)})`,
    carePlans.map(({ patientId, completedBy, completedOn, mine, team, wishes }, index) => [
      ...[index + 1, patientId, orNull(completedBy), midnight(completedOn)],
      ...[mine.matters, mine.stayingWell, mine.different, mine.inControl, mine.communicate].map(orNull),
      ...[mine.whenWell, mine.strengths].map(orNull),
      ...[team.recovery, team.goals, team.signs, team.triggers, team.crisis, team.help, team.aspirations].map(orNull),
      ...[wishes.preferred, wishes.avoided, wishes.notSharedWith].map(orNull),
    ]),
  )
  await addRowsOf(client, 'goals', carePlans, each => [each.goal, each.action, each.supporter])
  await addRowsOf(client, 'triggers', carePlans, each => [each.trigger, each.coping])
  await addRowsOf(client, 'changes', carePlans, each => [each.signs, each.helps, each.worsens])
  await addRowsOf(client, 'help', carePlans, each => [each.unhelpful, each.inDanger, each.helpedBefore])
  await addRows(
    client,
    `${needs} ("Patient_ID", "Assessed_By", "Assessed_Date", "End_Date", ${listed(needColumns)})`,
    all.map(({ patientId, assessedBy, assessedOn, endsOn, parts }) => [
      ...[patientId, orNull(assessedBy), midnight(assessedOn), midnight(endsOn)],
      ...[parts.mentalHealth, parts.physicalHealth, parts.relationships, parts.occupation].map(orNull),
      ...[parts.dailyLiving, parts.accommodation, parts.finance, parts.culture, parts.drugs].map(orNull),
      ...[parts.religion, parts.child, parts.risk].map(orNull),
    ]),
  )
}

async function addRowsOf<Part extends keyof typeof rowTables>(
  client: pg.Client,
  part: Part,
  carePlans: readonly CarePlan[],
  textsOf: (row: CarePlan[Part][number]) => string[],
) {
  const [table, columns] = rowTables[part]
  const rows = carePlans.flatMap((each, index) =>
    each[part].map(row => [index + 1, ...textsOf(row as CarePlan[Part][number]).map(orNull)]),
  )
  await addRows(client, `${table} (${id}, ${listed(columns)})`, rows)
}
