import { vulnerabilityPath } from '@/lib/kernel/addresses'
import { siteAnswer } from '@/lib/public/answer'
import { drawVulnerability } from '../openbaar/site-pages'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Promise<Response> => siteAnswer(request, vulnerabilityPath, drawVulnerability)
