import { forbidden, notFound } from 'next/navigation'
import { touchedInWords } from '@/components/activity/touched'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { changeHoursPath, moneyPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getHours } from '@/lib/queries/money'
import { RegionChrome } from '../../../../../../chrome'
import { KeptText } from '../../../../../../kept-text'
import { numberInAddress } from '../../../../../besluiten/words'
import { hoursValues } from '../../../geld/values'
import { HoursForm } from '../../hours-form'
import { WithdrawHoursForm } from '../../withdraw-form'

export default async function ChangeHoursPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/uren/[number]/wijzigen'>) {
  const { region, agenda, number: given } = await params
  const number = numberInAddress(given)
  const viewer = await requireViewer()
  const here = changeHoursPath(region, agenda, number ?? 0)
  const page = number && (await getHours(viewer, { region, agenda, number, now: now(), draftOf: here }))
  if (!page) notFound()
  const { frame, content } = page
  const { hours, mayKeep, draft, ambitions } = content
  if (!mayKeep) forbidden()
  const isWithdrawn = hours.withdrawnOn !== null
  const place = { region, agenda, number: given }
  const held = { id: hours.id, version: hours.version }

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Uren wijzigen" current={moneyPath(region, agenda)}>
      <PageHeader crumbs={[{ href: moneyPath(region, agenda), label: 'Geld en uren' }]} title={`Uren voor ${hours.account}`}>
        {hours.touched && <p className="meta">{`Laatst bijgewerkt: ${touchedInWords(hours.touched)}`}</p>}
      </PageHeader>
      {isWithdrawn && (
        <Notice tone="warning" title={`Deze uren zijn vervallen op ${fullDate(hours.withdrawnOn!)}.`}>
          {hours.withdrawnReason}
        </Notice>
      )}
      <div className="mt-7">
        {draft && <KeptText path={here} />}
        {!isWithdrawn && (
          <HoursForm
            key={draft ? 'kept' : 'own'}
            place={place}
            hours={held}
            agendaId={frame.agenda.id}
            ambitionTerm={frame.agenda.ambitionTerm}
            ambitions={ambitions}
            start={hoursValues(hours)}
            draft={draft?.act ? null : draft}
            cancelHref={moneyPath(region, agenda)}
          />
        )}
      </div>
      <h2>{isWithdrawn ? 'Gelden de uren weer?' : 'Gelden de uren niet meer?'}</h2>
      <WithdrawHoursForm
        key={`${hours.version} ${draft === null}`}
        hours={held}
        isWithdrawn={isWithdrawn}
        place={place}
        draft={draft?.act ? draft : null}
      />
    </RegionChrome>
  )
}
