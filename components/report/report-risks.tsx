import { Table } from '@/components/ui/table'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { ReportRisk } from '@/lib/domain/report-model'
import { byNature, natureWordsPlural, riskCategoryWords, riskTrendWords } from '@/lib/domain/risk'
import { RiskWeight } from '@/components/risk/risk-weight'

type ReportRisksProps = { risks: readonly ReportRisk[]; ambitionTerm: string }

/** Risks and opportunities as a report takes them over. */
export const ReportRisks = ({ risks, ambitionTerm }: ReportRisksProps) =>
  byNature(risks).map(({ isOpportunity, rows }) => (
    <section key={String(isOpportunity)}>
      {isOpportunity && <h3>Kansen</h3>}
      <RisksOfNature caption={natureWordsPlural(isOpportunity)} risks={rows} ambitionTerm={ambitionTerm} />
    </section>
  ))

const RisksOfNature = ({ caption, risks, ambitionTerm }: ReportRisksProps & { caption: string }) => (
  <Table
    caption={caption}
    captionHidden
    rows={risks}
    rowKey={({ number }) => String(number)}
    columns={[
      {
        label: 'Wat kan er gebeuren',
        heads: true,
        width: 'sm:w-[36%]',
        cell: ({ number, title, description, ambition, businessModel }) => (
          <>
            {number}. {title}
            <span className="block font-normal text-quiet">
              {[description, ambition && `${ambitionTerm} ${ambition}`, businessModel].filter(Boolean).join(' ')}
            </span>
          </>
        ),
      },
      { label: 'Soort', cell: ({ category }) => riskCategoryWords[category] },
      { label: 'Weging', cell: (risk) => <RiskWeight {...risk} /> },
      { label: 'Verloop', cell: ({ trend, isClosed }) => (isClosed ? 'Gesloten' : trend ? riskTrendWords[trend] : <NoneSaid />) },
      {
        label: 'Maatregelen',
        cell: ({ measures }) =>
          measures.length === 0 ? (
            <NoneSaid />
          ) : (
            <ul>
              {measures.map(({ text, owner, dueOn, doneOn }, index) => (
                <li key={index}>
                  {text}{' '}
                  <span className="block text-quiet">
                    {owner}
                    {doneOn ? `, gedaan op ${fullDate(doneOn)}` : dueOn ? `, uiterlijk ${fullDate(dueOn)}` : ''}
                  </span>
                </li>
              ))}
            </ul>
          ),
      },
    ]}
  />
)

const NoneSaid = () => <span className="text-quiet">Niet gezegd</span>
