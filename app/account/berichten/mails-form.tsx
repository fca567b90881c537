'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/field'
import { mailKinds, mailKindWords, type MailKind } from '@/lib/domain/digest'
import { Form } from '../../regio/form'
import { useForm } from '../../regio/use-form'
import { chooseMailsAction } from './actions'

export function MailsForm({ version, muted }: { version: number; muted: readonly MailKind[] }) {
  const start = Object.fromEntries(mailKinds.filter((kind) => !muted.includes(kind)).map((kind) => [kind, 'on']))
  const form = useForm(chooseMailsAction, { start })

  return (
    <Form form={form} hidden={{ version }} className="max-w-form">
      <fieldset>
        <legend className="field-label">Stuur mij</legend>
        {mailKinds.map((kind) => (
          <Checkbox key={kind} {...form.box(kind)} label={mailKindWords[kind]} />
        ))}
      </fieldset>
      <Buttons>
        <Button disabled={form.pending}>Bewaar</Button>
        <ButtonLink variant="secondary" href="/account">
          Annuleer
        </ButtonLink>
      </Buttons>
    </Form>
  )
}
