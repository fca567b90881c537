import type { ItemKind } from '@/lib/domain/meeting'
import type { FormValues } from '@/lib/forms/form-state'
import type { ConsultationRow } from '@/lib/queries/agenda-items'

type Item = { kind: ItemKind; title: string; text: string; broughtBy: string; minutes: number | null; outcome: string }

export const itemValues = ({ kind, title, text, broughtBy, minutes, outcome }: Item): FormValues => ({
  ...{ kind, title, text, broughtBy, outcome },
  minutes: minutes === null ? '' : String(minutes),
})

export const consultationValues = ({ consulted, consultedOn, position, mandate }: ConsultationRow): FormValues => ({
  ...{ consulted, consultedOn, position, mandate },
})
