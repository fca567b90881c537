import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maintain } from '@/lib/db/maintenance'
import type { Tx } from '@/lib/db/transaction'
import { loadRegion } from '@/seeds/load-region'
import { SeedMistakes } from '@/seeds/mistakes'
import { ownerUrl } from '@/tests/support/database'

const folder = path.resolve('seeds/regions/utrecht-west')
const current = 'agendas/2022-2025'
const ofCurrent = { agenda: { slug: '2022-2025' } }
const copies: string[] = []

const look = <T>(work: (tx: Tx) => Promise<T>) => maintain(ownerUrl, 'test.looked', work)
const trail = () => look((tx) => tx.auditEvent.count())

/** The files of the region with one of them changed. */
function changedCopy(file: string, from: string, to: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'seeds-'))
  copies.push(copy)
  cpSync(folder, copy, { recursive: true })
  const source = readFileSync(path.join(copy, file), 'utf8')
  expect(source).toContain(from)
  writeFileSync(path.join(copy, file), source.replace(from, to))
  return copy
}

async function mistakesOf(copy: string): Promise<readonly string[]> {
  const error: unknown = await loadRegion(ownerUrl, { folder: copy }).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(SeedMistakes)
  return (error as SeedMistakes).mistakes
}

beforeAll(() => loadRegion(ownerUrl, { folder }))
afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true })))

describe('the agenda of Utrecht West', () => {
  test('has the ambitions, results, activities and KPIs of the document', async () => {
    const ambitions = await look((tx) =>
      tx.ambition.findMany({
        where: ofCurrent,
        orderBy: { position: 'asc' },
        include: { _count: { select: { results: true, kpis: true, activities: { where: { parentId: null } } } } },
      }),
    )
    expect(ambitions.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '1 ambition',
      '2 ambition',
      '3 ambition',
      '4 ambition',
      '5 precondition',
    ])
    expect(ambitions.map(({ _count }) => _count.results)).toEqual([3, 4, 4, 3, 0])
    expect(ambitions.map(({ _count }) => _count.activities)).toEqual([6, 7, 6, 16, 0])
    expect(ambitions.map(({ _count }) => _count.kpis)).toEqual([4, 2, 5, 4, 0])
  })

  test('has three numbered steps within activities', async () => {
    const steps = await look((tx) =>
      tx.activity.findMany({ where: { ...ofCurrent, parentId: { not: null } }, orderBy: { position: 'asc' }, include: { parent: true } }),
    )
    expect(steps.map(({ code, parent }) => `${parent!.code} ${code}`)).toEqual(['4.1a 4.1a.1', '4.1a 4.1a.2', '4.1b 4.1b.3'])
  })

  test('keeps the 25 contradictions of the source with what was chosen and why', async () => {
    const notes = await look((tx) => tx.sourceNote.findMany({ where: { code: { startsWith: 'I003-' } }, orderBy: { position: 'asc' } }))
    expect(notes.map(({ code }) => code)).toEqual(Array.from({ length: 25 }, (_, i) => `I003-${String(i + 1).padStart(2, '0')}`))
    for (const { chosen, reason, lines } of notes) expect([chosen, reason, lines].every(Boolean)).toBe(true)
  })

  test('knows the five municipalities by their CBS codes', async () => {
    const region = await look((tx) =>
      tx.region.findUniqueOrThrow({ where: { slug: 'utrecht-west' }, include: { memberships: { include: { municipality: true } } } }),
    )
    expect(region).toMatchObject({ cbsCode: 'JZ19', isExample: false })
    const codes = region.memberships.map(({ municipality }) => `${municipality.cbsCode} ${municipality.name}`)
    expect(codes.sort()).toEqual([
      'GM0335 Montfoort',
      'GM0589 Oudewater',
      'GM0632 Woerden',
      'GM0736 De Ronde Venen',
      'GM1904 Stichtse Vecht',
    ])
  })

  test('follows local activities per municipality and all others once', async () => {
    const activities = await look((tx) => tx.activity.findMany({ where: ofCurrent, include: { _count: { select: { tracks: true } } } }))
    for (const { code, scales, tracking, _count } of activities) {
      expect({ code, tracking, tracks: _count.tracks }).toEqual(
        scales.includes('local') ? { code, tracking: 'perMunicipality', tracks: 5 } : { code, tracking: 'shared', tracks: 1 },
      )
    }
  })

  test('keeps the planning as printed beside the reading of it', async () => {
    const [april, twoPhases, placeholder] = await look((tx) =>
      tx.activity.findMany({
        where: { code: { in: ['2.1a', '3.2a', '4.1a'] } },
        orderBy: { position: 'asc' },
        include: { phases: { orderBy: { position: 'asc' } } },
      }),
    )
    expect(april).toMatchObject({
      planningPrinted: 'April 2022',
      planningKind: 'due',
      planningDue: new Date('2022-04-30'),
      planningPrecision: 'month',
    })
    expect(twoPhases!.phases.map(({ scale, planningPrinted }) => `${scale} ${planningPrinted}`)).toEqual([
      'regional 2022',
      'local 2023 e.v.',
    ])
    expect(placeholder).toMatchObject({ planningPrinted: 'Planning', planningKind: 'missing' })
  })

  test('shows open seats and work groups that are to be formed', async () => {
    const open = await look((tx) =>
      tx.lead.findMany({ where: { vacancy: { not: null }, ambition: ofCurrent }, include: { ambition: true } }),
    )
    expect(open.map(({ ambition, vacancy }) => `${ambition!.number} ${vacancy}`).sort()).toEqual([
      '1 (gemeente?)',
      '2 n.o.t.k.',
      '3 n.o.t.k.',
    ])
    const groups = await look((tx) => tx.body.findMany({ where: { status: 'toBeFormed' }, orderBy: { name: 'asc' } }))
    expect(groups.map(({ name }) => name)).toEqual(['Werkgroep Beter aansluiten', 'Werkgroep informele steun'])
  })
})

