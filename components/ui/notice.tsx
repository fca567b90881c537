import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

const tones: Record<NoticeTone, { icon: IconName; word: string; ground: string; colour: string }> = {
  success: { icon: 'check', word: 'Gelukt', ground: 'border-ok bg-ok-soft', colour: 'text-ok' },
  info: { icon: 'info', word: 'Let op', ground: 'border-accent bg-accent-soft', colour: 'text-accent' },
  warning: { icon: 'warning', word: 'Waarschuwing', ground: 'border-risk bg-risk-soft', colour: 'text-risk' },
  error: { icon: 'stop', word: 'Fout', ground: 'border-bad bg-bad-soft', colour: 'text-bad' },
}

export type NoticeTone = 'success' | 'info' | 'warning' | 'error'

export type NoticeProps = {
  /** To send somebody straight to it after an act: `…#melding`. */
  id?: string
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
}

export function Notice({ id, tone = 'info', title, children }: NoticeProps) {
  const { icon, word, ground, colour } = tones[tone]
  return (
    <div id={id} tabIndex={id ? -1 : undefined} role="status" className={`my-5 flex max-w-[48rem] border-l-4 py-2.5 pr-4 pl-3.5 ${ground}`}>
      <Icon name={icon} className={`mt-[0.22em] flex-none ${colour}`} />
      <div className="ml-1 min-w-0">
        <span className="sr-only">{word}: </span>
        {title && <b className="block">{title}</b>}
        {children}
      </div>
    </div>
  )
}
