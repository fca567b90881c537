import { Checkbox } from '@/components/ui/field'
import type { Message } from '@/lib/forms/form-state'

export const namesUnseen: Message = {
  sentence: 'Kijk eerst welke namen er staan, en vink dan aan dat je hebt gekeken.',
  field: 'hasLooked',
}

type LookedAtProps = { errors: readonly string[] | undefined; defaultChecked: boolean; /** What everybody will read. */ what: string }

/** Below the people that <NamedPeople> lists: nothing goes public before somebody says that he looked. */
export const LookedAt = ({ errors, defaultChecked, what }: LookedAtProps) => (
  <Checkbox name="hasLooked" label={`Ik heb gekeken welke namen er staan. ${what}`} errors={errors} defaultChecked={defaultChecked} />
)
