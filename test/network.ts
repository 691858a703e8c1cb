import { connect, createServer, type Socket } from 'node:net'

export type Network = Awaited<ReturnType<typeof openNetwork>>

/** What a browser says of it, which is no complaint. */
export const withoutNetwork = /Failed to load resource|ERR_|error occurred when fetching the script/

/** A wire to a house that can be cut: what a browser calls offline does not reach its worker. */
export async function openNetwork(house: { address: string }) {
  const { port } = new URL(house.address)
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer(near => {
    if (isCut) return near.destroy()
    const far = connect(Number(port), '127.0.0.1')
    for (const end of [near, far]) {
      open.add(end)
      end.on('error', () => undefined)
      end.on('close', () => {
        open.delete(end)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))

  function cut() {
    isCut = true
    for (const socket of open) socket.destroy()
  }
  return {
    address: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    cut,
    mend: () => {
      isCut = false
    },
    close: () => {
      cut()
      server.close()
    },
  }
}
