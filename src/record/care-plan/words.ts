import type { CarePlan, Needs } from './care-plan.ts'

type Captions<Words> = { readonly [Word in keyof Words]: string }

/** What stands beside each part of a plan, in the order in which it is read. The person speaks; the team reads along. */
export const captions: {
  mine: Captions<CarePlan['mine']>
  team: Captions<Omit<CarePlan['team'], 'crisis'>>
  goals: Captions<CarePlan['goals'][number]>
  triggers: Captions<CarePlan['triggers'][number]>
  changes: Captions<CarePlan['changes'][number]>
  help: Captions<CarePlan['help'][number]>
  wishes: Captions<CarePlan['wishes']>
  needs: Captions<Needs['parts']>
} = {
  mine: {
    matters: 'What is important to me',
    stayingWell: 'What staying well means to me',
    different: 'What I would like to be different',
    inControl: 'How I will stay in control and safe',
    communicate: 'What helps me to communicate',
    whenWell: 'What I am like when I am well',
    strengths: 'What I see as my strengths',
  },
  team: {
    recovery: 'Getting better and staying well',
    goals: 'Reaching goals',
    signs: 'Changes and early signs',
    triggers: 'Events and triggers',
    help: 'Help from others',
    aspirations: 'Hopes for the future',
  },
  goals: { goal: 'My goal', action: 'What I could do', supporter: 'Who will support me' },
  triggers: { trigger: 'Trigger', coping: 'What helps me then' },
  changes: { signs: 'What to watch for', helps: 'What helps', worsens: 'What makes it worse' },
  help: {
    inDanger: 'What others should do if I am in danger',
    helpedBefore: 'What has helped before',
    unhelpful: 'What does not help, and who not to call',
  },
  wishes: {
    preferred: 'Medication I would choose, and why',
    avoided: 'Medication or treatment I do not want',
    notSharedWith: 'Who I do not want to see this plan',
  },
  needs: {
    mentalHealth: 'Mental health',
    physicalHealth: 'Physical health',
    relationships: 'Relationships',
    occupation: 'Work and learning',
    dailyLiving: 'Daily life',
    accommodation: 'Home',
    finance: 'Money',
    culture: 'Culture and background',
    drugs: 'Drugs and alcohol',
    religion: 'Faith and values',
    child: 'Children and their needs',
    risk: 'Risk',
  },
}

export const words = {
  title: 'My care plan',
  noPlan: 'There is no care plan that we can show',
  whyNone:
    'Your team may have used another form, or added the plan to your health record as a document. We can only show plans of one kind. So this does not mean that nobody has made a plan with you.',
  asleep: 'Your health record does not answer at the moment, so your care plan cannot be shown.',
  notNone: 'This does not mean that you have none. Try again in a few minutes.',
  fromRecord: 'Your care plan comes from your health record.',
} as const
