import 'server-only'
import { csv } from '@/lib/exports/csv'
import type { PublicRegion } from '@/lib/domain/public-content'
import type { Sheet } from '@/lib/exports/document'
import { publicRegionPath } from '@/lib/kernel/addresses'
import { publicAnswer, publicContent, type Drawing } from '@/lib/public/answer'

/** A file with data of a region that gives it as open data; of any other it is not there. */
export const dataFile = (request: Request, region: string, name: string, draw: (content: PublicRegion) => Drawing): Promise<Response> =>
  publicAnswer(request, {
    path: `${publicRegionPath(region)}/${name}`,
    region,
    draw: async () => {
      const content = await publicContent(region)
      return content?.openData ? draw(content) : null
    },
  })

/** RFC 4180, for programs. */
export const openCsv = (sheet: Sheet): Drawing => ({
  contentType: 'text/csv; charset=utf-8; header=present',
  body: new TextDecoder().decode(csv([sheet], 'open')),
})
