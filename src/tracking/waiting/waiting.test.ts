import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from '../../../test/harness.ts'
import { plain } from '../../../test/reading.ts'
import { tracks } from '../../../test/tracking.ts'
import { whoseOnDevice } from '../../access/on-device.ts'
import { kinds } from '../trackers/kinds.ts'

const house = await openHouse()
after(() => house.close())

test('a device learns the zone and what its person tracks now, and nothing of what they wrote', async () => {
  const person = await house.newPerson('Sam', 'Asia/Kolkata')
  const id = await tracks(house, person, { name: 'Going out', entries: { '2026-10-14': { value: 7, notes: 'Bus' } } })
  await tracks(house, person, { name: 'Long ago' })
  await house.owner.updateTable('trackers').set({ archivedAt: new Date() }).where('name', '=', 'Long ago').execute()
  const { text, headers } = await (await house.signedInAs(person)).opens('/tracking/waiting/person')
  assert.deepEqual(JSON.parse(text), {
    whose: whoseOnDevice(person.personId),
    zone: 'Asia/Kolkata',
    trackers: [{ id, name: 'Going out', kind: 'problem', unit: '' }],
  })
  assert.equal(headers['cache-control'], 'no-store')
})

test('tokens are given for the forms of entries and for no other form', async () => {
  const visitor = await house.signedInAs(await house.newPerson())
  const wanted = ['/tracking/sleep/2026-10-14', '/tracking/diary/2026-10-14']
  const others = ['/sign-out', '/account/password', '/tracking/diary/2026-10-14/removal', 'https://example.org/']
  const asked = new URLSearchParams([...wanted, ...others].map(to => ['to', to]))
  const { text } = await visitor.opens(`/tracking/waiting/tokens?${asked}`)
  assert.deepEqual(Object.keys(JSON.parse(text).tokens), wanted)
  assert.deepEqual(JSON.parse((await visitor.opens('/tracking/waiting/tokens')).text).tokens, {})
})

test('the page for writing without a connection is the same for everybody, with nothing of anybody', async () => {
  const person = await house.newPerson('Zebedee')
  await tracks(house, person, { name: 'Only mine' })
  const visitor = await house.signedInAs(person)
  assert.doesNotMatch((await visitor.opens('/write-without-connection')).text, /Only mine/)
  const { text, headers } = await house.visitor().opens('/write-without-connection')
  assert.match(text, /Write without a connection/)
  assert.doesNotMatch(text, /Zebedee|form-token/)
  assert.match(String(headers['cache-control']), /public/)
})

test('without a connection each kind asks what its form asks on any day, and names the ends of its scale', async () => {
  const person = await house.newPerson()
  const visitor = await house.signedInAs(person)
  const { text } = await visitor.opens('/write-without-connection')
  for (const { key, kind, answer, question, lowest, highest } of kinds) {
    const offline = plain(new RegExp(`<template data-form="${key}">[\\s\\S]*?</template>`).exec(text)![0])
    const id = await tracks(house, person, { kind, answer, unit: answer === 'number' ? 'cups' : '' })
    const online = plain((await visitor.opens(`/tracking/trackers/${id}`)).text)
    for (const words of [question, lowest && `0, ${lowest}`, highest && `10, ${highest}`]) {
      assert.ok(offline.includes(words ?? ''), `${key} without a connection: ${words}`)
      assert.ok(online.includes(words ?? ''), `${key}: ${words}`)
    }
  }
})
