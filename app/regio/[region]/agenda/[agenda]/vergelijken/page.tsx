import { notFound, redirect } from 'next/navigation'
import { Counts } from '@/components/ui/counts'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/field'
import { Filters } from '@/components/ui/filters'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/session'
import { changeKinds, changeWords } from '@/lib/domain/comparison'
import { fullDate } from '@/lib/domain/dutch-dates'
import { periodName } from '@/lib/domain/period'
import { changeFilters, changeFilterWords, comparisonAddress, readComparison, type ComparisonInput } from '@/lib/forms/comparison-address'
import { activityPath, agendaPath, comparisonPath, inAddress, kpiPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getComparison, pageOfComparison, type ComparedPeriod } from '@/lib/queries/comparison'
import { RegionChrome } from '../../../../chrome'
import { ComparedKpis } from './compared-kpis'
import { ComparisonTable } from './comparison-table'

export default async function ComparisonPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/vergelijken'>) {
  const { region, agenda: slug } = await params
  const input = readComparison(await searchParams)
  const viewer = await requireViewer()
  const page = await getComparison(viewer, { region, agenda: slug, now: now() }, input)
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, today } = frame
  const { compared, choices } = content
  const here = comparisonPath(region, slug)
  const crumbs = [{ href: agendaPath(region, slug), label: agenda.title }]
  if (!compared)
    return (
      <RegionChrome viewer={viewer} frame={frame} title="Vergelijken" current={agendaPath(region, slug)}>
        <PageHeader crumbs={crumbs} title="Vergelijk twee periodes" />
        <EmptyState title="Er is nog niets om te vergelijken">
          <p>Vergelijken kan zodra de tweede verslagperiode is begonnen.</p>
        </EmptyState>
      </RegionChrome>
    )

  const { from, to, counts, rows, total, kpis } = compared
  const chosen = { ...input, van: from.slug, naar: to.slug }
  const hrefWith = (change: Partial<ComparisonInput>) => here + comparisonAddress({ ...chosen, pagina: 1, ...change })
  if (total === 0 && input.pagina > 1) redirect(hrefWith({})) // past the last page
  const active = [input.ambitie, input.gemeente, input.toon].filter((filter) => filter !== undefined).length

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Vergelijken" current={agendaPath(region, slug)}>
      <PageHeader
        crumbs={crumbs}
        title={`${periodName(from)} en ${periodName(to)} naast elkaar`}
        lead={`De stand van ${fullDate(from.closesOn)} naast die van ${to.closesOn < today ? fullDate(to.closesOn) : `vandaag, ${fullDate(today)}`}.`}
      >
        <Counts
          items={[
            ...changeKinds.map((kind) => ({
              id: kind,
              value: counts[kind],
              label: changeWords[kind],
              href: counts[kind] > 0 ? hrefWith({ toon: kind }) : undefined,
            })),
            { id: 'same', value: counts.same, label: changeWords.same },
          ]}
        />
      </PageHeader>
      <Filters action={here} active={active} clearHref={here + comparisonAddress({ van: from.slug, naar: to.slug })}>
        <PeriodSelect name="van" label="Van" chosen={from} periods={choices.periods} />
        <PeriodSelect name="naar" label="Naar" chosen={to} periods={choices.periods} />
        <Select
          name="toon"
          label="Toon"
          empty="Alles"
          defaultValue={input.toon ? inAddress(changeFilterWords[input.toon]) : ''}
          options={changeFilters.map((filter) => ({ value: inAddress(changeFilterWords[filter]), label: changeFilterWords[filter] }))}
        />
        <Select
          name="ambitie"
          label={agenda.ambitionTerm}
          empty="Alle"
          defaultValue={input.ambitie ?? ''}
          options={choices.ambitions.map(({ number, title }) => ({ value: number, label: `${number} ${title}` }))}
        />
        <Select
          name="gemeente"
          label="Gemeente"
          empty="Alle"
          defaultValue={input.gemeente ?? ''}
          options={choices.municipalities.map((municipality) => ({ value: municipality.slug, label: municipality.name }))}
        />
      </Filters>
      {total === 0 ? (
        <EmptyState
          title="Niets gevonden"
          action={<a href={hrefWith({ toon: undefined, ambitie: undefined, gemeente: undefined })}>Wis filters</a>}
        >
          <p>Tussen deze twee periodes is er niets dat bij dit filter past.</p>
        </EmptyState>
      ) : (
        <ComparisonTable
          term={agenda.activityTerm}
          rows={rows}
          from={from}
          to={to}
          hrefOf={({ agenda: of, code }) => activityPath(region, of, code)}
        />
      )}
      {total > 0 && <DownloadLinks list={here} query={comparisonAddress({ ...chosen, pagina: 1 })} />}
      <Pagination page={input.pagina} pageSize={pageOfComparison} total={total} hrefOf={(pagina) => hrefWith({ pagina })} />
      {kpis.length > 0 && <ComparedKpis kpis={kpis} from={from} to={to} hrefOf={({ number }) => kpiPath(region, slug, number)} />}
    </RegionChrome>
  )
}

type PeriodSelectProps = { name: string; label: string; chosen: ComparedPeriod; periods: readonly ComparedPeriod[] }

const PeriodSelect = ({ periods, chosen, ...field }: PeriodSelectProps) => (
  <Select {...field} defaultValue={chosen.slug} options={periods.map((period) => ({ value: period.slug, label: periodName(period) }))} />
)
