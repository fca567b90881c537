import { expect, test } from 'vitest'
import { describeFault } from '@/lib/kernel/describe-fault'

const fault = (message: string, more: object = {}) => Object.assign(new Error(message), more)

test('a fault is written down by its kind and where it happened', () => {
  expect(describeFault(fault('De schijf is vol', { code: 'ENOSPC' }))).toMatchObject({
    type: 'Error',
    code: 'ENOSPC',
    message: 'De schijf is vol',
    stack: expect.arrayContaining([expect.stringMatching(/^at .*describe-fault\.test/)]),
  })
})

test('what somebody gave is left out where the database repeats it', () => {
  const refused = fault('duplicate key value violates unique constraint "User_email_key"', {
    ...{ code: '23505', constraint: 'User_email_key', table: 'User', detail: 'Key (email)=(jan@gemeente.example) already exists.' },
  })
  expect(describeFault(refused)).toMatchObject({ code: '23505', constraint: 'User_email_key', table: 'User', message: undefined })
  expect(JSON.stringify(describeFault(refused))).not.toContain('jan')
  expect(JSON.stringify(describeFault(fault('invalid input syntax for type uuid: "Jan"', { code: '22P02' })))).not.toContain('Jan')
})

test('addresses, connection strings and long numbers are left out, and so are the lines before the last', () => {
  const { message } = describeFault(
    fault('Jan zei:\nmail naar jan@gemeente.example over 123456782 via postgresql://naam:geheim@db/x mislukte'),
  )
  expect(message).toBe('mail naar <adres> over <getal> via <adres> mislukte')
})

test('the cause of a fault is told as well, but no endless row of them', () => {
  const first = fault('buiten', { cause: fault('binnen', { code: 'ECONNRESET' }) })
  expect(describeFault(first).cause).toMatchObject({ message: 'binnen', code: 'ECONNRESET' })
  const endless = fault('rond')
  endless.cause = endless
  expect(JSON.stringify(describeFault(endless)).match(/rond/g)).toHaveLength(5)
})

test('what is no fault at all is named by its type', () => {
  expect(describeFault({ wachtwoord: 'zes paarse olifanten' })).toEqual({ type: 'object', message: undefined })
})
