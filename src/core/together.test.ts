import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { TooBusy } from './errors.ts'
import { Together } from './together.ts'

interface Trip {
  questions: readonly number[]
  answer(): void
  fail(): void
}

/** A counter where the test itself says when a trip comes back, and how. */
function counter(limits: { atMost: number; atOnce: number }, restMs = 0) {
  const trips: Trip[] = []
  const underWay = new Set<Trip>()
  let mostAtOnce = 0
  const together = new Together<number, string>(
    questions => {
      const { promise, resolve, reject } = Promise.withResolvers<string[]>()
      const comesBack = (how: () => void) => () => {
        underWay.delete(trip)
        how()
      }
      const trip = {
        questions,
        answer: comesBack(() => resolve(questions.map(question => `answer ${question}`))),
        fail: comesBack(() => reject(new Error(`trip of ${questions}`))),
      }
      trips.push(trip)
      underWay.add(trip)
      mostAtOnce = Math.max(mostAtOnce, underWay.size)
      return promise
    },
    { ...limits, restMs },
  )
  return { together, trips, underWay, mostAtOnce: () => mostAtOnce }
}

const limits = fc.record({ atMost: fc.integer({ min: 1, max: 5 }), atOnce: fc.integer({ min: 1, max: 3 }) })
const steps = fc.array(
  fc.oneof(
    fc.record({ asked: fc.integer({ min: 1, max: 7 }) }),
    fc.record({ comesBack: fc.nat(2), isWell: fc.boolean() }),
    fc.constant('a moment passes' as const),
  ),
  { maxLength: 40 },
)

test('however asking and answering interleave, each is asked once, in order, and hears its own answer', () =>
  fc.assert(
    fc.asyncProperty(limits, steps, async (given, happens) => {
      const { together, trips, underWay, mostAtOnce } = counter(given)
      const answers: Promise<unknown>[] = []
      const failed = new Set<number>()
      const back = (trip: Trip | undefined, isWell: boolean) => {
        if (!trip) return
        if (!isWell) for (const question of trip.questions) failed.add(question)
        if (isWell) trip.answer()
        else trip.fail()
      }
      for (const step of happens) {
        if (step === 'a moment passes') await turn()
        else if ('asked' in step)
          for (let count = 0; count < step.asked; count++)
            answers.push(together.ask(answers.length).catch(({ message }: Error) => message))
        else back([...underWay][step.comesBack], step.isWell)
      }
      const asked = () => trips.flatMap(({ questions }) => questions)
      while (asked().length < answers.length || underWay.size) {
        back([...underWay][0], true)
        await turn()
      }
      assert.deepEqual(asked(), [...answers.keys()])
      assert.ok(trips.every(({ questions }) => questions.length >= 1 && questions.length <= given.atMost))
      assert.ok(mostAtOnce() <= given.atOnce)
      for (const [question, said] of (await Promise.all(answers)).entries()) {
        const { questions } = trips.find(trip => trip.questions.includes(question))!
        assert.equal(said, failed.has(question) ? `trip of ${questions}` : `answer ${question}`)
      }
    }),
  ))

test('what is asked while others are under way goes together as soon as they are back', async () => {
  const { together, trips } = counter({ atMost: 10, atOnce: 1 })
  const first = together.ask(0)
  await turn()
  const others = [1, 2, 3].map(question => together.ask(question))
  await turn()
  assert.deepEqual(
    trips.map(({ questions }) => questions),
    [[0]],
  )
  trips[0]!.answer()
  await first
  await turn()
  assert.deepEqual(trips[1]!.questions, [1, 2, 3])
  trips[1]!.answer()
  assert.deepEqual(await Promise.all(others), ['answer 1', 'answer 2', 'answer 3'])
})

test('the first group leaves at once, the next one after a rest', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const { together, trips } = counter({ atMost: 10, atOnce: 5 }, 4000)
  const first = together.ask(0)
  await turn()
  const others = [1, 2].map(question => together.ask(question))
  await turn()
  assert.equal(trips.length, 1)
  t.mock.timers.tick(4000)
  assert.deepEqual(trips[1]!.questions, [1, 2])
  for (const { answer } of trips) answer()
  assert.deepEqual(await Promise.all([first, ...others]), ['answer 0', 'answer 1', 'answer 2'])
})

test('who was not heard for five seconds is told so, and is not asked for afterwards', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const { together, trips } = counter({ atMost: 10, atOnce: 1 })
  const first = together.ask(0)
  await turn()
  const second = together.ask(1)
  t.mock.timers.tick(5000)
  await assert.rejects(second, TooBusy)
  const third = together.ask(2)
  trips[0]!.answer()
  assert.equal(await first, 'answer 0')
  await turn()
  assert.deepEqual(trips[1]!.questions, [2])
  trips[1]!.answer()
  assert.equal(await third, 'answer 2')
})
