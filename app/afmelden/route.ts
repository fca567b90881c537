import { forbidden } from 'next/navigation'
import { isSentFromHere } from '@/lib/auth/own-origin'
import { seeOther } from '@/lib/auth/see-other'
import { signOut } from '@/lib/auth/sign-out'

// A route and not an action: its button stands in what is drawn once (docs/besluiten/0026), which knows no actions.
export async function POST(request: Request) {
  if (!isSentFromHere(request.headers)) forbidden()
  await signOut()
  return seeOther('/aanmelden?afgemeld=1')
}
