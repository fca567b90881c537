import { notFound, redirect } from 'next/navigation'
import { BottleneckTable } from '@/components/bottleneck/bottleneck-table'
import { ButtonLink } from '@/components/ui/button'
import { Counts } from '@/components/ui/counts'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/field'
import { Filters } from '@/components/ui/filters'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/session'
import { bottleneckStatuses, bottleneckStatusWords } from '@/lib/domain/bottleneck'
import { bottleneckListAddress, readBottleneckList, type BottleneckListInput } from '@/lib/forms/bottleneck-list'
import { unreadDay } from '@/lib/forms/list-address'
import { agendaPath, bottleneckPath, bottlenecksPath, inAddress, newBottleneckPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBottlenecks, pageOfBottlenecks } from '@/lib/queries/bottlenecks'
import { RegionChrome } from '../../../../chrome'
import { UntouchedSince } from '../../../../untouched-since'
import { placeHref, placeName } from './words'

export default async function BottlenecksPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/knelpunten'>) {
  const { region, agenda: slug } = await params
  const query = await searchParams
  const input = readBottleneckList(query)
  const unread = unreadDay(query, 'sinds')
  const viewer = await requireViewer()
  const page = await getBottlenecks(viewer, { region, agenda: slug, now: now() }, input)
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, today } = frame
  const { rows, total, counts, ambitions, mayRaise } = content
  const here = bottlenecksPath(region, slug)
  const hrefWith = (change: Partial<BottleneckListInput>) => here + bottleneckListAddress({ ...input, pagina: 1, ...change })
  if (total === 0 && input.pagina > 1) redirect(hrefWith({})) // past the last page
  const waiting = (counts.open ?? 0) + (counts.inProgress ?? 0) + (counts.submitted ?? 0)

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Knelpunten" current={agendaPath(region, slug)}>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: agenda.title }]}
        title={waiting === 0 ? 'Geen knelpunten open' : waiting === 1 ? '1 knelpunt niet opgelost' : `${waiting} knelpunten niet opgelost`}
        lead="Wat het werk nu ophoudt, en wat er nodig is."
      >
        <Counts
          items={bottleneckStatuses
            .filter((status) => counts[status] !== undefined)
            .map((stand) => ({ id: stand, value: counts[stand], label: bottleneckStatusWords[stand], href: hrefWith({ stand }) }))}
        />
        {mayRaise && (
          <p className="mt-4">
            <ButtonLink variant="secondary" href={newBottleneckPath(region, slug)}>
              Leg een knelpunt vast
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      <Filters action={here} active={[input.stand, input.ambitie, input.sinds, unread].filter(Boolean).length} clearHref={here}>
        <Select
          name="stand"
          label="Stand"
          empty="Alle"
          defaultValue={input.stand ? inAddress(bottleneckStatusWords[input.stand]) : ''}
          options={bottleneckStatuses.map((status) => ({
            value: inAddress(bottleneckStatusWords[status]),
            label: bottleneckStatusWords[status],
          }))}
        />
        <Select
          name="ambitie"
          label={agenda.ambitionTerm}
          empty="Alle"
          defaultValue={input.ambitie ?? ''}
          options={ambitions.map(({ number, title }) => ({ value: number, label: `${number} ${title}` }))}
        />
        <UntouchedSince chosen={input.sinds} unread={unread} />
      </Filters>
      {total === 0 ? (
        <EmptyState title="Geen knelpunten gevonden" />
      ) : (
        <BottleneckTable
          rows={rows}
          today={today}
          hrefOf={({ number }) => bottleneckPath(region, slug, number)}
          placeOf={({ on }) => ({ href: placeHref(region, slug, on), name: placeName(on, agenda) })}
          touched
        />
      )}
      <Pagination page={input.pagina} pageSize={pageOfBottlenecks} total={total} hrefOf={(pagina) => hrefWith({ pagina })} />
    </RegionChrome>
  )
}
