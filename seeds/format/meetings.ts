import { z } from 'zod'
import { dutyRoles, dutyTimes } from '@/lib/domain/duty'
import { communicationLines } from './communication'
import * as words from './words'

const { text, day, moment } = words

const action = z.strictObject({
  soort: words.actionKind.default('action'),
  wat: text,
  wie: text,
  persoon: z.email().optional(),
  aan: text.default(''),
  gereed: day.optional(),
  gedaan: day.optional(),
  hoe: text.default(''),
})

/** Another item, by its body, day and title. */
const itemName = z.strictObject({ overleg: text, op: day, titel: text })

const item = z.strictObject({
  titel: text,
  soort: words.itemKind.default('discuss'),
  toelichting: text.default(''),
  inbrenger: text.default(''),
  minuten: z.int().positive().optional(),
  /** A report by its period, or what that report asks by its title. */
  rapport: text.optional(),
  gevraagd: text.optional(),
  kpi: text.optional(),
  doorgegeven_uit: itemName.optional(),
  stukken: z.array(z.strictObject({ titel: text, adres: z.url(), vertrouwelijk: z.boolean().default(false) })).default([]),
  /** What the region agreed beforehand, for a body with other regions. */
  ruggespraak: z.strictObject({ met: text, op: day, standpunt: text, ruimte: text.default(''), door: z.email() }).optional(),
  uitkomst: text.default(''),
  besluit: z
    .strictObject({ titel: text, uitkomst: words.decisionOutcome, tekst: text, ambitie: text.optional(), door: z.email() })
    .optional(),
  acties: z.array(action).default([]),
})
export type ItemEntry = z.output<typeof item>

const meeting = z
  .strictObject({
    overleg: text,
    op: day,
    tijd: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional(),
    plaats: text.default(''),
    punten: z.array(item).min(1),
    aanwezig: z.array(z.email()).default([]),
    gesloten: z.strictObject({ op: moment, door: z.email() }).optional(),
  })
  .refine(({ punten, gesloten }) => gesloten !== undefined || punten.every(({ uitkomst }) => uitkomst === ''), {
    error: 'een uitkomst hoort bij een vergadering die gesloten is',
  })
export type MeetingEntry = z.output<typeof meeting>

/** In the order in which they were held: what was passed on comes after where it came from. */
export const meetingsFile = z.strictObject({
  /** From this day the meetings of every rhythm are planned for a year. */
  vandaag: day,
  vaste_punten: z.record(z.string(), z.array(text)).default({}),
  vergaderingen: z.array(meeting),
  /** What the aldermen sign, with who did. */
  werkafspraken: z
    .strictObject({
      titel: text,
      afspraken: z.array(text).min(1),
      op: moment,
      door: z.email(),
      ondertekend: z.array(z.strictObject({ gemeente: text, op: moment, door: z.email() })),
    })
    .optional(),
  communicatielijnen: communicationLines,
  terugkerende_taken: z
    .array(
      z.strictObject({
        titel: text,
        toelichting: text.default(''),
        voor: z.enum(dutyRoles),
        keer_per_jaar: z.literal([...dutyTimes]),
        maand: z.int().min(1).max(12),
        dag: z.int().min(1).max(31),
        vanaf: day,
        per_gemeente: z.boolean().default(false),
        gedaan: z
          .array(
            z.strictObject({
              termijn: day,
              gemeente: text.optional(),
              op: moment,
              door: z.email(),
              opmerking: text.default(''),
              adres: z.url().optional(),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
})
export type MeetingsFile = z.output<typeof meetingsFile>
