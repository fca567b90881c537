import type { Shape } from '@/lib/charts/shape'
import { haloWidth } from '@/lib/charts/shape'

/** Shapes of a chart on a page: `ink-…` gives each its colour (app/styles/chart.css). */
export const ChartShapes = ({ shapes }: { shapes: readonly Shape[] }) => shapes.map((shape, index) => <One key={index} shape={shape} />)

function One({ shape }: { shape: Shape }) {
  const className = `ink-${shape.ink}`
  if (shape.kind === 'text')
    return (
      <text
        className={shape.halo ? `${className} halo` : className}
        x={shape.x}
        y={shape.y}
        fontSize={shape.size}
        fontWeight={shape.isBold ? 600 : undefined}
        textAnchor={shape.anchor === 'start' ? undefined : shape.anchor}
        fill="currentColor"
        strokeWidth={shape.halo ? haloWidth : undefined}
      >
        {shape.text}
      </text>
    )
  return (
    <path
      className={className}
      d={shape.d}
      transform={shape.at && `translate(${shape.at.join(' ')})`}
      fill={shape.filled ? 'currentColor' : 'none'}
      stroke={shape.filled ? undefined : 'currentColor'}
      strokeWidth={shape.width}
      strokeDasharray={shape.dash}
    />
  )
}
