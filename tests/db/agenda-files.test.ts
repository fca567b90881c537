import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { importAgenda } from '@/lib/commands/import-agenda'
import { keepAgendaFile } from '@/lib/commands/keep-agenda-file'
import { makeAgenda } from '@/lib/commands/make-agenda'
import { recordSpending } from '@/lib/commands/record-spending'
import { reportProgress } from '@/lib/commands/report-progress'
import { undoStructureChange } from '@/lib/commands/undo-structure-change'
import { withdrawBudgetLine } from '@/lib/commands/withdraw-budget-line'
import { withdrawHours } from '@/lib/commands/withdraw-hours'
import { read } from '@/lib/db/transaction'
import { compareAgenda, seenOf, type ComparedAgenda } from '@/lib/domain/agenda-comparison'
import { rowsOf } from '@/lib/domain/agenda-rows'
import { sheetIds, sheetOf, type AgendaRows, type SheetId } from '@/lib/domain/agenda-sheets'
import { agendaJson, agendaSheetsFor } from '@/lib/exports/agenda-file'
import { xlsx } from '@/lib/exports/xlsx'
import { packed } from '@/lib/imports/packed'
import { readPastedTable } from '@/lib/imports/pasted-table'
import { readAgendaFile } from '@/lib/imports/read-agenda-file'
import type { Viewer } from '@/lib/policy/viewer'
import { readAgendaContent } from '@/lib/queries/agenda-content'
import { listAgendaImports, readGiven, readSurroundings } from '@/lib/queries/agenda-import-source'
import { getAgendaFile } from '@/lib/queries/agenda-file'
import { loadRegion } from '@/seeds/load-region'
import { ownerUrl } from '../support/database'
import { aPersonWith, asOwner } from '../support/regions'
import { anAgenda } from '../support/structure'

const now = new Date('2023-06-05T10:00:00Z')
const everything = { seesProgress: true, seesConfidential: true }
const agendas = [
  { region: 'zuidoost-utrecht', agenda: '2021-2024' },
  { region: 'zuidoost-utrecht', agenda: '2022-2023' },
  { region: 'utrecht-west', agenda: '2019-2020' },
  { region: 'utrecht-west', agenda: '2022-2025' },
  { region: 'utrecht-stad', agenda: '2014-2018' },
]
let serial = 0

type Manager = Viewer & { userId: string }
type Place = { manager: Manager; regionId: string; agendaId: string }

const contentOf = async ({ manager, agendaId }: Place): Promise<AgendaRows> =>
  rowsOf(await read(manager, (tx) => readAgendaContent(tx, agendaId)))

async function seeded({ region: slug, agenda }: (typeof agendas)[number]): Promise<Place> {
  const region = await asOwner((tx) => tx.region.findUniqueOrThrow({ where: { slug } }))
  const found = await asOwner((tx) => tx.agenda.findUniqueOrThrow({ where: { regionId_slug: { regionId: region.id, slug: agenda } } }))
  return { manager: await aPersonWith('programmeManager', { regionId: region.id }), regionId: region.id, agendaId: found.id }
}

/** A region with the same municipalities, in which nothing stands but the draft that was begun. */
async function anEmptyRegion(like: string): Promise<Place> {
  const name = `leeg-${(serial += 1)}`
  const regionId = await asOwner(async (tx) => {
    const { id } = await tx.region.create({ data: { slug: name, name, cbsCode: `JZ-${name}` } })
    const members = await tx.regionMembership.findMany({ where: { region: { slug: like }, validUntil: null } })
    await tx.regionMembership.createMany({
      data: members.map(({ municipalityId, validFrom }) => ({ regionId: id, municipalityId, validFrom })),
    })
    return id
  })
  const manager = await aPersonWith('programmeManager', { regionId })
  await makeAgenda(manager, { regionId, agenda: anAgenda, now })
  const { id: agendaId } = await asOwner((tx) => tx.agenda.findFirstOrThrow({ where: { regionId } }))
  return { manager, regionId, agendaId }
}

