import { notFound } from 'next/navigation'
import { filtersIn, listFile, type ListFormat } from '@/app/list-file'
import { requireViewer } from '@/lib/auth/session'
import { chosenCharts } from '@/lib/charts/chosen-charts'
import { choosesLine, choosesPeriod, lineOf } from '@/lib/domain/figure-choice'
import { fileAnswer } from '@/lib/exports/file-answer'
import { fileInTurn } from '@/lib/exports/file-in-turn'
import { kpiSvg } from '@/lib/exports/kpi-picture'
import { figuresSheet } from '@/lib/exports/kpi-sheets'
import { render } from '@/lib/exports/render'
import { readChartKind, readFigureChoice } from '@/lib/forms/figure-address'
import { kpiPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getKpi } from '@/lib/queries/kpi'

type Address = { region: string; agenda: string; number: string }

const read = (viewer: Viewer, address: Address) =>
  getKpi(viewer, { ...address, now: now(), draftOf: kpiPath(address.region, address.agenda, address.number) })

/** The figures as far as the viewer may see them, and chose them. */
export const figuresFile = (request: Request, address: Address, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const page = await read(viewer, address)
    if (!page) return null
    const { frame, content } = page
    const { choice } = chosenCharts(content, readFigureChoice(filtersIn(request)))
    const figures = content.figures.filter((figure) => choosesLine(choice, lineOf(figure)) && choosesPeriod(choice, figure.period))
    const sheet = figuresSheet(figures, { ...content, region: frame.region.name })
    return { name: `KPI ${content.kpi.number} cijfers ${frame.region.name}`, sheet }
  })

/** One of the charts of the page as a picture; not there as long as there are no figures. */
export async function chartFile(request: Request, address: Address, format: 'svg' | 'png'): Promise<Response> {
  const viewer = await requireViewer()
  const page = await read(viewer, address)
  const filters = filtersIn(request)
  const svg = page && kpiSvg(page.content, readFigureChoice(filters), readChartKind(filters))
  if (!svg) notFound()
  const name = `KPI ${page.content.kpi.number} grafiek ${page.frame.region.name}`
  if (format === 'svg') return fileAnswer(name, format, new TextEncoder().encode(svg))
  return fileInTurn(viewer, { name, extension: format, make: (turn) => render({ format, svg }, turn) })
}
