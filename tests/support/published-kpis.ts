import { holdKpi, publishAnew } from '@/lib/commands/kpi-lock'
import type { Indicator } from '@/lib/domain/indicator'
import type { CountingLevel, KpiFrequency } from '@/lib/domain/kpi'
import { aPerson, asOwner, type TestRegion } from './regions'

type GivenFigure = { of: { id: string } | null; period: string; value: number; isPublished?: boolean }

/** A KPI of the ambition of a test region, adopted unless said otherwise, whose figures went out as publishing sends them out. */
export async function aPublishedKpi(
  region: TestRegion,
  given: {
    number: string
    figures: GivenFigure[]
    isAdopted?: boolean
    frequency?: KpiFrequency
    indicator?: Indicator
    countingLevel?: CountingLevel
    baseline?: { period: string; value: number }
  },
) {
  const { number, figures, isAdopted = true, frequency = 'halfYear', indicator, countingLevel = 'trajectory', baseline } = given
  const author = await aPerson()
  return asOwner(async (tx) => {
    const own = { regionId: region.id }
    const joined = { ...own, validFrom: new Date('2020-01-01') }
    await tx.regionMembership.createMany({
      data: [region.north, region.south].map(({ id }) => ({ ...joined, municipalityId: id })),
      skipDuplicates: true,
    })
    const decision = await tx.decision.create({
      data: {
        ...{ ...own, agendaId: region.agenda.id, number: 100 + (await tx.decision.count()), title: `KPI ${number}`, outcome: 'decided' },
        ...{ text: 'Zo meten wij.', decidedOn: new Date('2022-06-01'), bodyName: 'PHO' },
        ...{ recordedById: author.userId, recordedFunction: author.function, recordedAt: new Date('2022-06-01') },
      },
    })
    const kpi = await tx.kpi.create({
      data: {
        ...{ ...own, agendaId: region.agenda.id, ambitionId: region.ambition.id, number, position: 1, name: `Trajecten ${number}` },
        ...{ kind: 'flow', unit: 'trajecten', countingLevel, direction: 'down', frequency, indicator },
        ...{
          status: isAdopted ? 'adopted' : 'proposed',
          decisionId: isAdopted ? decision.id : null,
          baselinePeriod: baseline?.period,
          baselineValue: baseline?.value,
        },
      },
    })
    const seen = { checkedFunction: 'ambtenaar', checkedAt: new Date('2023-01-01') }
    await tx.measurement.createMany({
      data: figures.map(({ of, period, value, isPublished = true }) => ({
        ...{ ...own, kpiId: kpi.id, municipalityId: of?.id ?? null, period, value, status: 'final' as const, source: 'ZorgNed' },
        ...{
          enteredFunction: 'analist',
          enteredAt: new Date('2023-01-01'),
          stage: isPublished ? ('published' as const) : ('entered' as const),
        },
        ...(isPublished ? seen : {}),
      })),
    })
    await publishAnew(tx, (await holdKpi(tx, kpi.id))!, new Date('2023-06-05'))
    return kpi
  })
}