async function keep({ manager, agendaId }: Place, bytes: Uint8Array): Promise<string> {
  const file = await readAgendaFile(bytes)
  if (!file.ok) throw new Error(file.failure)
  const { format, ...given } = file.value
  const kept = await keepAgendaFile(manager, { agendaId, fileName: `agenda.${format}`, format, bytes, content: packed(given), now })
  if (!kept.ok) throw new Error(kept.failure)
  return kept.value
}

const look = ({ manager, ...place }: Place, importId: string): Promise<ComparedAgenda> =>
  read(manager, async (tx) =>
    compareAgenda(
      (await readGiven(tx, importId))!,
      await readAgendaContent(tx, place.agendaId),
      await readSurroundings(tx, { ...place, now }),
    ),
  )

async function importFile(place: Place, bytes: Uint8Array, reason = '') {
  const importId = await keep(place, bytes)
  const compared = await look(place, importId)
  const done = await importAgenda(place.manager, { agendaId: place.agendaId, importId, seen: seenOf(compared), reason, now })
  return { done, compared }
}

beforeAll(async () => {
  for (const slug of new Set(agendas.map(({ region }) => region)))
    await loadRegion(ownerUrl, { folder: path.resolve('seeds/regions', slug) })
}, 120_000)

/** A figure of the image of the region is no KPI of the agenda; a note is about one as far as it is there. */
const withoutImage = (rows: AgendaRows): AgendaRows => {
  const numbers = new Set(rows.kpis.map(({ number }) => number))
  return { ...rows, notes: rows.notes.map((note) => ({ ...note, kpi: note.kpi !== null && numbers.has(note.kpi) ? note.kpi : null })) }
}

describe.each(agendas)('the agenda $agenda of $region', (address) => {
  test.each(['xlsx', 'json'] as const)('goes as %s to a region in which nothing stands, and comes out the same', async (format) => {
    const source = await seeded(address)
    const before = await contentOf(source)
    const bytes = format === 'json' ? agendaJson(before, everything) : await xlsx(agendaSheetsFor(before, everything))
    const target = await anEmptyRegion(address.region)
    const { done, compared } = await importFile(target, bytes)
    expect(compared.rows.filter(({ outcome }) => outcome === 'refused')).toEqual([])
    expect(done).toMatchObject({ ok: true })
    const after = await contentOf(target)
    for (const id of sheetIds) expect(after[id], id).toEqual(withoutImage(before)[id])
    expect(agendaJson(after, everything)).toEqual(agendaJson(withoutImage(before), everything))

    const again = await look(target, await keep(target, agendaJson(after, everything)))
    expect(again.counts).toMatchObject({ new: 0, changed: 0, dropped: 0, refused: 0 })
  })
})

test('with the KPIs that were agreed, their targets and what they hang on', async () => {
  const counts = await Promise.all(
    agendas.map(async (address) => {
      const { kpis, kpiTargets } = await contentOf(await seeded(address))
      return [kpis.length, kpiTargets.length]
    }),
  )
  expect(counts).toEqual([
    [4, 3],
    [0, 0],
    [14, 5],
    [15, 2],
    [22, 2],
  ])
})

test('functions at KPIs come along without names and are taken back, and one that a file does not have stays', async () => {
  const target = await aFilledDraft()
  const rows = await contentOf(target)
  const seat = {
    kpi: '1.1',
    role: 'officialLead',
    function: 'data-analist',
    organisation: 'Nieuw bureau',
    vacancy: null,
    from: null,
  } as const
  const { done } = await importFile(target, agendaJson({ ...rows, kpiLeads: [...rows.kpiLeads, seat] }, everything))
  expect(done).toMatchObject({ ok: true })
  const held = (await contentOf(target)).kpiLeads
  expect(held).toEqual([...rows.kpiLeads, { ...seat, from: '2022-01-01' }])
  const without = await look(target, await keep(target, agendaJson({ ...rows, kpiLeads: [] }, everything)))
  expect(without.counts).toMatchObject({ new: 0, changed: 0, dropped: 0, refused: 0 })
  expect(await undoLast(target)).toMatchObject({ ok: true })
  expect((await contentOf(target)).kpiLeads).toEqual(rows.kpiLeads)
})

