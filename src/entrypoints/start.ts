// `nextrung start`: opens the data, brings up the web app on this machine alone, and prints the way in.

import { spawn } from 'node:child_process'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { openIdentity } from '../identity/operations/open.ts'
import { installBuiltInLadders } from '../ladder/jobs.ts'
import { relationTo } from '../people/store/people.ts'
import { writeAudit } from '../platform/audit.ts'
import { readConfig, thisRelease } from '../platform/config.ts'
import { openDataDirectory } from '../platform/data-directory.ts'
import { openDatabase } from '../platform/database.ts'
import { keepBackups } from '../platform/jobs.ts'
import type { World } from '../platform/operation.ts'
import { Problem } from '../platform/problem.ts'
import type { Terminal } from '../platform/terminal.ts'
import { words } from '../text/text.ts'
import { webApp } from './web.ts'

const PORT = 4400

export interface StartOptions {
  readonly port?: string
  readonly data?: string
  readonly demo?: true
  readonly open: boolean
}

type Answer = (request: Request) => Response | Promise<Response>

/** Runs until the process is told to end; then writes a backup and lets go of the data. */
export async function startServer(options: StartOptions, terminal: Terminal, environment: NodeJS.ProcessEnv): Promise<void> {
  const say = words('en').commandLine.start
  const port = portOf(options.port)
  let answer: Answer = () => new Response(null, { status: 503 })
  const server = createAdaptorServer({ fetch: (request) => answer(request) }) as Server
  // The port first: finding it taken after seconds of starting helps nobody.
  await listen(server, port)
  const address = `http://127.0.0.1:${portIn(server)}`
  const app = await openApp(options, address, terminal, environment).catch((error: unknown) => {
    server.close()
    throw error
  })
  answer = app.answer

  terminal.out(`${say.running(address)}\n${say.open(app.link)}\n${say.stop}\n`)
  if (options.open) openBrowser(app.link)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    terminal.out(`${say.stopping}\n`)
    server.close()
    server.closeAllConnections()
    await app.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

interface OpenApp {
  readonly answer: Answer
  /** The one-time way in. */
  readonly link: string
  readonly close: () => Promise<void>
}

/** Opens the data and everything that stands on it; what a failure leaves open is closed again. */
async function openApp(options: StartOptions, address: string, terminal: Terminal, environment: NodeJS.ProcessEnv): Promise<OpenApp> {
  const say = words('en').commandLine.start
  const config = readConfig(environment, { ...(options.data === undefined ? {} : { data: options.data }), demo: options.demo ?? false })
  const data = await openDataDirectory(config.dataDirectory, config.demo)
  const now = () => new Date()
  const database = await openDatabase(
    config.databaseUrl === null ? { kind: 'embedded', data } : { kind: 'server', url: config.databaseUrl },
    await thisRelease(),
  )
  const letGo = async () => {
    await database.close()
    await data.close()
  }
  try {
    await installBuiltInLadders(database, now())
    if (config.demo) {
      const { fillDemo } = await import('../demo/store.ts')
      await fillDemo(database, now(), () => terminal.out(`${say.filling}\n`))
      terminal.out(`${say.demoReady}\n`)
    }
    const world: World = { database, now, relation: relationTo, writeAudit }
    const identity = openIdentity({ database, secret: data.secret, baseUrl: address, demo: config.demo, now })
    const web = webApp({ world, identity, demo: config.demo, log: (line) => terminal.error(`${line}\n`) })
    const link = `${address}/begin/${await identity.startToken()}`
    const backups = keepBackups(database, data.backups, now)
    const close = async () => {
      await backups.stop()
      await letGo()
    }
    return { answer: (request) => web.fetch(request), link, close }
  } catch (error) {
    await letGo()
    throw error
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined) return PORT
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) throw new Problem('input', words('en').commandLine.start.badPort(text))
  return port
}

/** On loopback alone: without sign-in of one's own, nobody else may reach it. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(taken ? new Problem('environment', words('en').commandLine.start.portTaken(port)) : error)
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}

function portIn(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : PORT
}

/** Best effort: the link is printed anyway. */
function openBrowser(link: string): void {
  const [command, ...before] = process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  if (command === undefined) return
  const child = spawn(command, [...before, link], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
