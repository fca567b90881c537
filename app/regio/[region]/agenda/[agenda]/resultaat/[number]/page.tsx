import { notFound } from 'next/navigation'
import { ActivityTable } from '@/components/activity/activity-table'
import { SourceNotes } from '@/components/activity/source-notes'
import { Ask } from '@/components/ui/ask'
import { Withdrawn } from '@/components/activity/withdrawn'
import { EmptyState } from '@/components/ui/empty-state'
import { touchedInWords } from '@/components/activity/touched'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { landingKindWords } from '@/lib/domain/structure'
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
      <Withdrawn {...content} />
      {content.awaitsDecision && content.withdrawnOn === null && (
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
      {content.extras.length > 0 && (
        <>
          <h2>Draagt ook bij</h2>
          <ul>
            {content.extras.map(({ code, title }) => (
              <li key={code} className="py-1">
                <a href={activityPath(region, slug, code)}>{`${code} ${title}`}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {content.landingKind && (
        <>
          <h2>Waar het landt</h2>
          <Facts
            items={[
              {
                term: landingKindWords[content.landingKind],
                value: content.landingUrl ? <a href={content.landingUrl}>{content.landingText}</a> : content.landingText,
              },
            ]}
          />
        </>
      )}
      {content.touched && <p className="meta mt-6">Tekst gewijzigd: {touchedInWords(content.touched)}</p>}
      <SourceNotes notes={content.notes} />
    </RegionChrome>
  )
}
