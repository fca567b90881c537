import { beforeEach, describe, expect, test } from 'vitest'
import { addBudgetLine } from '@/lib/commands/add-budget-line'
import { addHours } from '@/lib/commands/add-hours'
import { changeBudgetLine } from '@/lib/commands/change-budget-line'
import { changeHours } from '@/lib/commands/change-hours'
import { recordSpending } from '@/lib/commands/record-spending'
import { removeDraftAgenda } from '@/lib/commands/remove-draft-agenda'
import { withdrawBudgetLine } from '@/lib/commands/withdraw-budget-line'
import { withdrawHours } from '@/lib/commands/withdraw-hours'
import { budgetSums, leftInWords, standOfLine, sumInWords, totalsOf, type BudgetText } from '@/lib/domain/budget'
import { weeklyHours, type HoursText } from '@/lib/domain/hours'
import { budgetSheet, hoursSheet } from '@/lib/exports/money-sheets'
import { readTrailList } from '@/lib/forms/trail-address'
import type { Viewer } from '@/lib/policy/viewer'
import { listDigestItems } from '@/lib/queries/digest'
import { getBudgetLine, getHours, getMoney } from '@/lib/queries/money'
import { getProgramme } from '@/lib/queries/programme'
import { getReportBlock } from '@/lib/queries/report-editing'
import { getTrail } from '@/lib/queries/trail'
import { loadRegion } from '@/seeds/load-region'
import path from 'node:path'
import { nb } from '../support/amounts'
import { AppLogin } from '../support/app-login'
import { ownerUrl } from '../support/database'
import { peopleOf } from '../support/reports'
import { aPersonWith, aRegion, aReport, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let people: Awaited<ReturnType<typeof peopleOf>>
let reader: Viewer & { userId: string }

beforeEach(async () => {
  region = await aRegion(`geld-${++serial}`)
  people = await peopleOf(region)
  reader = await aPersonWith('reader', { regionId: region.id })
})

const now = new Date('2023-06-05T10:00:00Z')
const text: BudgetText = {
  ...{ kind: 'expense', title: 'Projectleider', source: 'Transformatiefonds', year: 2023, untilYear: null, amountCents: 4_000_050n },
  ...{ status: 'conditional', lapsesOn: '2023-09-30', ambitionId: null, parentId: null },
}
const hoursText: HoursText = { account: 'SAVE', hours: 7.5, per: 'week', isExtension: false, remark: '', ambitionId: null }
const address = () => ({ region: region.slug, agenda: region.agenda.slug, now })

const add = (viewer: Viewer, given: Partial<BudgetText> = {}) =>
  addBudgetLine(viewer, { agendaId: region.agenda.id, text: { ...text, ...given }, note: '', now })
async function added(given: Partial<BudgetText> = {}) {
  const result = await add(people.manager, given)
  if (!result.ok) throw new Error(result.failure)
  return (await lineAt(result.value)).line
}
const lineAt = async (number: number, viewer: Viewer = people.manager) =>
  (await getBudgetLine(viewer, { ...address(), number, draftOf: '/' }))!.content
const spend = (viewer: Viewer, line: { id: string; version: number }, cents: bigint, given: { on?: string; note?: string } = {}) =>
  recordSpending(viewer, { lineId: line.id, version: line.version, cents, on: '2023-05-31', note: '', now, ...given })
const moneyFor = async (viewer: Viewer) => (await getMoney(viewer, address()))!.content
const setAgenda = (status: 'draft' | 'adopted' | 'closed') =>
  asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status } }))

