'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../../form'
import { useForm } from '../../../../../use-form'
import { startVersionAction } from './actions'

type VersionFormProps = { hidden: Record<string, string>; start: FormValues; draft: FormValues | null; cancelHref: string }

export function VersionForm({ hidden, start, draft, cancelHref }: VersionFormProps) {
  const form = useForm(startVersionAction, { start, draft })
  const { field } = form
  return (
    <Form form={form} hidden={hidden} className="max-w-form">
      <TextInput {...field('title')} label="Titel" />
      <TextInput {...field('startYear')} label="Eerste jaar" inputMode="numeric" narrow />
      <TextInput {...field('endYear')} label="Laatste jaar" inputMode="numeric" narrow />
      <Buttons>
        <Button disabled={form.pending}>Begin de nieuwe versie</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </Form>
  )
}
