import { forbidden, notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { told } from '@/lib/forms/told'
import { kpiPath, kpiRemarksPath, kpisPath } from '@/lib/kernel/addresses'
import { measurePeriodWords, overlap } from '@/lib/domain/measure-period'
import { now } from '@/lib/kernel/clock'
import { getKpiRemarks } from '@/lib/queries/kpi-remarks'
import { RegionChrome } from '../../../../../../chrome'
import { KeptText } from '../../../../../../kept-text'
import { NewRemark, ToldRemark } from './remark'

const notices: Record<string, string> = { bewaard: 'De kanttekening is bewaard.', weg: 'De kanttekening is weggehaald.' }

export default async function KpiRemarksPage({
  params,
  searchParams,
}: PageProps<'/regio/[region]/agenda/[agenda]/kpi/[number]/kanttekeningen'>) {
  const place = await params
  const { region, agenda, number } = place
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const path = kpiRemarksPath(region, agenda, number)
  const page = await getKpiRemarks(viewer, { ...place, now: now(), draftOf: path })
  if (!page) notFound()
  const { frame, content } = page
  const { kpi, caveats, comparability, municipalities, periods, draft, mayKeep } = content
  if (!mayKeep) forbidden()
  const notice = told(notices, melding)
  const remarkedOn = new Set(comparability.map(({ municipalityId }) => municipalityId))
  const of = { kpiId: kpi.id, place, draft }

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`KPI ${number}, kanttekeningen`} current={kpisPath(region, agenda)}>
      <PageHeader
        crumbs={[
          { href: kpisPath(region, agenda), label: 'KPI’s' },
          { href: kpiPath(region, agenda, number), label: `${number} ${kpi.name}` },
        ]}
        title="Kanttekeningen"
        lead="Ze staan bij elke grafiek en tabel van deze KPI, ook voor lezers. Noem er geen kleine aantallen in."
      />
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {draft && <KeptText path={path} />}

      <section aria-labelledby="perioden">
        <h2 id="perioden">Bij een periode</h2>
        {caveats.length === 0 && <p>Er staat nog geen kanttekening bij een periode.</p>}
        {caveats.map(({ period, ...said }) => (
          <ToldRemark
            key={`${period} ${said.version}`}
            {...of}
            {...said}
            about={{ kind: 'period', period }}
            title={measurePeriodWords(period)}
            isShown={periods.some((each) => overlap(each, period))}
          />
        ))}
        <NewRemark key={`nieuw ${caveats.length}`} {...of} kind="period" example={periods[0] ? measurePeriodWords(periods[0]) : '2022'} />
      </section>

      <section aria-labelledby="gemeenten">
        <h2 id="gemeenten">Bij een gemeente die anders telt</h2>
        {comparability.length === 0 && <p>Alle gemeenten tellen gelijk, voor zover bekend.</p>}
        {comparability.map(({ municipalityId, municipality, ...said }) => (
          <ToldRemark
            key={`${municipalityId} ${said.version}`}
            {...of}
            {...said}
            about={{ kind: 'municipality', municipalityId }}
            title={municipality}
            isShown
          />
        ))}
        <NewRemark
          key={`nieuw ${comparability.length}`}
          {...of}
          kind="municipality"
          municipalities={municipalities.filter(({ id }) => !remarkedOn.has(id)).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </section>
    </RegionChrome>
  )
}
