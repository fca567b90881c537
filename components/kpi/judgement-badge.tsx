import { Icon, type IconName } from '@/components/ui/icon'
import { judgementWords, type Judgement } from '@/lib/domain/kpi-judgement'

const looks: Record<Judgement, { icon: IconName; colour: string }> = {
  reached: { icon: 'check', colour: 'text-ok' },
  onCourse: { icon: 'info', colour: 'text-ok' },
  notReached: { icon: 'warning', colour: 'text-risk' },
  notMeasurable: { icon: 'none', colour: 'text-quiet' },
}

/** Whether a target is reached: sign, word and colour. */
export const JudgementBadge = ({ judgement }: { judgement: Judgement }) => (
  <span className={`light ${looks[judgement].colour}`}>
    <Icon name={looks[judgement].icon} />
    {judgementWords[judgement]}
  </span>
)