describe('KPIs in a file', () => {
  const kpisOf = async (place: Place) => (await contentOf(place)).kpis
  const aNew = async (place: Place): Promise<AgendaRows> => {
    const rows = await contentOf(place)
    return { ...rows, kpis: [...rows.kpis, { ...rows.kpis[0]!, number: '9.9', name: 'Nieuw gemeten' }] }
  }

  test('come to be determined, whatever was decided of them elsewhere, and go when the import is taken back', async () => {
    const target = await aFilledDraft()
    const found = await asOwner((tx) => tx.kpi.findMany({ where: { agendaId: target.agendaId } }))
    expect(found).toHaveLength(15)
    for (const { status, decisionId } of found) expect([status, decisionId]).toEqual(['toBeDetermined', null])
    expect(await undoLast(target)).toMatchObject({ ok: true })
    expect(await kpisOf(target)).toEqual([])
  })

  test('that were measured since, keep the import from being taken back', async () => {
    const target = await aFilledDraft()
    const { id: kpiId } = await asOwner((tx) => tx.kpi.findFirstOrThrow({ where: { agendaId: target.agendaId } }))
    await asOwner((tx) =>
      tx.measurement.create({
        data: { regionId: target.regionId, kpiId, period: '2022', value: 3, status: 'final', enteredFunction: 'analist', enteredAt: now },
      }),
    )
    expect(await undoLast(target)).toEqual({ ok: false, failure: 'in-use' })
  })

  test('that are there, change on their own page and stay when a file does not name them', async () => {
    const target = await aFilledDraft()
    const rows = await aNew(target)
    const { done, compared } = await importFile(target, agendaJson({ ...rows, kpis: rows.kpis.slice(3) }, everything))
    expect(compared.counts).toMatchObject({ new: 1, dropped: 0, refused: 0 })
    expect(done).toMatchObject({ ok: true })
    expect(await kpisOf(target)).toHaveLength(16)

    const renamed = rows.kpis.map((kpi, index) => (index === 0 ? { ...kpi, name: 'Anders' } : kpi))
    const refused = await importFile(target, agendaJson({ ...rows, kpis: renamed }, everything))
    expect(refused.done).toEqual({ ok: false, failure: 'refused-rows' })
    expect(refused.compared.rows.flatMap(({ problems }) => problems)).toEqual([
      `KPI ${rows.kpis[0]!.number} is er al. Wijzig haar op haar eigen blad, en haal deze regel weg.`,
    ])
  })
})

const undoLast = async ({ manager, agendaId }: Place) => {
  const { id } = await asOwner((tx) => tx.structureChange.findFirstOrThrow({ where: { agendaId }, orderBy: { number: 'desc' } }))
  return undoStructureChange(manager, { agendaId, changeId: id, now })
}

/** A draft with everything of Utrecht West 2022-2025. */
async function aFilledDraft(): Promise<Place> {
  const target = await anEmptyRegion('utrecht-west')
  await importFile(target, agendaJson(await contentOf(await seeded(agendas[3]!)), everything))
  return target
}

async function anAdoptedAgenda(): Promise<Place> {
  const target = await aFilledDraft()
  await asOwner((tx) => tx.agenda.update({ where: { id: target.agendaId }, data: { status: 'adopted' } }))
  return target
}

const reportOn = async ({ regionId }: Place, trackId: string) => {
  const municipalityId = (await asOwner((tx) => tx.activityTrack.findUniqueOrThrow({ where: { id: trackId } }))).municipalityId!
  const officer = await aPersonWith('policyOfficer', { regionId, municipalityId })
  const progress = {
    ...{ lifecycle: 'running' as const, light: 'onTrack' as const, done: 'Gestart', next: '', cause: '', consequence: '', measure: '' },
    ...{ expectedOn: null, expectedPrecision: null },
  }
  expect(await reportProgress(officer, { trackId, version: 1, now, progress })).toMatchObject({ ok: true })
}

const inAnyOrder = (rows: AgendaRows) => Object.fromEntries(sheetIds.map((id) => [id, rows[id].map((row) => JSON.stringify(row)).sort()]))

