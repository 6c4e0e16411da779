// Reading the outside: a local git repository, without running anything that it configures.

import { spawn } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { devNull } from 'node:os'
import { basename, delimiter, dirname, isAbsolute, join, resolve } from 'node:path'
import type { Day } from '../algorithms/calendar.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import type { History } from './git-history.ts'
import { walk } from './git-history.ts'
import { ownWork, proposals } from './git-import.ts'
import { commitReader, decode, FORMAT } from './git-log.ts'
import type { Touched } from './git-paths.ts'
import { pathReader } from './git-paths.ts'
import type { Found, Who } from './git-people.ts'
import { mailmap, People } from './git-people.ts'
import { pathsWanted } from './git-pieces.ts'
import type { Imported, Skipped } from './imported.ts'

/** Configuration that would run a program, reach the network or read files elsewhere; the command line wins over the repository's. */
const SAFE = [
  'safe.directory=*',
  `core.hooksPath=${devNull}`,
  'core.fsmonitor=false',
  'core.pager=cat',
  'core.sshCommand=false',
  'core.alternateRefsCommand=',
  `core.attributesFile=${devNull}`,
  'protocol.allow=never',
  'credential.helper=',
  'diff.external=',
  'gpg.program=false',
  'log.showSignature=false',
  'mailmap.file=',
  'mailmap.blob=',
].flatMap((setting) => ['-c', setting])

/** Nothing of the caller's environment steers git, save where programs are found. */
function environment(): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute).join(delimiter)
  return {
    PATH: path,
    ...(process.env['SystemRoot'] && { SystemRoot: process.env['SystemRoot'] }),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_PAGER: 'cat',
    // Else it hands over commit by commit, which takes half as long again.
    GIT_FLUSH: '0',
  }
}

interface Ended {
  readonly code: number
  readonly complaint: string
}

