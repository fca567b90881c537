import { touchedInWords } from '@/components/activity/touched'
import { Facts } from '@/components/ui/facts'
import { tallyInWords, tallyOn } from '@/lib/domain/business-model'
import type { DateString } from '@/lib/domain/dutch-dates'
import { isMeasureLate } from '@/lib/domain/risk'
import type { BusinessModelRow, FollowedRisk } from '@/lib/queries/business-models'

type ModelsInBriefProps = {
  models: readonly BusinessModelRow[]
  /** Those that are open. */ risks: readonly FollowedRisk[]
  today: DateString
  /** Null for who may not change them. */
  changeHrefOf: ((model: BusinessModelRow) => string) | null
}

/** What each business model is, who works that way, and what it brings in numbers; beside each other where there is room. */
export const ModelsInBrief = ({ models, risks, today, changeHrefOf }: ModelsInBriefProps) => (
  <div className="mt-6 grid gap-x-8 gap-y-7 sm:grid-cols-[repeat(auto-fit,minmax(17rem,1fr))]">
    {models.map((model) => (
      <section key={model.id} aria-labelledby={`model-${model.number}`}>
        <h2 id={`model-${model.number}`} className="mt-0">
          {model.name}
        </h2>
        {model.description && <p className="mb-4 whitespace-pre-line">{model.description}</p>}
        <Facts
          stacked
          items={[
            { term: 'Wie zo werkt', value: model.municipalities.map(({ name }) => name).join(', ') || 'Nu geen gemeente' },
            { term: 'Kansen', value: tallyInWords(tallyOn(risks, { modelId: model.id, isOpportunity: true }, today)) },
            { term: 'Risico’s', value: tallyInWords(tallyOn(risks, { modelId: model.id, isOpportunity: false }, today)) },
            { term: 'Maatregelen', value: measuresInWords(model, risks, today) },
            { term: 'Laatst bijgewerkt', value: lastTouched(model, risks) },
          ]}
        />
        {changeHrefOf && (
          <p>
            <a href={changeHrefOf(model)}>
              Wijzig<span className="sr-only"> {model.name}</span>
            </a>
          </p>
        )}
      </section>
    ))}
  </div>
)

/** Who did something last with what comes from it. */
function lastTouched({ id }: BusinessModelRow, risks: readonly FollowedRisk[]): string | null {
  const touches = risks.flatMap(({ businessModelId, touched }) => (businessModelId === id ? (touched ?? []) : []))
  return touchedInWords(touches.toSorted((one, other) => one.on.localeCompare(other.on)).at(-1) ?? null)
}

/** "4 open, 1 over tijd" */
function measuresInWords({ id }: BusinessModelRow, risks: readonly FollowedRisk[], today: DateString): string {
  const open = risks.flatMap((risk) => (risk.businessModelId === id ? risk.measures.filter(({ doneOn }) => doneOn === null) : []))
  const late = open.filter((measure) => isMeasureLate(measure, today)).length
  if (open.length === 0) return 'Geen open'
  return late === 0 ? `${open.length} open` : `${open.length} open, ${late} over tijd`
}
