'use client'

import { Button } from '@/components/ui/button'
import { signatureAnchor } from '@/lib/kernel/addresses'
import { Form } from '../../../../form'
import { useForm } from '../../../../use-form'
import { signPactAction } from './actions'

type SignFormProps = { place: { region: string; agenda: string }; pactId: string; municipality: { id: string; name: string } }

/** One button with which an alderman signs for his municipality. */
export function SignForm({ place, pactId, municipality }: SignFormProps) {
  const form = useForm(signPactAction)
  return (
    <Form
      form={form}
      hidden={{ ...place, pactId, municipalityId: municipality.id }}
      id={signatureAnchor(municipality.id)}
      className="mt-4 max-w-form print:hidden"
    >
      <Button disabled={form.pending}>Onderteken voor {municipality.name}</Button>
    </Form>
  )
}
