// Faults in imports: kill -9, a full disk, a file that grows, a calendar of 1 GB, a million rows. Nothing may be half imported.

import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { appendFileSync, closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseRecord } from '../../src/evidence/record.ts'
import { wholeRecordOf } from '../../src/evidence/store/imports.ts'
import { thisRelease } from '../../src/platform/config.ts'
import { GitRepository } from '../git-repository.ts'
import { ada } from '../store/imports.ts'
import { killed, remove, reopened, temporaryFolder } from '../store/kills.ts'
import { samples } from './import-samples.ts'
import type { FigureRow } from './row.ts'

const MAIN = join(import.meta.dirname, '../../bin/nextrung.js')
/** Shares of the time that one import takes, at which it is killed. */
const MOMENTS = [0.5, 0.9, 0.98]
const ADOPTIONS = 6
const THINGS = 400

export async function figure(): Promise<FigureRow[]> {
  const folder = temporaryFolder()
  try {
    return [
      await killsOfCommand(folder),
      await fullDisk(folder),
      await growing(folder),
      await hugeCalendar(folder),
      millionRows(folder),
      await killsOfAdoption(folder),
    ]
  } finally {
    remove(folder)
  }
}

const BEFORE =
  'nextrung: record/1\nperson: {name: Ada Example} # kept\nevidence:\n  - {id: mine, date: 2025-02-11, kind: risk, title: Mine, scope: team, autonomy: independent}\n'

function command(source: string, path: string, record: string): readonly string[] {
  return [MAIN, 'evidence', 'import', '--from', source, path, '-o', record, '--author', source === 'git' ? 'ada@example.com' : 'Ada Example', '--json']
}

interface Import {
  readonly source: string
  readonly path: string
}

async function everySource(folder: string): Promise<{ readonly all: readonly Import[]; readonly end: () => void }> {
  const repository = new GitRepository()
  for (let index = 0; index < 40; index += 1) {
    const on = new Date(Date.UTC(2025, 0, 1 + index * 7)).toISOString().slice(0, 10)
    const message = `feat(part${index % 5}): handle case ${index}\n\n${'The caller had to know in which order the parts come. It asks for them by name now. '.repeat(3)}`
    repository.commit({ message, on, by: 'Ada Example <ada@example.com>', file: `src/part${index % 5}/file.ts` })
  }
  // Commits are only collected until git is asked for something.
  repository.git(['gc', '-q'])
  const files = (await samples()).map(({ first: { source, name = source, content } }) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return { source, path }
  })
  return { all: [...files, { source: 'git', path: repository.path }], end: () => repository.remove() }
}

/** As it was, or as it is after a whole import; nothing else beside it but a draft that was cut off. */
function isWhole(record: string, whole: string): boolean {
  const text = readFileSync(record, 'utf8')
  return text === BEFORE || text === whole
}

async function killsOfCommand(folder: string): Promise<FigureRow> {
  const { all, end } = await everySource(folder)
  let kills = 0
  let inTheMiddle = 0
  const broken: string[] = []
  for (const { source, path } of all) {
    const record = join(folder, `${source}.yaml`)
    writeFileSync(record, BEFORE)
    const begun = performance.now()
    execFileSync(process.execPath, command(source, path, record))
    const takes = performance.now() - begun
    const whole = readFileSync(record, 'utf8')
    if (whole === BEFORE || parseRecord(whole).evidence.length < 2) broken.push(`${source} brings nothing in`)
    for (const share of MOMENTS) {
      writeFileSync(record, BEFORE)
      const child = spawn(process.execPath, command(source, path, record), { stdio: 'ignore' })
      const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
      await Promise.race([wait(takes * share), ended])
      if (child.exitCode === null) inTheMiddle += 1
      child.kill('SIGKILL')
      await ended
      kills += 1
      if (!isWhole(record, whole)) broken.push(`${source} at ${share}`)
    }
  }
  end()
  return fault(
    `kill -9 of the command in ${all.length} sources`,
    `${kills} kills, ${inTheMiddle} before its end, ${broken.length} half imported ${broken.join(', ')}`,
    broken.length === 0,
  )
}

async function fullDisk(folder: string): Promise<FigureRow> {
  const small = join(folder, 'small')
  mkdirSync(small)
  const name = 'the disk is full (a file system of 64 kB)'
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]).status !== 0)
    return { name, measured: 'no tmpfs can be mounted here', yardstick: '', aim: 'nothing half imported', met: null }
  try {
    const record = join(small, 'record.yaml')
    writeFileSync(record, BEFORE)
    const notes = join(folder, 'many.txt')
    writeFileSync(notes, Array.from({ length: 2_000 }, (_, index) => `- 2025-02-1${index % 10} Handled claim number ${index}\n`).join(''))
    const { status, stderr } = spawnSync(process.execPath, command('text', notes, record), { encoding: 'utf8' })
    const left = readdirSync(small)
    const isKept = readFileSync(record, 'utf8') === BEFORE
    return fault(
      name,
      `exit ${status}: ${stderr.trim().split('\n')[0]?.replace(folder, '…')}; record ${isKept ? 'as it was' : 'CHANGED'}; ${left.length - 1} files left over`,
      status !== 0 && isKept && left.length === 1,
    )
  } finally {
    spawnSync('umount', [small])
  }
}

