// The program as it is started, in a process that can't reach anybody and says when it tries.

import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
export const NO_NETWORK = join(import.meta.dirname, 'children/no-network.ts')

export interface Offline {
  readonly address: string
  /** The one-time way in. */
  readonly link: string
  /** Everything it tried to reach. */
  outbound(): readonly string[]
  /** Everything it printed. */
  output(): string
  stop(): Promise<void>
}

/** Starts what was built, with nothing configured, on data of its own. */
export async function startOffline(...options: string[]): Promise<Offline> {
  const data = await mkdtemp(join(tmpdir(), 'nextrung-offline-'))
  const child = spawn(process.execPath, ['--import', NO_NETWORK, 'bin/nextrung.js', 'start', '--no-open', '--port', '0', '--data', data, ...options], {
    cwd: ROOT,
    env: { HOME: data, PATH: process.env['PATH'] },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (printed += part))
  const link = await until(child, () => /http:\S+\/begin\/[\w-]+/.exec(printed)?.[0]).catch((error: Error) => {
    throw new Error(`${error.message}: ${printed}`)
  })
  return {
    address: new URL(link).origin,
    link,
    outbound: () => [...printed.matchAll(/^outbound: .*$/gm)].map(([line]) => line),
    output: () => printed,
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve))
      await rm(data, { recursive: true, force: true })
    },
  }
}

async function until(child: ChildProcess, ready: () => string | undefined): Promise<string> {
  for (;;) {
    const found = ready()
    if (found !== undefined) return found
    if (child.exitCode !== null) throw new Error('the program ended')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
