import { z } from 'zod'
import * as words from './words'

const { text, day } = words

export const regionFile = z.strictObject({
  regio: z.strictObject({ slug: words.slug, naam: text, cbs_code: z.string().regex(/^JZ\d{2}$/) }),
  gemeenten: z
    .array(
      z.strictObject({
        naam: text,
        slug: words.slug,
        cbs_code: z.string().regex(/^GM\d{4}$/),
        lid_vanaf: day,
        lid_tot: day.optional(),
      }),
    )
    .min(1),
})

/** Every municipality of the Netherlands, with its first and last day where a reorganisation made or ended it. */
export const municipalityListFile = z.strictObject({
  gemeenten: z
    .array(z.strictObject({ code: z.string().regex(/^GM\d{4}$/), naam: text, vanaf: day.optional(), laatste_dag: day.optional() }))
    .min(1),
})

export const organisationsFile = z.strictObject({
  organisaties: z.array(z.strictObject({ naam: text, soort: words.organisationKind, gemeente: text.optional() })),
})

export const bodiesFile = z.strictObject({
  overleggen: z.array(
    z
      .strictObject({
        naam: text,
        ook_genoemd: z.array(text).default([]),
        soort: words.bodyKind,
        status: words.bodyStatus.default('exists'),
        /** The ambition it works on, of the agenda with this slug. */
        agenda: words.slug.optional(),
        ambitie: text.optional(),
        taak: text,
        ritme: text.optional(),
        /** Who sits at the table. */
        partijen: z.array(text).default([]),
      })
      .refine(({ agenda, ambitie }) => (agenda === undefined) === (ambitie === undefined), {
        error: 'een ambitie is er een van een agenda',
      }),
  ),
})

export const sourceNotesFile = z.strictObject({
  brondocumenten: z.array(z.strictObject({ code: text, titel: text, jaar: z.int().optional() })),
  aantekeningen: z.array(
    z.strictObject({
      code: text,
      brondocument: text,
      betreft: z.strictObject({ ambitie: text, resultaat: text, activiteit: text, kpi: text }).partial().default({}),
      onderwerp: text,
      gevonden: text,
      gekozen: text,
      reden: text,
      regels: text,
    }),
  ),
})
