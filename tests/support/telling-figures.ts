import { holdKpi, publishAnew } from '@/lib/commands/kpi-lock'
import { aPublishedKpi } from './published-kpis'
import { asOwner, type TestRegion } from './regions'

type Counts = [numerator: number, rest: number]
/** One figure as it was entered. `area`, `breakdown` null: all of them. */
export type TellingFigure = { area: string | null; breakdown: string | null; period: string; counts: Counts; isPublished: boolean }

/** Below it a count is too small: high, so that what is hidden is a number that stands nowhere else in a file. */
export const telling = { threshold: 900, breakdowns: ['Thuis', 'Elders'] as const }

// Per municipality, per breakdown. Of the second half of 2022 one is too small; what is of 2023 was not published but for its total, which is too small.
const parts: Record<string, [Counts, Counts][]> = {
  '2022-h1': [[[4213, 7919], [2477, 6133]], [[5129, 9341], [3361, 8231]], [[2609, 6857], [1733, 5417]]], // prettier-ignore
  '2022-h2': [[[613, 7741], [2381, 6011]], [[1477, 9173], [3137, 8117]], [[3391, 6961], [1949, 5303]]], // prettier-ignore
  '2023-h1': [[[113, 131], [127, 137]], [[139, 149], [151, 157]], [[163, 167], [173, 179]]], // prettier-ignore
}

const together = (all: readonly Counts[]): Counts => [
  all.reduce((sum, [one]) => sum + one, 0),
  all.reduce((sum, [, rest]) => sum + rest, 0),
]

/** The figures of three municipalities in two breakdowns, with all their totals; of what adds up over time also the year. */
function tellingFigures(areas: readonly string[], isFlow: boolean): TellingFigure[] {
  const year = parts['2022-h1']!.map((kinds, place) => kinds.map((counts, kind) => together([counts, parts['2022-h2']![place]![kind]!])))
  return Object.entries({ ...parts, ...(isFlow ? { '2022': year as [Counts, Counts][] } : {}) }).flatMap(([period, given]) => {
    const columns = [...telling.breakdowns.map((breakdown, kind) => ({ breakdown, of: (kinds: Counts[]) => kinds[kind]! }))]
    return [...columns, { breakdown: null, of: together }].flatMap(({ breakdown, of }) => {
      const each = areas.map((area, place) => ({ area, counts: of(given[place]!) }))
      const region = { area: null, counts: together(each.map(({ counts }) => counts)) }
      const isPublished = (area: string | null) => period !== '2023-h1' || (area === null && breakdown === null)
      return [...each, region].map(({ area, counts }) => ({ area, breakdown, period, counts, isPublished: isPublished(area) }))
    })
  })
}

type Telling = { number: string; kind: 'flow' | 'percentage'; municipalities: readonly { id: string; name: string }[] }

/** What is said with a figure of this count and would tell it, in letters so that it is no number: "geteld-bbbee" of 144 at KPI 1.1. */
export const saidOf = (kpi: string, count: number): string =>
  `geteld-${[...`${kpi.replace('.', '')}${count}`].map((digit) => 'abcdefghij'[Number(digit)]).join('')}.`

/** An adopted KPI with these figures, published as far as they are; what is said with them tells the number too, and so does its baseline. */
export async function aTellingKpi(region: TestRegion, { number, kind, municipalities }: Telling): Promise<TellingFigure[]> {
  const figures = tellingFigures(
    municipalities.map(({ name }) => name),
    kind === 'flow',
  )
  const kpi = await aPublishedKpi(region, { number, figures: [], baseline: { period: '2022-h2', value: 12_948 } })
  await asOwner(async (tx) => {
    await tx.kpi.update({ where: { id: kpi.id }, data: { kind, unit: kind === 'flow' ? 'trajecten' : '%' } })
    const own = { regionId: region.id, kpiId: kpi.id }
    const breakdowns = await Promise.all(
      telling.breakdowns.map((label, position) => tx.kpiBreakdown.create({ data: { ...own, label, position } })),
    )
    const at = new Date('2023-06-01')
    await tx.measurement.createMany({
      data: figures.map(({ area, breakdown, period, counts: [one, rest], isPublished }) => ({
        ...{ ...own, period, status: 'final' as const, note: saidOf(number, one), source: saidOf(number, one) },
        municipalityId: municipalities.find(({ name }) => name === area)?.id ?? null,
        breakdownId: breakdowns.find(({ label }) => label === breakdown)?.id ?? null,
        ...(kind === 'flow' ? { value: one } : { value: (100 * one) / (one + rest), numerator: one, denominator: one + rest }),
        ...{ enteredFunction: 'analist', enteredAt: at, interpretation: area === null || !isPublished ? '' : saidOf(number, one) },
        ...(isPublished ? { stage: 'published' as const, checkedFunction: 'ambtenaar', checkedAt: at } : { stage: 'entered' as const }),
      })),
    })
    await publishAnew(tx, await holdKpi(tx, kpi.id), at)
  })
  return figures
}
