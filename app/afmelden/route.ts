import { forbidden } from 'next/navigation'
import { isSentFromHere } from '@/lib/auth/own-origin'
import { signOut } from '@/lib/auth/sign-out'

// A route and not an action: its button stands in what is drawn once (docs/besluiten/0026), which knows no actions.
export async function POST(request: Request) {
  if (!isSentFromHere(request.headers)) forbidden()
  await signOut()
  // 303: the next page is asked for, not sent to.
  return new Response(null, { status: 303, headers: { location: '/aanmelden?afgemeld=1', 'cache-control': 'no-store' } })
}
