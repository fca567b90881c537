import { notFound } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { periodName } from '@/lib/domain/period'
import { reportStatusWords } from '@/lib/domain/report-route'
import { told } from '@/lib/forms/told'
import { reportPath, reportsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canCompileReport } from '@/lib/policy/report-policy'
import { getReports, type PeriodReport } from '@/lib/queries/reports'
import { RegionChrome } from '../../chrome'
import { compileReportAction } from './actions'
import { notices } from './notices'
import { nextInWords } from './words'

export default async function ReportsPage({ params, searchParams }: PageProps<'/regio/[region]/rapportages'>) {
  const { region } = await params
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const page = await getReports(viewer, region, now())
  if (!page) notFound()

  const { frame, content: reports } = page
  const mayCompile = canCompileReport(viewer, frame.region.id)
  const notice = told(notices, melding)
  const hasMoreAgendas = new Set(reports.map(({ agenda }) => agenda.slug)).size > 1
  const isToCompile = ({ status, period }: PeriodReport) => status === null && period.opensOn <= frame.today

  return (
    <RegionChrome acts={mayCompile} viewer={viewer} frame={frame} title="Rapportages" current={reportsPath(region)}>
      <PageHeader title="Rapportages" lead={`Elk halfjaar krijgt ${frame.region.board} een rapport over de voortgang van de agenda.`} />
      {notice && (
        <Notice id="melding" tone={notice.tone} title={notice.title}>
          {notice.body}
        </Notice>
      )}
      {reports.length === 0 ? (
        <EmptyState title={frame.seesProgress ? 'Er is nog geen verslagperiode' : 'Er is nog geen rapport vastgesteld'}>
          <p>
            {frame.seesProgress
              ? 'Een rapport begint met een verslagperiode. De programmamanager opent die. Daarna melden de trekkers en de gemeenten, en stelt het beleidsoverleg het rapport samen.'
              : 'Hier komen de rapporten te staan die het bestuur heeft vastgesteld.'}
          </p>
        </EmptyState>
      ) : (
        <div className="mt-7">
          <Table
            caption="Verslagperiodes met hun rapport, de nieuwste eerst"
            captionHidden
            rows={reports}
            rowKey={({ period }) => period.id}
            columns={[
              {
                label: 'Verslagperiode',
                heads: true,
                width: 'sm:w-[28%]',
                cell: (report) => <Name report={report} region={region} withAgenda={hasMoreAgendas} />,
              },
              { label: 'Rapport', width: 'sm:w-48', cell: (report) => <Status report={report} /> },
              {
                label: frame.region.board,
                width: 'sm:w-40',
                cell: ({ period: { meetingOn } }) => (meetingOn ? fullDate(meetingOn) : <span className="text-quiet">Nog geen dag</span>),
              },
              {
                label: 'Wat nu',
                cell: (report) =>
                  isToCompile(report) && mayCompile ? (
                    <CompileForm report={report} region={region} />
                  ) : (
                    <Next report={report} today={frame.today} />
                  ),
              },
            ]}
          />
        </div>
      )}
    </RegionChrome>
  )
}

type OfReport = { report: PeriodReport }

const Name = ({ report: { period, agenda, status }, region, withAgenda }: OfReport & { region: string; withAgenda: boolean }) => (
  <>
    {status === null ? periodName(period) : <a href={reportPath(region, agenda.slug, period.slug)}>{periodName(period)}</a>}
    {withAgenda && <span className="block font-normal text-quiet">{agenda.title}</span>}
  </>
)

const Status = ({ report: { status, adoptedOn } }: OfReport) => (
  <>
    {status === null ? <span className="text-quiet">Nog niet samengesteld</span> : reportStatusWords[status]}
    {adoptedOn && (
      <span className="block text-quiet">
        {status === 'adopted' ? fullDate(adoptedOn) : `eerder vastgesteld op ${fullDate(adoptedOn)}`}
      </span>
    )}
  </>
)

function Next({ report: { status, settings, period, openQuestions }, today }: OfReport & { today: DateString }) {
  if (status === null)
    return period.opensOn > today ? `Opent op ${fullDate(period.opensOn)}.` : 'Het beleidsoverleg stelt het rapport samen.'
  return (
    <>
      {nextInWords({ status, settings, meetingOn: period.meetingOn })}
      {openQuestions > 0 && status !== 'adopted' && (
        <span className="block">{openQuestions === 1 ? '1 vraag wacht op antwoord.' : `${openQuestions} vragen wachten op antwoord.`}</span>
      )}
    </>
  )
}

const CompileForm = ({ report: { period, agenda }, region }: OfReport & { region: string }) => (
  <form action={compileReportAction}>
    <input type="hidden" name="region" value={region} />
    <input type="hidden" name="agenda" value={agenda.slug} />
    <input type="hidden" name="period" value={period.slug} />
    <input type="hidden" name="periodId" value={period.id} />
    <Button small>
      Stel samen<span className="sr-only"> voor {periodName(period)}</span>
    </Button>
    <p className="meta">De teksten worden gevuld met de meldingen van dit halfjaar.</p>
  </form>
)
