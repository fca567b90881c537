import { z } from 'zod'
import { text } from './words'

const cell = z.union([z.string(), z.null(), z.array(z.string())])

const table = z
  .strictObject({
    titel: text,
    kolommen: z.array(z.string()).min(2),
    rijen: z.array(z.array(cell)).min(1),
    opmerking: z.string().trim().default(''),
    regels: text,
  })
  .superRefine(({ kolommen, rijen }, context) => {
    rijen.forEach((row, i) => {
      if (row.length !== kolommen.length)
        context.addIssue({ code: 'custom', path: ['rijen', i], message: `${row.length} cellen bij ${kolommen.length} kolommen` })
    })
  })

/** The tables of a document, cell by cell, and the numbers in its text. */
export const sourceTablesFile = z.strictObject({
  brondocument: text,
  tabellen: z.array(table),
  getallen: z.array(z.strictObject({ getal: text, wat: text, regels: text })),
})
export type SourceTablesFile = z.output<typeof sourceTablesFile>
