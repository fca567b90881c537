import { Button } from '@/components/ui/button'
import { Frame, type FrameProps } from '@/components/ui/frame'
import { signOutAction } from '@/lib/auth/sign-out'
import type { Viewer } from '@/lib/policy/viewer'

type SignedInFrameProps = Omit<FrameProps, 'who' | 'signOut'> & {
  viewer: Viewer
  /** The title of the browser tab; "Koersvast" comes after it. */
  title: string
}

/** What stands round every page of somebody who is signed in. */
export const SignedInFrame = ({ viewer, title, ...frame }: SignedInFrameProps) => (
  <>
    <title>{`${title} - Koersvast`}</title>
    <Frame
      {...frame}
      who={{ text: `${viewer.name}, ${viewer.function}`, href: '/account' }}
      signOut={
        <form action={signOutAction}>
          <Button variant="link">Afmelden</Button>
        </form>
      }
    />
  </>
)
