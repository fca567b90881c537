'use client'

import { Button } from '@/components/ui/button'
import { Form } from '../../../../../../form'
import { useForm } from '../../../../../../use-form'
import type { Place } from '../../place'
import { removeRequestAction } from './actions'

type RemoveFormProps = { reportId: string; requestId: string; version: number; place: Place }

export function RemoveForm({ reportId, requestId, version, place }: RemoveFormProps) {
  const form = useForm(removeRequestAction)
  return (
    <Form
      form={form}
      hidden={{ reportId, requestId, version, ...place }}
      refused="Niet weggehaald"
      className="mt-10 border-t border-hairline pt-6"
    >
      <Button variant="secondary" disabled={form.pending}>
        Haal weg uit het rapport
      </Button>
    </Form>
  )
}
