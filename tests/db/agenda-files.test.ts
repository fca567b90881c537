import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { importAgenda } from '@/lib/commands/import-agenda'
import { keepAgendaFile } from '@/lib/commands/keep-agenda-file'
import { makeAgenda } from '@/lib/commands/make-agenda'
import { undoStructureChange } from '@/lib/commands/undo-structure-change'
import { read } from '@/lib/db/transaction'
import { compareAgenda, seenOf, type ComparedAgenda } from '@/lib/domain/agenda-comparison'
import { rowsOf } from '@/lib/domain/agenda-rows'
import { sheetIds, type AgendaRows } from '@/lib/domain/agenda-sheets'
import { agendaJson, agendaSheetsFor } from '@/lib/exports/agenda-file'
import { xlsx } from '@/lib/exports/xlsx'
import { packed } from '@/lib/imports/packed'
import { readAgendaFile } from '@/lib/imports/read-agenda-file'
import type { Viewer } from '@/lib/policy/viewer'
import { readAgendaContent } from '@/lib/queries/agenda-content'
import { readGiven, readSurroundings } from '@/lib/queries/agenda-import-source'
import { loadRegion } from '@/seeds/load-region'
import { ownerUrl } from '../support/database'
import { aPersonWith, asOwner } from '../support/regions'
import { anAgenda } from '../support/structure'

const now = new Date('2023-06-05T10:00:00Z')
const everything = { seesProgress: true }
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
    compareAgenda((await readGiven(tx, importId))!, await readAgendaContent(tx, place.agendaId), await readSurroundings(tx, place)),
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
})

/** KPIs have their own place, so that a note is about one as far as it is there. */
const withoutKpis = (rows: AgendaRows): AgendaRows => ({ ...rows, notes: rows.notes.map((note) => ({ ...note, kpi: null })) })

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
    for (const id of sheetIds) expect(after[id], id).toEqual(withoutKpis(before)[id])
    expect(agendaJson(after, everything)).toEqual(agendaJson(withoutKpis(before), everything))

    const again = await look(target, await keep(target, agendaJson(after, everything)))
    expect(again.counts).toMatchObject({ new: 0, changed: 0, dropped: 0, refused: 0 })
  })
})

describe('an import', () => {
  test('is taken back whole', async () => {
    const target = await anEmptyRegion('utrecht-west')
    const empty = await contentOf(target)
    await importFile(target, agendaJson(await contentOf(await seeded(agendas[3]!)), everything))
    const { id } = await asOwner((tx) =>
      tx.structureChange.findFirstOrThrow({ where: { agendaId: target.agendaId }, orderBy: { number: 'desc' } }),
    )
    expect(await undoStructureChange(target.manager, { agendaId: target.agendaId, changeId: id, now })).toEqual({ ok: true, value: null })
    expect(await contentOf(target)).toEqual(empty)
  })
})
