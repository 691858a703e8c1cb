import { spawn } from 'node:child_process'
import path from 'node:path'
import { cpuOf, cpuOfFamily } from './cpu.ts'

export type Asked = { name: string; url: string; cookie?: string; encoding: string }
export type Figures = {
  name: string
  encoding: string
  perSecond: number
  p50: number
  p99: number
  errors: number
  serverCpu: number
  databaseCpu: number
  bytes: number
}
type Processes = { server: number; database: number }
type Report = {
  requests: { average: number; total: number }
  latency: { p50: number; p99: number }
  errors: number
  non2xx: number
  throughput: { total: number }
}

export const connections = 50

/**
 * Asks one address as fast as it answers, from a process of its own, and says what that cost per 10,000 requests:
 * of five windows the one in which the machine did the least besides.
 */
export async function measure(asked: Asked, processes: Processes): Promise<Figures> {
  await load(asked, 3)
  const windows: Figures[] = []
  for (let count = 0; count < 5; count++) windows.push(await measureOnce(asked, processes))
  const errors = windows.reduce((sum, each) => sum + each.errors, 0)
  const [quietest] = windows.sort((a, b) => a.serverCpu + a.databaseCpu - b.serverCpu - b.databaseCpu)
  return { ...quietest!, errors }
}

async function measureOnce(asked: Asked, { server, database }: Processes): Promise<Figures> {
  const before = [cpuOf(server), cpuOfFamily(database)] as const
  const report = await load(asked, 4)
  const tenThousands = report.requests.total / 10_000
  return {
    name: asked.name,
    encoding: asked.encoding,
    perSecond: report.requests.average,
    p50: report.latency.p50,
    p99: report.latency.p99,
    errors: report.errors + report.non2xx,
    serverCpu: (cpuOf(server) - before[0]) / tenThousands,
    databaseCpu: (cpuOfFamily(database) - before[1]) / tenThousands,
    bytes: report.throughput.total / report.requests.total,
  }
}

async function load({ url, cookie, encoding }: Asked, seconds: number): Promise<Report> {
  const headers = [`accept-encoding=${encoding}`, ...(cookie ? [`cookie=${cookie}`] : [])]
  const program = path.join(import.meta.dirname, '..', 'node_modules', '.bin', 'autocannon')
  const options = ['--json', '--no-progress', '-c', String(connections), '-d', String(seconds)]
  const child = spawn(program, [...options, ...headers.flatMap(header => ['-H', header]), url], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', text => {
    said += text
  })
  await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject))
  return JSON.parse(said) as Report
}
