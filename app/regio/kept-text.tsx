import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { throwAwayKeptText } from './throw-away-kept-text'

/**
 * Says that the text in the form at `path` was kept, when the session ended or while somebody did something else first. It stays until it is saved, or thrown away here.
 * It acts, so it never stands within Static. The form takes a `key` that says whether its text was kept: React would otherwise leave the text in it after throwing away.
 */
export const KeptText = ({ path, isOwnWill = false }: { path: string; isOwnWill?: boolean }) => (
  <Notice
    title={isOwnWill ? 'Je tekst staat weer in het formulier. Er is nog niets van bewaard.' : 'Dit vulde je in toen je sessie verliep.'}
  >
    {isOwnWill ? 'Maak hem af en bewaar.' : 'Controleer het en bewaar opnieuw.'}
    <form action={throwAwayKeptText} className="mt-2">
      <input type="hidden" name="formPath" value={path} />
      <Button variant="secondary" small>
        Gooi deze tekst weg
      </Button>
    </form>
  </Notice>
)
