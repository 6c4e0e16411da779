// `npm run figures [name …]`: measures at full size and keeps the table in docs/figures.md.

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { FigureRow } from './row.ts'

const folder = import.meta.dirname
const table = join(folder, '../../docs/figures.md')
const HEADING =
  '# Figures\n\nMeasured by `npm run figures [name]`, at full size. Each section is one file of `tests/figures`; what was not run this time is kept.\n'

/** The files that measure something are those that say so. */
function known(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && /^export async function figure\(/m.test(readFileSync(join(folder, name), 'utf8')))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort()
}

function line({ name, measured, yardstick, aim, met }: FigureRow): string {
  const verdict = met === null ? '' : met ? 'yes' : 'no'
  return `| ${[name, measured, yardstick, aim, verdict].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** The sections of the kept table by name. */
function kept(): Map<string, string> {
  try {
    const sections = readFileSync(table, 'utf8')
      .split(/^(?=## )/m)
      .slice(1)
    return new Map(sections.map((section) => [section.slice('## '.length, section.indexOf('\n')), section.trim()]))
  } catch {
    return new Map()
  }
}

async function measure(name: string): Promise<void> {
  process.stdout.write(`${name}\n`)
  const { figure }: { figure: () => Promise<FigureRow[]> } = await import(`./${name}.ts`)
  const rows = await figure()
  for (const row of rows) process.stdout.write(`  ${line(row)}\n`)

  const where = `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, Node ${process.versions.node}`
  const section = [`## ${name}`, where, ['| | measured | against | aim | met |', '| --- | --- | --- | --- | --- |', ...rows.map(line)].join('\n')].join('\n\n')
  const sections = [...kept().set(name, section)].sort(([one], [other]) => one.localeCompare(other, 'en'))
  writeFileSync(table, `${[HEADING.trim(), ...sections.map(([, text]) => text)].join('\n\n')}\n`)
}

const names = process.argv.length > 2 ? process.argv.slice(2) : known()
const unknown = names.filter((name) => !known().includes(name))
if (unknown.length > 0) {
  process.stderr.write(`There is no figure called ${unknown.join(', ')}. There are: ${known().join(', ')}.\n`)
  process.exit(2)
}
const [only, ...others] = names
if (only !== undefined && others.length === 0) await measure(only)
else {
  // Each in a process of its own, so that none inherits another's heap or compiled code.
  const failed = names.filter((name) => spawnSync(process.execPath, [import.meta.filename, name], { stdio: 'inherit' }).status !== 0)
  if (failed.length > 0) {
    process.stderr.write(`Not measured: ${failed.join(', ')}.\n`)
    process.exit(1)
  }
}