/** Runs git with these arguments, never through a shell; its output goes to `take` as it comes. */
function git(args: readonly string[], take: (chunk: Buffer) => void, input?: string): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn('git', ['--no-pager', ...SAFE, ...args], { env: environment(), stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true })
    let complaint = ''
    child.on('error', (error) => {
      const missing = 'code' in error && error.code === 'ENOENT'
      fail(missing ? new Problem('environment', words('en').git.noGit, { cause: error }) : error)
    })
    child.stdout.on('data', (chunk: Buffer) => {
      try {
        take(chunk)
      } catch (error) {
        child.kill()
        fail(error)
      }
    })
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < 2000) complaint += chunk.toString('utf8')
    })
    child.on('close', (code) => done({ code: code ?? 1, complaint }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** A short answer of git's. */
async function answered(args: readonly string[]): Promise<Ended & { readonly text: string }> {
  const chunks: Buffer[] = []
  let size = 0
  const ended = await git(args, (chunk) => {
    size += chunk.length
    if (size <= LONGEST_ANSWER) chunks.push(chunk)
  })
  return { ...ended, text: decode(Buffer.concat(chunks)) }
}

/** Bytes; a .mailmap is the longest thing that is ever asked for. */
const LONGEST_ANSWER = 4_000_000

/** A short answer of git's; undefined where it has none. */
async function answer(args: readonly string[]): Promise<string | undefined> {
  const { code, text } = await answered(args)
  return code === 0 ? text : undefined
}

function refuse(ended: Ended): void {
  if (ended.code === 0) return
  const said = ended.complaint
    .split('\n', 1)[0]
    ?.replace(/^(?:fatal|error): /, '')
    .replace(/\.$/, '')
    .slice(0, 200)
  throw new Problem('input', words('en').git.failed(said || `exit ${ended.code}`))
}

interface Repository {
  /** What goes before every command: where the repository is. */
  readonly at: readonly string[]
  readonly name: string
  readonly web?: string
  readonly shallow: boolean
  /** Where history is read from; empty when there is none. */
  readonly tips: readonly string[]
  readonly mailmap: string
}

/** `git@github.com:owner/name.git` and `https://user:secret@github.com/owner/name` → `https://github.com/owner/name`. */
function webAddress(remote: string | undefined): string | undefined {
  const [, owner, name] = /github\.com[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(remote ?? '') ?? []
  return owner && name ? `https://github.com/${owner}/${name}` : undefined
}

async function open(path: string): Promise<Repository> {
  const say = words('en').git
  const folder = resolve(path)
  const found = await stat(folder).catch(() => undefined)
  if (!found) throw new Problem('input', say.nowhere(path))
  if (!found.isDirectory()) throw new Problem('input', say.notAFolder(path))
  const asked = ['--absolute-git-dir', '--git-common-dir', '--is-shallow-repository', '--revs-only', 'HEAD^{commit}', 'refs/remotes/origin/HEAD^{commit}']
  const [directory, common, shallow, ...heads] = (await answer(['-C', folder, 'rev-parse', ...asked]))?.trim().split('\n') ?? []
  if (!directory || !common) throw new Problem('input', say.noRepository(path))
  // From inside its own directory git neither looks at the work tree nor at files that lie there.
  const at = ['-C', directory, `--git-dir=${directory}`]
  const shared = resolve(folder, common)
  const [map, config, branches] = await Promise.all([
    answer([...at, 'cat-file', 'blob', 'HEAD:.mailmap']),
    readFile(join(shared, 'config'), 'utf8').catch(() => ''),
    heads.length > 0 ? undefined : answered([...at, 'for-each-ref', '--count=1', 'refs/heads']),
  ])
  if (branches) refuse(branches)
  const remote = /\[remote "origin"\][^[]*?\n\s*url\s*=\s*(\S+)/.exec(config)?.[1]
  const own = basename(shared) === '.git' ? basename(dirname(shared)) : basename(shared)
  const name = remote?.split(/[/:]/).at(-1) || own
  const web = webAddress(remote)
  return {
    at,
    name: name.replace(/\.git$/, ''),
    shallow: shallow === 'true',
    tips: branches?.text ? ['--branches'] : [...new Set(heads)],
    mailmap: map ?? '',
    ...(web && { web }),
  }
}

/** Bytes of a history that are kept, so that reading it again needs no git. */
const KEPT = 8_000_000

/** A history as git prints it, one character a byte: the first reading streams, and keeps what a second may need. */
class HistoryText {
  readonly #repository: Repository
  #kept: string[] | null = []
  #bytes = 0

  constructor(repository: Repository) {
    this.#repository = repository
  }

  async read(people: People, who?: ReadonlySet<Who>): Promise<History> {
    const { take, history } = walk(people, who)
    const reader = commitReader(take)
    if (this.#bytes > 0 && this.#kept) {
      for (const text of this.#kept) reader(text)
      return history
    }
    const { at, tips } = this.#repository
    const args = [...at, 'rev-list', '--encoding=UTF-8', `--format=${FORMAT}`, ...tips, '--']
    refuse(
      await git(args, (chunk) => {
        const text = chunk.toString('latin1')
        this.#bytes += text.length
        if (this.#bytes > KEPT) this.#kept = null
        this.#kept?.push(text)
        reader(text)
      }),
    )
    return history
  }
}

function oneAuthor(found: Found, author: string): ReadonlySet<Who> {
  const say = words('en').git
  if ('who' in found) return found.who
  if ('several' in found) throw new Problem('input', say.severalAuthors(author, found.several))
  throw new Problem('input', say.noSuchAuthor(author, found.near, found.meant))
}

async function touchedBy(repository: Repository, ids: readonly string[]): Promise<Touched> {
  const { take, touched } = pathReader()
  if (ids.length === 0) return touched()
  let held = ''
  const args = ['diff-tree', '--stdin', '-r', '-z', '--root', '--name-only', '--no-renames', '--no-ext-diff', '--no-textconv']
  // Paths only help: where a partial clone lacks the trees, the rest is as good.
  await git(
    [...repository.at, ...args],
    (chunk) => {
      const tokens = (held + chunk.toString('latin1')).split('\0')
      held = (tokens.pop() ?? '').slice(0, 10_000)
      for (const token of tokens) take(token)
    },
    ids.map((id) => `${id}\n`).join(''),
  )
  return touched()
}

export interface GitOptions {
  /** Name or mail address, or a part of one, in any case. */
  readonly author: string
  readonly since?: Day
  readonly until?: Day
}

function checkDay(option: string, day: Day | undefined): void {
  if (day !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(day)) throw new Problem('input', words('en').git.badDay(option, day))
}

/** Tomorrow in UTC: it is already that day somewhere. */
const latest = (): Day => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

/**
 * What a person did in a local git repository, as items to look through: pieces of work, not commits.
 * Nothing that the repository configures is run, nothing is written, no network is used.
 * Throws a Problem when there is no repository, no git, or not exactly one such author.
 */
export async function importGit(path: string, { author, since, until }: GitOptions): Promise<Imported> {
  const say = words('en').git
  if (author.trim() === '') throw new Problem('input', say.noAuthor)
  checkDay('--since', since)
  checkDay('--until', until)
  const repository = await open(path)
  const skipped: Skipped[] = []
  if (repository.shallow) skipped.push({ at: repository.name, reason: say.shallow })
  if (repository.tips.length === 0) return { from: 'git', items: [], skipped: [...skipped, { at: repository.name, reason: say.empty }] }

  const people = new People(author, mailmap(repository.mailmap))
  const text = new HistoryText(repository)
  let history = await text.read(people)
  const who = oneAuthor(people.found(), author)
  // An old identity can turn out to be the same person only after its commits went by.
  if ([...who].some((one) => history.passed.has(one))) history = await text.read(people, who)
  const today = latest()
  const days = { until: until !== undefined && until < today ? until : today, ...(since !== undefined && { since }) }
  if (history.work.some(({ day }) => day > today)) skipped.push({ at: repository.name, reason: say.future })
  const setting = { repository: repository.name, language: 'en', ...days, ...(repository.web && { web: repository.web }) }
  const touched = await touchedBy(repository, pathsWanted(ownWork(history, who, setting).work, history.commits))
  const proposed = proposals(history, people, who, touched, setting)
  return { from: 'git', ...proposed, skipped: [...skipped, ...proposed.skipped] }
}
