import { z } from 'zod'
import type { Figure } from '@/lib/domain/kpi'
import * as kpiWords from './kpi-words'
import { text } from './words'

const parts = {
  waarde: z.number().optional(),
  teller: z.number().optional(),
  noemer: z.number().positive().optional(),
  status: kpiWords.valueStatus.optional(),
}
type Parts = z.output<z.ZodObject<typeof parts>>

const isHidden = (status: Parts['status']) => status === 'secret' || status === 'unknown'

const numbersIn = ({ waarde, teller, noemer }: Parts) => [waarde, teller, noemer].filter((number) => number !== undefined)

/** A figure written out, with what an extending form adds to it. */
export const figureWith = <Extra extends z.ZodRawShape>(extra: Extra) =>
  z
    .strictObject({ ...parts, ...extra })
    .refine((figure) => !isHidden((figure as Parts).status) || numbersIn(figure as Parts).length === 0, {
      error: 'een cijfer dat geheim of onbekend is, heeft geen waarde',
      path: ['status'],
    })
    .refine((figure) => isHidden((figure as Parts).status) || (figure as Parts).waarde !== undefined, {
      error: 'ontbreekt',
      path: ['waarde'],
    })
    .refine((figure) => fractionHolds(figure as Parts), {
      error: 'teller en noemer horen bij elkaar en de teller is niet groter dan de noemer',
      path: ['teller'],
    })

const fractionHolds = ({ teller, noemer }: Parts) =>
  teller === undefined || noemer === undefined ? teller === noemer : teller >= 0 && teller <= noemer

/** 76, geheim, or a figure written out. */
export const cellWith = <Extra extends z.ZodRawShape>(extra: Extra) =>
  z.union([z.number().transform((waarde) => ({ waarde })), kpiWords.unknownStatus.transform((status) => ({ status })), figureWith(extra)])

/** Null: the source has nothing there. */
export const cell = z.union([z.null(), cellWith({ opmerking: text.optional() })])

export function figureOf({ waarde, teller, noemer, status }: Parts, otherwise: Figure['status']): Figure {
  return { value: waarde ?? null, numerator: teller ?? null, denominator: noemer ?? null, status: status ?? otherwise }
}
