import type { ReactNode } from 'react'
import { AmbitionLights } from '@/components/report/ambition-lights'
import { ReportKpis } from '@/components/report/report-kpis'
import { Requests } from '@/components/report/requests'
import { Steps } from '@/components/report/steps'
import { ReportRisks } from '@/components/report/report-risks'
import { ReportText } from '@/components/report/report-text'
import { ButtonLink, Buttons } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { Static } from '@/components/drawn-once/static'
import { fullDate } from '@/lib/domain/dutch-dates'
import { periodName } from '@/lib/domain/period'
import { reportStatusWords, statusAfter } from '@/lib/domain/report-route'
import { risksHeading } from '@/lib/domain/risk'
import type { FormValues } from '@/lib/forms/form-state'
import { adoptReportPath, reportFilePath, reportMeetingPath, reportsPath, reportSummaryPath } from '@/lib/kernel/addresses'
import { canAnswerQuestion, canAskQuestion, canCompileReport, canTakeStep, canWriteBlock } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import type { RegionFrame } from '@/lib/queries/region-page'
import type { ReportKpi, ReportRisk } from '@/lib/domain/report-model'
import type { ReportBlockRow, ReportHead } from '@/lib/queries/report'
import { nextInWords } from '../../words'
import { stepKey } from './drafts'
import { ReportBlock } from './report-block'
import { ConfidentialFiles, ReportFiles } from './report-files'
import { StepForm } from './step-form'
import { questionsInWords, storiesInWords, unwrittenInWords, updatesInWords } from './words'

type ReportOnItsWayProps = {
  viewer: Viewer
  frame: RegionFrame & { agenda: NonNullable<RegionFrame['agenda']> }
  head: ReportHead
  blocks: readonly ReportBlockRow[]
  kpis: readonly ReportKpi[]
  risks: readonly ReportRisk[]
  /** Empty for who may not see those. */
  confidential: readonly ReportRisk[]
  /** The text of one of the forms, kept when the session ended, and which form that is. */
  draft: { key: string; values: FormValues } | null
  /** The question to which a link led. */
  asked?: string
  /** What is said after an act. */
  notice: ReactNode
  /** What is said of a kept text; it holds a form, so it can't be drawn once. */
  kept: ReactNode
}

