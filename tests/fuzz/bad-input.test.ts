import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { groupBy } from '@/lib/kernel/group-by'
import { formsOn, multipart, type Entry, type PageForm } from '@/scripts/testing/forms'
import { Visitor, type Answer } from '@/scripts/testing/visitor'
import { demoAccounts } from '@/seeds/demo-accounts'
import { emailOf, openPages, pagesOfApp, roleNames, type RoleName } from '@/tests/e2e/support/pages'
import { withOwnExample, type OwnExample } from '@/tests/e2e/support/own-example'
import { Dice } from './support/dice'
import { addressOf, atOnce, discover, formsNobodySaw, routePatterns, type Found, type FoundForm } from './support/discover'
import { actOf, filledInWrong, hostileValues, isSameForm, saysItsSubject, untouched, withWrongSubject } from './support/hostile'
import { changesSince, idsOf, lastEvent, sumsOf } from './support/state'

// Every form and every address, filled in wrong, as every role: no fault of ours, nothing written, and always an answer in words.
// The order in which things go wrong is thrown with a seed; FUZZ_SEED=… does the same again, FUZZ_SECONDS=… more of it.

const seed = Number(process.env.FUZZ_SEED ?? 20231128)
const seconds = Number(process.env.FUZZ_SECONDS ?? 10)
const takesForms = /\/(bestand|uitvoeren)$/
const home = '/regio/utrecht-west'
const elsewhere = 'zuidoost-utrecht'

const mostFaults = 30

const dice = new Dice(seed)
let own: OwnExample
let end = () => {}
let ended: Promise<void>
let found: Found
let foreign: string[]
let unseen: FoundForm[]
const visitors = new Map<RoleName, Visitor>()
const counts = { posts: 0, gets: 0 }
let faults: string[] = []

beforeAll(async () => {
  await new Promise<void>((ready, fail) => {
    ended = withOwnExample((example) => {
      own = example
      ready()
      return new Promise<void>((done) => (end = done))
    })
    ended.catch(fail)
  })
  for (const role of roleNames) visitors.set(role, await new Visitor(own.app.url).signIn(emailOf(role)))
  foreign = [...(await idsOf(own.app.ownerUrl, elsewhere)), elsewhere]
  found = await discover(visitors)
  unseen = formsNobodySaw(found)
})

afterAll(async () => {
  console.log(
    `\n· seed ${seed}: ${acts().length} acts with a form and ${unseen.length} without, ${counts.posts} forms sent, ${counts.gets} addresses asked`,
  )
  end()
  await ended
})

afterEach(() => {
  const all = [...new Set(faults)]
  faults = []
  expect(all.slice(0, mostFaults)).toEqual([])
})

const actsOf = (forms: FoundForm[]) => [...groupBy(forms, ({ form }) => actOf(form)).values()]
const acts = () => actsOf(found.forms)
const isOfRegion = ({ path }: FoundForm) => path.startsWith(`${home}/`)

test('whoever is of another region finds none of this one, and can do nothing with its forms', async () => {
  const strangers = demoAccounts.filter(({ email }) => /@(zuidoost-utrecht|debilt|zeist|bunnik)\.example$/.test(email))
  expect(strangers.length).toBeGreaterThan(2)
  const pages = pagesOfApp.map(({ path }) => path).filter((path) => path.startsWith(`${home}/`))
  const files = routePatterns()
    .filter((pattern) => pattern.startsWith('/regio/'))
    .map((pattern) => addressOf(pattern, found.links))
  await expectNothingWritten(async () => {
    for (const { email } of strangers) {
      const stranger = await new Visitor(own.app.url).signIn(email)
      await atOnce([...pages, ...files], async (path) => {
        const { status } = await get(stranger, path)
        const isRefused = status === 404 || (status === 405 && takesForms.test(path)) // which is all that is not asked with a form
        if (!isRefused) faults.push(`${email} gets ${status} of ${path}`)
      })
      await atOnce(acts(), async (forms) => {
        const { path, form } = forms.find(isOfRegion) ?? {}
        if (path && form) expectAnswer(await post(stranger, { path, form, entries: untouched(form) }), `${email} ${path}`, form)
      })
      for (const path of files.filter((file) => takesForms.test(file))) {
        const { status, headers } = await post(stranger, { path, entries: [] })
        const after = status === 303 ? (await get(stranger, headers.location ?? '')).status : status
        if (after !== 404) faults.push(`${email} may send to ${path}: ${status}`)
      }
      stranger.leave()
    }
  })
})