async function growing(folder: string): Promise<FigureRow> {
  const [log, record] = [join(folder, 'growing.txt'), join(folder, 'growing.yaml')]
  writeFileSync(log, Array.from({ length: 60_000 }, (_, index) => `- 2025-02-1${index % 10} Handled claim number ${index % 90}\n`).join(''))
  let refused = 0
  let whole = 0
  let half = 0
  for (let round = 0; round < 5; round += 1) {
    rmSync(record, { force: true })
    const child = spawn(process.execPath, command('text', log, record), { stdio: 'ignore' })
    let done = false
    const ended = new Promise<number | null>((resolve) =>
      child.once('close', (code) => {
        done = true
        resolve(code)
      }),
    )
    // Never a whole line: what is read in between would end in the middle of one.
    while (!done) {
      appendFileSync(log, '- 2025-02-1')
      await wait(0)
      appendFileSync(log, '1 Grew\n')
      await wait(0)
    }
    if ((await ended) !== 0) refused += 1
    else if (parseRecord(readFileSync(record)).evidence.every(({ title }) => /^(?:Handled claim number \d+|Grew)$/.test(title))) whole += 1
    else half += 1
    truncateSync(log, 2_000_000)
  }
  return fault('a source file that grows while it is read', `${refused} refused, ${whole} whole, ${half} half imported`, half === 0)
}

async function hugeCalendar(folder: string): Promise<FigureRow> {
  const [path, record] = [join(folder, 'huge.ics'), join(folder, 'huge.yaml')]
  const event =
    'BEGIN:VEVENT\r\nUID:1@corp.example\r\nDTSTART:20250302T090000Z\r\nSUMMARY:Presentation of the cost study\r\nORGANIZER;CN=Ada Example:mailto:ada@corp.example\r\nEND:VEVENT\r\n'
  const part = Buffer.from(event.repeat(50_000))
  const file = openSync(path, 'w')
  writeSync(file, 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')
  for (let size = 0; size < 1_000_000_000; size += part.length) writeSync(file, part)
  closeSync(file)
  writeFileSync(record, BEFORE)
  const row = refusal('a calendar of 1 GB', 'ics', path, record)
  rmSync(path)
  return row
}

function millionRows(folder: string): FigureRow {
  const [path, record] = [join(folder, 'rows.csv'), join(folder, 'rows.yaml')]
  const file = openSync(path, 'w')
  writeSync(file, 'Number,Course name,Completed on,Learner,Status\n')
  for (let batch = 0; batch < 100; batch += 1) {
    writeSync(
      file,
      Array.from({ length: 10_000 }, (_, index) => `T-${batch * 10_000 + index},Course ${index},2025-02-1${index % 10},Ada Example,Completed\n`).join(''),
    )
  }
  closeSync(file)
  writeFileSync(record, BEFORE)
  const row = refusal('a table of 10⁶ rows, all of them hers', 'csv', path, record)
  rmSync(path)
  return row
}

/** It has to be refused before anything is written. */
function refusal(name: string, source: string, path: string, record: string): FigureRow {
  const begun = performance.now()
  const { status, stderr } = spawnSync(process.execPath, command(source, path, record), { encoding: 'utf8' })
  const seconds = (performance.now() - begun) / 1000
  const isKept = readFileSync(record, 'utf8') === BEFORE
  const lines = stderr.trim().split('\n')
  return fault(name, `exit ${status} in ${seconds.toFixed(1)} s: ${lines[0]?.slice(-110)}; record ${isKept ? 'as it was' : 'CHANGED'}`, status === 2 && isKept)
}

async function killsOfAdoption(folder: string): Promise<FigureRow> {
  const directory = join(folder, 'server')
  let inTheMiddle = 0
  let none = 0
  let whole = 0
  const broken: string[] = []
  for (let kill = 0; kill < ADOPTIONS; kill += 1) {
    const lines = await killed('adopt.ts', [directory, String(THINGS)], async (said) => {
      while (!said().includes('adopting')) await wait(2)
      const end = performance.now() + kill * 400
      while (performance.now() < end && !said().includes('adopted')) await wait(1)
    })
    if (!lines.includes('adopted')) inTheMiddle += 1
    const record = await reopened(directory, await thisRelease(), (database) => database.transaction(ada, (tx) => wholeRecordOf(tx, 'ada')))
    const keys = record.imported?.[0]?.keys.length ?? 0
    if (record.evidence.length === 0 && keys === 0 && !lines.includes('adopted')) none += 1
    else if (record.evidence.length === THINGS && keys >= THINGS) whole += 1
    else broken.push(`${record.evidence.length} things, ${keys} keys`)
  }
  return fault(
    'the server killed while it adopts, reopened',
    `${ADOPTIONS} kills, ${inTheMiddle} before it was done: ${none} nothing, ${whole} whole, ${broken.length} broken ${broken.join('; ')}`,
    broken.length === 0,
  )
}

function fault(name: string, measured: string, met: boolean): FigureRow {
  return { name, measured: measured.trim(), yardstick: '', aim: 'nothing half imported', met }
}
