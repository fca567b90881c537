import { notFound } from 'next/navigation'
import { seeOther } from '@/lib/auth/see-other'
import { comeBack } from '@/lib/auth/sso/come-back'
import { ssoProvider } from '@/lib/kernel/sso-providers'

export async function GET(request: Request, { params }: RouteContext<'/aanmelden/organisatie/[provider]'>) {
  const { provider: id } = await params
  const provider = ssoProvider(id)
  if (!provider) notFound()
  return seeOther(await comeBack(provider, new URL(request.url).searchParams))
}
