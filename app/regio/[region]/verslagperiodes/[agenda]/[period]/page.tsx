import { notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { periodName } from '@/lib/domain/period'
import { periodPath, periodsPath, programmePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { getPeriodToMove } from '@/lib/queries/periods'
import { RegionChrome } from '../../../../chrome'
import { KeptText } from '../../../../kept-text'
import { moveFailures } from '../../messages'
import { MoveForm } from './move-form'

export default async function PeriodPage({ params }: PageProps<'/regio/[region]/verslagperiodes/[agenda]/[period]'>) {
  const { region, agenda, period: slug } = await params
  const viewer = await requireViewer()
  const page = await getPeriodToMove(viewer, { region, agenda, period: slug, now: now() })
  if (!page) notFound()

  const { frame, content: period } = page
  const draft = await takeKeptDraft(viewer, periodPath(region, agenda, slug))
  const { id, version, startsOn, endsOn, opensOn, closesOn, meetingOn } = period

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={periodName(period)} current={programmePath(region)}>
      <PageHeader
        crumbs={[
          { href: programmePath(region), label: 'Programma' },
          { href: periodsPath(region), label: 'Verslagperiodes' },
        ]}
        title={periodName(period)}
        lead={`De dagen van deze verslagperiode van ${frame.agenda.title}. Het verslag gaat over ${fullDate(startsOn)} tot en met ${fullDate(endsOn)}.`}
      />
      {period.reportStatus === 'adopted' ? (
        <Notice title="De dagen staan vast">{moveFailures['report-adopted'].sentence}</Notice>
      ) : (
        <>
          {draft && <KeptText path={periodPath(region, agenda, slug)} />}
          <div className="mt-7">
            <MoveForm
              key={draft ? 'kept' : 'own'}
              periodId={id}
              version={version}
              place={{ region, agenda, period: slug, startsOn }}
              start={{ opensOn, closesOn, meetingOn: meetingOn ?? '' }}
              draft={draft}
              cancelHref={periodsPath(region)}
            />
          </div>
        </>
      )}
    </RegionChrome>
  )
}
