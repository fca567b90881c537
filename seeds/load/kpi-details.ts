import { Prisma } from '@/lib/db/generated/client'
import type { SheetEntry } from '../format/kpi-sheet'
import { nextVersion, save, type Loading } from './save'

/** Who says it, and when: a person, or what the figures were taken from. */
export type Author = { authorId: string | null; authorFunction: string; writtenAt: Date }
type Details = { kpiId: string; sheet: Omit<SheetEntry, 'nummer'>; by: Author }

/** What hangs on a sheet: definitions, parts, targets, caveats and municipalities that count differently. */
export async function loadKpiDetails(loading: Loading, details: Details) {
  const { definities, uitsplitsing, streven, kanttekeningen, vergelijkbaarheid } = details.sheet
  if (definities.length > 0) await loadDefinitions(loading, details)
  if (uitsplitsing) await loadBreakdowns(loading, details, uitsplitsing.delen)
  if (streven.length > 0) await loadTargets(loading, details)
  if (kanttekeningen.length > 0) await loadCaveats(loading, details)
  if (vergelijkbaarheid.length > 0) await loadComparabilities(loading, details)
}

/** A definition that was given stays; only versions that are not there yet are added. */
async function loadDefinitions({ tx, tally, regionId }: Loading, { kpiId, sheet, by }: Details) {
  const existing = await tx.kpiDefinition.findMany({ where: { kpiId }, select: { number: true } })
  const given = new Set(existing.map(({ number }) => number))
  const missing = sheet.definities
    .map(({ tekst, vanaf }, i) => ({ number: i + 1, text: tekst, fromPeriod: vanaf ?? null }))
    .filter(({ number }) => !given.has(number))
  await tx.kpiDefinition.createMany({ data: missing.map((definition) => ({ regionId, kpiId, ...definition, ...by })) })
  tally.added += missing.length
}

async function loadBreakdowns({ tx, tally, regionId }: Loading, { kpiId }: Details, labels: readonly string[]) {
  const existing = await tx.kpiBreakdown.findMany({ where: { kpiId } })
  for (const [i, label] of labels.entries()) {
    await save(tally, {
      existing: existing.find((row) => row.label === label),
      wanted: { position: i + 1 },
      create: (wanted) => tx.kpiBreakdown.create({ data: { regionId, kpiId, label, ...wanted } }),
      update: ({ id }, changes) => tx.kpiBreakdown.update({ where: { id }, data: changes }),
    })
  }
}

async function loadTargets({ tx, tally, regionId }: Loading, { kpiId, sheet }: Details) {
  const existing = await tx.kpiTarget.findMany({ where: { kpiId } })
  const decimal = (number: number | undefined) => (number === undefined ? null : new Prisma.Decimal(number))
  for (const { jaar: year, waarde, tussen, deel, dag, gedrukt, wacht_op_besluit } of sheet.streven) {
    await save(tally, {
      existing: existing.find((row) => row.year === year),
      wanted: {
        ...{ value: decimal(waarde), low: decimal(tussen?.[0]), high: decimal(tussen?.[1]), share: decimal(deel) },
        ...{ day: dag ?? null, printed: gedrukt, decisionNeeded: wacht_op_besluit ?? null },
      },
      create: (wanted) => tx.kpiTarget.create({ data: { regionId, kpiId, year, ...wanted } }),
      update: ({ id }, changes) => tx.kpiTarget.update({ where: { id }, data: { ...changes, ...nextVersion } }),
    })
  }
}

async function loadCaveats({ tx, tally, regionId }: Loading, { kpiId, sheet, by }: Details) {
  const existing = await tx.kpiCaveat.findMany({ where: { kpiId } })
  for (const { periode: period, tekst } of sheet.kanttekeningen) {
    await save(tally, {
      existing: existing.find((row) => row.period === period),
      wanted: { text: tekst },
      create: (wanted) => tx.kpiCaveat.create({ data: { regionId, kpiId, period, ...by, ...wanted } }),
      update: ({ id }, changes) => tx.kpiCaveat.update({ where: { id }, data: { ...by, ...changes, ...nextVersion } }),
    })
  }
}

async function loadComparabilities(loading: Loading, { kpiId, sheet, by }: Details) {
  const { tx, tally, regionId } = loading
  const existing = await tx.kpiComparability.findMany({ where: { kpiId }, include: { municipality: true } })
  const members = await tx.regionMembership.findMany({ where: { regionId }, include: { municipality: true } })
  for (const { gemeente, tekst } of sheet.vergelijkbaarheid) {
    const municipalityId = members.find(({ municipality }) => municipality.name === gemeente)!.municipalityId
    await save(tally, {
      existing: existing.find((row) => row.municipalityId === municipalityId),
      wanted: { text: tekst },
      create: (wanted) =>
        tx.kpiComparability.create({ data: { regionId, kpiId, municipalityId, ...by, ...wanted }, include: { municipality: true } }),
      update: ({ id }, changes) =>
        tx.kpiComparability.update({ where: { id }, data: { ...by, ...changes, ...nextVersion }, include: { municipality: true } }),
    })
  }
}
