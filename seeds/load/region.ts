import type { Tx } from '@/lib/db/transaction'
import { slugOf } from '@/lib/domain/body'
import type { PublicSettings } from '@/lib/domain/public-content'
import { readRhythm, readRhythmDay } from '@/lib/domain/rhythm-reading'
import type { RegionFiles } from '../format/region-files'
import type { AgendaIds } from './agenda-ids'
import { nextVersion, save, type Loading, type Tally } from './save'

export async function loadRegionRow(
  tx: Tx,
  tally: Tally,
  { regio }: RegionFiles['region'],
  example: ({ needsSecondFactor: boolean } & Partial<PublicSettings>) | null,
): Promise<string> {
  const existing = (await tx.region.findUnique({ where: { slug: regio.slug } })) ?? undefined
  const region = await save(tally, {
    existing,
    // Only the example data makes a region an example; loading without it does not take that back, nor what its manager chose since.
    wanted: { name: regio.naam, cbsCode: regio.cbs_code, ...(example && { isExample: true, ...(!existing?.isExample && example) }) },
    create: (wanted) => tx.region.create({ data: { slug: regio.slug, ...wanted } }),
    update: ({ id }, changes) => tx.region.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
  return region.id
}

/** Gives the ids by name. */
export async function loadMunicipalities({ tx, tally, regionId }: Loading, { gemeenten }: RegionFiles['region']) {
  const existing = await tx.municipality.findMany()
  const memberships = await tx.regionMembership.findMany({ where: { regionId } })
  const ids = new Map<string, string>()
  for (const entry of gemeenten) {
    const municipality = await save(tally, {
      existing: existing.find(({ cbsCode }) => cbsCode === entry.cbs_code),
      wanted: { name: entry.naam, slug: entry.slug },
      create: (wanted) => tx.municipality.create({ data: { cbsCode: entry.cbs_code, ...wanted } }),
      update: ({ id }, changes) => tx.municipality.update({ where: { id }, data: changes }),
    })
    const key = { regionId, municipalityId: municipality.id, validFrom: entry.lid_vanaf }
    await save(tally, {
      existing: memberships.find((row) => row.municipalityId === key.municipalityId && row.validFrom.getTime() === key.validFrom.getTime()),
      wanted: { validUntil: entry.lid_tot ?? null },
      create: (wanted) => tx.regionMembership.create({ data: { ...key, ...wanted } }),
      update: (_, changes) => tx.regionMembership.update({ where: { regionId_municipalityId_validFrom: key }, data: changes }),
    })
    ids.set(entry.naam, municipality.id)
  }
  return ids
}

/** Gives the ids by name. */
export async function loadOrganisations(
  { tx, tally, regionId }: Loading,
  { organisaties }: RegionFiles['organisations'],
  municipalities: Map<string, string>,
) {
  const existing = await tx.organisation.findMany({ where: { regionId } })
  const ids = new Map<string, string>()
  for (const { naam, soort, gemeente } of organisaties) {
    const organisation = await save(tally, {
      existing: existing.find(({ name }) => name === naam),
      wanted: { kind: soort, municipalityId: gemeente ? municipalities.get(gemeente)! : null },
      create: (wanted) => tx.organisation.create({ data: { regionId, name: naam, ...wanted } }),
      update: ({ id }, changes) => tx.organisation.update({ where: { id }, data: { ...changes, ...nextVersion } }),
    })
    ids.set(naam, organisation.id)
  }
  return ids
}

type Agendas = Map<string, AgendaIds>

export async function loadBodies(
  { tx, tally, regionId }: Loading,
  { overleggen }: RegionFiles['bodies'],
  { agendas, organisations }: { agendas: Agendas; organisations: Map<string, string> },
) {
  const existing = await tx.body.findMany({ where: { regionId } })
  const seated = await tx.bodyParty.findMany({ where: { regionId } })
  for (const entry of overleggen) {
    const reading = readRhythm(entry.ritme ?? '')
    const { week, day } = readRhythmDay(entry.ritme ?? '')
    const body = await save(tally, {
      existing: existing.find(({ name }) => name === entry.naam),
      wanted: {
        aliases: entry.ook_genoemd,
        kind: entry.soort,
        status: entry.status,
        purpose: entry.taak,
        rhythm: entry.ritme ?? null,
        timesPerYear: reading?.timesPerYear ?? null,
        rhythmMonth: reading?.month ?? null,
        rhythmWithout: reading?.without ?? [],
        ...(week !== undefined && { rhythmWeek: week }),
        ...(day !== undefined && { rhythmDay: day }),
        ambitionId: entry.agenda && entry.ambitie ? agendas.get(entry.agenda)!.ambitions.get(entry.ambitie)! : null,
      },
      create: (wanted) => tx.body.create({ data: { regionId, name: entry.naam, slug: slugOf(entry.naam), ...wanted } }),
      update: ({ id }, changes) => tx.body.update({ where: { id }, data: { ...changes, ...nextVersion } }),
    })
    const missing = entry.partijen
      .map((name, i) => ({ regionId, bodyId: body.id, organisationId: organisations.get(name)!, position: i + 1 }))
      .filter(({ organisationId }) => !seated.some((row) => row.bodyId === body.id && row.organisationId === organisationId))
    if (missing.length > 0) await tx.bodyParty.createMany({ data: missing })
    tally.added += missing.length
  }
}
