-- What a daily mail tells besides: measures against risks, figures to check, stories to read over.
ALTER TYPE "MailKind" ADD VALUE 'measures';
ALTER TYPE "MailKind" ADD VALUE 'checks';
ALTER TYPE "MailKind" ADD VALUE 'stories';
