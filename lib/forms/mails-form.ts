import { z } from 'zod'
import { mailKinds } from '@/lib/domain/digest'
import { checkbox, versionField } from '@/lib/forms/fields'

export const mailsForm = z
  .object({
    version: versionField,
    reporting: checkbox,
    actions: checkbox,
    sentBack: checkbox,
    questions: checkbox,
    duties: checkbox,
    money: checkbox,
  })
  .transform(({ version, ...ticked }) => ({ version, wanted: mailKinds.filter((kind) => ticked[kind]) }))
