import { z } from 'zod'
import { needsExplanation } from '@/lib/domain/progress'
import * as words from './words'

const { text, day, moment } = words

const step = z.strictObject({ op: moment, door: z.email(), reden: text.default('') })

const block = z
  .strictObject({
    inhoud: words.light,
    tijd: words.light,
    geld: words.light,
    oorzaak: text.default(''),
    gevolg: text.default(''),
    bijsturing: text.default(''),
    /** Who wrote it, when it was not who put the report together. */
    door: z.email().optional(),
  })
  .refine(
    ({ inhoud, tijd, geld, door: _, ...texts }) =>
      Object.values(texts).every((part) => (part !== '') === [inhoud, tijd, geld].some((light) => needsExplanation(light))),
    { error: 'oorzaak, gevolg en bijsturing horen bij loopt risico en loopt vast, en alleen daarbij' },
  )

const story = z.strictObject({
  ambitie: text,
  tekst: text,
  verteller: text,
  toestemming: z.boolean(),
  /** Of a consent. */
  toestemming_hoe: text.default(''),
  door: z.email(),
  op: moment,
  /** By somebody else than who wrote it. */
  nagelezen: z.strictObject({ door: z.email(), op: moment }).optional(),
})

const action = z.strictObject({
  soort: words.actionKind,
  wat: text,
  wie: text,
  persoon: z.email().optional(),
  /** Of a commitment: to whom. */
  aan: text.default(''),
  gereed: day.optional(),
  gedaan: day.optional(),
  hoe: text.default(''),
})
export type ActionEntry = z.output<typeof action>

const request = z.strictObject({
  soort: words.requestKind,
  ambitie: text.optional(),
  resultaat: text.optional(),
  activiteit: text.optional(),
  titel: text,
  voorstel: text,
  besluit: z
    .strictObject({ uitkomst: words.decisionOutcome, tekst: text, mandaat: text.default(''), acties: z.array(action).default([]) })
    .optional(),
})
export type RequestEntry = z.output<typeof request>

const question = z.strictObject({
  ambitie: text,
  vraag: text,
  door: z.email(),
  op: moment,
  antwoord: text.optional(),
  beantwoord_door: z.email().optional(),
  beantwoord_op: moment.optional(),
})

const report = z.strictObject({
  ronde: text,
  samengesteld: step,
  samenvatting: text.default(''),
  /** Per ambition; what is not here has the texts that putting together gives it. */
  blokken: z.record(z.string(), block).default({}),
  verhalen: z.array(story).default([]),
  gevraagd: z.array(request).default([]),
  vragen: z.array(question).default([]),
  teruggestuurd: step.optional(),
  akkoord: step.optional(),
  aangeboden: step.optional(),
  vastgesteld: step.optional(),
})
export type ReportEntry = z.output<typeof report>

export const reportsFile = z.strictObject({ rapportages: z.array(report) })
export type ReportsFile = z.output<typeof reportsFile>
