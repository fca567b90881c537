'use client'

import type { ReactNode } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { EditForm } from '../../../../edit-form'
import type { Edit } from '../../../../use-edit'
import { comparedIn } from './values'

type PartFrameProps = { form: Edit; hidden: Record<string, string>; cancelHref: string; children: ReactNode }

const conflict = { caption: 'De versie van je collega naast die van jou' }

/** What stands round the fields of every form of the structure. */
export function PartFrame({ form, hidden, cancelHref, children }: PartFrameProps) {
  const { state, pending } = form
  const compared = state.status === 'conflict' ? comparedIn(state.theirs) : {}
  return (
    <EditForm form={form} hidden={hidden} compared={compared} conflict={conflict} className="max-w-form">
      {children}
      <Buttons>
        <Button disabled={pending}>{state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
