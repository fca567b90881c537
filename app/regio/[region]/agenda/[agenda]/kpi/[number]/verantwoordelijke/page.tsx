import { forbidden, notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { kpiOwnerPath, kpiPath, kpisPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getKpiOwner } from '@/lib/queries/kpi-owner'
import { RegionChrome } from '../../../../../../chrome'
import { KeptText } from '../../../../../../kept-text'
import { AssignForm } from './assign-form'
import { EndForm } from './end-form'
import { LeadHistory } from './lead-history'

const notices: Record<string, string> = { bewaard: 'Het is bewaard.', einde: 'De einddatum is bewaard.' }

export default async function KpiOwnerPage({
  params,
  searchParams,
}: PageProps<'/regio/[region]/agenda/[agenda]/kpi/[number]/verantwoordelijke'>) {
  const place = await params
  const { region, agenda, number } = place
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const path = kpiOwnerPath(region, agenda, number)
  const page = await getKpiOwner(viewer, { ...place, now: now(), draftOf: path })
  if (!page) notFound()
  const { frame, content } = page
  const { kpi, leads, organisations, colleagues, draft, mayAssign } = content
  if (!mayAssign) forbidden()
  const notice = typeof melding === 'string' && Object.hasOwn(notices, melding) ? notices[melding] : undefined
  const { today } = frame
  const current = leads.find(({ from, until }) => from <= today && (until === null || until >= today)) ?? null
  const last = leads[0] ?? null
  const of = { kpiId: kpi.id, seen: last && { id: last.id, version: last.version }, place }

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`KPI ${number}, wie erover gaat`} current={kpisPath(region, agenda)}>
      <PageHeader
        crumbs={[
          { href: kpisPath(region, agenda), label: 'KPI’s' },
          { href: kpiPath(region, agenda, number), label: `${number} ${kpi.name}` },
        ]}
        title="Wie gaat over deze KPI?"
        lead={
          current
            ? `Nu: ${[current.function, current.organisation?.name].filter(Boolean).join(', ')}.`
            : 'Er is nog geen verantwoordelijke functie.'
        }
      />
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {draft && <KeptText path={path} />}
      <LeadHistory leads={leads} today={today} />

      <h2>{last ? 'Wijs een ander aan' : 'Wijs een functie aan'}</h2>
      <AssignForm
        key={`aan ${last?.id} ${last?.version} ${draft === null}`}
        {...of}
        start={{ from: today }}
        draft={draft && 'function' in draft ? draft : null}
        organisations={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        colleagues={colleagues.map(({ id, name, function: works }) => ({ value: id, label: `${name}, ${works}` }))}
        holder={last && last.until === null ? last : null}
        cancelHref={kpiPath(region, agenda, number)}
      />

      {last && (last.until === null || last.until >= today) && (
        <>
          <h2>Of laat het eindigen</h2>
          <p>Zonder opvolger is er daarna geen verantwoordelijke functie.</p>
          <EndForm
            key={`einde ${last.id} ${last.version} ${draft === null}`}
            {...of}
            start={{ endsOn: last.until ?? '' }}
            draft={draft && 'endsOn' in draft ? draft : null}
          />
        </>
      )}
    </RegionChrome>
  )
}
