import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100

/** Seconds of CPU that a process has used, in its own code and in the system on its behalf (Linux). */
export function cpuOf(pid: number): number {
  const [utime = 0, stime = 0] = fieldsOf(pid).slice(11, 13).map(Number)
  return (utime + stime) / ticksPerSecond
}

/** The same of a process with those that it started, the ones that have ended included. */
export function cpuOfFamily(pid: number): number {
  const ended = fieldsOf(pid).slice(13, 15).map(Number)
  const children = pids().filter(child => Number(fieldsOf(child)[1]) === pid)
  return (
    cpuOf(pid) +
    ended.reduce((sum, ticks) => sum + ticks / ticksPerSecond, 0) +
    children.reduce((sum, child) => sum + cpuOf(child), 0)
  )
}

const pids = () => readdirSync('/proc').map(Number).filter(Boolean)

/** What /proc says of a process after its name: state, parent and so on. */
function fieldsOf(pid: number): string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}
