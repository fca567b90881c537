import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { changeKpiPath, kpiPath, kpisPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getKpi } from '@/lib/queries/kpi'
import { RegionChrome } from '../../../../../../chrome'
import { KeptText } from '../../../../../../kept-text'
import { sheetValues } from '../sheet-values'
import { choicesOf } from '../kpi-choices'
import { SheetForm } from './sheet-form'

export default async function ChangeKpiPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/kpi/[number]/wijzigen'>) {
  const { region, agenda, number } = await params
  const viewer = await requireViewer()
  const path = changeKpiPath(region, agenda, number)
  const page = await getKpi(viewer, { region, agenda, number, now: now(), draftOf: path, toChange: true })
  if (!page) notFound()
  const { frame, content } = page
  const { kpi, draft, mayKeep, choices } = content
  if (!mayKeep || !choices) forbidden()

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`KPI ${number} wijzigen`} current={kpisPath(region, agenda)}>
      <PageHeader
        crumbs={[
          { href: kpisPath(region, agenda), label: 'KPI’s' },
          { href: kpiPath(region, agenda, number), label: `${number} ${kpi.name}` },
        ]}
        title={`KPI-blad ${number}`}
        lead="Zo is later nog te zien wat er is geteld, waarom en hoe."
      />
      <div className="mt-7">
        {draft && <KeptText path={path} />}
        <SheetForm
          key={draft ? 'kept' : 'own'}
          kpi={{ id: kpi.id, version: kpi.version, hasDefinition: kpi.definition !== null, isAdopted: kpi.decision !== null }}
          choices={choicesOf(choices, kpi.id)}
          place={{ region, agenda, number }}
          start={sheetValues(kpi, content, choices)}
          draft={draft}
          cancelHref={kpiPath(region, agenda, number)}
        />
      </div>
    </RegionChrome>
  )
}
