import { Button } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import type { ItemPaperRow } from '@/lib/queries/agenda-items'
import { paperHref } from '../../papers'
import { markPaperAction, removePaperAction } from './actions'

type Place = { region: string; body: string; day: string; item: string }
type PapersProps = { papers: readonly ItemPaperRow[]; itemId: string; place: Place; mayRemove: boolean; mayMark: boolean }

/** The papers of an item, with what the viewer may do with each. */
export const PapersToKeep = ({ papers, itemId, place, mayRemove, mayMark }: PapersProps) => (
  <ul className="grid gap-2">
    {papers.map((paper) => {
      const sent = { ...place, itemId, paperId: paper.id }
      return (
        <li key={paper.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <span>
            <a href={paperHref(place.region, paper)} className="inline-block py-0.5">
              {paper.title}
            </a>{' '}
            {paper.isConfidential && <Tag>Vertrouwelijk</Tag>}
          </span>
          {mayMark && (
            <PaperAct
              action={markPaperAction}
              sent={paper.isConfidential ? sent : { ...sent, isConfidential: 'on' }}
              label={paper.isConfidential ? 'Niet meer vertrouwelijk' : 'Maak vertrouwelijk'}
              title={paper.title}
            />
          )}
          {mayRemove && <PaperAct action={removePaperAction} sent={sent} label="Haal weg" title={paper.title} />}
        </li>
      )
    })}
  </ul>
)

type ActProps = { action: (sent: FormData) => Promise<void>; sent: Record<string, string>; label: string; title: string }

const PaperAct = ({ action, sent, label, title }: ActProps) => (
  <form action={action} className="print:hidden">
    {Object.entries(sent).map(([name, text]) => (
      <input key={name} type="hidden" name={name} value={text} />
    ))}
    <Button variant="link">
      {label}
      <span className="sr-only">: {title}</span>
    </Button>
  </form>
)
