import { publicPath } from '@/lib/kernel/addresses'
import { publicAnswer } from '@/lib/public/answer'
import { drawIndex } from './pages'

export const GET = (request: Request): Promise<Response> => publicAnswer(request, { path: publicPath(), region: null, draw: drawIndex })
