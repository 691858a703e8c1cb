import { createHash } from 'node:crypto'
import { addDays } from '../../core/clock.ts'
import type { Kept, KeptEntry, KeptNight } from './queries.ts'

interface Coding {
  system: string
  code: string
  display: string
}

interface Code {
  coding?: Coding[]
  text: string
}

interface Quantity {
  value: number
  unit?: string
  system?: string
  code?: string
}

interface Reference {
  reference: string
  type: 'Patient'
}

type Value = { valueInteger: number } | { valueBoolean: boolean } | { valueQuantity: Quantity }
type When = { effectiveDateTime: string } | { effectivePeriod: { start: string; end: string } }

export type Observation = {
  resourceType: 'Observation'
  id: string
  status: 'final'
  category: Code[]
  code: Code
  subject: Reference
  issued: string
  performer: Reference[]
  note?: { text: string }[]
  component?: ({ code: Code } & Value)[]
} & When &
  Value

interface Patient {
  resourceType: 'Patient'
  id: string
}

/** A FHIR R4 Bundle of kind "collection". */
export interface Bundle {
  resourceType: 'Bundle'
  type: 'collection'
  timestamp: string
  entry: { fullUrl: string; resource: Patient | Observation }[]
}

/**
 * Only two codes of LOINC mean what is asked here: HL7's guide for personal health records (hl7.org/fhir/uv/phr) names the
 * one for sleep, its guide for physical activity (hl7.org/fhir/us/physical-activity) the one for exercise. A code for
 * mood, medication taken or times woken would say more than a person's own question does, so those have their words.
 */
const loinc = (code: string, display: string): Coding => ({ system: 'http://loinc.org', code, display })
const inUcum = (value: number, unit: string, code: string): Quantity => ({
  value,
  unit,
  system: 'http://unitsofmeasure.org',
  code,
})

/** Everything as observations that the person has made about themselves. */
export function asBundle({ personId, nights, entries }: Kept, now: Date): Bundle {
  const person = `urn:uuid:${personId}`
  const observations = [
    ...nights.map(night => nightObservation(night, personId)),
    ...entries.map(entry => entryObservation(entry, personId)),
  ]
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: now.toISOString(),
    entry: [
      { fullUrl: person, resource: { resourceType: 'Patient', id: personId } },
      ...observations.map(resource => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
    ],
  }
}

function nightObservation(night: KeptNight, personId: string): Observation {
  const woken =
    night.timesWoken === null ? undefined : { code: { text: 'Times woken up' }, valueInteger: night.timesWoken }
  return {
    ...begin({
      personId,
      key: `sleep ${night.nightOf}`,
      category: 'activity',
      notes: night.notes,
      at: night.changedAt,
    }),
    code: { coding: [loinc('93832-4', 'Sleep duration')], text: 'Hours slept' },
    effectivePeriod: { start: night.nightOf, end: addDays(night.nightOf, 1) },
    valueQuantity: inUcum(night.minutesAsleep / 60, 'hours', 'h'),
    ...(woken && { component: [woken] }),
  }
}

function entryObservation(entry: KeptEntry, personId: string): Observation {
  const category = entry.kind === 'exercise' ? 'activity' : 'survey'
  const key = `${entry.trackerId} ${entry.onDay}`
  return {
    ...begin({ personId, key, category, notes: entry.notes, at: entry.changedAt }),
    code: codeOf(entry),
    effectiveDateTime: entry.onDay,
    ...valueIn(entry),
  }
}

/** A code where there is one; what the person has named themselves has their own words. */
const codeOf = ({ kind, name }: KeptEntry): Code =>
  kind === 'exercise' ? { coding: [loinc('55411-3', 'Exercise duration')], text: name } : { text: name }

function valueIn({ kind, answer, value, unit }: KeptEntry): Value {
  if (answer === 'scale') return { valueInteger: value }
  if (answer === 'yes-no') return { valueBoolean: value === 1 }
  if (kind === 'exercise') return { valueQuantity: inUcum(value, 'minutes', 'min') }
  // A unit of the person's own is words, and no unit of UCUM.
  return { valueQuantity: { value, ...(unit && { unit }) } }
}

interface Beginning {
  personId: string
  key: string
  category: 'activity' | 'survey'
  notes: string
  at: Date
}

const begin = ({ personId, key, category, notes, at }: Beginning) => ({
  resourceType: 'Observation' as const,
  id: idOf(`${personId} ${key}`),
  status: 'final' as const,
  category: [{ coding: [categories[category]], text: categories[category].display }],
  subject: patientOf(personId),
  issued: at.toISOString(),
  performer: [patientOf(personId)],
  ...(notes && { note: [{ text: notes }] }),
})

/** The address alone does not say what lies there. */
const patientOf = (personId: string): Reference => ({ reference: `urn:uuid:${personId}`, type: 'Patient' })

const categorySystem = 'http://terminology.hl7.org/CodeSystem/observation-category'
const categories = {
  activity: { system: categorySystem, code: 'activity', display: 'Activity' },
  survey: { system: categorySystem, code: 'survey', display: 'Survey' },
} as const

/** The same id for the same entry in every download, so that whoever reads two of them knows it again. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(`healthlocker observation ${text}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
