'use client'

import type { ReactNode } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { Form } from '../../../../../form'
import { useForm } from '../../../../../use-form'
import { publishFiguresAction } from './figure-actions'
import type { KpiPlace } from './place'

type PublishFormProps = {
  kpiId: string
  ready: number
  waiting: number
  place: KpiPlace
  /** What readers see now, and after. */
  children: ReactNode
}

/** What was checked goes out to readers; the rest waits for its municipality. */
export function PublishForm({ kpiId, ready, waiting, place, children }: PublishFormProps) {
  const form = useForm(publishFiguresAction)
  return (
    <Form form={form} hidden={{ kpiId, ...place }}>
      <p>
        {ready === 1 ? '1 cijfer is gecontroleerd' : `${ready} cijfers zijn gecontroleerd`} en nog niet gepubliceerd.
        {waiting > 0 && ` ${waiting === 1 ? '1 cijfer wacht' : `${waiting} cijfers wachten`} nog op de gemeente.`} Lezers krijgen kleine
        aantallen niet te zien.
      </p>
      {children}
      {ready > 0 && (
        <div className="mt-5">
          <Buttons>
            <Button disabled={form.pending}>Publiceer</Button>
          </Buttons>
        </div>
      )}
    </Form>
  )
}
