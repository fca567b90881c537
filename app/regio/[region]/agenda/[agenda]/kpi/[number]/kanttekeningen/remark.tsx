import { fullDate } from '@/lib/domain/dutch-dates'
import type { SelectOption } from '@/components/ui/field'
import { remarkKey, type RemarkAbout } from '@/lib/domain/kpi-remark'
import type { FormValues } from '@/lib/forms/form-state'
import type { KpiPlace } from '../place'
import { RemarkForm } from './remark-form'

type RemarkOf = { kpiId: string; place: KpiPlace; draft: FormValues | null }

type ToldRemarkProps = RemarkOf & {
  about: RemarkAbout
  title: string
  text: string
  version: number
  by: string
  on: string
  /** Whether there are figures to show it with. */
  isShown: boolean
}

/** A remark that stands, with a form to change it or take it away. */
export function ToldRemark({ about, title, text, version, by, on, isShown, draft, ...of }: ToldRemarkProps) {
  const at = remarkKey(about)
  return (
    <article className="mt-4 max-w-form border-t border-hairline pt-3">
      <h3 className="mt-0">{title}</h3>
      <p className="whitespace-pre-line">{text}</p>
      <p className="text-quiet">
        {by}, {fullDate(on)}
        {!isShown && '. Over deze periode zijn nog geen cijfers; daarom staat dit nergens bij.'}
      </p>
      <RemarkForm
        {...of}
        summary="Wijzig of haal weg"
        at={at}
        title={title}
        hidden={about.kind === 'period' ? { kind: about.kind, period: about.period } : about}
        start={{ text, version: String(version) }}
        draft={draft?.at === at ? draft : null}
      />
    </article>
  )
}

type NewRemarkProps = RemarkOf & ({ kind: 'period'; example: string } | { kind: 'municipality'; municipalities: readonly SelectOption[] })

export function NewRemark({ draft, ...props }: NewRemarkProps) {
  const { kind, kpiId, place } = props
  const at = `nieuw-${kind}`
  return (
    <div className="mt-5 max-w-form">
      <RemarkForm
        kpiId={kpiId}
        place={place}
        summary={kind === 'period' ? 'Voeg een kanttekening toe' : 'Voeg een gemeente toe'}
        at={at}
        title={null}
        asks={kind === 'period' ? { period: props.example } : { municipalities: props.municipalities }}
        hidden={{ kind }}
        start={{ version: '0' }}
        draft={draft?.at === at ? draft : null}
      />
    </div>
  )
}
