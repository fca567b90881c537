import { notFound } from 'next/navigation'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate, isDay } from '@/lib/domain/dutch-dates'
import { dutyTimesWords, saysDone, whenInWords } from '@/lib/domain/duty'
import { told } from '@/lib/forms/told'
import { dutiesPath, dutyTermPath, programmePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { roleWords } from '@/lib/policy/viewer'
import { getDutyTerm } from '@/lib/queries/duties'
import type { TermStep } from '@/lib/domain/duty-terms'
import { RegionChrome } from '../../../../chrome'
import { KeptText } from '../../../../kept-text'
import { Said, TermState } from '../../term-state'
import { StepForm } from './step-form'

const notices: Record<string, string> = { gedaan: 'De taak is gedaan gemeld.', open: 'De taak staat weer open.' }

export default async function DutyTermPage({ params, searchParams }: PageProps<'/regio/[region]/taken/[duty]/[day]'>) {
  const { region, duty: dutyId, day: dueOn } = await params
  const { melding } = await searchParams
  if (!isDay(dueOn)) notFound()
  const viewer = await requireViewer()
  const here = dutyTermPath(region, dutyId, dueOn)
  const page = await getDutyTerm(viewer, { region, duty: dutyId, dueOn, now: now(), draftOf: here })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { term, steps, mayFinish, draft } = content
  const { duty } = term
  const notice = told(notices, melding)

  return (
    <RegionChrome
      acts={mayFinish}
      standsNow={`Deze taak is intussen ${term.isDone ? 'gedaan gemeld' : 'weer opengezet'}`}
      viewer={viewer}
      frame={frame}
      title={duty.title}
      current={programmePath(region)}
    >
      <PageHeader crumbs={[{ href: dutiesPath(region), label: 'Terugkerende taken' }]} title={`${duty.title}, ${fullDate(dueOn)}`} />
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {draft && <KeptText path={here} />}
      <div className="mt-6">
        <Facts
          items={[
            { term: 'Stand', value: <TermState term={term} today={frame.today} /> },
            { term: 'Uiterlijk', value: fullDate(dueOn) },
            { term: 'Voor', value: roleWords[duty.role] },
            { term: 'Hoe vaak', value: dutyTimesWords[duty.timesPerYear] },
            { term: 'Toelichting', value: duty.explanation && <span className="whitespace-pre-line">{duty.explanation}</span> },
          ]}
        />
      </div>
      {mayFinish && (
        <section key={`${steps.length} ${draft === null}`}>
          <h2>{term.isDone ? 'Toch niet gedaan?' : 'Gedaan?'}</h2>
          <StepForm region={region} dutyId={duty.id} dueOn={dueOn} seen={steps.length} draft={draft} />
        </section>
      )}
      {steps.length > 0 && <History steps={steps} />}
      {!mayFinish && steps.length === 0 && (
        <p className="mt-6 text-quiet">
          Dit melden wie deze rol heeft, de programmamanager en de secretaris{whenInWords(duty, dueOn, frame.today)}.
        </p>
      )}
    </RegionChrome>
  )
}

const History = ({ steps }: { steps: readonly TermStep[] }) => (
  <>
    <h2>Geschiedenis</h2>
    <ol className="history">
      {steps.map((step) => (
        <li key={step.number} className={step.note || step.url ? undefined : 'history-quiet'}>
          <div className="history-when text-quiet tabular-nums">
            <time dateTime={step.on}>{fullDate(step.on)}</time>
          </div>
          <div className="min-w-0">
            <b>{saysDone(step.number) ? 'Gedaan' : 'Toch niet gedaan'}</b>
            <Said step={step} />
          </div>
        </li>
      ))}
    </ol>
  </>
)
