'use client'

import { useState } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'

/** Sends a file to a route; without JavaScript the button stays as it is while the server reads. */
export function FileForm({ action, errors }: { action: string; errors?: readonly string[] }) {
  const [busy, setBusy] = useState(false)
  return (
    <form action={action} method="post" encType="multipart/form-data" className="mt-5 max-w-form" onSubmit={() => setBusy(true)}>
      <TextInput
        type="file"
        name="bestand"
        label="Bestand"
        hint="CSV, Excel (.xlsx) of JSON van CBS, tot 20 MB."
        accept=".csv,.xlsx,.json"
        errors={errors}
        required
      />
      <Buttons>
        <Button disabled={busy}>{busy ? 'Bezig met lezen…' : 'Bekijk wat er verandert'}</Button>
      </Buttons>
    </form>
  )
}
