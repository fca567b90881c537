import { Icon } from '@/components/ui/icon'
import { lightIcons } from '@/lib/domain/light-looks'
import { shownLightWords, type ShownLight } from '@/lib/domain/standing'

const colours: Record<ShownLight, string> = {
  onTrack: 'text-ok',
  atRisk: 'text-risk',
  stuck: 'text-bad',
  noJudgement: 'text-quiet',
  notReported: 'text-quiet',
}

/** A light is always icon, word and colour. `was` adds the light of the previous period under it. */
export function LightBadge({ light, was }: { light: ShownLight; was?: ShownLight }) {
  return (
    <>
      <span className={`light ${colours[light]}`}>
        <Icon name={lightIcons[light]} />
        {shownLightWords[light]}
      </span>
      {was && <span className="light-was">was: {shownLightWords[was].toLowerCase()}</span>}
    </>
  )
}