/** A file with only these tables. */
function partOf(rows: Partial<AgendaRows>): Uint8Array {
  const whole = JSON.parse(new TextDecoder().decode(agendaJson({ ...noRows, ...rows }, everything))) as { bladen: object }
  const names = Object.keys(rows).map((id) => sheetOf(id as SheetId).name)
  const bladen = Object.fromEntries(Object.entries(whole.bladen).filter(([name]) => names.includes(name)))
  return new TextEncoder().encode(JSON.stringify({ ...whole, bladen }))
}
const noRows = Object.fromEntries(sheetIds.map((id) => [id, []])) as unknown as AgendaRows

describe('an import', () => {
  test('is taken back whole', async () => {
    const target = await anEmptyRegion('utrecht-west')
    const empty = await contentOf(target)
    await importFile(target, agendaJson(await contentOf(await seeded(agendas[3]!)), everything))
    expect(await undoLast(target)).toEqual({ ok: true, value: null })
    expect(await contentOf(target)).toEqual(empty)
    const [file] = await read(target.manager, (tx) => listAgendaImports(tx, { agendaId: target.agendaId }))
    expect(file).toMatchObject({ fileName: 'agenda.json', hasFile: false, counts: { refused: 0, dropped: 0 } })
    expect(file!.undoneAt).not.toBeNull()
  })

  test('brings the plan of money and hours; what lapsed and what was spent stays, and a line on which money was spent does not go', async () => {
    const target = await anAdoptedAgenda()
    const { manager, agendaId } = target
    const lineAt = (position: number) => asOwner((tx) => tx.budgetLine.findFirstOrThrow({ where: { agendaId, position } }))
    const [first, third] = [await lineAt(1), await lineAt(3)]
    const spent = { lineId: first.id, version: first.version, cents: 125_050n, on: '2022-06-01', note: '', now }
    expect(await recordSpending(manager, spent)).toMatchObject({ ok: true })
    const lapse = { version: 1, act: 'withdrawn' as const, reason: 'Niet meer nodig.', now }
    expect(await withdrawBudgetLine(manager, { ...lapse, lineId: third.id, version: third.version })).toMatchObject({ ok: true })
    const yeph = await asOwner((tx) => tx.hoursLine.findFirstOrThrow({ where: { agendaId, account: 'YEPH' } }))
    expect(await withdrawHours(manager, { ...lapse, hoursId: yeph.id, version: yeph.version })).toMatchObject({ ok: true })

    const { budget, hours } = await contentOf(target)
    expect([budget.length, hours.length]).toEqual([5, 7])
    const changed = budget.map((row) => (row.title.startsWith('Projectleider') ? { ...row, amountCents: 4_500_050 } : row)).reverse()
    const { done } = await importFile(target, partOf({ budget: changed, hours: hours.toReversed() }))
    expect(done).toMatchObject({ ok: true, value: { new: 0, dropped: 0, refused: 0 } })
    expect((await contentOf(target)).budget).toEqual(changed)
    const stored = await asOwner((tx) =>
      tx.budgetLine.findMany({ where: { agendaId }, include: { steps: true }, orderBy: { position: 'asc' } }),
    )
    expect(stored.map(({ withdrawnReason }) => withdrawnReason)).toEqual([null, null, null, null, null, 'Niet meer nodig.'])
    expect(stored.find(({ id }) => id === first.id)!.steps.map(({ spentCents }) => spentCents)).toEqual([125_050n])

    const without = changed.filter(({ title }) => title !== first.title)
    expect((await importFile(target, partOf({ budget: without }))).done).toMatchObject({ failure: 'in-use' })
    expect((await contentOf(target)).budget).toEqual(changed)
  })

  test('changes what differs, and nothing of a sheet that is not in the file', async () => {
    const target = await aFilledDraft()
    const before = await contentOf(target)
    const activities = before.activities.map((row) =>
      row.code === '2.1a' ? { ...row, title: 'Anders', planningPrinted: 'Jaarlijks in sept' } : row,
    )
    const { compared, done } = await importFile(target, partOf({ activities: [activities[1]!, activities[0]!, ...activities.slice(2)] }))
    expect(done).toMatchObject({ ok: true, value: { new: 0, changed: 2, dropped: 0, refused: 0 } })
    expect(compared.rows.find(({ label }) => label.startsWith('2.1a'))!.differences).toEqual([
      { field: 'Titel', before: before.activities.find(({ code }) => code === '2.1a')!.title, after: 'Anders' },
      { field: 'Planning', before: 'April 2022', after: 'Jaarlijks in sept' },
    ])
    const after = await contentOf(target)
    expect(after.activities.slice(0, 2).map(({ code }) => code)).toEqual([activities[1]!.code, activities[0]!.code])
    expect(await asOwner((tx) => tx.activity.findFirstOrThrow({ where: { agendaId: target.agendaId, code: '2.1a' } }))).toMatchObject({
      ...{ planningKind: 'periodic', planningMonth: 9 },
    })
    // What hangs on activities goes where they go.
    expect(inAnyOrder({ ...after, activities: [] })).toEqual(inAnyOrder({ ...before, activities: [] }))
  })

  test('writes nothing when one row is not right, and says why', async () => {
    const target = await aFilledDraft()
    const before = await contentOf(target)
    const rows = before.milestones.map((row, index) => (index === 0 ? { ...row, title: 'Nieuw', ambition: '9' } : row))
    const { compared, done } = await importFile(target, partOf({ milestones: rows }))
    expect(done).toEqual({ ok: false, failure: 'refused-rows' })
    expect(compared.rows.filter(({ outcome }) => outcome === 'refused')).toMatchObject([
      { line: 1, problems: ['Ambitie 9 staat niet in deze agenda.'] },
    ])
    expect(await contentOf(target)).toEqual(before)
  })

  test('does what was shown, or nothing', async () => {
    const target = await aFilledDraft()
    const importId = await keep(target, partOf({ tasks: [{ scale: 'local', title: 'Een taak' }] }))
    const act = { agendaId: target.agendaId, importId, reason: '', now }
    expect(await importAgenda(target.manager, { ...act, seen: 'iets anders' })).toEqual({ ok: false, failure: 'changed-meanwhile' })
    const seen = seenOf(await look(target, importId))
    expect(await importAgenda(target.manager, { ...act, seen })).toMatchObject({ ok: true })
    expect(await importAgenda(target.manager, { ...act, seen })).toEqual({ ok: false, failure: 'stale' })
  })

  test('is for the programme manager of the region, and not of a closed agenda', async () => {
    const target = await aFilledDraft()
    const bytes = partOf({ tasks: [{ scale: 'local', title: 'Een taak' }] })
    const importId = await keep(target, bytes)
    const officer = await aPersonWith('programmeTeam', { regionId: target.regionId })
    const stranger = (await anEmptyRegion('utrecht-west')).manager
    const file = { agendaId: target.agendaId, fileName: 'a.json', format: 'json' as const, bytes, content: bytes, now }
    const act = { agendaId: target.agendaId, importId, seen: '', reason: '', now }
    expect(await keepAgendaFile(officer, file)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await keepAgendaFile(stranger, file)).toEqual({ ok: false, failure: 'not-found' })
    expect(await importAgenda(officer, act)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await importAgenda(stranger, act)).toEqual({ ok: false, failure: 'not-found' })
    for (const other of [officer, stranger]) expect(await read(other, (tx) => listAgendaImports(tx, { id: importId }))).toEqual([])
    await asOwner((tx) => tx.agenda.update({ where: { id: target.agendaId }, data: { status: 'closed' } }))
    expect(await importAgenda(target.manager, act)).toEqual({ ok: false, failure: 'agenda-closed' })
    expect(await keepAgendaFile(target.manager, file)).toEqual({ ok: false, failure: 'not-allowed' })
  })

  test('keeps a waiting file a day and no longer', async () => {
    const target = await aFilledDraft()
    const importId = await keep(target, partOf({ tasks: [{ scale: 'local', title: 'Een taak' }] }))
    await asOwner(
      (tx) => tx.$executeRaw`UPDATE "AgendaImportContent" SET "keptAt" = now() - interval '25 hours' WHERE "importId" = ${importId}::uuid`,
    )
    expect(await importAgenda(target.manager, { agendaId: target.agendaId, importId, seen: '', reason: '', now })).toEqual({
      ok: false,
      failure: 'expired',
    })
    await keep(target, partOf({ tasks: [] }))
    expect(await asOwner((tx) => tx.agendaImportContent.count({ where: { importId } }))).toBe(0)
  })
})

