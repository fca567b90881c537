import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { isSet } from '@/lib/domain/steps-set'
import { activityPath, agendaPath, ambitionPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getStepsSet, type Step, type StepsOfAmbition } from '@/lib/queries/steps-set'
import { RegionChrome } from '../../../../chrome'

export default async function StepsSetPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/gezet'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getStepsSet(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content: ambitions } = page
  const { agenda, seesProgress } = frame
  const all = ambitions.flatMap(({ steps }) => steps)
  const done = all.filter(({ state }) => isSet(state)).length
  const terms = agenda.activityTerms.toLowerCase()
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Al gezet en nog te zetten" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: agenda.title }]}
        title="Al gezet en nog te zetten"
        lead={
          seesProgress
            ? `Van ${all.length} ${terms} zijn er ${done} afgerond.`
            : `Volgens de agenda waren ${done} van ${all.length} ${terms} al gezet toen die begon.`
        }
      />
      {all.length === 0 && <EmptyState title={`Er staan nog geen ${terms} in deze agenda`} />}
      {ambitions.map((ambition) => (
        <section key={ambition.number}>
          <h2>
            <a href={ambitionPath(region, slug, ambition.number)}>
              {ambition.number} {ambition.title}
            </a>
          </h2>
          <Lists ambition={ambition} hrefOf={({ code }) => activityPath(region, slug, code)} />
        </section>
      ))}
    </RegionChrome>
  )
}

type HrefOf = (step: Step) => string

function Lists({ ambition, hrefOf }: { ambition: StepsOfAmbition; hrefOf: HrefOf }) {
  const { steps } = ambition
  return (
    <div className="two-lists">
      <StepList title="Al gezet" steps={steps.filter(({ state }) => isSet(state))} hrefOf={hrefOf} />
      <StepList title="Nog te zetten" steps={steps.filter(({ state }) => !isSet(state))} hrefOf={hrefOf} />
    </div>
  )
}

const StepList = ({ title, steps, hrefOf }: { title: string; steps: readonly Step[]; hrefOf: HrefOf }) => (
  <div>
    <h3>{`${title} (${steps.length})`}</h3>
    {steps.length === 0 ? (
      <p className="text-quiet">Geen.</p>
    ) : (
      <ul className="steps">
        {steps.map((step) => (
          <li key={step.id} className={step.parentCode === null ? undefined : 'steps-sub'}>
            <a href={hrefOf(step)}>{`${step.code} ${step.title}`}</a>
            <StepMeta step={step} />
          </li>
        ))}
      </ul>
    )}
  </div>
)

function StepMeta({ step: { state, planningPrinted } }: { step: Step }) {
  const partly = state.done > 0 && !isSet(state) && `${state.done} van ${state.of} gemeenten klaar`
  const words = [!isSet(state) && planningPrinted, partly].filter(Boolean).join(' · ')
  return words === '' ? null : <span className="meta block">{words}</span>
}
