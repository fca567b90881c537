import { z } from 'zod'
import { cellWith, figureWith } from './figures'
import { sheet } from './kpi-sheet'
import * as kpiWords from './kpi-words'
import { day, moment, text } from './words'

const decision = z.strictObject({
  titel: text,
  tekst: text,
  mandaat: text.default(''),
  besloten: day,
  vastgelegd: moment,
  door: z.email(),
})
export type KpiDecisionEntry = z.output<typeof decision>

const cell = cellWith({
  opmerking: text.default(''),
  /** What the municipality says about it. */
  duiding: text.default(''),
  fase: kpiWords.measurementStage.optional(),
  /** What stood there before it was corrected, and when that was. */
  eerst: figureWith({}).optional(),
  gecorrigeerd: moment.optional(),
})
export type ExampleCell = z.output<typeof cell>

/** The figures of one period and part, per municipality; one that is not there is missing. */
const round = z.strictObject({
  periode: kpiWords.period,
  /** Of the breakdown; absent: the total. */
  deel: text.optional(),
  status: kpiWords.knownStatus.default('final'),
  ingevoerd: moment,
  gecontroleerd: moment.optional(),
  fase: kpiWords.measurementStage.default('entered'),
  waarden: z.record(z.string(), cell),
})
export type RoundEntry = z.output<typeof round>

/** Who answers for it, as a function. */
const owner = z.strictObject({ functie: text, organisatie: text, vanaf: day })
export type KpiOwnerEntry = z.output<typeof owner>

const kpi = z
  .strictObject({
    nummer: text,
    ...sheet,
    verantwoordelijk: owner.optional(),
    geschreven: moment,
    besluit: decision.optional(),
    metingen: z.array(round),
  })
  .refine(({ status, besluit }) => (status === 'adopted') === (besluit !== undefined), {
    error: 'een besluit hoort bij een vastgestelde KPI, en alleen daarbij',
    path: ['besluit'],
  })
export type ExampleKpiEntry = z.output<typeof kpi>

/** A KPI of kpis.yaml that the board adopts as it stands there. */
const adopted = z.strictObject({ nummer: text, besluit: decision })

/** What Inkoop & Monitoring and the municipalities made of some KPIs of the agenda, and which figures of the documents the board adopted as a KPI. */
export const exampleKpisFile = z.strictObject({
  schrijver: z.email(),
  bron: text,
  kpis: z.array(kpi),
  vastgesteld: z.array(adopted).default([]),
})
export type ExampleKpisFile = z.output<typeof exampleKpisFile>
