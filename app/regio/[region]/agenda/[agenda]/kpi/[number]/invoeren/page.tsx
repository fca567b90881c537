import { forbidden, notFound } from 'next/navigation'
import { Notes } from '@/components/chart/chart-table'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { lettersAt, notesOf } from '@/lib/charts/chart-notes'
import { notedPlaces } from '@/lib/charts/figure-notes'
import { kpiKindWords } from '@/lib/domain/kpi'
import { figureInText } from '@/lib/domain/figure-text'
import { measurePeriodWords } from '@/lib/domain/measure-period'
import { cellName, cellVersionName } from '@/lib/domain/figure-cells'
import { changeKpiPath, enterFiguresPath, kpiPath, kpisPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getFigureGrid } from '@/lib/queries/figure-grid'
import { RegionChrome } from '../../../../../../chrome'
import { KeptText } from '../../../../../../kept-text'
import { GridForm } from './grid-form'
import { columnsOf, gridKinds, kindInAddress } from './grid-columns'

export default async function EnterFiguresPage({
  params,
  searchParams,
}: PageProps<'/regio/[region]/agenda/[agenda]/kpi/[number]/invoeren'>) {
  const { region, agenda, number } = await params
  const { soort, uitsplitsing, periode } = await searchParams
  const viewer = await requireViewer()
  const here = enterFiguresPath(region, agenda, number)
  const breakdown = typeof uitsplitsing === 'string' && uitsplitsing !== '' ? uitsplitsing : null
  const page = await getFigureGrid(viewer, { region, agenda, number, now: now(), draftOf: here, breakdown })
  if (!page) notFound()
  const { frame, content } = page
  const { kpi, breakdowns, chosen, municipalities, figures, said, draft, mayEnter } = content
  if (!mayEnter) forbidden()

  const kind = kindInAddress(soort) ?? kpi.frequency ?? 'year'
  const all = columnsOf(
    kind,
    figures.map(({ period }) => period),
    frame.today,
  )
  const only = all.find((period) => period === periode) ?? null
  const columns = only === null ? all : [only]
  const rows = [...municipalities, { id: null, name: 'Regio als geheel' }]
  const at = (municipalityId: string | null, period: string) =>
    figures.find((figure) => figure.municipalityId === municipalityId && figure.period === period)
  const cells = rows.flatMap(({ id }) => columns.map((period) => ({ id, period, figure: at(id, period) })))
  const noted = notedPlaces(rows, columns, said)
  const notes = notesOf(noted)
  const hrefWith = (change: { soort?: string; uitsplitsing?: string; periode?: string }) =>
    `${here}?${new URLSearchParams({ soort: gridKinds[kind].address, ...(chosen ? { uitsplitsing: chosen.label } : {}), ...change })}`

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`KPI ${number}, cijfers invoeren`} current={kpisPath(region, agenda)}>
      <PageHeader
        crumbs={[
          { href: kpisPath(region, agenda), label: 'KPI’s' },
          { href: kpiPath(region, agenda, number), label: `${number} ${kpi.name}` },
        ]}
        title="Cijfers invoeren"
        lead={`${kpi.name}, in ${kpi.unit}.`}
      />
      {kpi.kind === null || kpi.kind === 'qualitative' ? (
        <Notice title="Van deze KPI zijn geen cijfers in te voeren.">
          {kpi.kind === null
            ? 'Kies eerst op het KPI-blad wat er wordt geteld. '
            : `De soort is ${kpiKindWords.qualitative.toLowerCase()}. `}
          <a href={changeKpiPath(region, agenda, number)}>Naar het KPI-blad</a>
        </Notice>
      ) : (
        <>
          <ul className="dotted mt-5">
            {Object.entries(gridKinds).map(([name, { label, address }]) => (
              <li key={name} className="inline">
                {name === kind ? <b aria-current="true">{label}</b> : <a href={hrefWith({ soort: address })}>{label}</a>}
              </li>
            ))}
            {breakdowns.length > 0 && (
              <li className="inline">
                {chosen ? <a href={`${here}?soort=${gridKinds[kind].address}`}>Totaal</a> : <b aria-current="true">Totaal</b>}
              </li>
            )}
            {breakdowns.map(({ id, label }) => (
              <li key={id} className="inline">
                {id === chosen?.id ? <b aria-current="true">{label}</b> : <a href={hrefWith({ uitsplitsing: label })}>{label}</a>}
              </li>
            ))}
          </ul>
          {only !== null && (
            <p>
              Je vult alleen {measurePeriodWords(only)} in. <a href={hrefWith({})}>Toon alle perioden</a>
            </p>
          )}
          {draft && <KeptText path={here} />}
          <GridForm
            key={draft ? 'kept' : `${kind} ${chosen?.id} ${only}`}
            kpi={{ id: kpi.id, kind: kpi.kind }}
            breakdownId={chosen?.id ?? ''}
            place={{ region, agenda, number }}
            rows={rows.map((row) => ({ ...row, letter: notes.series.get(row.id ?? 'regio') ?? null }))}
            columns={columns.map((period) => ({
              ...{ period, label: measurePeriodWords(period) },
              letters: lettersAt(
                notes,
                noted.periods.findIndex((each) => each.period === period),
              ),
              href: only === null && all.length > 1 ? hrefWith({ periode: period }) : null,
            }))}
            start={Object.fromEntries(cells.map(({ id, period, figure }) => [cellName(id, period), figureInText(figure ?? null)]))}
            versions={Object.fromEntries(
              cells.map(({ id, period, figure }) => [cellVersionName(id, period), String(figure?.version ?? 0)]),
            )}
            notes={<Notes chart={noted} />}
            source={kpi.source}
            draft={draft}
            cancelHref={kpiPath(region, agenda, number)}
          />
        </>
      )}
    </RegionChrome>
  )
}
