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

/** "1.2a", "03", "A.1": the numbering of the document. */
const activityCode = z.string().regex(/^[\w.-]+$/)

const step = z.strictObject({
  code: activityCode,
  titel: text.max(90),
  omschrijving: z.string().trim().default(''),
  planning: z.string().default(''),
  /** Where it stood when the agenda was made; afterwards updates tell. */
  stand: words.lifecycle.default('notStarted'),
  /** What it goes on with of the version before, by code: where the titles say so. */
  komt_voort_uit: z.array(activityCode).default([]),
})

const activity = step.extend({
  schaal: z.array(words.scale).default([]),
  schaal_gedrukt: z.string().default(''),
  planning_lezing: planningReading.optional(),
  fasen: z.array(z.strictObject({ schaal: words.scale, titel: text, planning: text })).default([]),
  betrokken: z.array(z.union([text, z.strictObject({ organisatie: text, toevoeging: text })])).default([]),
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
  soort: words.ambitionKind.default('ambition'),
  titel: text,
  ook_genoemd: z.array(text).default([]),
  doel: text,
  trekkers: z.array(lead).default([]),
  resultaten: z.array(result).default([]),
  /** What hangs on the ambition itself: in an agenda without results, or beside them. */
  activiteiten: z.array(activity).default([]),
  kpis: z.array(numberedSheet).default([]),
  /** Lines of the national programme that it adds to, as printed. */
  landelijke_lijnen: z.array(text).default([]),
  /** The ambitions of the version before that it goes on with, by number. */
  komt_voort_uit: z.array(text).default([]),
  /** Slugs of the themes by which regions lie beside each other: prisma/migrations/20261128110000_shared_themes. */
  themas: z.array(words.slug).default([]),
  /** "zie 03": an activity of another ambition that this one shows too. */
  zie: z
    .array(z.strictObject({ activiteit: activityCode, gedrukt: text, titel: z.string().default(''), tekst: z.string().default('') }))
    .default([]),
})
export type AmbitionEntry = z.infer<typeof ambition>

const terms = z.tuple([text, text])

export const agendaFile = z
  .strictObject({
    agenda: z.strictObject({
      slug: words.slug,
      titel: text,
      van: z.int().min(2000).max(2100),
      tot: z.int().min(2000).max(2100),
      status: words.agendaStatus,
      /** The agenda of this region of which it is the next version. */
      vervolg_op: words.slug.optional(),
      niveaus: z.strictObject({ ambitie: terms, resultaat: terms.optional(), activiteit: terms }),
      trekkers: z.array(lead).default([]),
      /** In what the region takes part with other regions. */
      met_andere_regios: z.array(text).default([]),
    }),
    ambities: z.array(ambition).min(1),
    /** Those of the agenda as a whole. */
    kpis: z.array(numberedSheet).default([]),
  })
  .superRefine(({ agenda, ambities }, context) => {
    if (agenda.niveaus.resultaat) return
    ambities.forEach(({ resultaten }, i) => {
      if (resultaten.length > 0)
        context.addIssue({ code: 'custom', path: ['ambities', i, 'resultaten'], message: 'deze agenda heeft geen niveau voor resultaten' })
    })
  })
export type AgendaFile = z.infer<typeof agendaFile>
