import { addDays, dayIn } from '../../src/core/clock.ts'

const lastNight = addDays(dayIn('Europe/London', new Date()), -1)

/** Every page that a visitor can open, with the name of its picture. */
export const publicPages = {
  home: '/',
  tips: '/tips',
  'tips-by-tag': '/tips?way=connect',
  stories: '/stories',
  story: '/stories/the-allotment-gave-me-my-mornings-back',
  support: '/support',
  about: '/about',
  privacy: '/privacy',
  terms: '/terms',
  accessibility: '/accessibility',
  connecting: '/connecting',
  'nhs-number': '/nhs-number',
  'sign-in': '/sign-in',
  'sign-up': '/sign-up',
  'not-found': '/no-such-page',
} as const

/** Every page that a person can open. */
export const ownPages = {
  today: '/today',
  more: '/more',
  tracking: '/tracking',
  'tracking-a-month-ago': `/tracking/${addDays(lastNight, -30)}`,
  'tracking-month': '/tracking/month',
  'tracking-six-months': '/tracking/six-months',
  'tracking-year': '/tracking/year?show=all',
  'what-you-track': '/tracking/trackers',
  'add-problem': '/tracking/trackers/new/problem',
  'add-number': '/tracking/trackers/new/number',
  marks: '/tracking/marks',
  'tracking-download': '/tracking/download',
  sleep: '/tracking/sleep',
  nights: '/tracking/sleep/nights',
  'sleep-removal': `/tracking/sleep/${lastNight}/removal`,
  diary: '/tracking/diary',
  'diary-of-yesterday': `/tracking/diary/${lastNight}`,
  'diary-days': '/tracking/diary/days',
  'diary-entries': '/tracking/diary/entries',
  'diary-removal': `/tracking/diary/${lastNight}/removal`,
  'safety-plan': '/safety-plan',
  'safety-plan-form': '/safety-plan/form',
  'safety-plan-versions': '/safety-plan/versions',
  'safety-plan-version': '/safety-plan/versions/1',
  'safety-plan-removal': '/safety-plan/removal',
  'support-of-somebody': '/support',
  'goals-of-months': '/goals',
  'helps-of-months': '/what-helps',
  account: '/account',
  'account-details': '/account/details',
  'account-password': '/account/password',
} as const
