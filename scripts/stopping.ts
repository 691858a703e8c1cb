const endings: (() => Promise<unknown> | unknown)[] = []
let ending: Promise<void> | undefined

/** What must end when this process does; the last that began ends first. */
export const whenStopping = (end: () => Promise<unknown> | unknown) => void endings.unshift(end)

export const isStopping = () => ending !== undefined

/** Ends what was started and leaves; a second call waits for the first. */
export function stop(code: number): Promise<void> {
  ending ??= (async () => {
    for (const end of endings) await Promise.resolve(end()).catch(console.error)
    process.exit(code)
  })()
  return ending
}

/** On Ctrl-C, when asked to end, when the terminal closes, and when the process that started this one is gone. */
export function stopOnSignals(code: number) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
    process.on(signal, () => {
      void stop(code)
    })
}