describe('a line of the budget', () => {
  test('is added and changed to the cent, with its whole history; who is second is told', async () => {
    const line = await added({ amountCents: 9_007_199_254_741n })
    const change = { lineId: line.id, version: 1, text: { ...text, status: 'fixed' as const }, note: 'Besluit van het PHO.', now }
    expect(await changeBudgetLine(people.secretary, change)).toMatchObject({ ok: true })
    expect(await changeBudgetLine(people.manager, change)).toMatchObject({ failure: 'stale' })
    const { line: is, steps } = await lineAt(line.position)
    expect(is).toMatchObject({ amountCents: 4_000_050n, status: 'fixed', lapsesOn: '2023-09-30', version: 2, spentCents: 0n })
    expect(
      steps.map(({ act, wasAmountCents, amountCents, wasStatus, author, note }) => [
        act,
        wasAmountCents,
        amountCents,
        wasStatus,
        author,
        note,
      ]),
    ).toEqual([
      ['changed', 9_007_199_254_741n, 4_000_050n, 'conditional', people.secretary.name, 'Besluit van het PHO.'],
      ['added', null, 9_007_199_254_741n, null, people.manager.name, ''],
    ])
  })

  test('lapses with its parts and a reason, counts no more, and can be put back', async () => {
    const whole = await added()
    const part = await added({ title: 'Deel', amountCents: 1_000n })
    await asOwner((tx) => tx.budgetLine.update({ where: { id: part.id }, data: { parentId: whole.id } }))
    const act = { lineId: whole.id, version: 1, act: 'withdrawn' as const, reason: 'De subsidie ging niet door.', now }
    expect(await withdrawBudgetLine(people.secretary, act)).toMatchObject({ ok: true })
    const { lines } = await moneyFor(people.officer)
    expect(lines.map(({ withdrawnReason }) => withdrawnReason)).toEqual([act.reason, act.reason])
    expect(totalsOf(lines, '2023-06-05')).toMatchObject({ planned: 0n })
    expect(await changeBudgetLine(people.manager, { lineId: whole.id, version: 2, text, note: '', now })).toMatchObject({
      failure: 'withdrawn',
    })
    expect(await withdrawBudgetLine(people.manager, { ...act, lineId: part.id, version: 2, act: 'restored' })).toMatchObject({
      failure: 'part-of-withdrawn',
    })
    expect(await withdrawBudgetLine(people.manager, { ...act, version: 2, act: 'restored' })).toMatchObject({ ok: true })
    expect(totalsOf((await moneyFor(people.officer)).lines, '2023-06-05')).toMatchObject({ planned: 4_000_050n })
  })

  test('is a part of another of its kind and year, counts in that one, and has no parts itself', async () => {
    const whole = await added({ amountCents: 5_000n })
    const part = await added({ title: 'Deel', amountCents: 2_000n, parentId: whole.id })
    expect(part).toMatchObject({ isPart: true, whole: { position: whole.position, title: 'Projectleider' } })
    expect(totalsOf((await moneyFor(people.officer)).lines, '2023-06-05')).toMatchObject({ planned: 5_000n })
    const elsewhere = await aRegion(`elders-${serial}`)
    const theirs = await addBudgetLine(await aPersonWith('programmeManager', { regionId: elsewhere.id }), {
      ...{ agendaId: elsewhere.agenda.id, text, note: '', now },
    })
    expect(theirs.ok).toBe(true)
    const { id } = await asOwner((tx) => tx.budgetLine.findFirstOrThrow({ where: { agendaId: elsewhere.agenda.id } }))
    for (const given of [{ parentId: part.id }, { parentId: whole.id, year: 2024, lapsesOn: null }, { parentId: id }])
      expect(await add(people.manager, given)).toEqual({ ok: false, failure: 'no-whole' })
    expect(await add(people.manager, { parentId: whole.id, kind: 'ceiling' })).toEqual({ ok: false, failure: 'no-whole' })
    const change = (line: { id: string; version: number }, given: Partial<BudgetText>) =>
      changeBudgetLine(people.manager, { lineId: line.id, version: line.version, text: { ...text, ...given }, note: '', now })
    const other = await added({ amountCents: 1_000n })
    expect(await change(whole, { parentId: other.id })).toMatchObject({ failure: 'has-parts' })
    expect(await change(other, { parentId: other.id })).toMatchObject({ failure: 'no-whole' })
    expect(await change(part, { amountCents: 2_000n })).toMatchObject({ ok: true })
    expect(totalsOf((await moneyFor(people.officer)).lines, '2023-06-05')).toMatchObject({ planned: 8_000n })
    expect(await change(whole, { amountCents: 5_000n, parentId: other.id })).toMatchObject({ ok: true })
    expect(totalsOf((await moneyFor(people.officer)).lines, '2023-06-05')).toMatchObject({ planned: 3_000n })
    const tie = asOwner((tx) => tx.budgetLine.update({ where: { id: other.id }, data: { parentId: part.id } }))
    await expect(tie).rejects.toThrow(/a part of a line of the budget has no parts/)
  })

  test('keeps kind and year as long as it has parts, and its kind when money was spent', async () => {
    const whole = await added()
    await added({ title: 'Deel', parentId: whole.id })
    const change = (line: { id: string; version: number }, given: Partial<BudgetText>) =>
      changeBudgetLine(people.manager, { lineId: line.id, version: line.version, text: { ...text, ...given }, note: '', now })
    expect(await change(whole, { year: 2024, lapsesOn: null })).toMatchObject({ failure: 'has-parts' })
    expect(await change(whole, { kind: 'ceiling' })).toMatchObject({ failure: 'has-parts' })
    const spent = await added()
    await spend(people.manager, spent, 100n)
    expect(await change({ ...spent, version: 2 }, { kind: 'funding' })).toMatchObject({ failure: 'spent-on' })
  })

  test('is kept by who runs the programme and the secretary; in a draft only by who makes it; in a closed agenda by nobody', async () => {
    expect(await add(people.secretary)).toMatchObject({ ok: true })
    for (const viewer of [people.officer, people.team, people.alderman]) expect(await add(viewer)).toMatchObject({ failure: 'not-allowed' })
    expect(await add(reader)).toMatchObject({ failure: 'not-found' })
    const elsewhere = await aRegion(`elders-${serial}`)
    const stranger = await aPersonWith('programmeManager', { regionId: elsewhere.id })
    expect(await add(stranger)).toMatchObject({ failure: 'not-found' })
    expect(await add(people.manager, { ambitionId: elsewhere.ambition.id })).toMatchObject({ failure: 'ambition-not-found' })
    const line = await added()
    await setAgenda('draft')
    expect(await add(people.secretary)).toMatchObject({ failure: 'not-allowed' })
    expect(await add(people.manager)).toMatchObject({ ok: true })
    expect(await spend(people.manager, line, 100n)).toMatchObject({ failure: 'not-allowed' })
    expect(await getMoney(reader, address())).toBeNull()
    await setAgenda('closed')
    expect(await add(people.manager)).toMatchObject({ failure: 'not-allowed' })
  })
})

