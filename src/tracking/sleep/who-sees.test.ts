import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from '../../../test/harness.ts'

const house = await openHouse({ now: new Date('2026-10-15T08:00:00Z') })
after(() => house.close())
const form = '/tracking/sleep/2026-10-14'

test('the form says who else can read it, and a choice without anybody to look is nobody', async () => {
  const person = await house.newPerson()
  const visitor = await house.signedInAs(person)
  const { personId } = person
  const sits = async (kind: 'clinician' | 'carer') => {
    const { id: accountId } = await house.newPerson()
    await house.owner.insertInto('seats').values({ personId, accountId, kind, source: 'administrator' }).execute()
  }
  const share = (audience: string) =>
    house.owner
      .insertInto('sharingChoices')
      .values({ personId: person.personId, audience, deed: 'see tracking' })
      .execute()
  await share('clinician')
  assert.match((await visitor.opens(form)).text, /Only you can see this/)
  await sits('clinician')
  assert.match((await visitor.opens(form)).text, /Your care team can see this\. They may not see it straight away\./)
  await share('carer')
  await sits('carer')
  assert.match((await visitor.opens(form)).text, /Your care team and the carers you have chosen can see this/)
})
