import { notFound } from 'next/navigation'
import { OnAgendas } from '@/components/decision/on-agendas'
import { DecisionHistory } from '@/components/evaluation/decision-history'
import { EvaluationStanding } from '@/components/evaluation/standing'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { outcomeWords } from '@/lib/domain/evaluation'
import { told } from '@/lib/forms/told'
import { agendaPath, changeEvaluationPath, decisionPath, evaluationPath, evaluationsPath, newLessonPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getEvaluation, type EvaluationRow } from '@/lib/queries/evaluations'
import type { NextMeeting, OnAgenda } from '@/lib/queries/next-meetings'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { numberInAddress } from '../../../../besluiten/words'
import { placeInAddress } from '../../knelpunten/words'
import { partLink } from '../../part-words'
import { AfterDecision } from './after-decision'
import { DecideForm } from './decide-form'
import { FollowUps } from './follow-ups'
import { PutForm } from './put-form'

const notices: Record<string, string> = {
  begonnen: 'De evaluatie is begonnen.',
  gewijzigd: 'De evaluatie is gewijzigd.',
  meting: 'De vervolgmeting is bewaard.',
  besloten: 'Wat is besloten, staat er.',
  'op-agenda': 'De evaluatie staat op de agenda van het overleg.',
  vervallen: 'Wat is besloten, staat er. Het is vervallen, met dit besluit als reden.',
}

export default async function EvaluationPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/evaluaties/[number]'>) {
  const { region, agenda: slug, number: given } = await params
  const { melding } = await searchParams
  const number = numberInAddress(given)
  const viewer = await requireViewer()
  const here = evaluationPath(region, slug, number ?? 0)
  const page = number && (await getEvaluation(viewer, { region, agenda: slug, number, now: now(), draftOf: here }))
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, today } = frame
  const { evaluation, decided, decisions, agendas, nextMeetings, mayKeep, mayChange, draft } = content
  const notice = told(notices, melding)
  const { on } = evaluation
  const part = partLink(region, agenda, on)
  const place = { region, agenda: slug, number: given, at: '' }

  return (
    <RegionChrome
      acts={mayKeep}
      standsNow={
        evaluation.outcome
          ? `Bij deze evaluatie is besloten: ${outcomeWords[evaluation.outcome].toLowerCase()}`
          : 'Deze evaluatie is intussen gewijzigd'
      }
      viewer={viewer}
      frame={frame}
      title={`Evaluatie ${number}`}
      current={agendaPath(region, slug)}
      reading
    >
      <PageHeader
        crumbs={[
          { href: agendaPath(region, slug), label: agenda.title },
          { href: evaluationsPath(region, slug), label: 'Evaluaties' },
        ]}
        title={`Evaluatie ${number}: ${evaluation.title}`}
      >
        {mayKeep && (
          <p className="mt-4">
            <ButtonLink variant="secondary" href={changeEvaluationPath(region, slug, number)}>
              Wijzig
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {draft && <KeptText path={here} />}
      <div className="mt-6">
        <Facts items={factsOf(evaluation, { today, part })} />
      </div>

      {decided.length > 0 && (
        <>
          <h2>Wat is besloten</h2>
          <DecisionHistory decided={decided} hrefOf={(of) => decisionPath(region, of)} />
        </>
      )}
      <AfterDecision evaluation={evaluation} mayChange={mayChange} region={region} agenda={agenda} />

      <h2>Overleggen</h2>
      {agendas.length === 0 ? <p className="text-quiet">Nog in geen overleg.</p> : <OnAgendas rows={agendas} region={region} />}
      {mayKeep && (
        <PutForm key={`op de agenda ${agendas.length}`} evaluation={evaluation} place={place} bodies={bodiesLeft(nextMeetings, agendas)} />
      )}

      <h2>Vervolgmetingen</h2>
      <FollowUps evaluation={evaluation} mayKeep={mayKeep} today={today} place={place} draft={draft} />

      {mayKeep && (
        <section id="besluit" key={`besluit ${evaluation.version}`}>
          <h2>{evaluation.outcome ? 'Toch anders besloten?' : 'Doorgaan, aanpassen of stoppen?'}</h2>
          <DecideForm
            evaluation={evaluation}
            decisions={decisions.map(({ id, number: of, title, decidedOn }) => ({
              value: id,
              label: `Besluit ${of}: ${title} (${fullDate(decidedOn)})`,
            }))}
            place={place}
            canLapse={mayChange && on && !on.isWithdrawn ? { version: on.version, name: part.name } : null}
            draft={draft?.reason === undefined ? null : draft}
          />
        </section>
      )}
      {mayKeep && (
        <p className="mt-6 print:hidden">
          <a href={newLessonPath(region, slug, on ? placeInAddress(on) : undefined)}>Leg vast wat je hiervan leerde</a>
        </p>
      )}
    </RegionChrome>
  )
}

/** Of the bodies that meet: where it does not stand on the agenda yet. */
const bodiesLeft = (nextMeetings: readonly NextMeeting[], agendas: readonly OnAgenda[]) =>
  nextMeetings
    .filter(({ bodyId }) => !agendas.some((at) => at.bodyId === bodyId && at.status === 'planned'))
    .map(({ bodyId, name, heldOn }) => ({ value: bodyId, label: `${name}, ${fullDate(heldOn)}` }))

type Around = { today: string; part: { href: string; name: string } }

function factsOf(evaluation: EvaluationRow, { today, part }: Around) {
  const { question, baseline, baselineOn, decideOn, advice, touched } = evaluation
  return [
    { term: 'Stand', value: <EvaluationStanding evaluation={evaluation} today={today} /> },
    { term: 'Waarbij', value: <a href={part.href}>{part.name}</a> },
    { term: 'Wat willen we weten', value: <Told text={question} /> },
    {
      term: 'Nulmeting',
      value: (baseline || baselineOn) && <Told text={[baselineOn && `${fullDate(baselineOn)}.`, baseline].filter(Boolean).join(' ')} />,
    },
    { term: 'Beslismoment', value: decideOn && fullDate(decideOn) },
    { term: 'Advies', value: advice && <Told text={advice} /> },
    { term: 'Bijgewerkt', value: touched && `${fullDate(touched.on)}, ${touched.by}` },
  ]
}

/** Text keeps the line breaks that its writer gave it. */
const Told = ({ text }: { text: string }) => <span className="whitespace-pre-line">{text}</span>
