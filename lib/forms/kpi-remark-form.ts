import { z } from 'zod'
import { longestRemark, type RemarkAbout } from '@/lib/domain/kpi-remark'
import { readMeasurePeriod } from '@/lib/domain/measure-period'
import { idField, idOrNone, textField } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

/** A remark at figures: of a period or of a municipality. It is saved or taken away by the button that sends it. */
export const remarkForm = z
  .object({
    kpiId: idField,
    kind: z.enum(['period', 'municipality'], { error: notArrived }),
    period: textField(40),
    municipalityId: idOrNone,
    version: z.coerce.number({ error: notArrived }).int(notArrived).nonnegative(notArrived),
    text: textField(longestRemark),
    act: z.enum(['save', 'remove'], { error: notArrived }),
  })
  .transform(({ kind, period, municipalityId, text, act, ...seen }, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const read = readMeasurePeriod(period)
    if (kind === 'period' && period === '') wrong('period', 'Vul in over welke periode het gaat.')
    else if (kind === 'period' && !read)
      wrong('period', 'Deze periode is er niet. Typ bijvoorbeeld 2022, 1e halfjaar 2022 of 3e kwartaal 2022.')
    if (kind === 'municipality' && municipalityId === null) wrong('municipalityId', 'Kies de gemeente die anders telt.')
    if (act === 'save' && text === '')
      wrong('text', kind === 'period' ? 'Vul in wat er met deze cijfers is.' : 'Vul in wat deze gemeente anders telt.')
    const about: RemarkAbout = kind === 'period' ? { kind, period: read?.period ?? '' } : { kind, municipalityId: municipalityId ?? '' }
    return { ...seen, about, text, act }
  })
