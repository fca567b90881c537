import { setting } from '@/lib/kernel/settings'

/** Without an address of a mail server mails wait in the outbox. */
export const mailServer = (): string | undefined => setting('SMTP_URL')

export const mailSender = (): string => setting('MAIL_FROM')
