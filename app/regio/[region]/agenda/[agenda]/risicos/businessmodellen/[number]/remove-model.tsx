'use client'

import { Button } from '@/components/ui/button'
import { Form } from '../../../../../../form'
import { useForm } from '../../../../../../use-form'
import type { RiskFormPlace } from '../../place'
import { removeBusinessModelAction } from '../actions'

type RemoveModelProps = { place: RiskFormPlace; model: { id: string; version: number } }

export function RemoveModel({ place, model }: RemoveModelProps) {
  const form = useForm(removeBusinessModelAction)
  return (
    <Form form={form} hidden={{ ...place, modelId: model.id, version: model.version }} className="mt-8">
      <Button variant="secondary" small disabled={form.pending}>
        Haal dit businessmodel weg
      </Button>
    </Form>
  )
}
