import { z } from 'zod'
import { readEuros, type ReadEuros } from '@/lib/domain/euro-amount'

type Failure = Extract<ReadEuros, { ok: false }>['failure']

const sentences: Record<Failure, string> = {
  'not-an-amount': 'Dit is geen bedrag. Typ het bijvoorbeeld zo: 110.000 of 110.000,50.',
  decimals: 'Achter de komma staan hooguit twee cijfers, de centen. Bedoel je duizenden, zet er dan een punt: 110.000.',
  'dot-as-comma': 'Zet een komma voor de centen: 110.000,50. Een punt staat alleen tussen duizendtallen.',
  'too-much': 'Dit bedrag is te groot. Het mag hooguit 100 miljard euro zijn.',
}

/** An amount in euros, to the cent, or nothing. */
export const optionalEuros = z
  .string()
  .trim()
  .default('')
  .transform((said, context): bigint | null => {
    if (said === '') return null
    const read = readEuros(said)
    if (read.ok) return read.cents
    context.addIssue({ code: 'custom', message: sentences[read.failure] })
    return z.NEVER
  })
