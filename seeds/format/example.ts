import { z } from 'zod'
import { readDutchDate } from '@/lib/domain/dutch-dates'
import { needsExplanation } from '@/lib/domain/progress'
import * as words from './words'

const { text, day, moment } = words

/** A seat in the list `trekkers` of the agenda, an ambition or an activity; the first is 1. */
const seat = z.strictObject({ ambitie: text.optional(), activiteit: text.optional(), plaats: z.int().positive() })
export type SeatEntry = z.infer<typeof seat>

/** Who is more than a member: { naam: PHO Utrecht West, als: voorzitter } */
const bodySeat = z.strictObject({ naam: text, als: words.seatRole })

export const peopleFile = z.strictObject({
  vanaf: day,
  /** What the region shows to everybody; left out: nothing. */
  openbaar: z.strictObject({ namen: z.boolean(), open_data: z.boolean() }).optional(),
  // Whether the region asks everybody who works there for a second step when signing in.
  tweede_stap: z.boolean().default(false),
  personen: z.array(
    z.strictObject({
      naam: text,
      email: z.email().regex(/^[^A-Z]+\.example$/),
      functie: text,
      rollen: z.array(z.strictObject({ rol: words.grantedRole, gemeente: text.optional() })).default([]),
      trekt: z.array(seat).default([]),
      waarnemer: z.array(seat).default([]),
      overleggen: z.array(z.union([text.transform((naam) => ({ naam, als: 'member' as const })), bodySeat])).default([]),
    }),
  ),
})

const explanations = ['oorzaak', 'gevolg', 'maatregel'] as const

const change = z
  .strictObject({
    ronde: text,
    op: moment,
    door: text.optional(),
    stand: words.lifecycle,
    licht: words.light,
    gedaan: text.default(''),
    hierna: text.default(''),
    oorzaak: text.default(''),
    gevolg: text.default(''),
    maatregel: text.default(''),
    /** "september 2023", "3e kwartaal 2023" */
    verwacht: text
      .transform(readDutchDate)
      .refine((read) => read !== null, { error: 'is geen datum, maand, kwartaal of jaar' })
      .optional(),
  })
  .refine(({ licht, ...texts }) => explanations.every((part) => (texts[part] !== '') === needsExplanation(licht)), {
    error: 'oorzaak, gevolg en maatregel horen bij loopt risico en loopt vast, en alleen daarbij',
  })

/** "Ongewijzigd, bevestigd": repeats the update before it. */
const confirmation = z.strictObject({ ronde: text, op: moment, door: text.optional(), ongewijzigd: z.literal(true) })

const update = z.union([confirmation, change])
export type UpdateEntry = z.infer<typeof update>

export const progressFile = z.strictObject({
  rondes: z.array(
    z.strictObject({
      slug: z.string().regex(/^\d{4}(-\d)?$/),
      soort: words.periodKind.default('halfYear'),
      van: day,
      tot_en_met: day,
      opent: day,
      sluit: day,
      overleg: day.optional(),
    }),
  ),
  /** Who writes where an update does not say so: a municipality, an ambition or an activity, with an address. */
  schrijvers: z.record(z.string(), z.email()),
  /** Activity code, then municipality or "regio", then the updates in order. */
  bijwerkingen: z.record(z.string(), z.record(z.string(), z.array(update).min(1))),
  /** What has priority, by activity, and of whom. */
  prioriteiten: z.record(z.string(), z.strictObject({ prioriteit: words.priority, van: text })).default({}),
  /** What an activity has to do with the agenda of another region, by the title of that agenda. */
  verwante_agendas: z.array(z.strictObject({ activiteit: text, agenda: text, toelichting: text })).default([]),
})
export type ProgressFile = z.infer<typeof progressFile>

export type PeopleFile = z.output<typeof peopleFile>
