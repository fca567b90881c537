import { z } from 'zod'
import * as words from './words'

const { text, day, moment } = words
const score = z.int().min(1).max(5)

const weighing = z.strictObject({ op: moment, door: z.email(), kans: score, omvang: score, toelichting: z.string().trim().default('') })

const measure = z.strictObject({ wat: text, wie: text, persoon: z.email().optional(), voor: day.optional(), gedaan: day.optional() })

const kept = { wegingen: z.array(weighing).min(1), maatregelen: z.array(measure).default([]) }

const risk = z.union([
  /** One that the document names, by its place there. */
  z.strictObject({ nummer: z.int().positive(), ...kept }),
  z.strictObject({
    titel: text,
    tekst: z.string().trim().default(''),
    soort: words.riskCategory,
    ambitie: text.optional(),
    vertrouwelijk: z.boolean().default(false),
    ...kept,
  }),
])

export const exampleRisksFile = z.strictObject({ risicos: z.array(risk) })
export type ExampleRisksFile = z.output<typeof exampleRisksFile>
