import { accessibilityPath } from '@/lib/kernel/addresses'
import { siteAnswer } from '@/lib/public/answer'
import { drawAccessibility } from '../openbaar/site-pages'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Promise<Response> => siteAnswer(request, accessibilityPath, drawAccessibility)
