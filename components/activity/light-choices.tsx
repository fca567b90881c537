import { lights, needsExplanation } from '@/lib/domain/progress'
import { RadioChoices, type RadioChoicesProps } from '@/components/ui/field'
import { LightBadge } from './light'

const options = lights.map((light) => ({ value: light, label: <LightBadge light={light} />, reveals: needsExplanation(light) }))

/** Cause, consequence and measure go in a `.reveal-body` below it, both within one `.reveal`. */
export function LightChoices(props: Omit<RadioChoicesProps, 'options'>) {
  return <RadioChoices {...props} options={options} />
}
