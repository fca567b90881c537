import { LightBadge } from '@/components/activity/light'
import type { ThreeLights as Lights } from '@/lib/domain/report-model'

const parts = [
  ['content', 'Inhoud'],
  ['time', 'Tijd'],
  ['money', 'Geld'],
] as const

/** How an ambition stands in inhoud, tijd and geld: three judgements of a person, each icon, word and colour. */
export function ThreeLights({ lights }: { lights: Lights }) {
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-2">
      {parts.map(([part, word]) => (
        <div key={part} className="max-sm:flex max-sm:w-full max-sm:gap-3">
          <dt className="text-small text-quiet max-sm:w-16">{word}</dt>
          <dd>
            <LightBadge light={lights[part]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
