import { shownLightWords } from '@/lib/domain/standing'
import { scaleWords } from '@/lib/domain/scale'
import { valueStatusWords } from '@/lib/domain/kpi'
import { newestReport, type PublicRegion } from '@/lib/domain/public-content'
import type { Sheet } from '@/lib/exports/document'
import { number, text } from '@/lib/exports/sheet-columns'

/** Every activity of every agenda, and how it stood in the last adopted report: per municipality where it is local. */
export const publicActivitiesSheet = (region: PublicRegion): Sheet => ({
  name: 'Activiteiten',
  columns: [
    'agenda',
    'ambitie',
    'resultaat',
    'code',
    'titel',
    'omschrijving',
    'schaalniveau',
    'planning',
    'gemeente',
    'licht',
    'periode',
  ].map((label) => text(label, 20)),
  rows: region.agendas.flatMap((agenda) => {
    const report = newestReport(agenda)
    return agenda.ambitions.flatMap((ambition) =>
      ambition.activities.flatMap((activity) => {
        const states = report?.activities.filter(({ code }) => code === activity.code) ?? []
        return (states.length > 0 ? states : [null]).map((state) => [
          ...[agenda.slug, ambition.number, activity.result, activity.code, activity.title, activity.description],
          ...[activity.scales.map((scale) => scaleWords[scale]).join(', '), activity.planning, state?.municipality ?? null],
          state && shownLightWords[state.light],
          state && report!.period,
        ])
      }),
    )
  }),
})

/** Every figure as readers get it; a figure that is secret has no value. */
export const publicFiguresSheet = (region: PublicRegion): Sheet => ({
  name: 'Cijfers',
  columns: [
    ...['agenda', 'kpi', 'naam', 'eenheid', 'periode', 'gebiedscode', 'gebied', 'uitsplitsing'].map((label) => text(label, 20)),
    ...['waarde', 'teller', 'noemer'].map((label) => number(label)),
    ...['status', 'bron'].map((label) => text(label, 20)),
  ],
  rows: region.agendas.flatMap((agenda) =>
    agenda.kpis.flatMap((kpi) =>
      kpi.figures.map((figure) => {
        const area = figure.municipality ?? figure.reference
        return [
          ...[agenda.slug, kpi.number, kpi.name, kpi.unit, figure.period, area?.code ?? null, area?.name ?? `Regio ${region.name}`],
          ...[figure.breakdown, figure.value, figure.numerator, figure.denominator, valueStatusWords[figure.status]],
          figure.source || kpi.source,
        ]
      }),
    ),
  ),
})
