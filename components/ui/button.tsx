import type { ComponentProps, ReactNode } from 'react'

type Look = {
  /** One primary button for each form or list item; `link` looks like text, for signing out and the like. */
  variant?: 'primary' | 'secondary' | 'link'
  small?: boolean
}

const classes = ({ variant = 'primary', small }: Look, className = '') =>
  [
    variant === 'link' ? 'button-link' : 'button',
    variant === 'secondary' && 'button-secondary',
    small && variant !== 'link' && 'button-small',
    className,
  ]
    .filter(Boolean)
    .join(' ')

export function Button({ variant, small, className, ...rest }: Look & ComponentProps<'button'>) {
  return <button {...rest} className={classes({ variant, small }, className)} />
}

export function ButtonLink({ variant, small, className, ...rest }: Look & ComponentProps<'a'>) {
  return <a {...rest} className={classes({ variant, small }, className)} />
}

/** The buttons at the end of a form, the primary one first. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="buttons">{children}</div>
}