describe('an adopted agenda', () => {
  test('lets lapse, with a reason, what is no longer in the file; taking it back lets it go on', async () => {
    const target = await anAdoptedAgenda()
    const before = await contentOf(target)
    const bytes = partOf({ activities: before.activities.filter(({ code }) => code !== '2.1a') })
    expect((await importFile(target, bytes)).done).toEqual({ ok: false, failure: 'reason-needed' })
    expect((await importFile(target, bytes, 'Geen geld meer.')).done).toMatchObject({ ok: true, value: { dropped: 1, changed: 0 } })
    const lapsed = () =>
      asOwner((tx) =>
        tx.activity.findFirstOrThrow({ where: { agendaId: target.agendaId, code: '2.1a' }, include: { tracks: true, parties: true } }),
      )
    expect(await lapsed()).toMatchObject({ withdrawnReason: 'Geen geld meer.', parties: [{}, {}] })
    expect((await lapsed()).tracks.map(({ lifecycle }) => lifecycle)).toEqual(Array((await lapsed()).tracks.length).fill('dropped'))
    const { compared } = await importFile(target, agendaJson(before, everything))
    expect(compared.rows.filter(({ outcome }) => outcome === 'refused')[0]!.problems[0]).toMatch(/^2\.1a is vervallen\./)
    expect(await undoLast(target)).toEqual({ ok: true, value: null })
    expect((await lapsed()).tracks.every(({ lifecycle }) => lifecycle === 'notStarted')).toBe(true)
    expect(await contentOf(target)).toEqual(before)
  })

  test('keeps who sits on a seat that stays, gives nobody a seat, and ends one that goes', async () => {
    const target = await anAdoptedAgenda()
    const { leads } = await contentOf(target)
    const person = await aPersonWith('programmeTeam', { regionId: target.regionId })
    const filled = await asOwner((tx) => tx.lead.findFirstOrThrow({ where: { ambition: { agendaId: target.agendaId }, vacancy: null } }))
    await asOwner((tx) => tx.lead.update({ where: { id: filled.id }, data: { userId: person.userId } }))
    const extra = { ...leads[0]!, at: '2', function: 'Programmaleider informele steun', organisation: 'Nieuwe organisatie', vacancy: null }
    expect((await importFile(target, partOf({ leads: [...leads, extra] }))).done).toMatchObject({
      ok: true,
      value: { new: 1, changed: 0, dropped: 0 },
    })
    const seats = () => asOwner((tx) => tx.lead.findMany({ where: { regionId: target.regionId }, orderBy: { id: 'asc' } }))
    expect((await seats()).filter(({ userId }) => userId !== null)).toMatchObject([
      { id: filled.id, userId: person.userId, validUntil: null },
    ])
    expect((await importFile(target, partOf({ leads: [] }))).done).toMatchObject({ ok: true, value: { dropped: leads.length + 1 } })
    expect((await seats()).every(({ validUntil }) => validUntil !== null)).toBe(true)
  })

  test('refuses another way of following where somebody reported', async () => {
    const target = await anAdoptedAgenda()
    const { activities } = await contentOf(target)
    const track = await asOwner((tx) =>
      tx.activityTrack.findFirstOrThrow({ where: { activity: { agendaId: target.agendaId, code: '2.1a' } } }),
    )
    await reportOn(target, track.id)
    const rows = activities.map((row) => (row.code === '2.1a' ? { ...row, tracking: 'shared' as const } : row))
    const { compared, done } = await importFile(target, partOf({ activities: rows }))
    expect(done).toEqual({ ok: false, failure: 'refused-rows' })
    expect(compared.rows.find(({ outcome }) => outcome === 'refused')!.problems[0]).toMatch(/^Er is al gemeld/)
  })
})

