import 'server-only'
import { publicRegions } from '@/lib/db/public'
import { publicContent, type Drawing } from '@/lib/public/answer'
import { site } from '@/lib/public/site'
import { sitemap } from '@/lib/public/sitemap'

/** The regions that show something to everybody. */
export const listPublicRegions = () => publicRegions()

export async function drawSitemap(): Promise<Drawing> {
  const regions = []
  for (const { slug } of await publicRegions()) {
    const content = await publicContent(slug)
    if (content) regions.push(content)
  }
  return { contentType: 'application/xml; charset=utf-8', body: sitemap(regions, site().origin) }
}
