import { z } from 'zod'
import { dateWords, readDutchDate } from '@/lib/domain/dutch-dates'
import { lifecycles, lights, lightWords, longestText, missingExplanations, type Explanation, type Progress } from '@/lib/domain/progress'
import { idField, textField, versionField } from '@/lib/forms/fields'

const text = textField(longestText)

const expected = z
  .string()
  .trim()
  .default('')
  .transform((said, context) => {
    if (said === '') return null
    const date = readDutchDate(said)
    if (!date)
      context.addIssue({
        code: 'custom',
        message: 'Deze datum kan niet worden gelezen. Typ bijvoorbeeld: 31-12-2023, december 2023, 4e kwartaal 2023 of 2023.',
      })
    return date
  })

const questions: Record<Explanation, string> = { cause: 'de oorzaak', consequence: 'het gevolg', measure: 'de maatregel' }

/** The form with which somebody says how an activity stands. */
export const progressForm = z
  .object({
    trackId: idField,
    version: versionField,
    lifecycle: z.enum(lifecycles, { error: 'Kies een levensloop.' }),
    light: z.enum(lights, { error: 'Kies hoe het ervoor staat.' }),
    done: text,
    next: text,
    cause: text,
    consequence: text,
    measure: text,
    expected,
  })
  .superRefine(
    (given, context) => {
      for (const part of missingExplanations(given)) {
        context.addIssue({
          code: 'custom',
          path: [part],
          message: `Vul ${questions[part]} in. Die hoort bij ‘${lightWords[given.light]}’.`,
        })
      }
    },
    // Also beside other mistakes: whoever mends a form wants to hear all of them at once.
    { when: () => true },
  )

export function progressOf({
  lifecycle,
  light,
  done,
  next,
  cause,
  consequence,
  measure,
  expected: date,
}: z.infer<typeof progressForm>): Progress {
  return {
    lifecycle,
    light,
    done,
    next,
    cause,
    consequence,
    measure,
    expectedOn: date?.date ?? null,
    expectedPrecision: date?.precision ?? null,
  }
}

/** How the expected date stands in the field: as somebody would type it. */
export const expectedInField = (progress: Pick<Progress, 'expectedOn' | 'expectedPrecision'>): string =>
  progress.expectedOn && progress.expectedPrecision ? dateWords(progress.expectedOn, progress.expectedPrecision) : ''
