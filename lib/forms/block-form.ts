import { z } from 'zod'
import { lights, longestText, type Explanation } from '@/lib/domain/progress'
import { blockLightWords, longestBlockText, missingBlockExplanations, type BlockLight } from '@/lib/domain/report-block'
import { idField, textField, versionField } from '@/lib/forms/fields'

const light = (part: BlockLight) => z.enum(lights, { error: `Kies hoe het staat met ${blockLightWords[part].toLowerCase()}.` })

const questions: Record<Explanation, string> = { cause: 'de oorzaak', consequence: 'het gevolg', measure: 'de bijsturing' }

/** The form with which somebody writes a block of a report. */
export const blockForm = z
  .object({
    blockId: idField,
    version: versionField,
    contentLight: light('contentLight'),
    timeLight: light('timeLight'),
    moneyLight: light('moneyLight'),
    cause: textField(longestText),
    consequence: textField(longestText),
    measure: textField(longestText),
    achieved: textField(longestBlockText),
    planned: textField(longestBlockText),
  })
  .superRefine(
    (given, context) => {
      for (const part of missingBlockExplanations(given))
        context.addIssue({
          code: 'custom',
          path: [part],
          message: `Vul ${questions[part]} in. Dit hoort bij ‘Loopt risico’ en ‘Loopt vast’.`,
        })
    },
    // Also beside other mistakes: whoever mends a form wants to hear all of them at once.
    { when: () => true },
  )
