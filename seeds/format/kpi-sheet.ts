import { z } from 'zod'
import * as kpiWords from './kpi-words'
import { day, text } from './words'

const target = z
  .strictObject({
    jaar: z.int().min(1990).max(2100),
    waarde: z.number().optional(),
    /** A band: at least the first and at most the second. */
    tussen: z.tuple([z.number(), z.number()]).optional(),
    /** The first part of a division: 51 of 51-49. */
    deel: z.number().min(0).max(100).optional(),
    dag: day.optional(),
    gedrukt: text,
    wacht_op_besluit: text.optional(),
  })
  .refine(({ waarde, tussen, deel, dag }) => [waarde, tussen, deel, dag].filter((kind) => kind !== undefined).length <= 1, {
    error: 'een streven is één van waarde, tussen, deel en dag',
  })

/** Everything a sheet may say of a KPI besides its number and its place in the agenda. */
export const sheet = {
  naam: text,
  status: kpiWords.kpiStatus.default('toBeDetermined'),
  waarom: text.optional(),
  soort: kpiWords.kpiKind.optional(),
  eenheid: text,
  telt: kpiWords.countingLevel.optional(),
  richting: kpiWords.kpiDirection,
  frequentie: kpiWords.kpiFrequency.optional(),
  niveau: kpiWords.kpiLevel.optional(),
  indicator: kpiWords.indicator.optional(),
  bron: text.optional(),
  /** Of registration, for each municipality and period. */
  minuten: z.int().min(0).optional(),
  niet_meetbaar: text.optional(),
  uitsplitsing: z.strictObject({ naam: text, delen: z.array(text).min(2) }).optional(),
  nulmeting: z.strictObject({ periode: kpiWords.period, waarde: z.number() }).optional(),
  streven_gedrukt: text.optional(),
  streven: z.array(target).default([]),
  /** In order; each after the first breaks the series from its period on. */
  definities: z
    .array(z.strictObject({ tekst: text, vanaf: kpiWords.period.optional() }))
    .refine((versions) => versions.every(({ vanaf }, i) => (i === 0) === (vanaf === undefined)), {
      error: 'elke definitie na de eerste zegt vanaf wanneer, de eerste niet',
    })
    .default([]),
  kanttekeningen: z.array(z.strictObject({ periode: kpiWords.period, tekst: text })).default([]),
  /** Municipalities that count differently. */
  vergelijkbaarheid: z.array(z.strictObject({ gemeente: text, tekst: text })).default([]),
}

export const numberedSheet = z.strictObject({ nummer: text, ...sheet })
export type SheetEntry = z.output<typeof numberedSheet>
