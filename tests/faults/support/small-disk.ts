import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

/** Makes this folder a disk of its own, of so many megabytes; answers why not where the machine does not allow it. */
export function mountSmallDisk(folder: string, megabytes: number): string | null {
  if (process.platform !== 'linux') return 'only Linux makes a disk of memory'
  if (process.getuid?.() !== 0) return 'only root may make a disk of memory'
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder], {
    encoding: 'utf8',
  })
  return status === 0 ? null : `this machine makes no disk of memory: ${(error?.message ?? stderr).trim()}`
}

export const unmountSmallDisk = (folder: string): void => void spawnSync('umount', ['--lazy', folder])

/** Takes every byte that is left on the disk of this folder; answers how to give them back. */
export function fillDisk(folder: string): () => void {
  const filler = path.join(folder, 'filler')
  const file = openSync(filler, 'a')
  try {
    for (let size = 1 << 20; size >= 512; size = Math.floor(size / 2)) while (writes(file, size));
  } finally {
    closeSync(file)
  }
  return () => rmSync(filler)
}

function writes(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) > 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false
    throw error
  }
}
