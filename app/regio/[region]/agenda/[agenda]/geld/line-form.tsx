'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Select, TextArea, TextInput } from '@/components/ui/field'
import { budgetKinds, budgetKindWords, budgetStatuses, budgetStatusWords, longestMoneyTitle, type BudgetKind } from '@/lib/domain/budget'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import type { WholeLine } from '@/lib/queries/money'
import type { Compared } from '../../../../compared'
import { EditForm } from '../../../../edit-form'
import { useEdit } from '../../../../use-edit'
import { addBudgetLineAction, changeBudgetLineAction } from './actions'
import type { MoneyFormPlace } from './place'

type LineFormProps = {
  place: MoneyFormPlace
  /** Null: a new one. */ line: { id: string; version: number } | null
  agendaId: string
  ambitionTerm: string
  ambitions: readonly { id: string; number: string; title: string }[]
  /** Of what it can be a part. */ wholes: readonly WholeLine[]
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

const kindChoices: Record<BudgetKind, string> = {
  expense: 'Raming: dit gaat het kosten',
  funding: 'Dekking: hier komt het geld vandaan',
  ceiling: 'Plafond: meer mag het niet zijn',
}

const kinds = budgetKinds.map((value) => ({ value, label: kindChoices[value] }))
const statuses = budgetStatuses.map((value) => ({ value, label: budgetStatusWords[value] }))

/** A line of the budget, new or changed. */
export function LineForm({ place, line, agendaId, ambitionTerm, ambitions, wholes, start, draft, cancelHref }: LineFormProps) {
  const form = useEdit(line ? changeBudgetLineAction : addBudgetLineAction, { start, draft, version: line?.version })
  const { field } = form
  const parts = ambitions.map(({ id, number, title }) => ({ value: id, label: `${ambitionTerm} ${number} ${title}` }))
  const whole = wholes.map(({ id, kind, year, title }) => ({ value: id, label: `${budgetKindWords[kind]} ${year}: ${title}` }))
  const compared: Compared = {
    ...{ title: 'Post', kind: { label: 'Soort', options: kinds }, amount: 'Bedrag', status: { label: 'Hoe zeker', options: statuses } },
    ...{ year: 'Jaar', untilYear: 'Tot en met jaar', source: 'Bron van het geld', lapsesOn: 'Vervalt na' },
    ambitionId: { label: 'Waar hoort het bij', options: [{ value: '', label: 'De hele agenda' }, ...parts] },
    ...(wholes.length > 0 && { parentId: { label: 'Deel van', options: whole } }),
  }
  return (
    <EditForm form={form} compared={compared} hidden={{ ...place, ...(line ? { lineId: line.id } : { agendaId }) }} className="max-w-form">
      <TextInput {...field('title')} label="Post" hint="Waar het geld voor is, of waar het vandaan komt." maxLength={longestMoneyTitle} />
      <Select {...field('kind')} label="Soort" empty="Kies" options={kinds} />
      <TextInput
        {...field('amount')}
        label="Bedrag in euro"
        hint="Bijvoorbeeld 110.000 of 110.000,50. Leeg: nog niet bekend."
        inputMode="decimal"
        narrow
        optional
      />
      <Select {...field('status')} label="Hoe zeker is het bedrag?" empty="Kies" options={statuses} />
      <TextInput {...field('year')} label="Jaar" inputMode="numeric" narrow />
      <TextInput
        {...field('untilYear')}
        label="Tot en met jaar"
        hint="Alleen als het bedrag voor meer jaren samen is."
        inputMode="numeric"
        narrow
        optional
      />
      <TextInput
        {...field('source')}
        label="Bron van het geld"
        hint="Bijvoorbeeld het transformatiefonds."
        maxLength={longestMoneyTitle}
        optional
      />
      <TextInput
        {...field('lapsesOn')}
        type="date"
        label="Vervalt na"
        hint="De laatste dag waarop het geld kan worden besteed."
        narrow
        optional
      />
      <Select {...field('ambitionId')} label="Waar hoort het bij?" empty="De hele agenda" options={parts} />
      {wholes.length > 0 && (
        <Select
          {...field('parentId')}
          label="Deel van"
          hint="Het bedrag telt dan mee in die post, en niet nog eens. Soort en jaar zijn hetzelfde."
          empty="Geen deel van een andere post"
          options={whole}
        />
      )}
      <TextArea {...field('note')} label="Toelichting" hint="Dit komt in de geschiedenis." maxLength={longestText} optional />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : line ? 'Bewaar' : 'Voeg toe'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
