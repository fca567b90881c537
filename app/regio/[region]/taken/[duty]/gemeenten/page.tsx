import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table, type Column } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import type { DutyMunicipality, DutyTerm } from '@/lib/domain/duty-terms'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { dutiesPath, dutyTermPath, programmePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getDutyMunicipalities } from '@/lib/queries/duties'
import { RegionChrome } from '../../../../chrome'
import { PlaceState } from '../../term-state'

export default async function DutyMunicipalitiesPage({ params }: PageProps<'/regio/[region]/taken/[duty]/gemeenten'>) {
  const { region, duty: id } = await params
  const viewer = await requireViewer()
  const page = await getDutyMunicipalities(viewer, { region, duty: id, now: now() })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { duty, terms } = content
  const title = `${duty.title} per gemeente`
  const shown = duty.municipalities.filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index)

  return (
    <RegionChrome viewer={viewer} frame={frame} title={title} current={programmePath(region)}>
      <PageHeader
        crumbs={[{ href: dutiesPath(region), label: 'Terugkerende taken' }]}
        title={title}
        lead={duty.explanation || 'Welke gemeente het wanneer meldde, de laatste termijn eerst.'}
      />
      {terms.length === 0 ? (
        <EmptyState title="Er is nog geen termijn geweest" />
      ) : (
        <div className="mt-6">
          <Table
            caption={title}
            captionHidden
            rows={terms}
            rowKey={({ dueOn }) => dueOn}
            columns={[
              { label: 'Termijn', heads: true, cell: ({ dueOn }) => <a href={dutyTermPath(region, duty.id, dueOn)}>{fullDate(dueOn)}</a> },
              ...shown.map((municipality) => columnOf(municipality, frame.today)),
              {
                label: 'Gedaan',
                number: true,
                cell: ({ places }) => `${places.filter(({ isDone }) => isDone).length} van ${places.length}`,
              },
            ]}
          />
        </div>
      )}
    </RegionChrome>
  )
}

const columnOf = ({ id, name }: DutyMunicipality, today: DateString): Column<DutyTerm> => ({
  label: name,
  cell: ({ dueOn, places }) => {
    const place = places.find(({ municipality }) => municipality?.id === id)
    if (!place) return <span className="text-quiet">Hoorde er niet bij</span>
    return place.isDone ? `Gedaan, ${fullDate(place.last!.on)}` : <PlaceState isDone={false} dueOn={dueOn} today={today} />
  },
})
