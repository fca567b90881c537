import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { natureWords, riskCategories, riskCategoryWords } from '@/lib/domain/risk'
import type { BusinessModelRow, FollowedRisk } from '@/lib/queries/business-models'
import { trendOf } from './risk-table'
import { RiskWeight } from './risk-weight'

type ModelsByCategoryProps = {
  models: readonly BusinessModelRow[]
  risks: readonly FollowedRisk[]
  hrefOf: (risk: FollowedRisk) => string
}

/** For each category what the business models bring, beside each other: opportunities first, the heaviest on top. */
export const ModelsByCategory = ({ models, risks, hrefOf }: ModelsByCategoryProps) => (
  <Table
    caption="Kansen en risico’s per soort"
    captionHidden
    rows={riskCategories.filter((category) => risks.some((risk) => risk.category === category))}
    rowKey={(category) => category}
    columns={[
      { label: 'Soort', heads: true, width: 'sm:w-32', cell: (category) => riskCategoryWords[category] },
      ...models.map((model) => ({
        label: model.name,
        cell: (category: FollowedRisk['category']) => (
          <Brought risks={risks.filter((risk) => risk.category === category && risk.businessModelId === model.id)} hrefOf={hrefOf} />
        ),
      })),
    ]}
  />
)

function Brought({ risks, hrefOf }: Pick<ModelsByCategoryProps, 'risks' | 'hrefOf'>) {
  if (risks.length === 0) return <span className="text-quiet">Geen</span>
  const opportunitiesFirst = risks.toSorted((one, other) => Number(other.isOpportunity) - Number(one.isOpportunity))
  return (
    <ul className="grid gap-3">
      {opportunitiesFirst.map((risk) => (
        <li key={risk.id}>
          <b>{natureWords(risk.isOpportunity)}</b> <a href={hrefOf(risk)}>{`${risk.position} ${risk.title}`}</a>{' '}
          {risk.isConfidential && <Tag>Vertrouwelijk</Tag>}
          <span className="block text-quiet">
            <RiskWeight {...risk} />
            {trendOf(risk) && `, ${trendOf(risk)!.toLowerCase()}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
