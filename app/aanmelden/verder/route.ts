import { forbidden } from 'next/navigation'
import { isSentFromHere } from '@/lib/auth/own-origin'
import { isSmallForm } from '@/lib/auth/small-form'
import { chooseSignIn } from '@/lib/auth/sso/choose'
import { seeOther } from '@/lib/auth/see-other'

// A route and not an action: the next page sends the browser to another site, which has to be a new document.
export async function POST(request: Request) {
  if (!isSentFromHere(request.headers)) forbidden()
  if (!isSmallForm(request.headers)) return new Response(null, { status: 400 })
  return seeOther(await chooseSignIn(await request.formData()))
}
