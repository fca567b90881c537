import { Static } from '@/components/drawn-once/static'
import { Button } from '@/components/ui/button'
import { Frame, type FrameProps } from '@/components/ui/frame'
import { sentForm } from '@/lib/auth/sent-form'
import type { Viewer } from '@/lib/policy/viewer'
import { FormGone } from './form-gone'

type SignedInFrameProps = Omit<FrameProps, 'who' | 'signOut'> & {
  viewer: Viewer
  /** The title of the browser tab; "Koersvast" comes after it. */
  title: string
  /** For a page with a form that does something: React draws that in the browser too. Every other page is drawn once. */
  acts?: boolean
  /** How things stand with what its forms are about, for who sent one that is no more there: "Dit knelpunt is intussen opgelost". */
  standsNow?: string
  /** Of the colour of a region. */
  stylesheet?: string
}

/** What stands round every page of somebody who is signed in. */
export async function SignedInFrame({ viewer, title, acts, stylesheet, standsNow, children, ...rest }: SignedInFrameProps) {
  const sent = await sentForm()
  const page = (
    <Frame {...rest} who={{ text: `${viewer.name}, ${viewer.function}`, href: '/account' }} signOut={<SignOut />}>
      {sent && <FormGone sent={sent} standsNow={standsNow} />}
      {children}
    </Frame>
  )
  return (
    <>
      <title>{`${title} - Koersvast`}</title>
      {stylesheet && <link rel="stylesheet" href={stylesheet} precedence="region" />}
      {acts ? page : <Static>{page}</Static>}
    </>
  )
}

const SignOut = () => (
  <form method="post" action="/afmelden">
    <Button variant="link">Afmelden</Button>
  </form>
)
