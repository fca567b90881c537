import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { requireViewer } from '@/lib/auth/session'
import { riskCategoryWords } from '@/lib/domain/risk'
import { agendaPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getRisks, type RiskRow } from '@/lib/queries/risks'
import { RegionChrome } from '../../../../chrome'
import { AmbitionLink } from '../ambition-link'

export default async function RisksPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/risicos'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getRisks(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content: risks } = page
  const { agenda } = frame
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Risico’s" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: agenda.title }]}
        title="Risico’s"
        lead="Wat er volgens het document mis kan gaan, per soort."
      />
      {risks.length === 0 ? (
        <EmptyState title="Het document noemt geen risico’s" />
      ) : (
        <div className="mt-6">
          <Table
            caption="Risico’s"
            captionHidden
            rows={risks}
            rowKey={({ position }) => String(position)}
            columns={[
              {
                label: 'Risico',
                heads: true,
                width: 'sm:w-[40%]',
                cell: ({ title, description, isConfidential }) => (
                  <>
                    {title} {isConfidential && <Tag>Vertrouwelijk</Tag>}
                    {description && <span className="block font-normal text-quiet">{description}</span>}
                  </>
                ),
              },
              { label: 'Soort', cell: categoryInWords },
              { label: 'Kans en omvang', cell: (row) => scoreInWords(row) ?? <span className="text-quiet">Niet gewogen</span> },
              { label: 'Maatregel', cell: ({ measure }) => measure || <span className="text-quiet">Geen genoemd</span> },
              {
                label: 'Hoort bij',
                cell: ({ ambitionNumber }) => <AmbitionLink number={ambitionNumber} region={region} agenda={agenda} />,
              },
            ]}
          />
        </div>
      )}
    </RegionChrome>
  )
}

const categoryInWords = ({ category, categoryPrinted }: RiskRow) =>
  categoryPrinted && categoryPrinted !== riskCategoryWords[category].toLowerCase()
    ? `${riskCategoryWords[category]} (‘${categoryPrinted}’)`
    : riskCategoryWords[category]

function scoreInWords({ probability, size }: RiskRow): string | null {
  const said = [probability !== null && `kans ${probability} van 5`, size !== null && `omvang ${size} van 5`].filter(Boolean)
  return said.length > 0 ? said.join(', ') : null
}
