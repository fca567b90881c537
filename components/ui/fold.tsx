import type { ReactNode } from 'react'

type FoldProps = {
  title: ReactNode
  /** The form in it draws the fold itself, so that it stands open as long as that has something to say: also without JavaScript. */
  isOpen: boolean
  className?: string
  children: ReactNode
}

/** A form that is closed until somebody wants it. */
export const Fold = ({ title, isOpen, className, children }: FoldProps) => (
  <details open={isOpen} className={['min-w-0 print:hidden', className].filter(Boolean).join(' ')}>
    <summary className="py-1 font-semibold text-action">{title}</summary>
    <div className="mt-2">{children}</div>
  </details>
)