test('a reader can do nothing with the forms of others', async () => {
  const ofReaders = new Set(found.forms.filter(({ role }) => role === 'lezer').map(({ form }) => actOf(form)))
  await expectNothingWritten(() =>
    atOnce(acts(), async (forms) => {
      const [{ path, form }] = forms as [FoundForm]
      if (!isOfRegion(forms[0]!) || ofReaders.has(actOf(form))) return
      expectAnswer(await post(visitors.get('lezer')!, { path, form, entries: untouched(form) }), `lezer ${path}`, form)
    }),
  )
})

test('a form about what does not exist, or is of another region, writes nothing, whoever sends it', async () => {
  const turns = roleNames.flatMap((role) =>
    actsOf([...found.forms, ...unseen]).map((forms) => ({ role, forms: forms.filter(({ form }) => saysItsSubject(form)) })),
  )
  await expectNothingWritten(() =>
    forAWhile(turns, async ({ role, forms }) => {
      if (forms.length === 0) return
      const { path, form } = dice.of(forms)
      await send(role, { path, form, entries: withWrongSubject(form, { dice, foreign }) })
    }),
  )
})

test('an address with something else in it is no fault of ours, whoever asks', async () => {
  const addresses = [...pagesOfApp.map(({ path }) => path), ...routePatterns().map((pattern) => addressOf(pattern, found.links))]
  const names = [...new Set(found.links.flatMap((link) => [...new URL(link, own.app.url).searchParams.keys()]))].sort()
  const turns = addresses.flatMap((address) => [address, address, address].map((path) => ({ role: dice.of(roleNames), path })))
  await expectNothingWritten(() =>
    forAWhile(turns, async ({ role, path }) => {
      const address = mutated(path, names)
      const { status } = await get(visitors.get(role)!, address)
      if (status >= 500) faults.push(`${status} ${said(role, address)}`)
    }),
  )
})

test('an address that takes files takes nothing else', async () => {
  const routes = routePatterns().filter((pattern) => /bestand$|uitvoeren$|nextauth/.test(pattern))
  await expectNothingWritten(async () => {
    for (const role of roleNames) {
      await atOnce(routes, async (pattern) => {
        const path = addressOf(pattern, found.links)
        const body = dice.of<Entry[]>([[], [['bestand', dice.of(hostileValues)]], [['x', 'y', { name: '\u0000.xlsx', type: 'text/html' }]]])
        await send(role, { path, entries: body })
        for (const type of ['text/plain', 'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data', 'x'])
          expectAnswer(await sendRaw(visitors.get(role)!, path, { type, body: dice.of(hostileValues) }), said(role, path))
      })
    }
  })
})

test('what people fill in wrong comes back with words, and what is taken as it is can be read afterwards', async () => {
  const turns = [0, 1].flatMap(() => acts())
  await forAWhile(turns, async (forms) => {
    const { path, role, form } = dice.of(forms)
    await send(role, { path, form, entries: filledInWrong(form, { dice, foreign }) })
  })
  await atOnce([...visitors], async ([role]) => {
    // Who changed his password or signed out everywhere is a guest here.
    const visitor = visitors.get(role)!
    for (const { path } of pagesOfApp.filter(({ roles }) => roles[0] === role)) {
      const { status, body } = await get(visitor, path)
      if (status >= 500) faults.push(`${status} ${said(role, path)}`)
      if (/<script>alert\(1\)|<img src=x/.test(body.toString())) faults.push(`what was typed works as HTML: ${said(role, path)}`)
    }
  })
})

test('the pages of who is not signed in too', async () => {
  const guest = new Visitor(own.app.url)
  for (const { path } of openPages) {
    const page = await get(guest, path)
    const { body } = page.headers.location ? await get(guest, page.headers.location) : page
    for (const form of formsOn(body.toString()).filter(({ method }) => method === 'post')) {
      for (let times = 0; times < 40; times++) {
        const entries = filledInWrong(form, { dice, foreign })
        expectAnswer(await post(guest, { path, form, entries }), said('guest', path, entries), form)
      }
    }
  }
  guest.leave()
})

