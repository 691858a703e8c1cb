import { type Door, next, peopleOnly } from './expected.ts'

const noDevice = '/reminders/devices/00000000-0000-4000-8000-000000000000/removal'

/** Reminders, and the buttons of a notice, which anybody who holds one may press. */
export const reminderDoors: Record<string, Door> = {
  'GET /service-worker.js': { expect: { everybodyElse: /notificationclick/ } },
  'GET /reminders': { expect: peopleOnly(next('/reminders'), /Where they come/) },
  'GET /reminders/:subject': {
    address: '/reminders/sleep',
    expect: peopleOnly(next('/reminders/sleep'), /On which days/),
  },
  'POST /reminders/:subject': { address: '/reminders/sleep', expect: peopleOnly(next('/reminders/sleep'), 422) },
  'POST /reminders/:subject/removal': {
    address: '/reminders/diary/removal',
    expect: peopleOnly('', 'to /reminders?done=removed'),
  },
  'POST /reminders/devices': { fields: { endpoint: 'x' }, expect: peopleOnly('', 422) },
  'POST /reminders/devices/:deviceId/removal': {
    address: noDevice,
    expect: peopleOnly('', 'to /reminders?done=device-off'),
  },
  'GET /reminders/notice/:token': { address: '/reminders/notice/none', expect: { everybodyElse: 410 } },
  'POST /reminders/notice/:token': { address: '/reminders/notice/none', expect: { everybodyElse: 410 } },
}
