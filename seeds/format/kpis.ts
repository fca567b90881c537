import { z } from 'zod'
import { cell } from './figures'
import { sheet } from './kpi-sheet'
import * as kpiWords from './kpi-words'
import { day, text } from './words'

/** Where figures come from, who the region says entered and checked them, and when. */
const origin = z.strictObject({
  code: text,
  naam: text,
  /** Of source-notes.yaml, when the figures are in a document of the region. */
  brondocument: text.optional(),
  functie: text,
  datum: day,
  opgehaald: day.optional(),
})
export type OriginEntry = z.output<typeof origin>

/** A table: a row for the region, a municipality or a reference area, a column for each period. */
const series = z
  .strictObject({
    bron: text,
    tabel: text.optional(),
    deel: text.optional(),
    perioden: z.array(kpiWords.period).min(1),
    status: kpiWords.knownStatus.default('final'),
    opmerking: text.default(''),
    waarden: z.record(z.string(), z.array(cell)),
  })
  .superRefine(({ perioden, waarden }, context) => {
    for (const [area, cells] of Object.entries(waarden)) {
      if (cells.length === perioden.length) continue
      const message = `${cells.length} cijfers bij ${perioden.length} perioden`
      context.addIssue({ code: 'custom', path: ['waarden', area], message })
    }
  })
export type SeriesEntry = z.output<typeof series>

const kpi = z.strictObject({
  nummer: text,
  ...sheet,
  /** What has figures says what they count. */
  soort: kpiWords.kpiKind,
  ambitie: text.optional(),
  resultaat: text.optional(),
  activiteit: text.optional(),
  metingen: z.array(series).min(1),
})
export type MeasuredKpiEntry = z.output<typeof kpi>

const referenceAreas = z.array(z.strictObject({ code: z.string().regex(/^[A-Z]{2}\d{2,4}$/), naam: text, soort: kpiWords.referenceKind }))

export const kpisFile = z.strictObject({
  bronnen: z.array(origin),
  gebieden: referenceAreas,
  kpis: z.array(kpi),
})
export const referenceAreaFile = z.strictObject({ gebieden: referenceAreas })
export type ReferenceAreaFile = z.output<typeof referenceAreaFile>
export type KpisFile = z.output<typeof kpisFile>

/** In the rows of a series the region as a whole. */
export const wholeRegion = 'regio'
