// `nextrung start`: opens the data, brings up the web app, on this machine alone unless told otherwise, and prints the way in.

import { spawn } from 'node:child_process'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { forgetImportFiles } from '../evidence/jobs/import-files.ts'
import { keepSignatures } from '../evidence/jobs/leaving.ts'
import { keepAsking } from '../evidence/jobs/nudge.ts'
import { forgetAddresses } from '../evidence/jobs/outside.ts'
import { openIdentity } from '../identity/operations/open.ts'
import { openSingleSignOn } from '../identity/operations/single-sign-on.ts'
import { endSignOnSessions } from '../identity/store/sign-on-links.ts'
import { forgetLadderUploads, installBuiltInLadders } from '../ladder/jobs.ts'
import { forgetPeopleFiles } from '../people/jobs.ts'
import { relationTo } from '../people/store/people.ts'
import { isLoopback } from '../platform/address.ts'
import { newestEntry, writeAudit } from '../platform/audit.ts'
import { steadyClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { readConfig, thisRelease } from '../platform/config.ts'
import { openDataDirectory } from '../platform/data-directory.ts'
import type { Database } from '../platform/database.ts'
import { openDatabase } from '../platform/database.ts'
import { keepBackups } from '../platform/jobs.ts'
import { openMail } from '../platform/mail.ts'
import type { World } from '../platform/operation.ts'
import { Problem } from '../platform/problem.ts'
import { sealUnder } from '../platform/seal.ts'
import type { Terminal } from '../platform/terminal.ts'
import { keepEveryone } from '../readiness/jobs/everyone.ts'
import { countEffects } from '../readiness/jobs.ts'
import { words } from '../text/text.ts'
import { webApp } from './web.ts'

const PORT = 4400

export interface StartOptions {
  readonly port?: string
  readonly data?: string
  readonly demo?: true
  readonly open: boolean
}

/** With the request comes its connection. */
type Answer = (request: Request, connection: object) => Response | Promise<Response>

/** Runs until the process is told to end; then writes a backup and lets go of the data. */
export async function startServer(options: StartOptions, terminal: Terminal, environment: NodeJS.ProcessEnv): Promise<void> {
  const say = words('en').commandLine.start
  const config = readConfig(environment, { ...(options.data === undefined ? {} : { data: options.data }), demo: options.demo ?? false })
  const { host, port = PORT } = { ...config.listen, ...(options.port === undefined ? {} : { port: portOf(options.port) }) }
  let answer: Answer = () => new Response(null, { status: 503 })
  const server = createAdaptorServer({ fetch: (request, connection) => answer(request, connection) }) as Server
  // On this machine the port first: finding it taken after seconds of starting helps nobody. Others wait until an owner is sure.
  if (isLoopback(host)) await listen(server, host, port)
  const address = config.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${portIn(server)}`
  const app = await openApp(config, address, terminal).catch((error: unknown) => {
    server.close()
    throw error
  })
  if (!isLoopback(host)) {
    await listen(server, host, port).catch(async (error: unknown) => {
      await app.close()
      throw error
    })
  }
  answer = app.answer

  terminal.out(`${say.running(address)}\n${say.open(app.link)}\n${say.stop}\n`)
  if (options.open && config.publicUrl === null) openBrowser(app.link)
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
async function openApp(config: Config, baseUrl: string, terminal: Terminal): Promise<OpenApp> {
  const say = words('en').commandLine.start
  const data = await openDataDirectory(config.dataDirectory, config.demo)
  const database = await openDatabase(
    config.databaseUrl === null ? { kind: 'embedded', data } : { kind: 'server', url: config.databaseUrl },
    await thisRelease(),
  )
  const letGo = async () => {
    await database.close()
    await data.close()
  }
  try {
    const now = await clockFor(database, terminal)
    await installBuiltInLadders(database, now())
    if (config.demo) {
      const { fillDemo } = await import('../demo/store.ts')
      await fillDemo(database, now(), () => terminal.out(`${say.filling}\n`))
      terminal.out(`${say.demoReady}\n`)
    }
    const log = (line: string) => terminal.error(`${line}\n`)
    const mail = config.mail && openMail(config.mail)
    const outside = { baseUrl, mail, seal: sealUnder(data.secret, 'nextrung: signing keys') }
    const world: World = { database, now, relation: relationTo, writeAudit, outside, written: () => everyone.wake() }
    const identity = openIdentity({ database, secret: data.secret, baseUrl, demo: config.demo, now, mail, log })
    if (!isLoopback(config.listen.host) && (await identity.isNew())) throw new Problem('environment', say.ownerFirst)
    const singleSignOn = config.singleSignOn && openSingleSignOn(config.singleSignOn, { database, identity, secret: data.secret, baseUrl, now, log })
    // Nobody stays in by a provider that the organisation took away.
    if (!singleSignOn) await endSignOnSessions(database.identity)
    const web = webApp({ world, identity, demo: config.demo, publicUrl: config.publicUrl, singleSignOn, databaseServer: config.databaseUrl !== null, log })
    const link = `${baseUrl}/begin/${await identity.startToken()}`
    const backups = keepBackups(database, data.backups, now)
    const forgetting = [
      await forgetPeopleFiles(database, now),
      await forgetLadderUploads(database, now),
      await forgetAddresses(database, now),
      await forgetImportFiles(database, now),
    ]
    const counting = countEffects(database, now, log)
    const everyone = keepEveryone(database, now, log)
    const asking = keepAsking(database, { outside, now, log })
    const signatures = keepSignatures(database, { outside, now, log })
    const close = async () => {
      await Promise.all([counting.stop(), everyone.stop(), signatures.stop(), asking.stop()])
      for (const each of forgetting) each.stop()
      await backups.stop()
      await letGo()
    }
    return { answer: (request, connection) => web.fetch(request, connection), link, close }
  } catch (error) {
    await letGo()
    throw error
  }
}

/** This machine's clock, never before what was written last; says so where it is. */
async function clockFor(database: Database, terminal: Terminal): Promise<() => Date> {
  const newest = await database.transaction('system', newestEntry)
  const clock = new Date()
  if (newest && clock < newest) terminal.error(`${words('en').platform.clockBehind(clock.toISOString(), newest.toISOString())}\n`)
  return steadyClock(() => new Date(), newest)
}

function portOf(text: string | undefined): number {
  if (text === undefined) return PORT
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) throw new Problem('input', words('en').commandLine.start.badPort(text))
  return port
}

function listen(server: Server, host: string, port: number): Promise<void> {
  const say = words('en').commandLine.start
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') reject(new Problem('environment', say.portTaken(port)))
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') reject(new Problem('environment', say.hostElsewhere(host)))
      else reject(error)
    })
    server.listen(port, host, resolve)
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
