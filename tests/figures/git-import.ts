// Importing one author from a repository, against `git log` over the same history.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { importGit } from '../../src/evidence/sources.ts'
import { GitRepository } from '../git-repository.ts'
import type { FigureRow } from './row.ts'

const COMMITS = Number(process.env['COMMITS'] ?? 20_000)
const ROUNDS = 7

/** A history of many authors, merges and messages of usual length, all of it invented. */
function invent(): GitRepository {
  const made = new GitRepository()
  const body = 'The caller had to know in which order the parts come, which nobody did. It asks for them by name now.\n\n'.repeat(4)
  for (let index = 0; index < COMMITS; index += 1) {
    const by = `Person ${index % 40} <person${index % 40}@example.com>`
    const on = new Date(Date.UTC(2016, 0, 1) + Math.floor((index * 3650) / COMMITS) * 86_400_000).toISOString().slice(0, 10)
    const branch = `topic-${index}`
    const change = ['feat', 'fix', 'refactor', 'docs', 'chore'][index % 5]
    const commit = {
      message: `${change}(part${index % 37}): handle case ${index}\n\n${body}Reviewed-by: Person ${(index + 1) % 40} <person${(index + 1) % 40}@example.com>`,
      on,
      by,
    }
    if (index > 0 && index % 10 === 0) {
      made.branch(branch)
      made.commit({ ...commit, file: `src/part${index % 37}/file.ts` })
      made.merge(branch, { message: `Merge pull request #${index} from person/${branch}\n\nHandle case ${index}`, on })
    } else made.commit({ ...commit, file: `src/part${index % 37}/file.ts` })
  }
  made.git(['gc', '-q'])
  return made
}

const median = (all: readonly number[]): number => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? Number.NaN

/** Both in turn, so that a busy machine slows them alike. */
async function compare(path: string, author: string): Promise<{ readonly log: number; readonly imported: number }> {
  const log: number[] = []
  const imported: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now()
    execFileSync('git', ['-C', path, 'log'], { stdio: ['ignore', 'ignore', 'ignore'] })
    const between = performance.now()
    await importGit(path, { author })
    // The first round only warms up.
    if (round > 0) {
      log.push(between - start)
      imported.push(performance.now() - between)
    }
  }
  return { log: median(log), imported: median(imported) }
}

function row(name: string, { log, imported }: { readonly log: number; readonly imported: number }): FigureRow {
  const ratio = imported / log
  return { name, measured: `${ratio.toFixed(2)}× (${Math.round(imported)} ms)`, yardstick: `git log, ${Math.round(log)} ms`, aim: '≤ 2×', met: ratio <= 2 }
}

/** `REPOSITORIES=/path/one:Author,/path/two:Author` measures real ones as well. */
export async function figure(): Promise<FigureRow[]> {
  const invented = invent()
  const rows: FigureRow[] = []
  try {
    rows.push(row(`git import, invented history of ${COMMITS} commits`, await compare(invented.path, 'person7@example.com')))
  } finally {
    invented.remove()
  }
  for (const each of (process.env['REPOSITORIES'] ?? '').split(',')) {
    const [path = '', author = ''] = each.split(':')
    if (!path || !existsSync(path)) continue
    const commits = execFileSync('git', ['-C', path, 'rev-list', '--count', 'HEAD'], { encoding: 'utf8' }).trim()
    rows.push(row(`git import, a real history of ${commits} commits`, await compare(path, author)))
  }
  return rows
}
