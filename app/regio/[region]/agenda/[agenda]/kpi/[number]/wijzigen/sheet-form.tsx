'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../../../../../edit-form'
import { useEdit } from '../../../../../../use-edit'
import { changeKpiAction } from '../actions'
import type { FormChoices } from '../kpi-choices'
import type { KpiPlace } from '../place'
import { comparedSheet } from './compared-sheet'
import { SheetFields } from './sheet-fields'

type SheetFormProps = {
  kpi: { id: string; version: number; hasDefinition: boolean; isAdopted: boolean }
  choices: FormChoices
  place: KpiPlace
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

const conflict = {
  title: 'Een collega heeft dit KPI-blad intussen gewijzigd.',
  caption: 'Het blad van je collega naast dat van jou',
}

export function SheetForm({ kpi, choices, place, start, draft, cancelHref }: SheetFormProps) {
  const form = useEdit(changeKpiAction, { start, draft, version: kpi.version })

  return (
    <EditForm form={form} hidden={{ kpiId: kpi.id, ...place }} compared={comparedSheet(choices)} conflict={conflict} className="max-w-form">
      <SheetFields form={form} kpi={kpi} choices={choices} />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
