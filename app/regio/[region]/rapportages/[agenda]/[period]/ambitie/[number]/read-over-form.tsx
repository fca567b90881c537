'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/field'
import { tracesToLookFor } from '@/lib/domain/story'
import { Form } from '../../../../../../form'
import { useForm } from '../../../../../../use-form'
import type { Place } from '../../place'
import { readStoryOverAction } from './actions'

type ReadOverFormProps = { blockId: string; story: { id: string; version: number; teller: string }; place: Place }

/** A colleague says that he looked for what leads to a person. */
export function ReadOverForm({ blockId, story, place }: ReadOverFormProps) {
  const form = useForm(readStoryOverAction, { at: story.id })
  return (
    <Form form={form} hidden={{ blockId, storyId: story.id, version: story.version, ...place }}>
      <p>Lees het na. Kan iemand zien over wie het gaat?</p>
      <ul>
        {tracesToLookFor.map((trace) => (
          <li key={trace}>{trace}</li>
        ))}
      </ul>
      <Checkbox {...form.box('looked')} defaultChecked={false} label="Ik heb dit nagekeken" />
      <Buttons>
        <Button variant="secondary" disabled={form.pending}>
          Nagelezen<span className="sr-only">: het verhaal van {story.teller}</span>
        </Button>
      </Buttons>
    </Form>
  )
}
