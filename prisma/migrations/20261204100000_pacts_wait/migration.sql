-- What a daily mail tells besides: working agreements that a municipality did not sign yet.
ALTER TYPE "MailKind" ADD VALUE 'pacts';
