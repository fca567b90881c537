import { z } from 'zod'
import {
  actionKinds,
  actionKindWords,
  actionStates,
  actionStateWords,
  decisionOutcomes,
  decisionOutcomeWords,
} from '@/lib/domain/decisions'
import { addressDay, addressPage, addressQuery, addressText, addressWord, readAddress, type SearchParams } from '@/lib/forms/list-address'
import { inAddress } from '@/lib/kernel/addresses'

const decisions = z.object({
  zoek: addressText,
  uitkomst: addressWord(decisionOutcomes, decisionOutcomeWords),
  sinds: addressDay,
  pagina: addressPage,
})
export type DecisionListInput = z.infer<typeof decisions>

export const readDecisionList = (searchParams: SearchParams): DecisionListInput => readAddress(decisions, searchParams)

export const decisionListAddress = ({ zoek, uitkomst, sinds, pagina }: Partial<DecisionListInput>): string =>
  addressQuery({ zoek, uitkomst: uitkomst && inAddress(decisionOutcomeWords[uitkomst]), sinds, pagina: pagina === 1 ? undefined : pagina })

const actions = z.object({
  zoek: addressText,
  stand: addressWord(actionStates, actionStateWords),
  soort: addressWord(actionKinds, actionKindWords),
  van: z.literal('mij').optional().catch(undefined),
  sinds: addressDay,
  pagina: addressPage,
})
export type ActionListInput = z.infer<typeof actions>

export const readActionList = (searchParams: SearchParams): ActionListInput => readAddress(actions, searchParams)

export const actionListAddress = ({ zoek, stand, soort, van, sinds, pagina }: Partial<ActionListInput>): string =>
  addressQuery({
    zoek,
    stand: stand && inAddress(actionStateWords[stand]),
    soort: soort && inAddress(actionKindWords[soort]),
    van,
    sinds,
    pagina: pagina === 1 ? undefined : pagina,
  })
