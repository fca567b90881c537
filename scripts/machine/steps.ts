/** Shows a step while it runs, and its time when it is done. */
export async function step<T>(title: string, work: () => Promise<T> | T): Promise<T> {
  const start = performance.now()
  const show = (end: string) =>
    process.stdout.write(`${onTerminal ? '\r' : ''}${title.padEnd(44)}${onTerminal || end ? seconds(start) : ''}${end}`)
  const ticking = onTerminal ? setInterval(() => show(''), 200) : undefined
  if (onTerminal) show('')
  try {
    return await work()
  } finally {
    clearInterval(ticking)
    show('\n')
  }
}

const onTerminal = process.stdout.isTTY

export const seconds = (start: number) => `${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} s`.padStart(9)
