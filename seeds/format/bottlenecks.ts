import { z } from 'zod'
import * as words from './words'

const { text, day, moment } = words

const act = words.oneOf({ 'in behandeling': 'takenUp', voorgelegd: 'submitted', opgelost: 'resolved', heropend: 'reopened' })

const step = z.strictObject({
  stap: act,
  op: moment,
  door: z.email(),
  toelichting: text.default(''),
  /** Of voorgelegd: the meeting on whose agenda it came, which is still to be held. */
  vergadering: z.strictObject({ overleg: text, op: day }).optional(),
})

const bottleneck = z.strictObject({
  /** One of these three: a number or code of the agenda. */
  ambitie: text.optional(),
  activiteit: text.optional(),
  kpi: text.optional(),
  wat: text,
  oorzaak: text,
  gevolg: text,
  nodig: text,
  van: text,
  persoon: z.email().optional(),
  voor: day.optional(),
  op: moment,
  door: z.email(),
  stappen: z.array(step).default([]),
})

export const bottlenecksFile = z.strictObject({ knelpunten: z.array(bottleneck) })
export type BottlenecksFile = z.output<typeof bottlenecksFile>
