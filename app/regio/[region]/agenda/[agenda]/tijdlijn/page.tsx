import { notFound } from 'next/navigation'
import { TimelineKey, TimelineSvg } from '@/components/chart/timeline-svg'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { momentOf, yearsOf, type Years } from '@/lib/domain/timeline'
import { agendaPath, ambitionPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getTimeline, type PlannedPart } from '@/lib/queries/timeline'
import { RegionChrome } from '../../../../chrome'
import { isDrawn, rowsOf, summaryOf, type PlannedRow } from './rows'
import { TimelineTable, UnreadableTable } from './timeline-table'

export default async function TimelinePage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/tijdlijn'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getTimeline(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { agenda, today } = page.frame
  const parts = page.content.map((part) => ({ ...part, rows: rowsOf(part) }))
  const all = parts.flatMap(({ rows }) => rows)
  const unreadable = all.filter((row) => !isDrawn(row))
  const years = yearsOf(
    { first: agenda.startYear, last: agenda.endYear },
    all.map(({ span }) => span),
  )
  const place = { region, agenda, today, years }
  return (
    <RegionChrome viewer={viewer} frame={page.frame} title="Tijdlijn" current={agendaPath(region, slug)} reading>
      <div className="timeline-page">
        <PageHeader
          crumbs={[{ href: agendaPath(region, slug), label: agenda.title }]}
          title="Tijdlijn"
          lead={`Van ${all.length} ${agenda.activityTerms.toLowerCase()} en mijlpalen hebben er ${all.length - unreadable.length} een planning die te lezen is.`}
        />
        {all.length === 0 ? <EmptyState title="In deze agenda is nog niets gepland" /> : <TimelineKey />}
        {parts.map((part) => (
          <Part key={part.ambition?.number ?? 'geheel'} part={part} {...place} />
        ))}
        {unreadable.length > 0 && (
          <section>
            <h2>Zonder leesbare planning ({unreadable.length})</h2>
            <p>Wat het document zegt, noemt geen moment of is niet als datum te lezen.</p>
            <UnreadableTable caption="Zonder leesbare planning" rows={unreadable} region={region} agenda={agenda} />
          </section>
        )}
      </div>
    </RegionChrome>
  )
}

type PartProps = {
  part: PlannedPart & { rows: PlannedRow[] }
  region: string
  agenda: { slug: string; ambitionTerm: string; activityTerm: string }
  today: string
  years: Years
}

function Part({ part: { ambition, rows }, region, agenda, today, years }: PartProps) {
  const drawn = rows.filter(isDrawn)
  if (drawn.length === 0) return null
  const moments = drawn.map(({ span }) => momentOf(span, today))
  const count = (of: (typeof moments)[number]) => moments.filter((moment) => moment === of).length
  const of = ambition ? `${agenda.ambitionTerm.toLowerCase()} ${ambition.number}` : 'de hele agenda'
  return (
    <section>
      <h2>
        {ambition ? (
          <a href={ambitionPath(region, agenda.slug, ambition.number)}>{`${ambition.number} ${ambition.title}`}</a>
        ) : (
          'De hele agenda'
        )}
      </h2>
      <TimelineSvg
        chart={{ years, today, rows: drawn.map(({ code, title, span }) => ({ code, words: title, isMilestone: code === null, span })) }}
        summary={summaryOf(of, { past: count('past'), running: count('running'), coming: count('coming') }, years)}
      />
      <TimelineTable caption={`Planning van ${of}`} rows={drawn} region={region} agenda={agenda} today={today} />
    </section>
  )
}
