import { privacyPath } from '@/lib/kernel/addresses'
import { siteAnswer } from '@/lib/public/answer'
import { drawPrivacy } from '../openbaar/site-pages'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Promise<Response> => siteAnswer(request, privacyPath, drawPrivacy)
