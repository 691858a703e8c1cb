import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'esbuild'
import { forNode } from '../scripts/build.ts'
import { answers, freePort } from '../scripts/postgres.ts'

export const nodesSecret = 'k3NjZrY8vQ1xW5tB7mL9pD2fG4hJ6sAe'

/** Two real server processes on one database behind a small proxy, which leads a new connection to one that lives. */
export async function openTwoNodes(databaseUrl: string, settings: Record<string, string> = {}) {
  const program = await builtProgram()
  const nodes = await Promise.all(
    [1, 2].map(() => ServerProcess.starts(program, { DATABASE_URL: databaseUrl, ...settings })),
  )
  const proxy = await openProxy(nodes)
  async function close() {
    await proxy.close()
    await Promise.all(nodes.map(node => node.ends('SIGTERM')))
  }
  return { address: proxy.address, nodes, close }
}

/** The program in one file, where it finds its packages. */
async function builtProgram() {
  const folder = path.join('node_modules', '.cache', 'two-nodes')
  mkdirSync(folder, { recursive: true })
  const outfile = path.join(folder, `main.${process.pid}.mjs`)
  await build({ ...forNode, entryPoints: ['src/main.ts'], outfile })
  return outfile
}

class ServerProcess {
  readonly port: number
  readonly #program: string
  readonly #settings: Record<string, string>
  #child: ChildProcess | undefined
  /** What it said before it ended. */
  said = ''

  private constructor(program: string, port: number, settings: Record<string, string>) {
    this.#program = program
    this.port = port
    this.#settings = settings
  }

  static async starts(program: string, settings: Record<string, string>) {
    const node = new ServerProcess(program, await freePort(), settings)
    await node.startsAgain()
    return node
  }

  get address() {
    return `http://127.0.0.1:${this.port}`
  }

  async startsAgain() {
    const child = spawn(process.execPath, [this.#program], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        BUSY_AFTER_MS: '0',
        LOG_LEVEL: 'error',
        SESSION_SECRET: nodesSecret,
        HEALTHLOCKER_ROOT: process.env.TEST_ROOT,
        PORT: String(this.port),
        ...this.#settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (this.said += text))
    this.#child = child
    process.once('exit', () => child.kill('SIGKILL'))
    while (!(await answers(this.port))) {
      if (child.exitCode !== null) throw new Error(`A node did not start: ${this.said}`)
      await wait(20)
    }
  }

  get isAlive() {
    return this.#child?.exitCode === null && this.#child.signalCode === null
  }

  async ends(signal: 'SIGTERM' | 'SIGKILL') {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
}

/** Passes bytes on. A connection whose node dies is cut, as by a load balancer. */
async function openProxy(nodes: readonly { port: number }[]) {
  const sockets = new Set<Socket>()
  let turn = 0
  const server = createServer(async client => {
    sockets.add(client.on('error', () => client.destroy()))
    client.once('close', () => sockets.delete(client))
    turn += 1
    const inner =
      (await reached(nodes[turn % nodes.length]!.port)) ?? (await reached(nodes[(turn + 1) % nodes.length]!.port))
    if (!inner) return client.destroy()
    inner.on('error', () => client.destroy())
    inner.once('close', () => client.destroy())
    client.once('close', () => inner.destroy())
    client.pipe(inner).pipe(client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  }
  return { address: `http://127.0.0.1:${port}`, close }
}

const reached = (port: number) =>
  new Promise<Socket | undefined>(resolve => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', () => resolve(undefined))
  })
