'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import type { BottleneckAct } from '@/lib/domain/bottleneck'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../../form'
import { useForm } from '../../../../../use-form'
import { takeBottleneckStepAction } from '../actions'
import { placeFields, type BottleneckFormPlace } from '../place'

type Act = Exclude<BottleneckAct, 'submitted'>
type StepFormProps = {
  act: Act
  bottleneck: { id: string; version: number }
  place: BottleneckFormPlace
  draft: FormValues | null
}

const words: Record<Act, { label: string; button: string; optional?: boolean }> = {
  takenUp: { label: 'Wat gaat er gebeuren?', button: 'Neem in behandeling', optional: true },
  resolved: { label: 'Hoe is het opgelost?', button: 'Meld opgelost' },
  reopened: { label: 'Waarom is het toch niet opgelost?', button: 'Open opnieuw' },
}

export function StepForm({ act, bottleneck, place, draft }: StepFormProps) {
  const form = useForm(takeBottleneckStepAction, { draft, at: act })
  const { label, button, optional } = words[act]

  return (
    <Form
      form={form}
      hidden={{ ...placeFields(place), bottleneckId: bottleneck.id, version: bottleneck.version, act }}
      className="max-w-form"
    >
      <TextArea {...form.field('note')} label={label} maxLength={longestText} optional={optional} />
      <Buttons>
        <Button variant="secondary" disabled={form.pending}>
          {button}
        </Button>
      </Buttons>
    </Form>
  )
}
