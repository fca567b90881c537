import { z } from 'zod'
import { budgetKinds, budgetStatuses, longestMoneyTitle } from '@/lib/domain/budget'
import { readDutchNumber } from '@/lib/domain/dutch-number'
import { hoursPers } from '@/lib/domain/hours'
import { longestText } from '@/lib/domain/progress'
import { optionalDay, requiredDay } from '@/lib/forms/day-field'
import { optionalEuros } from '@/lib/forms/euro-field'
import { checkbox, idField, idOrNone, requiredText, textField, versionField } from '@/lib/forms/fields'

const yearField = (missing: string) =>
  z
    .string()
    .trim()
    .default('')
    .transform((said, context): number | null => {
      if (said === '') {
        if (missing) context.addIssue({ code: 'custom', message: missing })
        return null
      }
      if (!/^(19|20|21)\d\d$/.test(said)) context.addIssue({ code: 'custom', message: 'Typ een jaar met vier cijfers, bijvoorbeeld 2025.' })
      return Number(said)
    })

const lineFields = {
  kind: z.enum(budgetKinds, { error: 'Kies een soort.' }),
  title: requiredText(longestMoneyTitle, 'Vul in waar het geld voor is of vandaan komt.'),
  source: textField(longestMoneyTitle),
  ambitionId: idOrNone,
  parentId: idOrNone,
  year: yearField('Vul het jaar in.').transform((year) => year!),
  untilYear: yearField(''),
  amount: optionalEuros,
  status: z.enum(budgetStatuses, { error: 'Kies hoe zeker het bedrag is.' }),
  lapsesOn: optionalDay,
  note: textField(longestText),
}

type Line = { year: number; untilYear: number | null; amount: bigint | null; lapsesOn: string | null }

const fitsTogether = ({ year, untilYear, amount, lapsesOn }: Line, context: z.RefinementCtx) => {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (untilYear !== null && untilYear < year) refuse('untilYear', 'Het laatste jaar ligt voor het eerste.')
  if (amount !== null && amount < 0n) refuse('amount', 'Een bedrag is niet minder dan nul.')
  if (lapsesOn !== null && lapsesOn < `${year}-01-01`) refuse('lapsesOn', `Dan is het geld al weg voordat ${year} begint.`)
}

const asText = <T extends { amount: bigint | null; note: string }>({ amount, note, ...text }: T) => ({
  note,
  text: { ...text, amountCents: amount },
})

export const addBudgetLineForm = z
  .object({ agendaId: idField, ...lineFields })
  .superRefine(fitsTogether)
  .transform(({ agendaId, ...line }) => ({ agendaId, ...asText(line) }))

export const changeBudgetLineForm = z
  .object({ lineId: idField, version: versionField, ...lineFields })
  .superRefine(fitsTogether)
  .transform(({ lineId, version, ...line }) => ({ lineId, version, ...asText(line) }))

/** What was spent, on which day. Less than nothing takes back what was written down by mistake, and says why. */
export const spendingForm = z
  .object({
    lineId: idField,
    version: versionField,
    spent: optionalEuros.refine((cents) => cents !== null, { error: 'Vul in hoeveel er is besteed.' }).transform((cents) => cents!),
    spentOn: requiredDay('Vul in wanneer het is besteed.'),
    note: textField(longestText),
  })
  .superRefine(({ spent, note }, context) => {
    if (spent === 0n) context.addIssue({ code: 'custom', path: ['spent'], message: 'Vul een bedrag in dat niet nul is.' })
    if (spent < 0n && note === '') context.addIssue({ code: 'custom', path: ['note'], message: 'Vul in wat je corrigeert.' })
  })
  .transform(({ spent, spentOn, ...rest }) => ({ ...rest, cents: spent, on: spentOn }))

const lapse = {
  version: versionField,
  act: z.enum(['withdrawn', 'restored']),
  reason: requiredText(longestText, 'Vul in waarom.'),
}
export const withdrawBudgetLineForm = z.object({ lineId: idField, ...lapse })
export const withdrawHoursForm = z.object({ hoursId: idField, ...lapse })

const hoursField = z
  .string()
  .trim()
  .default('')
  .transform((said, context): number => {
    const read = readDutchNumber(said)
    const problem = said === '' ? 'Vul het aantal uren in.' : read.ok ? hoursProblem(read.value) : noHours
    if (problem !== null) context.addIssue({ code: 'custom', message: problem })
    return read.ok ? read.value : 0
  })

const noHours = 'Typ een aantal uren, bijvoorbeeld 8 of 7,5.'

function hoursProblem(hours: number): string | null {
  if (hours <= 0) return 'Vul meer dan nul uren in.'
  if (hours > 999_999) return 'Dit zijn te veel uren. Het mogen er hooguit 999.999 zijn.'
  return Number(hours.toFixed(2)) === hours ? null : 'Gebruik hooguit twee cijfers achter de komma.'
}

const hoursFields = {
  account: requiredText(longestMoneyTitle, 'Vul in voor welk account of welke functie de uren zijn.'),
  hours: hoursField,
  per: z.enum(hoursPers, { error: 'Kies waarvoor de uren gelden.' }),
  isExtension: checkbox,
  ambitionId: idOrNone,
  remark: textField(longestText),
}

export const addHoursForm = z.object({ agendaId: idField, ...hoursFields }).transform(({ agendaId, ...text }) => ({ agendaId, text }))

export const changeHoursForm = z
  .object({ hoursId: idField, version: versionField, ...hoursFields })
  .transform(({ hoursId, version, ...text }) => ({ hoursId, version, text }))
