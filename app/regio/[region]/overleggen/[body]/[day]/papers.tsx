import { Tag } from '@/components/ui/tag'
import { fullDate } from '@/lib/domain/dutch-dates'
import { periodName } from '@/lib/domain/period'
import { bottleneckPath, decisionPath, evaluationPath, kpiPath, reportPath } from '@/lib/kernel/addresses'
import type { ItemPaperRow, ItemSourceRow } from '@/lib/queries/agenda-items'

/** What an item came from, as a link. */
export function SourceLink({ region, source }: { region: string; source: ItemSourceRow }) {
  if (source.kind === 'kpi')
    return (
      <a href={kpiPath(region, source.agenda, source.number)}>
        Signaal bij KPI {source.number} {source.name}
      </a>
    )
  if (source.kind === 'bottleneck')
    return (
      <>
        <a href={bottleneckPath(region, source.agenda, source.number)}>
          Knelpunt {source.number} {source.title}
        </a>
        {source.solvedOn && <b>, opgelost op {fullDate(source.solvedOn)}</b>}
      </>
    )
  if (source.kind === 'evaluation')
    return (
      <a href={evaluationPath(region, source.agenda, source.number)}>
        Evaluatie {source.number} {source.title}
      </a>
    )
  const { agenda, period, kind } = source
  return (
    <a href={reportPath(region, agenda, period.slug)}>
      {kind === 'report' ? 'Rapport' : 'Gevraagd in het rapport'} over het {periodName(period)}
    </a>
  )
}

/** What is to be read with an item. */
export function Papers({ region, papers }: { region: string; papers: readonly ItemPaperRow[] }) {
  if (papers.length === 0) return null
  return (
    <p className="my-2">
      Stukken:{' '}
      {papers.map((paper, index) => (
        <span key={paper.id}>
          {index > 0 && ', '}
          <a href={paperHref(region, paper)} className="inline-block py-0.5">
            {paper.title}
          </a>
          {paper.isConfidential && (
            <>
              {' '}
              <Tag>Vertrouwelijk</Tag>
            </>
          )}
        </span>
      ))}
    </p>
  )
}

export function paperHref(region: string, { url, report, decisionNumber }: ItemPaperRow): string {
  if (report) return reportPath(region, report.agenda, report.period)
  return url ?? decisionPath(region, decisionNumber!)
}
