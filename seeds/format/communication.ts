import { z } from 'zod'
import * as words from './words'

const { text } = words

/** To whom something is told, by whom and what for. */
const line = z.strictObject({
  naam: text,
  doelgroep: text,
  afzender: text,
  doel: text,
  insteek: z.string().trim().default(''),
  middel: z.string().trim().default(''),
  wanneer: z.string().trim().default(''),
})

/** In the order in which they are shown. */
export const communicationLines = z
  .array(line)
  .refine((lines) => new Set(lines.map(({ naam }) => naam)).size === lines.length, { error: 'elke communicatielijn heeft een eigen naam' })
  .default([])
export type CommunicationEntries = z.output<typeof communicationLines>