describe('a table that was pasted', () => {
  test('adds and changes under its ambition, and takes nothing away', async () => {
    const target = await aFilledDraft()
    const before = await contentOf(target)
    const table = [
      'Resultaten\tActiviteiten\tBetrokkenen\tSchaalniveau\tPlanning',
      '1. Er is lokaal inzicht\t"a. Ambtenaren inventariseren\nk. Iets nieuws"\t- SAVE\n- Een nieuwe partij\t- Lokaal\t- 2023 e.v.',
    ].join('\n')
    const place = { ambition: '2', hasResults: true, results: before.results, activities: before.activities }
    const given = readPastedTable(table, place)!
    const bytes = new TextEncoder().encode(table)
    const kept = await keepAgendaFile(target.manager, {
      agendaId: target.agendaId,
      fileName: 'Tabel',
      format: 'table',
      bytes,
      content: packed(given),
      now,
    })
    const importId = kept.ok ? kept.value : ''
    const seen = seenOf(await look(target, importId))
    expect(await importAgenda(target.manager, { agendaId: target.agendaId, importId, seen, reason: '', now })).toMatchObject({
      ok: true,
      value: { dropped: 0, refused: 0 },
    })
    const after = await contentOf(target)
    expect(after.activities.length).toBe(before.activities.length + 1)
    expect(after.activities.find(({ code }) => code === '2.1k')).toMatchObject({
      under: '2.1',
      title: 'Iets nieuws',
      scales: ['local'],
      planningPrinted: '2023 e.v.',
    })
    const partiesOf = (rows: AgendaRows, of: string) => rows.parties.filter(({ activity }) => activity === of).map(({ name }) => name)
    expect(partiesOf(after, '2.1a')).toEqual([...partiesOf(before, '2.1a'), 'SAVE', 'Een nieuwe partij'])
    expect(after.milestones).toEqual(before.milestones)
  })
})

