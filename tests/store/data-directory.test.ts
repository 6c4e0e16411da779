// The directory that holds everything: private, used by one process at a time, and a clear sentence where it can't be used.

import { spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { defaultDataDirectory, openDataDirectory } from '../../src/platform/data-directory.ts'

const folder = mkdtempSync(join(tmpdir(), 'nextrung-data-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
const place = () => join(folder, String(++count))

/** A process that holds the directory, or was refused. */
async function holder(directory: string, options: { uid?: number } = {}) {
  const script = join(import.meta.dirname, 'children/hold.ts')
  const child = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'pipe', 'inherit'], ...options })
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(String(chunk).trim()))
    child.once('exit', (code) => reject(new Error(`the holder ended with ${code}`)))
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  return {
    said,
    pid: child.pid,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** What the first start leaves when it is over. */
async function used(): Promise<string> {
  const directory = place()
  const data = await openDataDirectory(directory, false)
  await data.databaseMade()
  await data.close()
  return directory
}

test('is made for its owner alone, with a marker', async () => {
  const directory = await used()
  expect(statSync(directory).mode & 0o777).toBe(0o700)
  expect(statSync(join(directory, 'nextrung.json')).mode & 0o777).toBe(0o600)
  expect(readdirSync(directory)).toEqual(['nextrung.json'])
})

test('in use by a live process is refused, naming it; left by a killed one it opens', { timeout: 60_000 }, async () => {
  const directory = await used()
  const first = await holder(directory)
  expect(first.said).toBe('held')
  await expect(openDataDirectory(directory, false)).rejects.toThrow(`in use by another Nextrung (process ${first.pid})`)
  await first.kill()
  expect(readdirSync(directory).some((name) => name.startsWith('lock-'))).toBe(true)
  const data = await openDataDirectory(directory, false)
  expect(readdirSync(directory).filter((name) => name.startsWith('lock-')).length).toBe(1)
  await data.close()
})

test('of several processes that find a dead one’s lock at the same moment, exactly one gets in', { timeout: 90_000 }, async () => {
  const directory = await used()
  const dead = await holder(directory)
  await dead.kill()
  const all = await Promise.all(Array.from({ length: 4 }, () => holder(directory)))
  const saids = all.map((one) => one.said)
  for (const one of all) await one.kill().catch(() => {})
  expect(saids.filter((said) => said === 'held').length).toBe(1)
  expect(saids.filter((said) => said.includes('is in use by another Nextrung')).length).toBe(3)
})

test('within one process it is taken once, and free again when closed', async () => {
  const directory = await used()
  const data = await openDataDirectory(directory, false)
  await expect(openDataDirectory(directory, false)).rejects.toThrow(`process ${process.pid}`)
  await data.close()
  await (await openDataDirectory(directory, false)).close()
})

test('locks under a path longer than a socket’s name may be', async () => {
  const directory = join(place(), 'a'.repeat(100), 'b'.repeat(100))
  const data = await openDataDirectory(directory, false)
  await expect(openDataDirectory(directory, false)).rejects.toThrow('in use')
  await data.close()
})

test('a first start that fails leaves nothing behind', async () => {
  const outer = place()
  const data = await openDataDirectory(join(outer, 'deep/er'), false)
  mkdirSync(data.database)
  await data.close()
  expect(existsSync(outer)).toBe(false)
})

test('what a first start left half made is made anew', async () => {
  const directory = place()
  const data = await openDataDirectory(directory, false)
  mkdirSync(data.database)
  const marker = readFileSync(join(directory, 'nextrung.json'))
  await data.close()
  mkdirSync(join(directory, 'database'), { recursive: true })
  writeFileSync(join(directory, 'nextrung.json'), marker)
  writeFileSync(join(directory, 'database/half'), '')
  const again = await openDataDirectory(directory, false)
  expect(existsSync(again.database)).toBe(false)
  await again.close()
})

test('a file, somebody else’s directory, the demo’s and a newer one’s are each refused in a sentence', async () => {
  const file = place()
  writeFileSync(file, '')
  await expect(openDataDirectory(file, false)).rejects.toThrow('is not a directory')
  await expect(openDataDirectory(join(file, 'below'), false)).rejects.toThrow('is not a directory')

  const foreign = place()
  mkdirSync(foreign)
  writeFileSync(join(foreign, 'holiday.jpg'), '')
  await expect(openDataDirectory(foreign, false)).rejects.toThrow('holds other things (holiday.jpg)')
  expect(readdirSync(foreign)).toEqual(['holiday.jpg'])

  const real = await used()
  await expect(openDataDirectory(real, true)).rejects.toThrow('holds real data, not the demo')

  const marker = join(real, 'nextrung.json')
  const text = readFileSync(marker, 'utf8')
  writeFileSync(marker, text.replace('data/1', 'data/7'))
  await expect(openDataDirectory(real, false)).rejects.toThrow('made by a newer Nextrung (data/7), and this one reads data/1')
  writeFileSync(marker, text.slice(0, 20))
  await expect(openDataDirectory(real, false)).rejects.toThrow("nextrung.json can't be read")
})

test('a directory that can’t be written to is refused in a sentence', { timeout: 60_000 }, async () => {
  const directory = place()
  mkdirSync(directory)
  chmodSync(directory, 0o500)
  // Root may write anywhere, so somebody else has to try.
  const asRoot = process.getuid?.() === 0
  if (asRoot) {
    chmodSync(folder, 0o755)
    chownSync(directory, 65534, 65534)
  }
  const refused = await holder(directory, asRoot ? { uid: 65534 } : {})
  expect(refused.said).toContain("can't be written to")
  chmodSync(directory, 0o700)
})

test('a socket that somebody else left there doesn’t stop anybody', async () => {
  const directory = await used()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(join(directory, 'something.sock'), resolve))
  await (await openDataDirectory(directory, false)).close()
  server.close()
})

test('lies where the system keeps data, the demo beside it', () => {
  expect(defaultDataDirectory({ HOME: '/home/ada' }, 'linux', false)).toBe('/home/ada/.local/share/nextrung')
  expect(defaultDataDirectory({ HOME: '/home/ada', XDG_DATA_HOME: '/data' }, 'linux', true)).toBe('/data/nextrung-demo')
  expect(defaultDataDirectory({ HOME: '/Users/ada' }, 'darwin', false)).toBe('/Users/ada/Library/Application Support/nextrung')
})
