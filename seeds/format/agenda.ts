import { z } from 'zod'
import { numberedSheet } from './kpi-sheet'
import * as words from './words'

const { text, day } = words

const lead = z.strictObject({
  rol: words.leadRole,
  functie: text,
  organisatie: text.optional(),
  /** Why nobody fills the seat, as printed. */
  open: text.optional(),
  vanaf: day.optional(),
})
export type LeadEntry = z.infer<typeof lead>

/** Replaces the reading of the printed planning; only for words that the program reads wrongly. */
const planningReading = z.strictObject({
  soort: words.planningKind,
  vanaf: z.iso.date().nullable().default(null),
  gereed: z.iso.date().nullable().default(null),
  nauwkeurigheid: words.precision.nullable().default(null),
  keer_per_jaar: z.int().positive().nullable().default(null),
  maand: z.int().min(1).max(12).nullable().default(null),
  reden: text,
})

const activityCode = z.string().regex(/^\d+\.\d+[a-z](\.\d+)?$/)

const step = z.strictObject({ code: activityCode, titel: text.max(90), omschrijving: text, planning: z.string() })

const activity = step.extend({
  schaal: z.array(words.scale),
  schaal_gedrukt: z.string(),
  planning_lezing: planningReading.optional(),
  fasen: z.array(z.strictObject({ schaal: words.scale, titel: text, planning: text })).default([]),
  betrokken: z.array(z.union([text, z.strictObject({ organisatie: text, toevoeging: text })])),
  wacht_op_besluit: text.optional(),
  meldt_aan: text.optional(),
  trekkers: z.array(lead).default([]),
  deelstappen: z.array(step).default([]),
})
export type ActivityEntry = z.infer<typeof activity>
export type StepEntry = z.infer<typeof step>

const result = z.strictObject({
  nummer: text,
  titel: text.max(90),
  wacht_op_besluit: text.optional(),
  activiteiten: z.array(activity),
})

const ambition = z.strictObject({
  nummer: text,
  soort: words.ambitionKind,
  titel: text,
  ook_genoemd: z.array(text).default([]),
  doel: text,
  trekkers: z.array(lead).default([]),
  resultaten: z.array(result),
  kpis: z.array(numberedSheet),
})
export type AmbitionEntry = z.infer<typeof ambition>

const terms = z.tuple([text, text])

export const agendaFile = z.strictObject({
  agenda: z.strictObject({
    slug: z.string().regex(/^[a-z0-9-]+$/),
    titel: text,
    van: z.int().min(2000).max(2100),
    tot: z.int().min(2000).max(2100),
    status: words.agendaStatus,
    niveaus: z.strictObject({ ambitie: terms, resultaat: terms, activiteit: terms }),
    trekkers: z.array(lead).default([]),
  }),
  ambities: z.array(ambition).min(1),
})
export type AgendaFile = z.infer<typeof agendaFile>
