import { notFound } from 'next/navigation'
import { touchedInWords } from '@/components/activity/touched'
import { RiskHistory } from '@/components/risk/risk-history'
import { categoryInWords, trendOf } from '@/components/risk/risk-table'
import { RiskWeight } from '@/components/risk/risk-weight'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { natureWords } from '@/lib/domain/risk'
import type { FormValues } from '@/lib/forms/form-state'
import { told } from '@/lib/forms/told'
import { agendaPath, businessModelsPath, changeRiskPath, riskPath, risksPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getRisk } from '@/lib/queries/risks'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { numberInAddress } from '../../../../besluiten/words'
import { AmbitionLink } from '../../ambition-link'
import { Measures } from './measures'
import { CloseForm } from './small-forms'

const notices: Record<string, string> = {
  vastgelegd: 'Het is vastgelegd.',
  gewijzigd: 'De wijziging is bewaard.',
  maatregel: 'De maatregel is bewaard.',
}

export default async function RiskPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/risicos/[number]'>) {
  const { region, agenda: slug, number: given } = await params
  const { melding } = await searchParams
  const number = numberInAddress(given)
  const viewer = await requireViewer()
  const here = riskPath(region, slug, number ?? 0)
  const page = number && (await getRisk(viewer, { region, agenda: slug, number, now: now(), draftOf: here }))
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, today } = frame
  const { risk, steps, mayKeep, colleagues, draft } = content
  const notice = told(notices, melding)
  const nature = natureWords(risk.isOpportunity)
  const place = { region, agenda: slug, number: given }

  return (
    <RegionChrome
      acts={mayKeep}
      standsNow={`Dit is intussen ${risk.closedOn ? 'gesloten' : 'gewijzigd'}`}
      viewer={viewer}
      frame={frame}
      title={`${nature} ${number}`}
      current={agendaPath(region, slug)}
      reading
    >
      <PageHeader
        crumbs={[
          { href: agendaPath(region, slug), label: agenda.title },
          { href: risksPath(region, slug), label: 'Risico’s en kansen' },
        ]}
        title={`${nature} ${number}: ${risk.title}`}
      >
        {mayKeep && !risk.closedOn && (
          <p className="mt-4">
            <ButtonLink variant="secondary" href={changeRiskPath(region, slug, number)}>
              Wijzig of weeg opnieuw
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {draft && <KeptText path={here} />}
      <div className="mt-6">
        <Facts
          items={[
            { term: 'Stand', value: <Tag>{risk.closedOn ? `Gesloten op ${fullDate(risk.closedOn)}` : 'Open'}</Tag> },
            {
              term: 'Wie ziet het',
              value: risk.isConfidential && 'Vertrouwelijk: bestuurlijk overleg, secretaris en wie het programma leidt',
            },
            { term: 'Soort', value: categoryInWords(risk) },
            {
              term: 'Hoort bij',
              value: risk.ambitionNumber ? <AmbitionLink number={risk.ambitionNumber} region={region} agenda={agenda} /> : 'De hele agenda',
            },
            {
              term: 'Businessmodel',
              value: risk.businessModel && <a href={businessModelsPath(region, slug)}>{risk.businessModel}</a>,
            },
            { term: 'Toelichting', value: risk.description && <span className="whitespace-pre-line">{risk.description}</span> },
            { term: 'Waarschijnlijkheid × omvang', value: <RiskWeight {...risk} /> },
            { term: 'Verloop', value: trendOf(risk) },
            { term: 'Volgens het document', value: risk.measure },
            { term: 'Laatst bijgewerkt', value: touchedInWords(risk.touched) },
          ]}
        />
      </div>
      <h2>Maatregelen</h2>
      <Measures risk={risk} mayKeep={mayKeep} today={today} place={place} colleagues={colleagues} draft={measureDraft(draft)} />
      {mayKeep && (
        <>
          <h2>{`${risk.closedOn ? 'Toch weer een' : 'Geen'} ${nature.toLowerCase()}${risk.closedOn ? '' : ' meer'}?`}</h2>
          <CloseForm
            key={`${risk.version} ${draft === null}`}
            risk={risk}
            isClosed={risk.closedOn !== null}
            place={place}
            draft={draft?.act ? draft : null}
          />
        </>
      )}
      <h2>Geschiedenis</h2>
      {steps.length === 0 ? (
        <p className="text-quiet">Het document noemt dit. Daarna is er niets mee gedaan.</p>
      ) : (
        <RiskHistory steps={steps} />
      )}
    </RegionChrome>
  )
}

const measureDraft = (draft: FormValues | null) => (draft && !draft.act ? draft : null)
