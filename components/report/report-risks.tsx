import { Table } from '@/components/ui/table'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { ReportRisk } from '@/lib/domain/report-model'
import { riskCategoryWords, riskTrendWords } from '@/lib/domain/risk'
import { RiskWeight } from '@/components/risk/risk-weight'

type ReportRisksProps = { caption: string; risks: readonly ReportRisk[]; ambitionTerm: string }

/** Risks as a report takes them over. */
export const ReportRisks = ({ caption, risks, ambitionTerm }: ReportRisksProps) => (
  <Table
    caption={caption}
    captionHidden
    rows={risks}
    rowKey={({ number }) => String(number)}
    columns={[
      {
        label: 'Risico',
        heads: true,
        width: 'sm:w-[36%]',
        cell: ({ number, title, description, ambition }) => (
          <>
            {number}. {title}
            <span className="block font-normal text-quiet">
              {[description, ambition && `${ambitionTerm} ${ambition}`].filter(Boolean).join(' ')}
            </span>
          </>
        ),
      },
      { label: 'Soort', cell: ({ category }) => riskCategoryWords[category] },
      { label: 'Kans × omvang', cell: (risk) => <RiskWeight {...risk} /> },
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
