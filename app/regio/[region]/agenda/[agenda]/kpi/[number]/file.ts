import { notFound } from 'next/navigation'
import { listFile, type ListFormat } from '@/app/list-file'
import { requireViewer } from '@/lib/auth/session'
import { kpiSvg } from '@/lib/exports/kpi-svg'
import { fileAnswer } from '@/lib/exports/file-answer'
import { figuresSheet } from '@/lib/exports/kpi-sheets'
import { kpiPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getKpi } from '@/lib/queries/kpi'

type Address = { region: string; agenda: string; number: string }

const read = (viewer: Viewer, address: Address) =>
  getKpi(viewer, { ...address, now: now(), draftOf: kpiPath(address.region, address.agenda, address.number) })

/** The figures as far as the viewer may see them. */
export const figuresFile = (address: Address, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const page = await read(viewer, address)
    if (!page) return null
    const { frame, content } = page
    const sheet = figuresSheet(content.figures, { ...content, region: frame.region.name })
    return { name: `KPI ${content.kpi.number} cijfers ${frame.region.name}`, sheet }
  })

/** The first chart of the page; not there as long as there are no figures. */
export async function chartFile(address: Address): Promise<Response> {
  const page = await read(await requireViewer(), address)
  const svg = page && kpiSvg(page.content)
  if (!svg) notFound()
  return fileAnswer(`KPI ${page.content.kpi.number} grafiek ${page.frame.region.name}`, 'svg', new TextEncoder().encode(svg))
}
