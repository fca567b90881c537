import { z } from 'zod'
import { indicators } from '@/lib/domain/indicator'
import { countingLevels, kpiDirections, kpiFrequencies, kpiKinds, kpiLevels, type KpiOn } from '@/lib/domain/kpi'
import { kpiActs, needsReason } from '@/lib/domain/kpi-route'
import type { TargetFields } from '@/lib/domain/kpi-target'
import { readTargetLine, targetMeaning } from '@/lib/domain/target-line'
import { readDutchNumber, type ReadNumber } from '@/lib/domain/dutch-number'
import { readMeasurePeriod, type MeasurePeriod } from '@/lib/domain/measure-period'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { idField, idOrNone, requiredText, textField, versionField } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

/** A step of a KPI; a step back and withdrawing ask why, adopting asks which decision. */
export const kpiStepForm = z
  .object({
    kpiId: idField,
    version: versionField,
    act: z.enum(kpiActs),
    decisionId: idOrNone,
    note: textField(longestText),
  })
  .superRefine(({ act, decisionId, note }, context) => {
    if (needsReason(act) && note === '') context.addIssue({ code: 'custom', path: ['note'], message: 'Vul in waarom.' })
    if (act === 'adopt' && decisionId === null)
      context.addIssue({ code: 'custom', path: ['decisionId'], message: 'Kies het besluit waarmee het bestuur deze KPI vaststelde.' })
  })

/** One of the words, or nothing. */
const chosen = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.union([z.literal('').transform(() => null), z.enum(words)]).default(null)

const notANumber = 'Dit is geen getal. Typ het bijvoorbeeld zo: 12,5.'

/** What to say of a number that can't be read, or can be read in two ways. */
export const numberMessage = (read: Exclude<ReadNumber, { ok: true }>): string =>
  read.failure === 'ambiguous'
    ? `Bedoel je ${read.readings.map((reading) => reading.toLocaleString('nl-NL', { useGrouping: false, maximumFractionDigits: 10 })).join(' of ')}? Typ het zonder punt, met een komma voor de decimalen.`
    : notANumber

const optionalNumber = z
  .string()
  .trim()
  .default('')
  .transform((said, context): number | null => {
    if (said === '') return null
    const read = readDutchNumber(said)
    if (read.ok) return read.value
    context.addIssue({ code: 'custom', message: numberMessage(read) })
    return z.NEVER
  })

const noPeriod = 'Deze periode is er niet. Typ bijvoorbeeld 2022, 1e halfjaar 2022 of 3e kwartaal 2022.'

const optionalPeriod = z
  .string()
  .trim()
  .default('')
  .transform((said, context): MeasurePeriod | null => {
    const read = said === '' ? null : readMeasurePeriod(said)
    if (said !== '' && read === null) context.addIssue({ code: 'custom', message: noPeriod })
    return read?.period ?? null
  })

/** A target a line: "2025: 120". */
const targetLines = textField(longestText).transform((said, context): TargetFields[] => {
  const lines = said.split('\n').filter((line) => line.trim() !== '')
  const read = lines.map(readTargetLine)
  const unread = lines.find((_, index) => read[index] === null)
  if (unread !== undefined)
    context.addIssue({
      code: 'custom',
      message: `‘${unread.trim().slice(0, 80)}’ is niet te lezen. Typ per regel een jaar en wat dan het streven is: 2025: 120.`,
    })
  const targets = read.filter((target) => target !== null)
  for (const { printed, year, ...meaning } of targets) {
    const number = readDutchNumber(printed)
    const isUnclear = !number.ok && number.failure === 'ambiguous' && targetMeaning(meaning) === null
    if (isUnclear) context.addIssue({ code: 'custom', message: `Bij ${year}: ${numberMessage(number)}` })
  }
  const twice = targets.find(({ year }, index) => targets.findIndex((other) => other.year === year) !== index)
  if (twice) context.addIssue({ code: 'custom', message: `${twice.year} staat er twee keer. Een jaar heeft één streefwaarde.` })
  return targets
})

/** A label a line. */
const labelLines = textField(longestText).transform((said, context): string[] => {
  const labels = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const twice = labels.find((label, index) => labels.indexOf(label) !== index)
  if (twice !== undefined) context.addIssue({ code: 'custom', message: `‘${twice.slice(0, 80)}’ staat er twee keer.` })
  return labels
})

const numberWords = 'Gebruik letters, cijfers, punten en streepjes, zoals 1.4 of A2.'

const kpiNumber = textField(20).refine((said) => said === '' || /^[\p{L}\d][\p{L}\d.-]*$/u.test(said), { error: numberWords })

const on = z
  .string()
  .default('')
  .transform((said, context): KpiOn => {
    const [, kind, id = ''] = /^(ambition|result|activity):(.*)$/.exec(said) ?? []
    if (said === '') return null
    if (kind !== undefined && idField.safeParse(id).success) return { kind: kind as NonNullable<KpiOn>['kind'], id }
    context.addIssue({ code: 'custom', message: notArrived })
    return z.NEVER
  })

/** What a KPI hangs on, as its field says it. */
export const onInField = (place: KpiOn): string => (place === null ? '' : `${place.kind}:${place.id}`)

/** What is asked of a new KPI; the rest of the sheet comes after it. Without a number it gets the next one. */
export const addKpiForm = z.object({
  agendaId: idField,
  on,
  number: kpiNumber,
  name: requiredText(longestTitle, 'Vul in hoe de KPI heet.'),
  why: textField(longestText),
  unit: requiredText(80, 'Vul de eenheid in, bijvoorbeeld: jeugdigen of %.'),
  direction: z.enum(kpiDirections, { error: 'Kies welke kant het op moet.' }),
})

/** The sheet of a KPI. The definition is a version of its own: changed text makes a new one, from a period on. */
export const kpiForm = z
  .object({
    kpiId: idField,
    version: versionField,
    /** Beside the number in the address, which the form sends along. */
    newNumber: kpiNumber.refine((said) => said !== '', { error: 'Vul een nummer in.' }),
    on,
    after: idOrNone,
    name: requiredText(longestTitle, 'Vul in hoe de KPI heet.'),
    why: textField(longestText),
    definition: textField(longestText),
    fromPeriod: optionalPeriod,
    kind: chosen(kpiKinds),
    unit: requiredText(80, 'Vul de eenheid in, bijvoorbeeld: jeugdigen of %.'),
    countingLevel: chosen(countingLevels),
    direction: z.enum(kpiDirections, { error: 'Kies welke kant het op moet.' }),
    frequency: chosen(kpiFrequencies),
    level: chosen(kpiLevels),
    indicator: chosen(indicators),
    source: textField(longestTitle),
    breakdownName: textField(80),
    breakdowns: labelLines,
    registrationMinutes: optionalNumber,
    unmeasurableReason: textField(longestText),
    baselinePeriod: optionalPeriod,
    baselineValue: optionalNumber,
    targets: targetLines,
  })
  .superRefine(
    ({ registrationMinutes, baselinePeriod, baselineValue }, context) => {
      const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
      if (
        registrationMinutes !== null &&
        (!Number.isInteger(registrationMinutes) || registrationMinutes < 0 || registrationMinutes > 100_000)
      )
        wrong('registrationMinutes', 'Vul hele minuten in, van 0 tot en met 100.000.')
      if ((baselinePeriod === null) !== (baselineValue === null))
        wrong(baselinePeriod === null ? 'baselinePeriod' : 'baselineValue', 'Een nulmeting heeft een periode en een waarde.')
    },
    { when: () => true },
  )