/** A report that is not adopted: what it says, and what is asked of whom. */
export function ReportOnItsWay({
  viewer,
  frame,
  head,
  blocks,
  kpis,
  risks,
  confidential,
  draft,
  asked,
  notice,
  kept,
}: ReportOnItsWayProps) {
  const { region, agenda } = frame
  const { status, settings, period } = head
  const place = { region: region.slug, agenda: agenda.slug, period: period.slug, number: '' }
  const isConcept = status === 'concept'
  const mayEdit = isConcept && canCompileReport(viewer, region.id)
  const steps = (['agree', 'offer', 'sendBack'] as const).filter(
    (act) => statusAfter(act, status, settings) !== null && canTakeStep(viewer, region.id, act, status),
  )
  const draftOf = (key: string) => (draft?.key === key ? draft.values : null)
  const summaryHref = reportSummaryPath(place.region, place.agenda, place.period)

  return (
    <>
      <Static>
        <PageHeader
          crumbs={[{ href: reportsPath(region.slug), label: 'Rapportages' }]}
          title={`Rapport over het ${periodName(period)}`}
          lead={nextInWords({ status, settings, meetingOn: period.meetingOn })}
        />
        {notice}
        <div className="mt-5">
          <Facts
            items={[
              { term: 'Status', value: <b>{reportStatusWords[status]}</b> },
              { term: 'Stand per', value: fullDate(period.closesOn < frame.today ? period.closesOn : frame.today) },
              { term: frame.region.board, value: period.meetingOn && fullDate(period.meetingOn) },
              { term: 'Nog niet bewerkt', value: isConcept && unwrittenInWords(blocks, agenda) },
              { term: 'Nieuwe meldingen', value: isConcept && updatesInWords(blocks, agenda) },
              { term: 'Verhalen', value: isConcept && storiesInWords(blocks, agenda) },
              { term: 'Vragen', value: questionsInWords(blocks) },
            ]}
          />
        </div>
      </Static>
      {kept}
      {steps.length > 0 && (
        <div className="mt-5 flex flex-wrap items-start gap-x-6 gap-y-2 print:hidden">
          {steps.map((act) => (
            <StepForm key={act} act={act} reportId={head.id} edition={head.edition} place={place} draft={draftOf(stepKey)} />
          ))}
        </div>
      )}
      {statusAfter('adopt', status, settings) && canTakeStep(viewer, region.id, 'adopt', status) && (
        <div className="mt-5 print:hidden">
          <Buttons>
            <ButtonLink href={reportMeetingPath(place.region, place.agenda, place.period)}>Leg de besluiten vast</ButtonLink>
            <ButtonLink variant="secondary" href={adoptReportPath(place.region, place.agenda, place.period)}>
              Stel het rapport vast
            </ButtonLink>
          </Buttons>
        </div>
      )}
      <div className="mt-5 print:hidden">
        <ReportFiles hrefOf={(file) => reportFilePath(place.region, place.agenda, place.period, file)} />
      </div>

      <Static>
        <h2>Hoofdpunten</h2>
        {head.summary ? <ReportText text={head.summary} /> : <p className="text-quiet">Er zijn nog geen hoofdpunten geschreven.</p>}
        <h2>Gevraagd van {frame.region.board}</h2>
        <Requests requests={head.requests} ambitionTerm={agenda.ambitionTerm} />
        {mayEdit && (
          <p>
            <a href={summaryHref}>Wijzig de hoofdpunten en wat het bestuur wordt gevraagd</a>
          </p>
        )}
        <h2>Stand per {agenda.ambitionTerm.toLowerCase()}</h2>
        <AmbitionLights
          rows={blocks}
          term={agenda.ambitionTerm}
          activityTerms={agenda.activityTerms}
          hrefOf={({ number }) => `#ambitie-${number}`}
        />
      </Static>

      {blocks.map((block) => {
        const at = { regionId: region.id, agendaId: agenda.id, ambitionId: block.ambitionId }
        return (
          <ReportBlock
            key={block.id}
            block={block}
            place={place}
            term={block.kind === 'precondition' ? 'Randvoorwaarde' : agenda.ambitionTerm}
            activityTerm={agenda.activityTerm}
            mayWrite={isConcept && canWriteBlock(viewer, at)}
            mayAsk={canAskQuestion(viewer, region.id)}
            mayAnswer={canAnswerQuestion(viewer, at)}
            draftOf={draftOf}
            asked={asked}
          />
        )
      })}

      <Static>
        {kpis.length > 0 && (
          <>
            <h2 className="mt-14">KPI’s van de hele agenda</h2>
            <ReportKpis kpis={kpis} />
          </>
        )}
        {risks.length > 0 && (
          <>
            <h2 className="mt-14">{risksHeading(risks)}</h2>
            <ReportRisks risks={risks} ambitionTerm={agenda.ambitionTerm} />
          </>
        )}
      </Static>
      {confidential.length > 0 && (
        <section aria-labelledby="vertrouwelijk" className="print:hidden">
          <h2 id="vertrouwelijk" className="mt-14">
            Vertrouwelijke {risksHeading(confidential).toLowerCase()}
          </h2>
          <p>
            Dit zien alleen leden van het bestuurlijk overleg, de secretaris en wie het programma leidt. Het staat niet in het rapport zelf.
          </p>
          <ConfidentialFiles hrefOf={(file) => reportFilePath(place.region, place.agenda, place.period, file)} />
          <Static>
            <ReportRisks risks={confidential} ambitionTerm={agenda.ambitionTerm} />
          </Static>
        </section>
      )}
      <Static>
        <h2 className="mt-14">Verloop</h2>
        <Steps steps={head.steps} />
      </Static>
    </>
  )
}
