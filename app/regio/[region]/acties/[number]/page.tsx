import { notFound } from 'next/navigation'
import { touchedInWords } from '@/components/activity/touched'
import { ActionMoment } from '@/components/decision/action-list'
import { EarlierDays } from '@/components/decision/earlier-days'
import { ItemLink } from '@/components/decision/decision-facts'
import { EarlierOwners } from '@/components/lead/earlier-owners'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { actionKindWords, actionState, actionStateWords } from '@/lib/domain/decisions'
import { fullDate } from '@/lib/domain/dutch-dates'
import { told } from '@/lib/forms/told'
import { actionPath, actionsPath, decisionPath, decisionsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAction } from '@/lib/queries/actions'
import { RegionChrome } from '../../../chrome'
import { KeptText } from '../../../kept-text'
import { numberInAddress } from '../../besluiten/words'
import { FinishForm } from '../finish-form'
import { HandOverForm } from '../hand-over-form'
import { MoveForm } from '../move-form'

const notices: Record<string, string> = {
  gedaan: 'De actie is gedaan gemeld.',
  gewijzigd: 'De actie is gewijzigd.',
  doorgegeven: 'De actie is doorgegeven.',
}

export default async function ActionPage({ params, searchParams }: PageProps<'/regio/[region]/acties/[number]'>) {
  const { region, number: given } = await params
  const { melding } = await searchParams
  const number = numberInAddress(given)
  const viewer = await requireViewer()
  const page = number && (await getAction(viewer, { region, number, now: now(), draftOf: actionPath(region, number) }))
  if (!page || !page.content) notFound()

  const { frame, content } = page
  const { action, decisionTitle, moves, mayFinish, mayKeep, earlier, colleagues, draft } = content
  const state = actionState(action, frame.today)
  const notice = told(notices, melding)
  const name = `${actionKindWords[action.kind]} ${number}`
  const place = { region, number }

  return (
    <RegionChrome
      acts={mayFinish || mayKeep}
      standsNow={`Deze afspraak is intussen ${state === 'done' ? 'gedaan gemeld' : 'gewijzigd'}`}
      viewer={viewer}
      frame={frame}
      title={name}
      current={decisionsPath(region)}
    >
      <PageHeader
        crumbs={[
          { href: decisionsPath(region), label: 'Besluiten' },
          { href: actionsPath(region), label: 'Acties en toezeggingen' },
        ]}
        title={`${name}: ${action.title}`}
      />
      {notice && <Notice id="melding" tone="success" title={notice} />}
      <div className="mt-6">
        <Facts
          items={[
            { term: 'Stand', value: <b>{actionStateWords[state]}</b> },
            { term: 'Wanneer', value: <ActionMoment action={action} today={frame.today} /> },
            { term: 'Eerdere datums', value: moves.length > 0 && <EarlierDays moves={moves} /> },
            { term: 'Wat is er gedaan', value: action.doneNote && <span className="whitespace-pre-line">{action.doneNote}</span> },
            { term: 'Wie', value: action.ownerFunction + (action.owner ? ` (${action.owner})` : '') },
            { term: 'Eerder van', value: earlier.length > 0 && <EarlierOwners owners={earlier} /> },
            { term: 'Toegezegd aan', value: action.promisedTo },
            { term: 'Afgesproken op', value: fullDate(action.agreedOn) },
            {
              term: 'Bij',
              value: action.decisionNumber !== null && (
                <a href={decisionPath(region, action.decisionNumber)}>
                  Besluit {action.decisionNumber}: {decisionTitle}
                </a>
              ),
            },
            { term: 'Laatst bijgewerkt', value: touchedInWords(content.touched) },
            { term: 'In de vergadering', value: action.item && <ItemLink region={region} item={action.item} /> },
          ]}
        />
      </div>
      {mayFinish && state !== 'done' && (
        <>
          <h2>Gedaan?</h2>
          {draft && <KeptText path={actionPath(region, number)} />}
          <FinishForm key={draft ? 'kept' : 'own'} action={action} place={place} draft={draft} />
        </>
      )}
      {mayKeep && state !== 'done' && (
        <>
          <h2>Iemand anders?</h2>
          <HandOverForm action={action} place={place} colleagues={colleagues.filter(({ id }) => id !== action.ownerId)} />
        </>
      )}
      {mayKeep && (
        <>
          <h2>{state === 'done' ? 'Toch nog niet klaar?' : 'Andere datum'}</h2>
          <MoveForm action={{ ...action, isDone: state === 'done' }} place={place} />
        </>
      )}
    </RegionChrome>
  )
}
