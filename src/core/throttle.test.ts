import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf } from './throttle.ts'

test('a household counts as one network, however its address is written', () => {
  assert.equal(networkOf('192.0.2.7'), '192.0.2.7')
  assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7')
  for (const address of ['2001:db8::1', '2001:db8:0:0:ffff::', '2001:0db8:0000:0000:1:2:3:4', '2001:db8:0::9'])
    assert.equal(networkOf(address), '2001:db8:0:0', address)
  assert.equal(networkOf('2001:db8:0:1::1'), '2001:db8:0:1')
  assert.equal(networkOf('::1'), '0:0:0:0')
})
