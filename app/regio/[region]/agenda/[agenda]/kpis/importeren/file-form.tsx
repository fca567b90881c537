'use client'

import { useState } from 'react'
import { TextInput } from '@/components/ui/field'
import { importFailureMessages, importLimits } from '@/lib/imports/import-failures'
import { ProgressForm } from './progress-form'

/** Sends a file to a route. What is too large is not sent at all. */
export function FileForm({ action, errors }: { action: string; errors?: readonly string[] }) {
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
        hint="CSV, Excel (.xlsx) of JSON van CBS, tot 20 MB."
        accept=".csv,.xlsx,.json"
        errors={isTooLarge ? [importFailureMessages['too-large']] : errors}
        required
      />
    </ProgressForm>
  )
}