describe('what was spent', () => {
  test('is added to what was spent before, with day, note, who and when; a correction too', async () => {
    const line = await added()
    expect(await spend(people.secretary, line, 125_050n, { note: 'Eerste factuur.' })).toMatchObject({ ok: true })
    expect(await spend(people.manager, { ...line, version: 2 }, 24_950n)).toMatchObject({ ok: true })
    expect(await spend(people.manager, { ...line, version: 3 }, -50_000n, { note: 'Stond er dubbel in.' })).toMatchObject({ ok: true })
    const { line: is, steps } = await lineAt(line.position)
    expect(is.spentCents).toBe(100_000n)
    expect(steps.map(({ act, spentCents, spentOn, note, author }) => [act, spentCents, spentOn, note, author])).toEqual([
      ['spent', -50_000n, '2023-05-31', 'Stond er dubbel in.', people.manager.name],
      ['spent', 24_950n, '2023-05-31', '', people.manager.name],
      ['spent', 125_050n, '2023-05-31', 'Eerste factuur.', people.secretary.name],
      ['added', null, null, '', people.manager.name],
    ])
  })

  test('is refused twice, of tomorrow, below nothing, of money that comes in, and of what lapsed; nothing is written', async () => {
    const line = await added()
    await spend(people.manager, line, 100n)
    const again = { ...line, version: 2 }
    expect(await spend(people.manager, line, 100n)).toMatchObject({ failure: 'stale' })
    expect(await spend(people.manager, again, 100n, { on: '2023-06-06' })).toMatchObject({ failure: 'in-future' })
    expect(await spend(people.manager, again, -101n, { note: 'Te veel.' })).toMatchObject({ failure: 'more-than-spent' })
    expect(await spend(people.manager, await added({ kind: 'funding' }), 1n)).toMatchObject({ failure: 'no-estimate' })
    const lapsed = await added()
    await withdrawBudgetLine(people.manager, { lineId: lapsed.id, version: 1, act: 'withdrawn', reason: 'Weg.', now })
    expect(await spend(people.manager, { ...lapsed, version: 2 }, 1n)).toMatchObject({ failure: 'withdrawn' })
    expect((await lineAt(line.position)).line.spentCents).toBe(100n)
  })

  test('is on a day of the year of the money or later, and before it lapsed; what was wrong is put right on its own day', async () => {
    const line = await added({ lapsesOn: '2023-05-20' })
    const part = await added({ parentId: line.id, lapsesOn: null })
    for (const at of [line, part]) {
      expect(await spend(people.manager, at, 100n, { on: '2023-05-21' })).toMatchObject({ failure: 'not-then' })
      expect(await spend(people.manager, at, 100n, { on: '2022-12-31' })).toMatchObject({ failure: 'not-then' })
    }
    expect(await spend(people.manager, line, 100n, { on: '2023-05-20' })).toMatchObject({ ok: true })
    const again = { ...line, version: line.version + 1 }
    expect(await spend(people.manager, again, -50n, { on: '2023-05-21', note: 'Dubbel.' })).toMatchObject({ failure: 'not-then' })
    expect(await spend(people.manager, again, -50n, { on: '2023-05-20', note: 'Dubbel.' })).toMatchObject({ ok: true })
    const past = asOwner(async (tx) => {
      await tx.$executeRaw`SELECT app.begin(${people.manager.userId}::uuid, '192.0.2.1', 'test.tried')`
      await tx.$executeRaw`INSERT INTO "BudgetStep" SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'number', 9, 'spentOn', '2023-05-21'))).*
                             FROM "BudgetStep" s WHERE "lineId" = ${line.id}::uuid AND act = 'spent' LIMIT 1`
    })
    await expect(past).rejects.toThrow(/until it lapses/)
  })

  test('of two at the same moment one is told that a colleague was first', async () => {
    const line = await added()
    const results = await Promise.all([spend(people.manager, line, 100n), spend(people.secretary, line, 200n)])
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

describe('hours', () => {
  const addSome = (viewer: Viewer, given: Partial<HoursText> = {}) =>
    addHours(viewer, { agendaId: region.agenda.id, text: { ...hoursText, ...given } })

  test('are added, changed and lapse, with who did it last', async () => {
    expect(await addSome(people.secretary)).toMatchObject({ ok: true })
    expect(await addSome(people.officer)).toMatchObject({ failure: 'not-allowed' })
    const [row] = (await moneyFor(people.manager)).hours
    const change = { hoursId: row!.id, version: 1, text: { ...hoursText, hours: 8.25 } }
    expect(await changeHours(people.manager, change)).toMatchObject({ ok: true })
    expect(await changeHours(people.secretary, change)).toMatchObject({ failure: 'stale' })
    const page = await getHours(people.secretary, { ...address(), number: row!.position, draftOf: '/' })
    expect(page!.content).toMatchObject({ hours: { hours: 8.25, touched: { by: people.manager.name } }, mayKeep: true })
    const lapse = { hoursId: row!.id, version: 2, act: 'withdrawn' as const, reason: 'Gestopt.', now }
    expect(await withdrawHours(people.manager, lapse)).toMatchObject({ ok: true })
    expect(weeklyHours((await moneyFor(people.manager)).hours)).toEqual({ total: 0, extension: 0 })
    expect((await moneyFor(reader)).hours).toEqual([])
    expect(await withdrawHours(people.manager, { ...lapse, version: 3, act: 'restored' })).toMatchObject({ ok: true })
    expect((await moneyFor(reader)).hours).toMatchObject([{ hours: 8.25 }])
  })
})

describe('a reader', () => {
  test('reads what is planned, and neither what was spent nor what lapsed, on the page, in a file and past the app', async () => {
    const line = await added()
    await spend(people.manager, line, 100n)
    const lapsed = await added({ title: 'Zeeppoeder' })
    await withdrawBudgetLine(people.manager, { lineId: lapsed.id, version: 1, act: 'withdrawn', reason: 'Zeepsop.', now })
    const { lines, mayKeep } = await moneyFor(reader)
    expect([lines.map(({ title, spentCents }) => [title, spentCents]), mayKeep]).toEqual([[['Projectleider', 0n]], false])
    expect(
      budgetSheet(lines, { ambitionTerm: 'Ambitie', today: '2023-06-05', seesProgress: false }).columns.map(({ label }) => label),
    ).not.toContain('Besteed in euro')
    expect(await getBudgetLine(reader, { ...address(), number: line.position, draftOf: '/' })).toBeNull()
    const login = await AppLogin.open()
    expect((await login.as(reader, 'SELECT title FROM "BudgetLine"')).rows).toEqual([{ title: 'Projectleider' }])
    expect((await login.as(reader, 'SELECT FROM "BudgetStep"')).rowCount).toBe(0)
    await login.close()
  })
})

describe('the database', () => {
  test('takes no line without its step, no step that says something else, and changes none', async () => {
    const line = await added()
    const login = await AppLogin.open()
    const change = `UPDATE "BudgetLine" SET "amountCents" = 1 WHERE id = $1`
    await expect(login.commitAs(people.manager, [change, [line.id]])).rejects.toMatchObject({ code: '23514' })
    expect((await login.as(people.officer, change, [line.id])).rowCount).toBe(0)
    await expect(login.as(people.manager, 'UPDATE "BudgetStep" SET note = $1', ['x'])).rejects.toMatchObject({ code: '42501' })
    await expect(login.as(people.manager, 'DELETE FROM "BudgetStep"')).rejects.toMatchObject({ code: '42501' })
    const booking = `INSERT INTO "BudgetStep" (id, "regionId", "lineId", number, act, "amountCents", status, "spentCents", "spentOn", note, "authorId", "authorFunction", "takenAt")
      SELECT uuidv7(), "regionId", id, 2, 'spent', "amountCents", status, $2, '2023-05-31', $3, $4, 'x', now() FROM "BudgetLine" WHERE id = $1`
    const book = (author: Viewer, cents: number, note = '') =>
      login.commitAs(author, [booking, [line.id, cents, note, people.manager.userId]])
    await expect(book(people.manager, -1)).rejects.toMatchObject({ code: '23514' })
    await expect(book(people.manager, -1, 'Minder dan niets.')).rejects.toMatchObject({ code: '23514' })
    await expect(book(people.secretary, 1)).rejects.toMatchObject({ code: '42501' })
    await expect(book(people.officer, 1)).rejects.toMatchObject({ code: '42501' })
    await setAgenda('closed')
    await expect(book(people.manager, 1)).rejects.toMatchObject({ code: '23514' })
    await login.close()
  })

  test('lets a draft go with its money and hours', async () => {
    const line = await added()
    await changeBudgetLine(people.manager, { lineId: line.id, version: 1, text, note: '', now })
    await addHours(people.manager, { agendaId: region.agenda.id, text: hoursText })
    await asOwner((tx) => tx.reportingPeriod.deleteMany({ where: { agendaId: region.agenda.id } }))
    await setAgenda('draft')
    expect(await removeDraftAgenda(people.manager, { agendaId: region.agenda.id, now })).toEqual({ ok: true, value: null })
    expect(await asOwner((tx) => tx.budgetStep.count({ where: { regionId: region.id } }))).toBe(0)
  })
})

describe('money that lapses', () => {
  test('stands on the page of the programme and in the mail of who keeps it, with what is left, until it is spent', async () => {
    const line = await added({ amountCents: 100_000n })
    await spend(people.manager, line, 40_000n)
    const programme = await getProgramme(people.manager, region.slug, now)
    expect(programme!.content.lapsing).toMatchObject([{ title: 'Projectleider', spentCents: 40_000n }])
    const moneyOf = async (viewer: Viewer) => (await listDigestItems(viewer, '2023-06-05')).filter(({ kind }) => kind === 'money')
    for (const viewer of [people.manager, people.secretary])
      expect(await moneyOf(viewer)).toMatchObject([
        {
          ...{ what: 'Projectleider', when: nb('€ 600 vervalt na 30 september 2023, over 117 dagen') },
          ...{
            path: `/regio/${region.slug}/agenda/2022-2025/geld/${line.position}`,
            asking: { on: expect.arrayContaining(['2023-07-01']) },
          },
        },
      ])
    expect(await moneyOf(people.officer)).toEqual([])
    await spend(people.manager, { ...line, version: 2 }, 60_000n)
    expect(await moneyOf(people.manager)).toEqual([])
    expect((await getProgramme(people.manager, region.slug, now))!.content.lapsing).toEqual([])
  })
})

test('what was not spent in time is not left: on the page, of the line, in its file and in what the report starts from', async () => {
  const whole = await added({ year: 2022, amountCents: 3_000_000n, lapsesOn: '2023-06-01', ambitionId: region.ambition.id })
  const part = await added({ title: 'Deel', year: 2022, amountCents: 900_000n, lapsesOn: null, parentId: whole.id })
  await spend(people.manager, part, 100_000n)
  const { lines } = await moneyFor(people.officer)
  expect(leftInWords(totalsOf(lines, '2023-06-05'))).toBe(nb('€ 29.000 vervallen'))
  const { line } = await lineAt(whole.position)
  expect(line).toMatchObject({ spentCents: 0n, partsSpentCents: 100_000n })
  expect(leftInWords(standOfLine(line, '2023-06-05')!)).toBe(nb('€ 29.000 vervallen'))
  const sheet = budgetSheet(lines, { ambitionTerm: 'Ambitie', today: '2023-06-05', seesProgress: true })
  const at = (label: string) => sheet.rows[0]![sheet.columns.findIndex((column) => column.label === label)]
  expect([at('Vervallen in euro'), at('Over in euro')]).toEqual([29_000, 0])
})

test('who writes a block of the report sees what is planned for the ambition in that year and what was spent by then', async () => {
  const line = await added({ ambitionId: region.ambition.id, amountCents: 2_500_000n, status: 'provisional' })
  await added({ ambitionId: region.ambition.id, year: 2024, lapsesOn: null })
  await spend(people.manager, line, 840_000n)
  await aReport(region, { status: 'concept' })
  const money = async () => (await getReportBlock(people.officer, { ...address(), period: '2023-1', number: '1' }))!.content.money
  expect(await money()).toBe(nb('In 2023 is € 25.000 begroot, waarvan € 0 vast; tot en met 30 juni 2023 is € 8.400 besteed.'))
  await added({ ambitionId: region.ambition.id, amountCents: 500_000n, status: 'provisional', lapsesOn: '2023-06-30' })
  expect(await money()).toBe(
    nb('In 2023 is € 30.000 begroot, waarvan € 0 vast; tot en met 30 juni 2023 is € 8.400 besteed en € 5.000 vervallen.'),
  )
})

test('each act stands on the trail in words', async () => {
  const line = await added()
  await spend(people.secretary, line, 100n)
  await addHours(people.manager, { agendaId: region.agenda.id, text: hoursText })
  const trail = await getTrail(people.manager, { region: region.slug, now }, readTrailList({}))
  const events = trail!.content!.rows.map(({ event }) => event)
  expect(events).toEqual(expect.arrayContaining(['budget.added', 'budget.spent', 'hours.added']))
})

test('the agenda of Utrecht West comes to 110,000 euros and 32 hours exactly, in files too', async () => {
  await loadRegion(ownerUrl, { folder: path.resolve('seeds/regions/utrecht-west') })
  const { id: regionId } = await asOwner((tx) => tx.region.findUniqueOrThrow({ where: { slug: 'utrecht-west' } }))
  const viewer = await aPersonWith('secretary', { regionId })
  const { lines, totals, hours } = (await getMoney(viewer, { region: 'utrecht-west', agenda: '2022-2025', now }))!.content
  expect(totalsOf(lines, '2023-06-05')).toMatchObject({ planned: 11_000_000n, conditional: 11_000_000n, fixed: 0n })
  expect(budgetSums(lines, totals).map(sumInWords)).toEqual([nb('€ 110.000')])
  expect(weeklyHours(hours)).toEqual({ total: 32, extension: 16 })
  const shown = { ambitionTerm: 'Ambitie', today: '2023-06-05', seesProgress: true }
  const sumOf = (rows: readonly (readonly unknown[])[], at: number) => rows.reduce((sum, row) => sum + Number(row[at] ?? 0), 0)
  expect([sumOf(budgetSheet(lines, shown).rows, 8), sumOf(hoursSheet(hours, shown).rows, 1)]).toEqual([110_000, 32])
})
