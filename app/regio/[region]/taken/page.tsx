import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { dutyTimesWords } from '@/lib/domain/duty'
import { dutyPath, programmePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { roleWords } from '@/lib/policy/viewer'
import { getDuties } from '@/lib/queries/duties'
import { RegionChrome } from '../../chrome'

const said: Record<string, string> = { bewaard: 'De taak is bewaard.', weg: 'De taak is weggehaald.' }

export default async function DutiesPage({ params, searchParams }: PageProps<'/regio/[region]/taken'>) {
  const { region } = await params
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const page = await getDuties(viewer, region, now())
  if (!page?.content) notFound()

  const { frame, content } = page
  const { duties, mayKeep } = content
  const done = typeof melding === 'string' && Object.hasOwn(said, melding) ? said[melding] : undefined

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Terugkerende taken" current={programmePath(region)}>
      <PageHeader
        title="Terugkerende taken"
        lead="Wat elk kwartaal, halfjaar of jaar terugkomt. Wie de rol heeft, krijgt er 14 en 3 dagen van tevoren bericht van."
      >
        {mayKeep && (
          <p className="mt-4">
            <ButtonLink variant="secondary" small href={dutyPath(region)}>
              Voeg een taak toe
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {done && (
        <div id="melding">
          <Notice tone="success" title={done} />
        </div>
      )}
      {duties.length === 0 ? (
        <EmptyState title="Er zijn nog geen terugkerende taken" />
      ) : (
        <Table
          caption="Terugkerende taken"
          captionHidden
          rows={duties}
          rowKey={({ id }) => id}
          columns={[
            {
              label: 'Taak',
              heads: true,
              width: 'sm:w-[44%]',
              cell: ({ id, title, explanation }) => (
                <>
                  {mayKeep ? <a href={dutyPath(region, id)}>{title}</a> : title}
                  {explanation && <span className="block font-normal whitespace-pre-line">{explanation}</span>}
                </>
              ),
            },
            { label: 'Voor', cell: ({ role }) => roleWords[role] },
            { label: 'Hoe vaak', cell: ({ timesPerYear }) => dutyTimesWords[timesPerYear] ?? `${timesPerYear} keer per jaar` },
            { label: 'Volgende keer', width: 'sm:w-40', cell: ({ nextOn }) => fullDate(nextOn) },
          ]}
        />
      )}
    </RegionChrome>
  )
}
