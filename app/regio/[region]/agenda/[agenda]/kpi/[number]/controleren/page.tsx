import { forbidden, notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { remarksAt } from '@/lib/domain/kpi-caveats'
import { checkFiguresPath, kpiPath, kpisPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getFiguresToCheck } from '@/lib/queries/figure-grid'
import { RegionChrome } from '../../../../../../chrome'
import { noticeOf } from '../notices'
import { CheckForm } from './check-form'

export default async function CheckFiguresPage({
  params,
  searchParams,
}: PageProps<'/regio/[region]/agenda/[agenda]/kpi/[number]/controleren'>) {
  const { region, agenda, number } = await params
  const notice = noticeOf((await searchParams).melding)
  const viewer = await requireViewer()
  const here = checkFiguresPath(region, agenda, number)
  const page = await getFiguresToCheck(viewer, { region, agenda, number, now: now(), draftOf: here })
  if (!page) notFound()
  const { frame, content } = page
  const { kpi, own, figures, said, draft } = content
  if (own.length === 0) forbidden()
  const waiting = figures.filter(({ stage }) => stage === 'entered')
  const checked = figures.filter(({ stage }) => stage !== 'entered')
  const form = (figure: (typeof figures)[number]) => (
    <CheckForm
      key={`${figure.id} ${figure.version}`}
      figure={figure}
      municipality={own.find(({ id }) => id === figure.municipalityId)?.name ?? ''}
      unit={kpi.unit}
      remarks={remarksAt({ ...figure, referenceAreaId: null }, said)}
      place={{ region, agenda, number }}
      draft={draft?.measurementId === figure.id ? draft : null}
    />
  )

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`KPI ${number}, cijfers controleren`} current={kpisPath(region, agenda)}>
      <PageHeader
        crumbs={[
          { href: kpisPath(region, agenda), label: 'KPI’s' },
          { href: kpiPath(region, agenda, number), label: `${number} ${kpi.name}` },
        ]}
        title={stillToCheck(waiting.length)}
        lead={`${own.map(({ name }) => name).join(' en ')}: klopt het cijfer, en wat zegt het? Pas daarna kan het worden gepubliceerd.`}
      />
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {waiting.length === 0 ? <EmptyState title="Alles is gecontroleerd" /> : waiting.map(form)}
      {checked.length > 0 && (
        <>
          <h2>Al gecontroleerd</h2>
          <p>De duiding kun je nog aanpassen.</p>
          {checked.map(form)}
        </>
      )}
    </RegionChrome>
  )
}

function stillToCheck(count: number): string {
  if (count === 0) return 'Geen cijfers te controleren'
  return count === 1 ? 'Nog 1 cijfer te controleren' : `Nog ${count} cijfers te controleren`
}
