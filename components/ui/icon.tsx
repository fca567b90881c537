import { iconPaths, openRing, type IconName } from '@/lib/kernel/icons'

export type { IconName }

/** Decoration beside a word, never instead of it. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 16 16" aria-hidden="true">
      {name === 'open' ? (
        <circle
          cx="8"
          cy="8"
          r={openRing.r}
          fill="none"
          stroke="currentColor"
          strokeWidth={openRing.width}
          strokeDasharray={openRing.dashes}
        />
      ) : (
        <path fill="currentColor" fillRule="evenodd" d={iconPaths[name]} />
      )}
    </svg>
  )
}
