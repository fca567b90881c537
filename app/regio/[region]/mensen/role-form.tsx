'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/field'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { GivenAccountNotice } from '../../../given-account'
import { PersonFields } from '../../../person-fields'
import { giveRoleAction } from './actions'
import type { GiveRoleState } from './state'

type RoleFormProps = {
  region: string
  draft: FormValues | null
  regionId: string
  roles: readonly { value: string; label: string }[]
  municipalities: readonly { id: string; name: string }[]
}

export function RoleForm({ region, draft, regionId, roles, municipalities }: RoleFormProps) {
  const [state, submit, isPending] = useActionState<GiveRoleState, FormData>(giveRoleAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const { fieldErrors, formErrors, ...answered } = state.status === 'given' ? answerIn(idle) : answerIn(state)
  const values = state.status === 'idle' ? (draft ?? {}) : answered.values
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? '' })

  return (
    <form action={submit} noValidate className="max-w-form">
      {state.status === 'given' && (
        <GivenAccountNotice ref={answer} account={state.account}>
          {state.name} heeft de rol
        </GivenAccountNotice>
      )}
      <ErrorSummary ref={answer} fieldErrors={fieldErrors} formErrors={formErrors} />
      <input type="hidden" name="region" value={region} />
      <input type="hidden" name="regionId" value={regionId} />
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
        <Button disabled={isPending}>Geef deze rol</Button>
      </Buttons>
    </form>
  )
}
