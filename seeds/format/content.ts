import { z } from 'zod'
import { communicationLines } from './communication'
import * as words from './words'

const { text, day } = words

const statement = z.strictObject({
  soort: words.statementKind,
  titel: text,
  tekst: z.string().trim().default(''),
  ambitie: text.optional(),
  /** Which ambitions work towards it, as far as the document says so. */
  bijdragen: z.array(text).default([]),
})

/** "najaar 2014" with the days that are meant; without them the words say too little. */
const milestone = z
  .strictObject({
    titel: text,
    gedrukt: text,
    status: words.milestoneStatus,
    vanaf: day.optional(),
    gereed: day.optional(),
    nauwkeurigheid: words.precision.optional(),
    ambitie: text.optional(),
  })
  .refine(({ vanaf, gereed, nauwkeurigheid }) => ((vanaf ?? gereed) === undefined) === (nauwkeurigheid === undefined), {
    error: 'een lezing heeft een dag en een nauwkeurigheid, of geen van beide',
  })

/** Euros. */
const amount = z.number().min(0)

const budgetPart = z.strictObject({
  titel: text,
  bedrag: amount.optional(),
  gedrukt: text.optional(),
})

const budgetLine = budgetPart.extend({
  soort: words.budgetKind,
  jaar: z.int(),
  tot_jaar: z.int().optional(),
  bron: z.string().trim().default(''),
  status: words.budgetStatus,
  vervalt: day.optional(),
  ambitie: text.optional(),
  onderdelen: z.array(budgetPart).default([]),
})
export type BudgetEntry = z.output<typeof budgetLine>

const budgetTotal = z.strictObject({ soort: words.budgetKind, jaar: z.int(), bedrag: amount, gedrukt: text })

const hours = z.strictObject({
  account: text,
  uren: z.number().positive(),
  per: words.hoursPer,
  uitbreiding: z.boolean().default(false),
  ambitie: text.optional(),
  opmerking: z.string().trim().default(''),
})

const score = z.int().min(1).max(5)
const risk = z.strictObject({
  /** It may turn out well. */
  is_een_kans: z.boolean().default(false),
  soort: words.riskCategory,
  soort_gedrukt: text.optional(),
  titel: text,
  tekst: z.string().trim().default(''),
  kans: score.optional(),
  omvang: score.optional(),
  maatregel: z.string().trim().default(''),
  vertrouwelijk: z.boolean().default(false),
  ambitie: text.optional(),
})

const link = z.strictObject({
  naam: text,
  toelichting: z.string().trim().default(''),
  /** An older agenda of the same region. */
  agenda: words.slug.optional(),
})

/** What a document says of its agenda besides ambitions, results, activities and KPIs. */
export const contentFile = z.strictObject({
  uitspraken: z.array(statement).default([]),
  mijlpalen: z.array(milestone).default([]),
  geld: z.array(budgetLine).default([]),
  totalen: z.array(budgetTotal).default([]),
  uren: z.array(hours).default([]),
  risicos: z.array(risk).default([]),
  verwante_agendas: z.array(link).default([]),
  afspraken: z
    .array(z.strictObject({ nummer: text, titel: text, status: words.agreementStatus, opmerking: z.string().trim().default('') }))
    .default([]),
  taken: z.array(z.strictObject({ schaal: words.scale, taken: z.array(text).min(1) })).default([]),
  register: z.array(z.strictObject({ jaar: text, titel: text, schaal: words.scale, themas: z.array(text) })).default([]),
  meldlijnen: z.array(z.strictObject({ wie: text, wat: text, aan: text.optional(), hoe_vaak: text.optional() })).default([]),
  communicatielijnen: communicationLines,
})
export type ContentFile = z.output<typeof contentFile>
