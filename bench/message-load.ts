import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

interface Member {
  session: string
  /** Where they write, and the form's token for it. */
  action: string
  token: string
  /** The person whose conversation is open on their page; '' for the person themselves. */
  thread: string
}

export interface Circle {
  members: Member[]
}

export type Wanted =
  | { kind: 'messages'; address: string; circles: Circle[]; perSecond: number; seconds: number }
  | { kind: 'idle'; address: string; count: number; seconds: number }

interface Times {
  p50: number
  p99: number
}

export interface Found {
  kept: number
  refused: number
  lost: number
  tookSeconds: number
  /** CPU that the load itself has used meanwhile, in seconds. */
  cpu: number
  sent: Times
  heard: Times
}

const [line] = (await once(createInterface(process.stdin), 'line')) as [string]
const wanted = JSON.parse(line) as Wanted
const { hostname, port, host } = new URL(wanted.address)
const sent: number[] = []
const heard: number[] = []
let heardCount = 0
const idle = new Set<Socket>()
/** Each connection is used again, and there are not more than browsers would open: what finds none free waits here. */
const mostConnections = 250
const waitingForOne: ((socket: Socket) => void)[] = []
let connections = 0

const none = { p50: 0, p99: 0 }
const found = wanted.kind === 'messages' ? await write(wanted) : await listenFor(wanted)
process.stdout.write(`${JSON.stringify(found)}\n`)
// Whoever asked closes the door, so that the streams' ends are not among what they count.
process.stdin.resume()

/** All streams are open: from here on it counts. */
function begin() {
  process.stdout.write('ready\n')
  return { start: performance.now(), used: process.cpuUsage() }
}

async function listenFor({ count, seconds }: Extract<Wanted, { kind: 'idle' }>): Promise<Found> {
  for (let number = 1; number <= count; number += 50)
    await Promise.all(Array.from({ length: 50 }, (_, at) => listen(`idle-session-${number + at}`, '')))
  begin()
  await wait(seconds * 1000)
  return { kept: 0, refused: 0, lost: 0, tookSeconds: seconds, cpu: 0, sent: none, heard: none }
}

/** Messages at a steady pace, whether or not those before have been kept; each says when it was sent. */
async function write({ circles, perSecond, seconds }: Extract<Wanted, { kind: 'messages' }>): Promise<Found> {
  const members = circles.flatMap(circle => circle.members.map(member => ({ ...member, size: circle.members.length })))
  for (let at = 0; at < members.length; at += 50)
    await Promise.all(members.slice(at, at + 50).map(({ session, thread }) => listen(session, thread)))
  const { start, used } = begin()
  const sends: Promise<number>[] = []
  for (let count = 0; count < perSecond * seconds; ) {
    const due = Math.min(perSecond * seconds, ((performance.now() - start) / 1000) * perSecond)
    for (; count < due; count++) {
      // Ever another room, and ever another member of it.
      const member = members[(count * 7) % members.length]!
      sends.push(send(member).then(isKept => (isKept ? member.size : 0)))
    }
    await wait(2)
  }
  const kept = (await Promise.all(sends)).filter(Boolean)
  const tookSeconds = (performance.now() - start) / 1000
  const expected = kept.reduce((sum, size) => sum + size, 0)
  for (let tries = 0; tries < 100 && heardCount < expected; tries++) await wait(50)
  return {
    kept: kept.length,
    refused: sends.length - kept.length,
    lost: expected - heardCount,
    tookSeconds,
    cpu: secondsOf(process.cpuUsage(used)),
    sent: timesOf(sent),
    heard: timesOf(heard),
  }
}

function secondsOf({ user, system }: NodeJS.CpuUsage) {
  return (user + system) / 1e6
}

function timesOf(list: number[]): Times {
  const sorted = list.sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

/** Opens a stream and takes the time of everything that is heard in it; ready when the server has answered. */
function listen(session: string, thread: string) {
  const socket = connect(Number(port), hostname)
  const query = thread ? `?thread=${thread}` : ''
  socket.write(`GET /messages/stream${query} HTTP/1.1\r\nhost: ${host}\r\ncookie: session=${session}\r\n\r\n`)
  return new Promise<void>((resolve, reject) => {
    let rest = ''
    socket.setEncoding('latin1').on('data', part => {
      rest += part
      if (rest.includes('event: hello')) resolve()
      for (const match of rest.matchAll(/"words":"at ([\d.]+)"/g)) {
        heardCount += 1
        heard.push(performance.now() - Number(match[1]))
      }
      rest = rest.slice(rest.lastIndexOf('\n\n') + 2)
    })
    socket.once('error', reject).once('close', () => reject(new Error(`A stream was closed: ${rest.slice(0, 300)}`)))
  })
}

function open(): Socket {
  connections += 1
  const socket = connect(Number(port), hostname).setNoDelay(true).setEncoding('latin1')
  socket.once('close', () => {
    connections -= 1
    idle.delete(socket)
    waitingForOne.shift()?.(open())
  })
  // Whoever waits for its answer hears that it has closed.
  return socket.on('error', () => undefined)
}

function freeConnection(): Socket | Promise<Socket> {
  const [socket] = idle
  if (!socket) return connections < mostConnections ? open() : new Promise(take => waitingForOne.push(take))
  idle.delete(socket)
  return socket
}

function letGo(socket: Socket) {
  const next = waitingForOne.shift()
  if (next) next(socket)
  else idle.add(socket)
}

/** Sends one message as its form would; its time counts from when it was due. */
async function send({ session, action, token }: Member): Promise<boolean> {
  const at = performance.now()
  const socket = await freeConnection()
  const body = `key=${randomUUID()}&words=at+${at}&form-token=${token}`
  socket.write(
    `POST ${action} HTTP/1.1\r\nhost: ${host}\r\ncookie: session=${session}\r\naccept: application/json\r\n` +
      `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
  return new Promise(resolve => {
    let answer = ''
    const take = (part: string) => {
      answer += part
      const end = answer.indexOf('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(answer)?.[1])
      if (end < 0 || answer.length < end + 4 + length) return
      socket.off('data', take).off('close', breakOff)
      letGo(socket)
      const isKept = answer.startsWith('HTTP/1.1 201')
      if (isKept) sent.push(performance.now() - at)
      resolve(isKept)
    }
    const breakOff = () => resolve(false)
    socket.on('data', take).once('close', breakOff)
  })
}
