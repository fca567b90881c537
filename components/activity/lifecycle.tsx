import { lifecycleWords, type Lifecycle } from '@/lib/domain/progress'

/** A word without a sign: a second set of signs beside the lights would read as a second light. */
export function LifecycleWord({ lifecycle }: { lifecycle: Lifecycle }) {
  const still = lifecycle === 'notStarted' || lifecycle === 'dropped'
  return <span className={still ? 'text-quiet' : undefined}>{lifecycleWords[lifecycle]}</span>
}
