import { z } from 'zod'
import * as words from './words'

const { text, day, moment } = words
const score = z.int().min(1).max(5)

const weighing = z.strictObject({ op: moment, door: z.email(), kans: score, omvang: score, toelichting: z.string().trim().default('') })

const measure = z.strictObject({ wat: text, wie: text, persoon: z.email().optional(), voor: day.optional(), gedaan: day.optional() })

/** A way of working whose risks and opportunities are compared; `gemeenten` are those that work that way. */
const model = z.strictObject({ naam: text, toelichting: z.string().trim().default(''), gemeenten: z.array(words.slug).default([]) })

const kept = {
  /** The name of a model. */
  model: text.optional(),
  wegingen: z.array(weighing).min(1),
  maatregelen: z.array(measure).default([]),
}

const risk = z.union([
  /** One that the document names, by its place there. */
  z.strictObject({ nummer: z.int().positive(), ...kept }),
  z.strictObject({
    titel: text,
    is_een_kans: z.boolean().default(false),
    tekst: z.string().trim().default(''),
    soort: words.riskCategory,
    ambitie: text.optional(),
    vertrouwelijk: z.boolean().default(false),
    ...kept,
  }),
])

export const exampleRisksFile = z.strictObject({ businessmodellen: z.array(model).default([]), risicos: z.array(risk) })
export type ExampleRisksFile = z.output<typeof exampleRisksFile>
