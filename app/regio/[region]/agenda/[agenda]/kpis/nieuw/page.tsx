import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { onInField } from '@/lib/forms/kpi-form'
import { kpisPath, newKpiPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewKpi } from '@/lib/queries/kpi-choices'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { placesToChoose } from '../../kpi/[number]/kpi-choices'
import { AddForm } from './add-form'

export default async function NewKpiPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/kpis/nieuw'>) {
  const { region, agenda } = await params
  const { bij } = await searchParams
  const viewer = await requireViewer()
  const path = newKpiPath(region, agenda)
  const page = await getNewKpi(viewer, { region, agenda, now: now(), draftOf: path })
  if (!page) notFound()
  const { frame, content } = page
  const { places, nextNumbers, mayAdd, draft } = content
  if (!mayAdd) forbidden()

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="KPI toevoegen" current={kpisPath(region, agenda)}>
      <PageHeader
        crumbs={[{ href: kpisPath(region, agenda), label: 'KPI’s' }]}
        title="Voeg een KPI toe"
        lead="Hij begint als ‘nader te bepalen’. De definitie, de nulmeting en het streven vul je daarna in op het KPI-blad."
      />
      <div className="mt-7">
        {draft && <KeptText path={path} />}
        <AddForm
          key={draft ? 'kept' : 'own'}
          agendaId={frame.agenda.id}
          place={{ region, agenda }}
          places={placesToChoose(places)}
          nextNumbers={nextNumbers}
          start={{ on: onInField(places.find(({ code }) => code === bij) ?? null) }}
          draft={draft}
        />
      </div>
    </RegionChrome>
  )
}
