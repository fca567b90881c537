import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { agendaPath, structureHistoryPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getStructureHistory } from '@/lib/queries/structure-history'
import { RegionChrome } from '../../../../../chrome'
import { changeInWords } from '../words'

export default async function StructureHistoryPage({
  params,
  searchParams,
}: PageProps<'/regio/[region]/agenda/[agenda]/opbouw/geschiedenis'>) {
  const { region, agenda } = await params
  const { pagina } = await searchParams
  const number = Math.min(Math.max(1, Math.trunc(Number(pagina)) || 1), 10_000)
  const viewer = await requireViewer()
  const page = await getStructureHistory(viewer, { region, agenda, now: now(), page: number })
  if (!page) notFound()

  const { frame, content } = page
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Geschiedenis van de opbouw" current={agendaPath(region, agenda)}>
      <PageHeader
        crumbs={[{ href: structurePath(region, agenda), label: `Opbouw van ${frame.agenda.title}` }]}
        title="Geschiedenis van de opbouw"
        lead="Wie wat wijzigde in de agenda zelf, en wanneer. Meldingen over de voortgang staan bij de activiteiten."
      />
      {content.changes.length === 0 ? (
        <EmptyState title="Er is nog niets gewijzigd">
          <p>Hier komt elke wijziging van de agenda te staan.</p>
        </EmptyState>
      ) : (
        <ul className="history mt-7">
          {content.changes.map((change) => (
            <li key={change.id}>
              <p className="history-when meta">
                <time dateTime={change.on}>{fullDate(change.on)}</time>
              </p>
              <div>
                <b>{changeInWords(change.action, change.subject)}</b>{' '}
                {change.isUndone && <span className="text-quiet">(ongedaan gemaakt)</span>}
                <p className="meta">{change.by}</p>
                {change.differences.length > 0 && (
                  <details>
                    <summary>Wat er veranderde</summary>
                    <dl className="told">
                      {change.differences.map(({ field, before, after }, index) => (
                        <div key={index}>
                          <dt>{field}</dt>
                          <dd>
                            {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
                          </dd>
                        </div>
                      ))}
                    </dl>
                  </details>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={number}
        pageSize={content.pageSize}
        total={content.total}
        hrefOf={(to) => `${structureHistoryPath(region, agenda)}?pagina=${to}`}
      />
    </RegionChrome>
  )
}
