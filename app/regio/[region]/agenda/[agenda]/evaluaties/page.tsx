import { notFound } from 'next/navigation'
import { EvaluationTable } from '@/components/evaluation/evaluation-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { unreadDay } from '@/lib/forms/list-address'
import { readUntouchedSince } from '@/lib/forms/untouched-since'
import { agendaPath, evaluationPath, evaluationsPath, lessonsPath, newEvaluationPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getEvaluations } from '@/lib/queries/evaluations'
import { RegionChrome } from '../../../../chrome'
import { UntouchedFilter } from '../../../../untouched-since'
import { partLink } from '../part-words'

export default async function EvaluationsPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/evaluaties'>) {
  const { region, agenda: slug } = await params
  const query = await searchParams
  const sinds = readUntouchedSince(query)
  const unread = unreadDay(query, 'sinds')
  const viewer = await requireViewer()
  const page = await getEvaluations(viewer, { region, agenda: slug, now: now(), untouchedSince: sinds })
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, today } = frame
  const { rows, mayStart } = content
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Evaluaties" current={agendaPath(region, slug)}>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: agenda.title }]}
        title="Evaluaties"
        lead="Wat we onderzoeken, wat we vonden, en wat daarna is besloten: doorgaan, aanpassen of stoppen."
      >
        <p>
          <a href={lessonsPath(region, slug)}>Lessen van deze agenda</a>
        </p>
        {mayStart && (
          <p className="mt-4">
            <ButtonLink variant="secondary" href={newEvaluationPath(region, slug)}>
              Begin een evaluatie
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      <UntouchedFilter list={evaluationsPath(region, slug)} chosen={sinds} unread={unread} />
      {rows.length === 0 ? (
        <EmptyState title={sinds ? 'Geen evaluaties gevonden' : 'Er zijn nog geen evaluaties'} />
      ) : (
        <div className="mt-6">
          <EvaluationTable
            rows={rows}
            today={today}
            hrefOf={({ number }) => evaluationPath(region, slug, number)}
            placeOf={({ on }) => partLink(region, agenda, on)}
          />
        </div>
      )}
    </RegionChrome>
  )
}
