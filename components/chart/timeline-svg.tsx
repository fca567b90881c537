import { timelinePicture } from '@/lib/charts/timeline-chart'
import { timelineFrame, timelineSizes, type TimelineChart, type TimelineRow } from '@/lib/charts/timeline-frame'
import { rowShapes } from '@/lib/charts/timeline-marks'
import { ChartShapes } from './chart-shapes'

/** A timeline without script, for a wide and for a narrow place. `summary` says in a sentence what is drawn; the table beside it has all of it. */
export const TimelineSvg = ({ chart, summary }: { chart: TimelineChart; summary: string }) => (
  <figure className="chart timeline">
    <div className="chart-drawings" role="img" aria-label={summary}>
      <Drawing chart={chart} size="wide" />
      <Drawing chart={chart} size="narrow" />
    </div>
  </figure>
)

function Drawing({ chart, size }: { chart: TimelineChart; size: keyof typeof timelineSizes }) {
  const { width, height, shapes } = timelinePicture(chart, timelineSizes[size])
  return (
    <svg className={`chart-${size}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <ChartShapes shapes={shapes} />
    </svg>
  )
}

const day = '2022-07-01'
const examples: [row: Omit<TimelineRow, 'code' | 'words'>, meaning: string][] = [
  [{ isMilestone: false, span: { shape: 'span', from: '2022-02-01', until: '2022-11-30' } }, 'van de eerste tot en met de laatste dag'],
  [
    { isMilestone: false, span: { shape: 'vague', from: '2022-02-01', until: '2022-11-30' } },
    'ergens in deze tijd, uiterlijk aan het eind',
  ],
  [{ isMilestone: false, span: { shape: 'open', from: '2022-02-01' } }, 'vanaf dan, zonder einde'],
  [{ isMilestone: false, span: { shape: 'ongoing', month: 7 } }, 'doorlopend of steeds opnieuw; een ruit waar de maand bekend is'],
  [{ isMilestone: true, span: { shape: 'moment', from: day, until: day } }, 'een mijlpaal, met zijn eigen kleur'],
]

/** What the marks of a timeline mean. */
export const TimelineKey = () => (
  <ul className="chart timeline-key">
    {examples.map(([row, meaning]) => (
      <li key={meaning}>
        <Example row={row} /> {meaning}
      </li>
    ))}
  </ul>
)

function Example({ row }: { row: Omit<TimelineRow, 'code' | 'words'> }) {
  const named = { ...row, code: null, words: '' }
  const size = { width: 60, text: 0, row: 18, labels: 0, hasWords: false }
  const frame = timelineFrame({ years: { first: 2022, last: 2022 }, today: day, rows: [named] }, size)
  return (
    <svg width={60} height={18} viewBox="0 0 60 18" aria-hidden="true">
      <ChartShapes shapes={rowShapes(frame, named, 9)} />
    </svg>
  )
}
