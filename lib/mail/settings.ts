/** Without an address of a mail server mails wait in the outbox. */
export const mailServer = (): string | undefined => process.env.SMTP_URL || undefined

export const mailSender = (): string => process.env.MAIL_FROM || 'Koersvast <koersvast@localhost>'
