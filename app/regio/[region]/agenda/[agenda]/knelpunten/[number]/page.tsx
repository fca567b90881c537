import { notFound } from 'next/navigation'
import { BottleneckHistory } from '@/components/bottleneck/bottleneck-history'
import { BottleneckMoment, BottleneckStatusTag } from '@/components/bottleneck/bottleneck-status'
import { OnAgendas } from '@/components/decision/on-agendas'
import { EarlierOwners } from '@/components/lead/earlier-owners'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { bottleneckActs, bottleneckStatusAfter, bottleneckStatusWords } from '@/lib/domain/bottleneck'
import { fullDate } from '@/lib/domain/dutch-dates'
import { told } from '@/lib/forms/told'
import { agendaPath, bottleneckPath, bottlenecksPath, changeBottleneckPath, personPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBottleneck } from '@/lib/queries/bottlenecks'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { numberInAddress } from '../../../../besluiten/words'
import { placeHref, placeName } from '../words'
import { StepForm } from './step-form'
import { SubmitForm } from './submit-form'

const notices: Record<string, string> = {
  vastgelegd: 'Het knelpunt is vastgelegd.',
  gewijzigd: 'Het knelpunt is gewijzigd.',
  stap: 'De stap is bewaard.',
  voorgelegd: 'Het knelpunt staat op de agenda van het overleg.',
}

export default async function BottleneckPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/knelpunten/[number]'>) {
  const { region, agenda: slug, number: given } = await params
  const { melding } = await searchParams
  const number = numberInAddress(given)
  const viewer = await requireViewer()
  const here = bottleneckPath(region, slug, number ?? 0)
  const page = number && (await getBottleneck(viewer, { region, agenda: slug, number, now: now(), draftOf: here }))
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, today } = frame
  const { bottleneck, steps, agendas, nextMeetings, mayKeep, draft, neededBefore } = content
  const notice = told(notices, melding)
  const isOnAgenda = agendas.some(({ status }) => status === 'planned')
  const possible = bottleneckActs.filter((act) => mayKeep && bottleneckStatusAfter(bottleneck.status, act) !== null)
  const place = { region, agenda: slug, number: given }

  return (
    <RegionChrome
      acts={mayKeep}
      standsNow={`Dit knelpunt is intussen ${bottleneckStatusWords[bottleneck.status].toLowerCase()}`}
      viewer={viewer}
      frame={frame}
      title={`Knelpunt ${number}`}
      current={agendaPath(region, slug)}
      reading
    >
      <PageHeader
        crumbs={[
          { href: agendaPath(region, slug), label: agenda.title },
          { href: bottlenecksPath(region, slug), label: 'Knelpunten' },
        ]}
        title={`Knelpunt ${number}: ${bottleneck.title}`}
      >
        {mayKeep && bottleneck.status !== 'resolved' && (
          <p className="mt-4">
            <ButtonLink variant="secondary" href={changeBottleneckPath(region, slug, number)}>
              Wijzig
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {draft && <KeptText path={here} />}
      <div className="mt-6">
        <Facts
          items={[
            { term: 'Stand', value: <BottleneckStatusTag {...bottleneck} /> },
            { term: 'Waarbij', value: <a href={placeHref(region, slug, bottleneck.on)}>{placeName(bottleneck.on, agenda)}</a> },
            { term: 'Oorzaak', value: <Told text={bottleneck.cause} /> },
            { term: 'Gevolg', value: <Told text={bottleneck.consequence} /> },
            { term: 'Wat is nodig', value: <Told text={bottleneck.needed} /> },
            {
              term: 'Van wie',
              value: (
                <>
                  {bottleneck.neededFrom}
                  {bottleneck.person && (
                    <>
                      {' '}
                      (<a href={personPath(region, bottleneck.neededFromId!)}>{bottleneck.person}</a>)
                    </>
                  )}
                </>
              ),
            },
            { term: 'Eerder gevraagd van', value: neededBefore.length > 0 && <EarlierOwners owners={neededBefore} /> },
            { term: 'Voor wanneer', value: <BottleneckMoment {...bottleneck} today={today} /> },
            { term: 'Opgelost', value: bottleneck.solution && <Told text={bottleneck.solution} /> },
            { term: 'Op de agenda', value: agendas.length > 0 && <OnAgendas rows={agendas} region={region} /> },
          ]}
        />
      </div>

      {possible.includes('submitted') && !isOnAgenda && (
        <>
          <h2>Leg voor aan een overleg</h2>
          {nextMeetings.length === 0 ? (
            <p>Geen overleg heeft een vergadering gepland.</p>
          ) : (
            <SubmitForm
              key={`voor ${bottleneck.version}`}
              bottleneck={bottleneck}
              place={place}
              bodies={nextMeetings.map(({ bodyId, name, heldOn }) => ({ value: bodyId, label: `${name}, ${fullDate(heldOn)}` }))}
            />
          )}
        </>
      )}
      {possible.flatMap((act) =>
        act === 'submitted'
          ? []
          : [
              <section key={`${act} ${bottleneck.version} ${draft === null}`}>
                <h2>{headings[act]}</h2>
                <StepForm act={act} bottleneck={bottleneck} place={place} draft={draft?.act === act ? draft : null} />
              </section>,
            ],
      )}

      <h2>Geschiedenis</h2>
      <BottleneckHistory steps={steps} />
    </RegionChrome>
  )
}

const headings = { takenUp: 'Neem in behandeling', resolved: 'Opgelost?', reopened: 'Toch niet opgelost?' } as const

/** Text keeps the line breaks that its writer gave it. */
const Told = ({ text }: { text: string }) => <span className="whitespace-pre-line">{text}</span>
