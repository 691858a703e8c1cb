import { people } from '../../src/demo/cast.ts'
import { type Door, next, peopleOnly, teamOnly } from './expected.ts'

const nothing = '00000000-0000-4000-8000-000000000000'
const noGoal = `/goals/${nothing}`
const noStep = `${noGoal}/steps/${nothing}`
const noStrategy = `/what-helps/${nothing}`
const rowan = `/caseload/${people.rowan.personId}`

/** Goals, and what helps. */
export const goalDoors: Record<string, Door> = {
  'GET /goals': { expect: peopleOnly(next('/goals'), /Goals/) },
  'GET /goals/new': { expect: peopleOnly(next('/goals/new'), /A new goal/) },
  'POST /goals/new': { fields: { words: '' }, expect: peopleOnly(next('/goals/new'), 422) },
  'GET /goals/:goalId': { address: noGoal, expect: peopleOnly(next(noGoal), 404) },
  'GET /goals/:goalId/details': { address: `${noGoal}/details`, expect: peopleOnly(next(`${noGoal}/details`), 404) },
  'POST /goals/:goalId/details': { address: `${noGoal}/details`, expect: peopleOnly(next(`${noGoal}/details`), 404) },
  'POST /goals/:goalId/star': { address: `${noGoal}/star`, expect: peopleOnly('', 404) },
  'GET /goals/:goalId/removal': { address: `${noGoal}/removal`, expect: peopleOnly(next(`${noGoal}/removal`), 404) },
  'GET /goals/:goalId/achievement': {
    address: `${noGoal}/achievement`,
    expect: peopleOnly(next(`${noGoal}/achievement`), 404),
  },
  'POST /goals/:goalId/achievement': {
    address: `${noGoal}/achievement`,
    expect: peopleOnly(next(`${noGoal}/achievement`), 404),
  },
  'POST /goals/:goalId/achievement/removal': { address: `${noGoal}/achievement/removal`, expect: peopleOnly('', 404) },
  'GET /goals/:goalId/steps': { address: `${noGoal}/steps`, expect: peopleOnly(next(`${noGoal}/steps`), 404) },
  'POST /goals/:goalId/steps': { address: `${noGoal}/steps`, expect: peopleOnly(next(`${noGoal}/steps`), 404) },
  'POST /goals/:goalId/removal': { address: `${noGoal}/removal`, expect: peopleOnly('', 'to /goals?done=removed') },
  'GET /goals/:goalId/steps/:stepId': { address: noStep, expect: peopleOnly(next(noStep), 404) },
  'POST /goals/:goalId/steps/:stepId': { address: noStep, expect: peopleOnly(next(noStep), 404) },
  'POST /goals/:goalId/steps/:stepId/place': { address: `${noStep}/place`, expect: peopleOnly('', 404) },
  'POST /goals/:goalId/steps/:stepId/tick': { address: `${noStep}/tick`, expect: peopleOnly('', 404) },
  'GET /goals/:goalId/steps/:stepId/removal': {
    address: `${noStep}/removal`,
    expect: peopleOnly(next(`${noStep}/removal`), 404),
  },
  'POST /goals/:goalId/steps/:stepId/removal': { address: `${noStep}/removal`, expect: peopleOnly('', 404) },

  'GET /what-helps': { expect: peopleOnly(next('/what-helps'), /What helps me/) },
  'GET /what-helps/new': { expect: peopleOnly(next('/what-helps/new'), /Add something that helps/) },
  'POST /what-helps/new': { fields: { title: '' }, expect: peopleOnly(next('/what-helps/new'), 422) },
  'GET /what-helps/:strategyId': { address: noStrategy, expect: peopleOnly(next(noStrategy), 404) },
  'POST /what-helps/:strategyId': { address: noStrategy, expect: peopleOnly(next(noStrategy), 404) },
  'POST /what-helps/:strategyId/pin': { address: `${noStrategy}/pin`, expect: peopleOnly('', 404) },
  'POST /what-helps/:strategyId/help': { address: `${noStrategy}/help`, expect: peopleOnly('', 404) },
  'GET /what-helps/:strategyId/removal': {
    address: `${noStrategy}/removal`,
    expect: peopleOnly(next(`${noStrategy}/removal`), 404),
  },
  'POST /what-helps/:strategyId/removal': {
    address: `${noStrategy}/removal`,
    expect: peopleOnly('', 'to /what-helps?done=removed'),
  },

  'GET /caseload/:personId/goals': {
    address: `${rowan}/goals`,
    expect: teamOnly(next(`${rowan}/goals`), /Goals and coping/),
    isKept: true,
  },
  'GET /sharing/preview/goals': {
    expect: peopleOnly(next('/sharing/preview/goals'), /preview for you alone/),
  },
}
