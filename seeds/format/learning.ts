import { z } from 'zod'
import * as words from './words'

const { text, day } = words

const of = {
  /** One of these, or neither: the agenda as a whole. */
  ambitie: text.optional(),
  activiteit: text.optional(),
  op: day,
  door: z.email(),
}

const evaluation = z.strictObject({
  ...of,
  wat: text,
  vraag: text,
  nulmeting: text.default(''),
  nulmeting_op: day.optional(),
  beslismoment: day.optional(),
  advies: text.default(''),
  vervolg: z.array(z.strictObject({ gepland: day, gemeten: day.optional(), gevonden: text.default('') })).default([]),
  besluit: z
    .strictObject({
      uitkomst: words.oneOf({ doorgaan: 'goOn', aanpassen: 'adjust', stoppen: 'stop' }),
      op: day,
      overleg: text,
      reden: text,
    })
    .optional(),
})

const lesson = z.strictObject({ ...of, les: text, uitleg: text, thema: text.optional(), gedeeld: z.boolean().default(false) })

export const learningFile = z.strictObject({ evaluaties: z.array(evaluation), lessen: z.array(lesson) })
export type LearningFile = z.output<typeof learningFile>
