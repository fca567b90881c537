import { notFound } from 'next/navigation'
import { ActivityTable } from '@/components/activity/activity-table'
import { SourceNotes } from '@/components/activity/source-notes'
import { Ask } from '@/components/ui/ask'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { activityPath, agendaPath, ambitionPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getResult } from '@/lib/queries/result'
import { RegionChrome } from '../../../../../chrome'

export default async function ResultPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/resultaat/[number]'>) {
  const { region, agenda: slug, number } = await params
  const viewer = await requireViewer()
  const page = await getResult(viewer, { region, agenda: slug, number, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, period, today, seesProgress } = frame
  const term = agenda.resultTerm ?? 'Resultaat'

  return (
    <RegionChrome viewer={viewer} frame={frame} title={`${term} ${number}`} current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[
          { href: agendaPath(region, slug), label: agenda.title },
          { href: ambitionPath(region, slug, content.ambitionNumber), label: `${agenda.ambitionTerm} ${content.ambitionNumber}` },
        ]}
        title={`${number} ${content.title}`}
        lead={`Hoort bij ${agenda.ambitionTerm.toLowerCase()} ${content.ambitionNumber}: ${content.ambitionTitle}.`}
      />
      {content.awaitsDecision && (
        <div className="mt-5">
          <Ask title="Wacht op een besluit">{content.awaitsDecision}</Ask>
        </div>
      )}

      <h2>{agenda.activityTerms}</h2>
      {content.activities.length === 0 ? (
        <EmptyState title={`Er zijn nog geen ${agenda.activityTerms.toLowerCase()}`} />
      ) : (
        <ActivityTable
          term={agenda.activityTerm}
          caption={`${agenda.activityTerms} bij ${term.toLowerCase()} ${number}`}
          captionHidden
          rows={content.activities}
          hrefOf={({ code }) => activityPath(region, slug, code)}
          today={today}
          periodId={period?.id ?? null}
          seesProgress={seesProgress}
        />
      )}
      <SourceNotes notes={content.notes} />
    </RegionChrome>
  )
}
