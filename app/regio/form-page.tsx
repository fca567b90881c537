import type { ReactNode } from 'react'
import type { Crumb } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import type { Viewer } from '@/lib/policy/viewer'
import type { RegionFrame } from '@/lib/queries/region-page'
import { RegionChrome } from './chrome'
import { KeptText } from './kept-text'

type FormPageProps = {
  viewer: Viewer
  frame: RegionFrame
  /** The title of the browser tab. */ tab: string
  title: string
  lead?: string
  /** From the list to which it belongs. */ crumbs: readonly [Crumb, ...Crumb[]]
  /** The address of the form, where what was typed in it was kept when the session ended. */ keptAt: string | null
  /** Why it can't be saved now. */ warning?: ReactNode
  children: ReactNode
}

/** A page with one form that makes or changes something of a list. */
export const FormPage = ({ viewer, frame, tab, title, lead, crumbs, keptAt, warning, children }: FormPageProps) => (
  <RegionChrome acts viewer={viewer} frame={frame} title={tab} current={crumbs[0].href}>
    <PageHeader crumbs={crumbs} title={title} lead={lead} />
    {warning}
    <div className="mt-7">
      {keptAt && <KeptText path={keptAt} />}
      {children}
    </div>
  </RegionChrome>
)
