import type { Viewer } from '@/lib/policy/viewer'
import { enterFigures, type EnteredCell, type FigureOrigin } from '@/lib/commands/enter-figures'
import type { KpiKind, KpiStatus } from '@/lib/domain/kpi'
import { asOwner, type TestRegion } from './regions'

/** A KPI of the ambition of a test region, counted in youths, with a definition. */
export const aKpi = (
  region: TestRegion,
  given: { number?: string; kind?: KpiKind | null; status?: KpiStatus; definition?: string | null } = {},
) => {
  const { number = '1.1', kind = 'flow', status = 'toBeDetermined', definition = 'Jeugdigen met hulp in het jaar.' } = given
  const own = { regionId: region.id }
  return asOwner(async (tx) => {
    const kpi = await tx.kpi.create({
      data: {
        ...{ ...own, agendaId: region.agenda.id, ambitionId: region.ambition.id, number, position: 1, name: `KPI ${number}` },
        ...{ status, kind, unit: 'trajecten', countingLevel: 'trajectory', direction: 'down', frequency: 'year' },
      },
    })
    if (definition !== null)
      await tx.kpiDefinition.create({
        data: { ...own, kpiId: kpi.id, number: 1, text: definition, authorFunction: 'seeds', writtenAt: new Date('2022-01-01') },
      })
    return kpi
  })
}

/** Municipalities of a test region count only when they are members. */
export const withMembers = (region: TestRegion) =>
  asOwner((tx) =>
    tx.regionMembership.createMany({
      data: [region.north, region.south].map(({ id }) => ({ regionId: region.id, municipalityId: id, validFrom: new Date('2020-01-01') })),
    }),
  )

export const count = (municipalityId: string | null, value: number, period = '2022', version = 0): EnteredCell => ({
  ...{ municipalityId, period, version },
  figure: { value, numerator: null, denominator: null, status: 'final' },
})

const ofZorgNed: FigureOrigin = { source: 'ZorgNed', sourceTable: null, retrievedOn: null, note: '' }

export const enter = (viewer: Viewer, kpiId: string, cells: EnteredCell[], origin = ofZorgNed) =>
  enterFigures(viewer, { kpiId, breakdownId: null, ...origin, cells, now: new Date('2023-06-05T10:00:00Z') })
