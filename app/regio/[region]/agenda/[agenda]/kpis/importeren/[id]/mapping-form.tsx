'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../../../form'
import { useForm } from '../../../../../../use-form'
import { mapImportAction } from './actions'
import { ColumnFields, IndicatorFields } from './mapping-fields'
import type { ImportPlace } from './place'

type MappingFormProps = {
  place: ImportPlace
  indicators: readonly string[]
  /** Of a wide table. */
  header: readonly string[] | null
  choices: readonly { id: string; name: string }[]
  start: FormValues
  draft: FormValues | null
  /** Nothing can be imported before this was sent. */
  isNext: boolean
  /** What was said already, behind which the form is closed. */ title: string | null
}

/** What the file is about. */
export function MappingForm({ place, indicators, header, choices, start, draft, isNext, title }: MappingFormProps) {
  const form = useForm(mapImportAction, { start, draft })
  const { value } = form
  const fields = (
    <Form form={form} hidden={{ ...place, version: value.version ?? place.version }} refused="Dat ging niet" className="mt-5">
      {header ? (
        <ColumnFields header={header} choices={choices} values={value} />
      ) : (
        <IndicatorFields indicators={indicators} choices={choices} values={value} />
      )}
      <Buttons>
        <Button variant={isNext ? 'primary' : 'secondary'} disabled={form.pending}>
          {form.pending ? 'Bezig met vergelijken…' : 'Bekijk wat er verandert'}
        </Button>
      </Buttons>
    </Form>
  )
  if (title === null) return fields
  return (
    <Fold title={title} isOpen={form.state.status !== 'idle'}>
      {fields}
    </Fold>
  )
}
