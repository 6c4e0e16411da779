// Small repositories for tests, made by git itself in a temporary folder.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'

export const ADA = 'Ada Example <ada@example.com>'
export const BO = 'Bo Example <bo@example.com>'

interface Commit {
  readonly message: string | Buffer
  /** `2026-02-11`, or with an hour and a zone. */
  readonly on: string
  readonly by?: string
  readonly committer?: string
  readonly file?: string
  readonly content?: string
  /** A branch that becomes its second parent. */
  readonly merging?: string
}

/** Commits are handed to git all at once, when something is asked of the repository: one process, not hundreds. */
export class GitRepository {
  readonly path: string
  #waiting: Buffer[] = []
  /** Branches there are, and those that the run of fast-import being prepared has gone on with. */
  readonly #branches = new Set<string>()
  readonly #continued = new Set<string>()
  #branch = 'main'
  #changes = 0

  constructor(path = mkdtempSync(join(tmpdir(), 'nextrung-git-'))) {
    this.path = path
    mkdirSync(path, { recursive: true })
    this.git(['init', '-q', '-b', 'main'])
  }

  git(args: readonly string[], more: { readonly input?: Buffer; readonly env?: NodeJS.ProcessEnv } = {}): string {
    this.settle()
    return this.#run(args, more)
  }

  #run(args: readonly string[], { input, env }: { readonly input?: Buffer; readonly env?: NodeJS.ProcessEnv }): string {
    const clean = {
      PATH: process.env['PATH'],
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_COMMITTER_NAME: 'Test',
      GIT_COMMITTER_EMAIL: 'test@example.com',
      ...env,
    }
    return execFileSync('git', ['-C', this.path, ...args], { env: clean, input: input ?? '', stdio: ['pipe', 'pipe', 'ignore'] }).toString()
  }

  /** Writes what waits. */
  settle(): void {
    const input = Buffer.concat(this.#waiting.splice(0))
    this.#continued.clear()
    if (input.length > 0) this.#run(['fast-import', '--quiet', '--force', '--date-format=raw'], { input })
  }

  #write(text: string | Buffer): void {
    this.#waiting.push(Buffer.from(text))
  }

  /** Commits one change of a file on the present branch; by Ada unless said. */
  commit({ message, on, by = ADA, committer = by, file = 'src/parser/read.ts', content = `${this.#changes}\n`, merging }: Commit): void {
    this.#changes += 1
    const bytes = Buffer.from(message)
    this.#write(`commit refs/heads/${this.#branch}\nauthor ${by} ${when(on)}\ncommitter ${committer} ${when(on)}\ndata ${bytes.length}\n`)
    this.#write(bytes)
    const goOn = this.#branches.has(this.#branch) && !this.#continued.has(this.#branch)
    if (goOn) this.#write(`\nfrom refs/heads/${this.#branch}^0`)
    this.#branches.add(this.#branch)
    this.#continued.add(this.#branch)
    this.#write(`\n${merging ? `merge refs/heads/${merging}\n` : ''}M 100644 inline ${file}\ndata ${content.length}\n${content}\n`)
  }

  /** Opens a branch where the main one is. */
  branch(name: string): void {
    this.#write(`reset refs/heads/${name}\nfrom refs/heads/main\n\n`)
    this.#branches.add(name)
    this.#continued.add(name)
    this.#branch = name
  }

  /** Goes on with a branch there is. */
  on(name: string): void {
    this.#branches.add(name)
    this.#branch = name
  }

  /** Merges a branch into the main one; by Bo unless said. */
  merge(name: string, merge: Commit): void {
    this.on('main')
    this.commit({ by: BO, ...merge, merging: name, file: `merged-${name}` })
  }

  head(name = 'main'): string {
    return this.git(['rev-parse', name]).trim()
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

/** Seconds and zone, as git keeps them; noon unless an hour is said. */
function when(on: string): string {
  const full = on.length === 10 ? `${on}T12:00:00+00:00` : on
  return `${Date.parse(full) / 1000} ${full.slice(-6).replace(':', '')}`
}
