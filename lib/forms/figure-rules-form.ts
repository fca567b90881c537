import { z } from 'zod'
import { highestThreshold, lowestThreshold } from '@/lib/domain/figure-rules'
import { idField, textField, versionField } from '@/lib/forms/fields'

const count = (said: string): number | null => (/^\d{1,5}$/.test(said) ? Number(said) : null)

const limit = textField(20).transform((said, context): number | null => {
  if (said === '') return null
  const read = count(said)
  if (read !== null && read > 0) return read
  context.addIssue({ code: 'custom', message: 'Vul een heel getal in, bijvoorbeeld 15. Laat het veld leeg voor geen grens.' })
  return z.NEVER
})

/** From when on counts are shown, and how much a region wants at most. */
export const figureRulesForm = z.object({
  regionId: idField,
  version: versionField,
  threshold: textField(20).transform((said, context): number => {
    const read = count(said)
    if (read !== null && read >= lowestThreshold && read <= highestThreshold) return read
    context.addIssue({ code: 'custom', message: `Vul een heel getal in van ${lowestThreshold} tot en met ${highestThreshold}.` })
    return z.NEVER
  }),
  kpis: limit,
  activities: limit,
})
