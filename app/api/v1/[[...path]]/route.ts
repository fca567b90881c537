import { apiAnswer, methodRefused } from '@/lib/public/api/answer'

type Context = RouteContext<'/api/v1/[[...path]]'>

/** Open data for programs, by the NLGov API Design Rules (docs/besluiten/0094). */
export const GET = async (request: Request, { params }: Context): Promise<Response> => apiAnswer(request, (await params).path ?? [])

export const POST = async (_request: Request, { params }: Context): Promise<Response> => methodRefused((await params).path ?? [])
