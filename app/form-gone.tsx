import { Notice } from '@/components/ui/notice'
import type { FormValues } from '@/lib/forms/form-state'
import { typedWords } from '@/lib/forms/typed-words'

/**
 * Says that what was sent was not done, for where its form is no more: somebody was first, or its sender may do so no longer. A form that is still
 * there answers itself, in a section that takes the focus; then this is not shown (styles/frame.css).
 */
export const FormGone = ({ sent, standsNow }: { sent: FormValues; standsNow?: string }) => (
  <aside className="form-gone">
    <Notice tone="error" title={`${standsNow ?? 'Hier is intussen iets veranderd'}; je stap is niet gezet.`}>
      Hieronder zie je hoe het nu is. Staat je formulier er niet meer, dan kan dit nu niet, of mag je dit niet (meer) doen.
      {typedWords(sent).map((text) => (
        <span key={text} className="mt-2 block whitespace-pre-line">
          Je schreef: {text}
        </span>
      ))}
    </Notice>
  </aside>
)
