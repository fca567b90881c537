import { Icon, type IconName } from '@/components/ui/icon'
import { shownLightWords, type ShownLight } from '@/lib/domain/standing'

const looks: Record<ShownLight, { icon: IconName; colour: string }> = {
  onTrack: { icon: 'check', colour: 'text-ok' },
  atRisk: { icon: 'warning', colour: 'text-risk' },
  stuck: { icon: 'stop', colour: 'text-bad' },
  noJudgement: { icon: 'open', colour: 'text-quiet' },
  notReported: { icon: 'none', colour: 'text-quiet' },
}

/** A light is always icon, word and colour. `was` adds the light of the previous period under it. */
export function LightBadge({ light, was }: { light: ShownLight; was?: ShownLight }) {
  const { icon, colour } = looks[light]
  return (
    <>
      <span className={`light ${colour}`}>
        <Icon name={icon} />
        {shownLightWords[light]}
      </span>
      {was && <span className="light-was">was: {shownLightWords[was].toLowerCase()}</span>}
    </>
  )
}
