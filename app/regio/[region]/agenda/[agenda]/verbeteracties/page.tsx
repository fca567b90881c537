import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { improvementKindWords, yieldInWords } from '@/lib/domain/improvement'
import { readYear } from '@/lib/forms/year-address'
import { actionPath, agendaPath, bottleneckPath, evaluationPath, improvementsPath, riskPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getImprovements, type ImprovementRow } from '@/lib/queries/improvements'
import { RegionChrome } from '../../../../chrome'

type Props = PageProps<'/regio/[region]/agenda/[agenda]/verbeteracties'>

export default async function ImprovementsPage({ params, searchParams }: Props) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getImprovements(viewer, { region, agenda: slug, year: readYear(await searchParams), now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { years, year, rows } = content
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Verbeteracties" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: frame.agenda.title }]}
        title={`Verbeteracties in ${year}`}
        lead="Wat we deden om het beter te maken, en wat het opleverde: acties, opgeloste knelpunten, besluiten over evaluaties en maatregelen."
      >
        {years.some((other) => other !== year) && (
          <p className="flex max-w-none flex-wrap gap-x-6 print:hidden">
            {years
              .filter((other) => other !== year)
              .map((other) => (
                <a key={other} href={improvementsPath(region, slug, other)}>
                  {other}
                </a>
              ))}
          </p>
        )}
      </PageHeader>
      {rows.length === 0 ? (
        <EmptyState title={`In ${year} is nog niets afgerond`} />
      ) : (
        <div className="mt-6">
          <Table
            caption={`Verbeteracties in ${year}`}
            captionHidden
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                label: 'Wat we deden',
                heads: true,
                width: 'sm:w-[34%]',
                cell: (row) => (
                  <>
                    <a href={hrefOf(row, region, slug)}>{row.title}</a> {row.risk?.isConfidential && <Tag>Vertrouwelijk</Tag>}
                    <span className="block font-normal text-quiet">{improvementKindWords[row.kind]}</span>
                  </>
                ),
              },
              {
                label: 'Wat het opleverde',
                width: 'sm:w-[34%]',
                cell: (row) => yieldInWords(row) ?? <span className="text-quiet">Niet gezegd</span>,
              },
              { label: 'Wie', cell: ({ who }) => who },
              { label: 'Afgerond', width: 'sm:w-36', cell: ({ on }) => <span className="tabular-nums">{fullDate(on)}</span> },
            ]}
          />
        </div>
      )}
    </RegionChrome>
  )
}

function hrefOf({ kind, number }: ImprovementRow, region: string, agenda: string): string {
  if (kind === 'action') return actionPath(region, number)
  if (kind === 'bottleneck') return bottleneckPath(region, agenda, number)
  return kind === 'evaluation' ? evaluationPath(region, agenda, number) : riskPath(region, agenda, number)
}
