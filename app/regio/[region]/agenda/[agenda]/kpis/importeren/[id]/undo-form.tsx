'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Form } from '../../../../../../form'
import { useForm } from '../../../../../../use-form'
import { undoImportAction } from './actions'
import type { ImportPlace } from './place'

export function UndoForm({ place }: { place: ImportPlace }) {
  const form = useForm(undoImportAction)
  return (
    <Form form={form} hidden={place} refused="Dat ging niet" className="mt-5">
      <Buttons>
        <Button variant="secondary" disabled={form.pending}>
          {form.pending ? 'Bezig met terugzetten…' : 'Maak ongedaan'}
        </Button>
      </Buttons>
    </Form>
  )
}
