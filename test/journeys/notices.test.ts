import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Worker } from 'playwright-core'
import { letterWith } from '../../src/reminders/notices/push.ts'
import { openBrowser, phone } from '../browser.ts'
import { workerOf } from '../browser-worker.ts'
import { type House, openHouse } from '../harness.ts'
import { openPushSink, type PushSink } from '../push-sink.ts'
import { halfPastEight, noticed, pushSettings } from '../reminding.ts'

let house: House
let sink: PushSink
let browser: Awaited<ReturnType<typeof openBrowser>>
before(async () => {
  sink = await openPushSink()
  house = await openHouse({ now: halfPastEight, settings: pushSettings(sink) })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await house.close()
  sink.close()
})

const [snooze, stop] = ['s'.repeat(43), 't'.repeat(43)]

/** What the worker does when this is pressed on a notice, in a browser with room for so many buttons. */
const pressed = (worker: Worker, action: string, { room = 2, isHeard = true }: { room?: number; isHeard?: boolean }) =>
  worker.evaluate<string[]>(`(async () => {
    const done = []
    clients.openWindow = async address => { done.push('opens ' + address) }
    self.fetch = async (address, { method }) => (done.push(method + ' ' + address), { ok: ${isHeard} })
    Object.defineProperty(Notification, 'maxActions', { value: ${room || undefined}, configurable: true })
    const notification = { data: (await shown)[1].data, close: () => done.push('closes') }
    let work
    const click = Object.assign(new Event('notificationclick'), {
      action: '${action}', notification, waitUntil: promise => { work = promise },
    })
    dispatchEvent(click)
    await work
    return done
  })()`)

test('a push becomes a notice that names nothing, and its buttons lead where they say', async () => {
  const walk = await browser.walk({ address: house.address, width: phone })
  await walk.opens('/about')
  const { worker, push } = await workerOf(walk, house.address)
  // A browser without a screen has no place for notices, so the worker's own call is what can be seen of it.
  await worker.evaluate(`(() => {
    self.shown = new Promise(resolve => {
      registration.showNotification = async (...given) => resolve(given)
    })
  })()`)
  await push(JSON.stringify(letterWith(snooze, stop)))
  const shown = await worker.evaluate('shown')
  assert.deepEqual(shown, [
    'You have a reminder',
    {
      tag: 'reminder',
      data: { snooze, stop },
      actions: [
        { action: 'snooze', title: 'In an hour' },
        { action: 'stop', title: 'Stop' },
      ],
    },
  ])

  const [snoozing, stopping] = [`/reminders/notice/${snooze}`, `/reminders/notice/${stop}`]
  assert.deepEqual(await pressed(worker, 'snooze', {}), ['closes', `POST ${snoozing}`])
  assert.deepEqual(await pressed(worker, 'stop', {}), ['closes', `POST ${stopping}`])
  const unheard = await pressed(worker, 'stop', { isHeard: false })
  assert.deepEqual(unheard, ['closes', `POST ${stopping}`, `opens ${stopping}`])
  assert.deepEqual(await pressed(worker, '', {}), ['closes', 'opens /today'])
  assert.deepEqual(await pressed(worker, '', { room: 0 }), ['closes', `opens ${snoozing}?stop=${stop}`])
  await walk.ends()
})

test('somebody whose notice has no room for buttons stops it on the page that opens, at 390 pixels', async () => {
  const { snooze, stopToken } = await noticed(house, sink)
  const walk = await browser.walk({ address: house.address, width: phone })
  await walk.opens(`${snooze}?stop=${stopToken}`)
  await walk.headed('You have a reminder')
  await walk.picture('notice-without-buttons')
  await walk.isForEverybody()
  await walk.fitsTheSmallestScreen()
  await walk.page.getByRole('button', { name: 'Stop this reminder' }).click()
  assert.match(await walk.reads(), /This reminder has stopped/)
  await walk.isForEverybody()
  await walk.page.getByRole('link', { name: 'Go to Today' }).click()
  await walk.headed(/Sign in|Welcome back/)
  await walk.ends()
})
