import type { BottleneckText } from '@/lib/domain/bottleneck'
import type { FormValues } from '@/lib/forms/form-state'

/** What a bottleneck says, as its fields hold it. */
export const bottleneckValues = ({ title, cause, consequence, needed, neededFrom, neededFromId, dueOn }: BottleneckText): FormValues => ({
  ...{ title, cause, consequence, needed, neededFrom, neededFromId: neededFromId ?? '', dueOn: dueOn ?? '' },
})
