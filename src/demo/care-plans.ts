import type { CarePlan, Needs } from '../record/care-plan/care-plan.ts'
import { people } from './cast.ts'

const blank: Omit<CarePlan, 'patientId'> = {
  completedBy: '',
  completedOn: '',
  mine: { matters: '', stayingWell: '', different: '', inControl: '', communicate: '', whenWell: '', strengths: '' },
  team: { recovery: '', goals: '', signs: '', triggers: '', crisis: '', help: '', aspirations: '' },
  goals: [],
  triggers: [],
  changes: [],
  help: [],
  wishes: { preferred: '', avoided: '', notSharedWith: '' },
}

const { rowan, marek, paul } = people

const ofRowan: CarePlan = {
  patientId: rowan.patient.patientId,
  completedBy: 'Grace Adeyemi',
  completedOn: '2026-09-21',
  mine: {
    matters: 'Doing ordinary things on my own, seeing my brother, and being asked before decisions are made.',
    stayingWell: 'Sleeping most nights. Leaving the flat without planning it for a day first.',
    different: 'To get to the market again. To cook instead of living on toast.',
    inControl: 'I tell Mum or Grace when I have had two bad nights. I use my list of what helps.',
    communicate: 'Messages rather than calls in the morning. One question at a time.',
    whenWell: 'I am up before ten, there is food in the fridge, and I answer my brother the same day.',
    strengths: 'I notice things. I am good with my hands. I do not give up on people.',
  },
  team: {
    recovery: 'Rowan knows well what helps. Sleep comes first, and most other things follow from it.',
    goals: 'One thing at a time, with somebody there for the first try.',
    signs: 'We notice short nights first, and then silence.',
    triggers: 'Letters about money, and busy places.',
    crisis:
      'Call the team on 020 7946 0188, 9am to 5pm. At other times call 111 and choose option 2.\nRowan would like Denise to be told.',
    help: 'Denise may talk with the team about how things are. What Rowan tells us alone stays with us.',
    aspirations: 'Back at the market by spring.',
  },
  goals: [
    {
      goal: 'Go to the market on a Saturday',
      action: 'Walk there early on a weekday first. Then with Owen on a Saturday, then alone.',
      supporter: 'Owen Bright',
    },
    {
      goal: 'Cook three evenings a week',
      action: 'Choose on Sunday what to cook. Buy it on Monday.',
      supporter: 'Mum, on the phone',
    },
    {
      goal: 'Sleep most nights',
      action: 'One getting-up time. The phone stays in the kitchen.',
      supporter: 'Grace Adeyemi',
    },
  ],
  triggers: [
    {
      trigger: 'Letters about benefits',
      coping: 'They stay closed until Grace or Mum is there. One letter at a time.',
    },
    { trigger: 'Loud, crowded places', coping: 'Headphones, and a place near the door. It is fine to leave.' },
  ],
  changes: [
    {
      signs: 'Less than five hours sleep for two nights',
      helps: 'Telling Mum or Grace. Cancelling what can wait. The radio, low.',
      worsens: 'Coffee, and being told to try harder',
    },
    {
      signs: 'Not replying to Denise or Grace',
      helps: 'A short message that needs no answer',
      worsens: 'Many calls in one day',
    },
    { signs: 'Curtains kept shut in the day', helps: 'Somebody who comes by and opens them with me', worsens: '' },
  ],
  help: [
    {
      unhelpful: 'Talking about me over my head. Please do not call my father.',
      inDanger: 'Call 999 and stay with me. Tell Denise.',
      helpedBefore: 'Two nights at my brother’s, and a call from Grace each morning.',
    },
  ],
  wishes: {
    preferred: 'The tablet that I take in the evening now. I sleep, and I can still think.',
    avoided: 'Anything that makes me sleep through the day, as it did in 2021.',
    notSharedWith: 'My father, and where I used to work.',
  },
}

/** In the order in which they were entered. Of Rowan there is an older one; most people have none. */
export const carePlans: CarePlan[] = [
  {
    ...blank,
    patientId: rowan.patient.patientId,
    completedBy: 'Colin Reeve',
    completedOn: '2025-02-03',
    mine: { ...blank.mine, matters: 'To be left in peace for a while.' },
    goals: [{ goal: 'Get up before noon', action: 'Set two alarms', supporter: 'Colin Reeve' }],
  },
  ofRowan,
  {
    ...blank,
    patientId: marek.patient.patientId,
    completedBy: 'Grace Adeyemi',
    completedOn: '2025-06-11',
    mine: {
      ...blank.mine,
      matters: 'My job, my two girls, and Sunday football.',
      stayingWell: 'Sleeping after a night shift without the curtains taped shut.',
      communicate: 'Polish for feelings, English for dates.',
    },
    goals: [
      { goal: 'Sleep six hours after a night shift', action: 'Dark room, ear plugs, no phone', supporter: 'My wife' },
    ],
    changes: [{ signs: 'Shouting at the children', helps: 'A walk around the block', worsens: 'Beer' }],
  },
  {
    ...blank,
    patientId: paul.patient.patientId,
    completedBy: 'Dr Priya Nathan',
    completedOn: '2026-08-03',
    mine: {
      ...blank.mine,
      matters: 'Knowing what will happen tomorrow.',
      strengths: 'Patience. Thirty years on the railway.',
    },
    team: { ...blank.team, crisis: 'Call the team first. Paul would like his sister to be told.' },
  },
]

export const needs: Needs[] = [
  {
    patientId: rowan.patient.patientId,
    assessedBy: 'Grace Adeyemi',
    assessedOn: '2026-09-14',
    endsOn: '',
    parts: {
      mentalHealth: 'Short nights, and worry about what others think. Both are better than in spring.',
      physicalHealth: 'Due for a check of blood pressure at the GP.',
      relationships: 'Sees their brother each week. Mum calls most days.',
      occupation: 'Would like to go back to part-time work in a workshop.',
      dailyLiving: 'Shopping and cooking take most of the strength there is.',
      accommodation: 'Safe in the flat. The lease runs until 2028.',
      finance: 'A benefits review is under way.',
      culture: '',
      drugs: 'Little alcohol. No other drugs.',
      religion: '',
      child: '',
      risk: 'After several short nights Rowan wants to be with somebody. Then we see them the same day.',
    },
  },
]
