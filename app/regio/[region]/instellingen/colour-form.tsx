'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../edit-form'
import { useEdit } from '../../use-edit'
import { setRegionColourAction } from './actions'
import { conflictWords } from './conflict-words'

type ColourFormProps = { regionId: string; region: string; version: number; colour: string; draft: FormValues | null }

export function ColourForm({ regionId, region, version, colour, draft }: ColourFormProps) {
  const form = useEdit(setRegionColourAction, { start: { colour }, draft, version })

  return (
    <EditForm form={form} hidden={{ regionId, region }} compared={{ colour: label }} conflict={conflictWords} className="max-w-form">
      <TextInput
        {...form.field('colour')}
        label={label}
        hint="Uit de huisstijl van de regio, zoals #0d5468. Leeg: de kleur van Koersvast. Een kleur die niet goed te lezen is, weigert de app."
        narrow
        optional
      />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn keuze' : 'Bewaar de kleur'}</Button>
      </Buttons>
    </EditForm>
  )
}

const label = 'Kleur van koppelingen en knoppen'
