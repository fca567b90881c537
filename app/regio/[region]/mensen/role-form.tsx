'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { GivenAccountNotice } from '../../../given-account'
import { PersonFields } from '../../../person-fields'
import { Form } from '../../form'
import { useForm } from '../../use-form'
import { giveRoleAction } from './actions'

type RoleFormProps = {
  region: string
  draft: FormValues | null
  regionId: string
  roles: readonly { value: string; label: string }[]
  municipalities: readonly { id: string; name: string }[]
}

export function RoleForm({ region, draft, regionId, roles, municipalities }: RoleFormProps) {
  const form = useForm(giveRoleAction, { draft })
  const { state, answer, field } = form

  return (
    <Form form={form} hidden={{ region, regionId }} className="max-w-form">
      {state.status === 'given' && (
        <GivenAccountNotice ref={answer} account={state.account}>
          {state.name} heeft de rol
        </GivenAccountNotice>
      )}
      <PersonFields field={field} />
      <Select {...field('role')} label="Rol" empty="Kies een rol" options={roles} />
      <Select
        {...field('municipalityId')}
        label="Voor welke gemeente?"
        hint="Verplicht voor een beleidsambtenaar: die werkt de lokale activiteiten van de eigen gemeente bij. Van een wethouder of lezer zegt het alleen waar die vandaan komt. De andere rollen gelden altijd voor de hele regio."
        empty="Voor de regio als geheel"
        options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <Buttons>
        <Button disabled={form.pending}>Geef deze rol</Button>
      </Buttons>
    </Form>
  )
}
