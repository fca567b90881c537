import { forbidden, notFound } from 'next/navigation'
import { LightBadge } from '@/components/activity/light'
import { Columns } from '@/components/ui/columns'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { lifecycleWords } from '@/lib/domain/progress'
import { activityPath, agendaPath, ambitionPath, myUpdatesPath, updatePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canUpdateActivity } from '@/lib/policy/activity-policy'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { getUpdateSubject, type SaidBefore } from '@/lib/queries/update-form'
import { RegionChrome } from '../../../../../../chrome'
import { KeptText } from '../../../../../../kept-text'
import { startOf } from './start'
import { UpdateForm } from './update-form'

export default async function UpdatePage({
  params,
  searchParams,
}: PageProps<'/regio/[region]/agenda/[agenda]/activiteit/[code]/bijwerken'>) {
  const { region, agenda, code } = await params
  const { gemeente, van } = await searchParams
  const municipality = typeof gemeente === 'string' ? gemeente.replaceAll('\0', '') : undefined
  const viewer = await requireViewer()
  const page = await getUpdateSubject(viewer, { region, agenda, code, municipality, now: now() })
  if (!page) notFound()

  const { frame, content: subject } = page
  if (!canUpdateActivity(viewer, subject.place)) forbidden()

  const draft = await takeKeptDraft(viewer, updatePath(region, agenda, code, municipality))
  const fromList = (van ?? draft?.from) === 'mijn-updates'
  const { period } = frame
  const { trackId, version, last } = subject

  return (
    <RegionChrome
      acts
      viewer={viewer}
      frame={frame}
      title={`${code} bijwerken`}
      current={fromList ? myUpdatesPath(region) : agendaPath(region, agenda)}
    >
      <PageHeader
        crumbs={[
          { href: agendaPath(region, agenda), label: frame.agenda.title },
          { href: ambitionPath(region, agenda, code.split('.')[0]!), label: `${frame.agenda.ambitionTerm} ${code.split('.')[0]}` },
          { href: activityPath(region, agenda, code), label: `${frame.agenda.activityTerm} ${code}` },
        ]}
        title={`${subject.code} ${subject.title}`}
        lead={`Nieuwe melding voor ${subject.municipality ? `gemeente ${subject.municipality.name}` : 'de hele regio'}`}
      />
      {period && !period.isOpen && (
        <Notice>
          De verslagperiode is gesloten op {fullDate(period.closesOn)}. Je melding wordt bewaard en telt mee in de volgende periode.
        </Notice>
      )}
      {draft && <KeptText path={updatePath(region, agenda, code, municipality)} />}
      <div className="mt-7">
        <Columns note asideLabel="Vorige melding" aside={<Before subject={subject} />}>
          <UpdateForm
            key={draft ? 'kept' : 'own'}
            trackId={trackId}
            version={version}
            place={{ region, agenda, code, municipality: municipality ?? '', from: fromList ? 'mijn-updates' : '' }}
            start={startOf(last)}
            draft={draft}
            cancelHref={fromList ? myUpdatesPath(region) : activityPath(region, agenda, code)}
          />
        </Columns>
      </div>
    </RegionChrome>
  )
}

const Before = ({ subject: { last, planningPrinted } }: { subject: { last: SaidBefore | null; planningPrinted: string } }) => (
  <>
    <h2 className="mt-0">{last ? `Vorige melding · ${fullDate(last.reportedOn)}` : 'Nog niet eerder gemeld'}</h2>
    {last && (
      <>
        <p className="dotted">
          <LightBadge light={last.light} />
          <span>{lifecycleWords[last.lifecycle]}</span>
        </p>
        {told(last).map(([term, text]) => (
          <p key={term} className="whitespace-pre-line">
            <b>{term}</b> {text}
          </p>
        ))}
        <p className="meta">
          door {last.author}, {last.authorFunction}
        </p>
      </>
    )}
    <h3>Planning in de agenda</h3>
    <p>{planningPrinted || 'Niet ingevuld'}</p>
  </>
)

const told = ({ done, next, cause, consequence, measure }: SaidBefore) =>
  [
    ['Gedaan', done],
    ['Hierna', next],
    ['Oorzaak', cause],
    ['Gevolg', consequence],
    ['Maatregel', measure],
  ].filter(([, text]) => text)
