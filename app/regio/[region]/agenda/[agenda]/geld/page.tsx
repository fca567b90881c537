import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { budgetSums } from '@/lib/domain/budget'
import { agendaPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getMoney } from '@/lib/queries/money'
import { RegionChrome } from '../../../../chrome'
import { BudgetTables } from './budget-tables'
import { HoursTable } from './hours-table'

export default async function MoneyPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/geld'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getMoney(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { lines, totals, hours } = content
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Geld en uren" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: frame.agenda.title }]}
        title="Geld en uren"
        lead="Bedragen en uren zoals het document ze noemt. Wat optelt tot iets anders dan het gedrukte totaal, staat erbij."
      />
      {lines.length === 0 && <EmptyState title="Het document noemt geen bedragen" />}
      <BudgetTables lines={lines} sums={budgetSums(lines, totals)} region={region} agenda={frame.agenda} />
      <h2>Uren</h2>
      {hours.length === 0 ? (
        <EmptyState title="Het document noemt geen uren" />
      ) : (
        <HoursTable hours={hours} region={region} agenda={frame.agenda} />
      )}
    </RegionChrome>
  )
}
