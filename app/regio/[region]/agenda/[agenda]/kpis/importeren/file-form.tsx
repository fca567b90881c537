'use client'

import { useState } from 'react'
import { TextInput } from '@/components/ui/field'
import { importLimits } from '@/lib/imports/import-failures'
import { ProgressForm } from './progress-form'

type FileFormProps = {
  action: string
  errors?: readonly string[]
  hint: string
  accept: string
  messages: Record<'too-large', string>
}

/** Sends a file to a route. What is too large is not sent at all. */
export function FileForm({ action, errors, hint, accept, messages }: FileFormProps) {
  const [isTooLarge, setTooLarge] = useState(false)
  const isSmallEnough = (form: HTMLFormElement): boolean => {
    const file = new FormData(form).get('bestand')
    const fits = !(file instanceof File) || file.size <= importLimits.fileBytes
    setTooLarge(!fits)
    if (!fits) form.querySelector<HTMLInputElement>('#bestand')?.focus()
    return fits
  }
  return (
    <ProgressForm act="read" action={action} encType="multipart/form-data" button="Bekijk wat er verandert" check={isSmallEnough}>
      <TextInput
        type="file"
        name="bestand"
        label="Bestand"
        hint={hint}
        accept={accept}
        errors={isTooLarge ? [messages['too-large']] : errors}
        required
      />
    </ProgressForm>
  )
}
