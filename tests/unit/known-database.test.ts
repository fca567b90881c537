import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { knownDatabase } from '@/scripts/machine/own-server'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'koersvast-data-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a command of upkeep makes no database of its own: it asks which one, and leaves nothing behind', () => {
  expect(() => knownDatabase(undefined, folder)).toThrow(/DATABASE_URL/)
  expect(() => knownDatabase('', folder)).toThrow(/DATABASE_URL/)
  expect(readdirSync(folder)).toEqual([])
})

test('it says which one it takes, without the password', () => {
  expect(knownDatabase('postgresql://koersvast:geheim@db.regio.example:5433/koersvast', folder)).toBe('koersvast op db.regio.example:5433')
  mkdirSync(path.join(folder, 'postgres'))
  expect(knownDatabase(undefined, folder)).toBe(`die van deze map (${folder})`)
})