test('after all this the app serves, and has not crashed', async () => {
  expect(own.app.process.exitCode).toBeNull()
  expect((await new Visitor(own.app.url).get('/api/gezond')).status).toBe(200)
})

/** Every turn once, and again in another order as long as there is time. */
async function forAWhile<T>(turns: T[], work: (turn: T) => Promise<void>): Promise<void> {
  const until = performance.now() + seconds * 1_000
  await atOnce(turns, work)
  while (performance.now() < until) await atOnce([dice.of(turns), dice.of(turns), dice.of(turns), dice.of(turns)], work)
}

async function expectNothingWritten(work: () => Promise<void>): Promise<void> {
  const [before, event] = [await sumsOf(own.app.ownerUrl), await lastEvent(own.app.ownerUrl)]
  await work()
  const after = await sumsOf(own.app.ownerUrl)
  const different = Object.keys(before).filter((name) => before[name] !== after[name])
  if (different.length > 0)
    faults.push(`seed ${seed} wrote: ${different.join()} ${JSON.stringify(await changesSince(own.app.ownerUrl, event))}`)
}

type Sending = { path: string; form?: PageForm; entries: Entry[] }

async function send(role: RoleName, sending: Sending): Promise<void> {
  const answer = await post(visitors.get(role)!, sending)
  expectAnswer(answer, said(role, sending.path, sending.entries), sending.form)
  if (answer.headers.location?.startsWith('/aanmelden')) visitors.set(role, await new Visitor(own.app.url).signIn(emailOf(role)))
}

/** A refusal, on to another page, or the same page with what is the matter. */
function expectAnswer({ status, body }: Answer, message: string, form?: PageForm): void {
  if (status >= 500) faults.push(`${status} ${message}`)
  if (status !== 200 || !form) return
  // At the form or at the field; where that form is no more (somebody was first, or it is not his to send) on top of the page.
  const html = body.toString()
  const page = html.replaceAll(formGone, '')
  const isThere = formsOn(page).some((other) => isSameForm(other, form))
  const hasAnswer = isThere ? answerOfForm.test(page) : html !== page || !isSignedIn.test(page)
  if (!hasAnswer) faults.push(`no word ${message}`)
}

const formGone = /<aside class="form-gone">.*?<\/aside>/gs
/** Who is not, or not yet, gets a form that is always there. */
const isSignedIn = /action="\/afmelden"/
/** What an act answers takes the focus (styles/frame.css knows it by that); a notice that stands there anyhow does not. */
const answerOfForm = /<section[^>]* tabindex="-1"|aria-invalid="true"/i

const said = (who: string, path: string, entries: Entry[] = []) =>
  `seed ${seed}, ${who} at ${path}: ${JSON.stringify(entries.filter(([name]) => !name.startsWith('$ACTION')).map(([name, value]) => [name, value.slice(0, 60)]))}`

function post(visitor: Visitor, { path, form, entries }: Sending): Promise<Answer> {
  return sendRaw(visitor, form?.action.startsWith('/') ? form.action : path, multipart(entries))
}

function sendRaw(visitor: Visitor, path: string, sent: { type: string; body: string }): Promise<Answer> {
  counts.posts++
  return visitor.send(path, sent)
}

function get(visitor: Visitor, path: string): Promise<Answer> {
  counts.gets++
  return visitor.get(path)
}

/** One part of the address, or a question behind it, is something else. */
function mutated(path: string, names: string[]): string {
  const [place = '', asked = ''] = path.split('?')
  const questions = new URLSearchParams(asked)
  for (let times = dice.under(4); times > 0; times--)
    questions.append(dice.of([...names, '__proto__', 'x[]']), short(dice.of([...foreign, ...hostileValues])))
  const parts = place.split('/')
  const part = 1 + dice.under(parts.length)
  if (dice.chance(0.5) && parts[part] !== undefined)
    parts[part] = encodeURIComponent(short(dice.of([...foreign, ...hostileValues]))) || '%20'
  const address = parts.join('/') + (questions.size ? `?${questions.toString()}` : '')
  return address.startsWith('/') ? address : `/${address}`
}

// A lone surrogate can be in no address.
const short = (value: string) => value.replaceAll(/[\ud800-\udfff]/g, '�').slice(0, 300)
