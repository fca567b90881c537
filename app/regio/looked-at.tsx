import { Checkbox } from '@/components/ui/field'
import type { Message } from '@/lib/forms/form-state'
import type { Box } from './use-form'

export const namesUnseen: Message = {
  sentence: 'Kijk eerst welke namen er staan, en vink dan aan dat je hebt gekeken.',
  field: 'hasLooked',
}

type LookedAtProps = { box: Box; /** What everybody will read. */ what: string }

/** Below the people that <NamedPeople> lists: nothing goes public before somebody says that he looked. */
export const LookedAt = ({ box, what }: LookedAtProps) => (
  <Checkbox {...box('hasLooked')} label={`Ik heb gekeken welke namen er staan. ${what}`} />
)