describe('loading', () => {
  test('a second time changes nothing', async () => {
    const before = await trail()
    expect(await loadRegion(ownerUrl, { folder })).toEqual({ added: 0, changed: 0 })
    expect(await trail()).toBe(before)
  })

  test('brings a change in a file to the same row', async () => {
    const find = () => look((tx) => tx.activity.findFirstOrThrow({ where: { code: '2.1a' } }))
    const before = await find()
    const copy = changedCopy(
      `${current}/agenda.yaml`,
      'titel: Informele steun in de gemeente in kaart brengen',
      'titel: Informele steun opzoeken',
    )
    expect(await loadRegion(ownerUrl, { folder: copy })).toEqual({ added: 0, changed: 1 })
    expect(await find()).toEqual({ ...before, title: 'Informele steun opzoeken', version: before.version + 1 })
    await loadRegion(ownerUrl, { folder })
  })

  test('takes a reading of the planning from the file when that gives a reason', async () => {
    const stated =
      'planning: April 2022\n            planning_lezing: { soort: gereed, gereed: 2022-04-15, nauwkeurigheid: dag, reden: Zo staat het in het verslag van het PHO }'
    await loadRegion(ownerUrl, { folder: changedCopy(`${current}/agenda.yaml`, 'planning: April 2022', stated) })
    const activity = await look((tx) => tx.activity.findFirstOrThrow({ where: { code: '2.1a' } }))
    expect(activity).toMatchObject({ planningPrinted: 'April 2022', planningDue: new Date('2022-04-15'), planningPrecision: 'day' })
    await loadRegion(ownerUrl, { folder })
  })

  test.each([
    [
      'an unknown word',
      `${current}/agenda.yaml`,
      'schaal: [lokaal]',
      'schaal: [plaatselijk]',
      'ambities[0].resultaten[0].activiteiten[1].schaal[0]: "plaatselijk" kan hier niet; kies uit: lokaal,',
    ],
    [
      'an unknown organisation',
      `${current}/agenda.yaml`,
      '[Lokale teams, SAVE, YEPH]',
      '[Lokale teams, SAFE, YEPH]',
      'ambities[0].resultaten[0].activiteiten[1].betrokken[1]: organisatie "SAFE" bestaat niet',
    ],
    [
      'a code in the wrong place',
      `${current}/agenda.yaml`,
      'code: 1.2a',
      'code: 1.3z',
      'ambities[0].resultaten[1].activiteiten[0].code: "1.3z" hoort niet bij resultaat 1.2',
    ],
    ['a name that occurs twice', 'bodies.yaml', 'naam: FAC', 'naam: Dialoogtafels', 'overleggen[11]: "Dialoogtafels" staat er al'],
    ['a missing field', 'region.yaml', 'naam: Utrecht West', '', 'regio.naam: ontbreekt'],
    [
      'an unknown field',
      'organisations.yaml',
      'soort: samenwerking }',
      'soort: samenwerking, kleur: rood }',
      'organisaties[5]: onbekend veld: kleur',
    ],
    [
      'a note about nothing',
      `${current}/source-notes.yaml`,
      "kpi: '3.2'",
      "kpi: '3.9'",
      'aantekeningen[13].betreft.kpi: KPI "3.9" bestaat niet',
    ],
    ['broken YAML', 'bodies.yaml', '  - naam: FAC', '  - naam: FAC\n naam: x', 'regel '],
  ])('stops at %s: it names file, path and reason and changes nothing', async (_, file, from, to, place) => {
    const before = await trail()
    const copy = changedCopy(file, from, to)
    const mistakes = await mistakesOf(copy)
    expect(mistakes[0]).toContain(`${path.relative(process.cwd(), path.join(copy, file))}: ${place}`)
    expect(await trail()).toBe(before)
  })

  test('rolls everything back when the database refuses a row', async () => {
    const before = await trail()
    const copy = changedCopy(`${current}/agenda.yaml`, 'tot: 2025', 'tot: 2020')
    await expect(loadRegion(ownerUrl, { folder: copy })).rejects.toThrow(/agenda_years/)
    expect(await trail()).toBe(before)
  })
})
