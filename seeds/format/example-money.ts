import { z } from 'zod'
import * as words from './words'

const { text, day, moment } = words

/** Less than nothing takes back what was written down by mistake. */
const euros = z.number().multipleOf(0.01)

const spending = z.strictObject({
  op: moment,
  door: z.email(),
  bedrag: euros,
  besteed_op: day,
  toelichting: z.string().trim().default(''),
})

const line = z.union([
  /** One that the document names, by its place there. */
  z.strictObject({ nummer: z.int().positive(), bestedingen: z.array(spending).min(1) }),
  z.strictObject({
    titel: text,
    bron: z.string().trim().default(''),
    jaar: z.int(),
    bedrag: euros.nonnegative(),
    status: words.budgetStatus,
    vervalt: day.optional(),
    ambitie: text.optional(),
    op: moment,
    door: z.email(),
    bestedingen: z.array(spending).default([]),
  }),
])

export const exampleMoneyFile = z.strictObject({ posten: z.array(line) })
export type ExampleMoneyFile = z.output<typeof exampleMoneyFile>
