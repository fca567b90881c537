'use client'

import { Button } from '@/components/ui/button'
import { Form } from '../../../../../form'
import { useForm } from '../../../../../use-form'
import { removeCommunicationAction } from '../actions'
import type { LinePlace } from './line-form'

export function RemoveLine({ place, line }: { place: LinePlace; line: { id: string; version: number } }) {
  const form = useForm(removeCommunicationAction)
  return (
    <Form form={form} hidden={{ ...place, lineId: line.id, version: line.version }} className="mt-8">
      <Button variant="secondary" small disabled={form.pending}>
        Haal deze lijn weg
      </Button>
    </Form>
  )
}
