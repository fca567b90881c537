import { Button } from '@/components/ui/button'

/** For who is halfway signing in and wants out. */
export const OtherAccount = () => (
  <form method="post" action="/afmelden" className="mt-3">
    <Button variant="link">Meld je aan met een ander account</Button>
  </form>
)
