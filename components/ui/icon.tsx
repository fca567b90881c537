import { iconPaths, openRing, type IconName } from '@/lib/kernel/icons'

export type { IconName }

/** Decoration beside a word, never instead of it. Stands within a Frame, which has the shapes. */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => (
  <svg className={className ? `icon ${className}` : 'icon'} aria-hidden="true">
    <use href={`#${shapeId(name)}`} />
  </svg>
)

/** The shapes of all icons, once on a page however many rows show them. */
export const IconShapes = () => (
  <svg className="hidden" aria-hidden="true">
    {Object.entries(iconPaths).map(([name, path]) => (
      <symbol key={name} id={shapeId(name as IconName)} viewBox="0 0 16 16">
        <path fill="currentColor" fillRule="evenodd" d={path} />
      </symbol>
    ))}
    <symbol id={shapeId('open')} viewBox="0 0 16 16">
      <circle
        cx="8"
        cy="8"
        r={openRing.r}
        fill="none"
        stroke="currentColor"
        strokeWidth={openRing.width}
        strokeDasharray={openRing.dashes}
      />
    </symbol>
  </svg>
)

const shapeId = (name: IconName) => `icon-${name}`