describe('an export', () => {
  test('of a reader has the agenda and not its sources, and importing it leaves those as they are', async () => {
    const target = await aFilledDraft()
    await asOwner((tx) => tx.agenda.update({ where: { id: target.agendaId }, data: { status: 'adopted' } }))
    const reader = await aPersonWith('reader', { regionId: target.regionId })
    const risk = await asOwner((tx) => tx.risk.findFirstOrThrow({ where: { agendaId: target.agendaId } }))
    await asOwner((tx) => tx.risk.update({ where: { id: risk.id }, data: { isConfidential: true } }))
    const {
      slug: region,
      agendas: [agenda],
    } = await asOwner((tx) => tx.region.findUniqueOrThrow({ where: { id: target.regionId }, include: { agendas: true } }))
    const page = await getAgendaFile(reader, { region, agenda: agenda!.slug, now })
    const { rows, shown } = page!.content
    expect(rows.activities).toHaveLength((await contentOf(target)).activities.length)
    const bytes = agendaJson(rows, shown)
    const text = new TextDecoder().decode(bytes)
    for (const hidden of ['Keuzes bij de bron', 'Stand bij het begin', 'Vertrouwelijk', '"Waarschijnlijkheid"', '"Omvang"', risk.title])
      expect(text).not.toContain(hidden)
    const { counts } = await look(target, await keep(target, bytes))
    expect(counts).toMatchObject({ new: 0, changed: 0, dropped: 0, refused: 0 })
  })

  test('of a draft is not there for who makes no agendas', async () => {
    const target = await aFilledDraft()
    const {
      slug: region,
      agendas: [agenda],
    } = await asOwner((tx) => tx.region.findUniqueOrThrow({ where: { id: target.regionId }, include: { agendas: true } }))
    const reader = await aPersonWith('reader', { regionId: target.regionId })
    expect(await getAgendaFile(reader, { region, agenda: agenda!.slug, now })).toBeNull()
    expect(await getAgendaFile(target.manager, { region, agenda: agenda!.slug, now })).not.toBeNull()
  })
})
