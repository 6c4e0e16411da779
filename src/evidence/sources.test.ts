import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { BO, GitRepository } from '../../tests/git-repository.ts'
import type { Problem } from '../platform/problem.ts'
import type { Imported } from './imported.ts'
import { importGit } from './sources.ts'

const made: GitRepository[] = []
const folders: string[] = []
afterEach(() => {
  for (const repository of made.splice(0)) repository.remove()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function repository(): GitRepository {
  const fresh = new GitRepository()
  made.push(fresh)
  return fresh
}

function folder(): string {
  const fresh = mkdtempSync(join(tmpdir(), 'nextrung-folder-'))
  folders.push(fresh)
  return fresh
}

/** One commit of Ada's. */
function withWork(): GitRepository {
  const from = repository()
  from.commit({ message: 'feat(parser): add a streaming mode', on: '2026-02-12' })
  from.settle()
  return from
}

const adas = (path: string): Promise<Imported> => importGit(path, { author: 'ada@example.com' })
const titles = ({ items }: Imported): readonly string[] => items.map(({ title }) => title)
const WORK = ['Added a streaming mode (parser)']

async function problemOf(attempt: Promise<unknown>): Promise<string> {
  const problem = (await attempt.then(
    () => undefined,
    (error: unknown) => error,
  )) as Problem | undefined
  expect(problem?.name).toBe('Problem')
  return problem?.message ?? ''
}

test('nothing that a repository configures or hooks up is run', async () => {
  const from = withWork()
  const signed = `tree ${from.git(['rev-parse', 'main^{tree}']).trim()}\nparent ${from.head()}\nauthor ${BO} 1770000000 +0000\ncommitter ${BO} 1770000000 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----\n\nSigned\n`
  from.git(['update-ref', 'refs/heads/main', from.git(['hash-object', '-t', 'commit', '-w', '--stdin'], { input: Buffer.from(signed) }).trim()])
  const tree = from.git(['rev-parse', 'main^{tree}'])
  const ran = join(folder(), 'ran')
  const script = join(from.path, 'run-me')
  writeFileSync(script, `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 })
  const config: readonly (readonly [string, string])[] = [
    ['core.fsmonitor', script],
    ['core.pager', script],
    ['core.sshCommand', script],
    ['core.gitProxy', script],
    ['core.editor', script],
    ['core.alternateRefsCommand', script],
    ['core.askPass', script],
    ['credential.helper', script],
    ['pager.log', script],
    ['pager.rev-list', script],
    ['diff.external', script],
    ['diff.evil.command', script],
    ['diff.evil.textconv', script],
    ['filter.evil.clean', script],
    ['filter.evil.smudge', script],
    ['filter.evil.process', script],
    ['log.showSignature', 'true'],
    ['gpg.program', script],
    ['gpg.ssh.program', script],
    ['alias.rev-list', `!${script}`],
    ['alias.rev-parse', `!${script}`],
    ['alias.cat-file', `!${script}`],
    ['remote.origin.url', `ext::${script} %S x`],
    ['remote.origin.uploadpack', script],
    ['remote.origin.promisor', 'true'],
    ['extensions.partialClone', 'origin'],
    ['protocol.allow', 'always'],
    ['core.hooksPath', join(from.path, 'hooks')],
  ]
  from.git(['config', 'core.repositoryFormatVersion', '1'])
  for (const [key, value] of config) from.git(['config', key, value])
  mkdirSync(join(from.path, 'hooks'))
  for (const hook of ['post-checkout', 'pre-commit', 'post-index-change', 'reference-transaction', 'pre-auto-gc', 'fsmonitor-watchman']) {
    writeFileSync(join(from.path, 'hooks', hook), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 })
    writeFileSync(join(from.path, '.git/hooks', hook), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 })
  }
  writeFileSync(join(from.path, '.gitattributes'), '* diff=evil filter=evil\n')
  rmSync(ran, { force: true })
  expect(titles(await adas(from.path))).toEqual(WORK)
  // A partial clone that lacks what is asked for must not fetch it either.
  rmSync(join(from.path, '.git/objects', tree.slice(0, 2)), { recursive: true, force: true })
  await adas(from.path).catch(() => undefined)
  expect(existsSync(ran)).toBe(false)
  execFileSync(script)
  expect(existsSync(ran)).toBe(true)
})

test("git's own environment variables do not lead elsewhere", async () => {
  const from = withWork()
  const other = repository()
  const before = { ...process.env }
  Object.assign(process.env, {
    GIT_DIR: join(other.path, '.git'),
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.bare',
    GIT_CONFIG_VALUE_0: 'x',
    GIT_TRACE: '2',
  })
  try {
    expect(titles(await adas(from.path))).toEqual(WORK)
  } finally {
    for (const name of ['GIT_DIR', 'GIT_CONFIG_COUNT', 'GIT_CONFIG_KEY_0', 'GIT_CONFIG_VALUE_0', 'GIT_TRACE']) delete process.env[name]
    Object.assign(process.env, before)
  }
})

test('an author, a path or a day that looks like an option is just what it says', async () => {
  const from = withWork()
  const odd = join(folder(), '--upload-pack=touch x; $(touch y)')
  from.git(['clone', '-q', '--bare', from.path, odd])
  expect(titles(await adas(odd))).toEqual(WORK)
  expect(await problemOf(importGit(from.path, { author: '--output=x' }))).toMatch(/^Nobody called "--output=x" committed here/)
  expect(await problemOf(importGit(from.path, { author: 'ada', until: '2026-13-01' }))).toBe('"2026-13-01" is not a day for --until; write it like 2026-02-11.')
})

test.skipIf(process.getuid?.() !== 0)('a repository that belongs to somebody else is read', async () => {
  const from = withWork()
  execFileSync('chown', ['-R', '65534', from.path])
  expect(titles(await adas(from.path))).toEqual(WORK)
})

test('bare, cloned, work tree, submodule folder and folder within are all read', async () => {
  const from = withWork()
  const place = folder()
  from.git(['clone', '-q', '--bare', from.path, join(place, 'bare.git')])
  from.git(['worktree', 'add', '-q', join(place, 'tree'), 'main', '-f'])
  from.git(['clone', '-q', from.path, join(place, 'clone')])
  const outer = repository()
  outer.git(['-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', from.path, 'inner'])
  for (const path of [join(place, 'bare.git'), join(place, 'tree'), join(place, 'clone'), join(place, 'clone/src/parser'), join(outer.path, 'inner')]) {
    expect(titles(await adas(path))).toEqual(WORK)
  }
})

test('a shallow clone is read as far as it goes, and says so', async () => {
  const from = withWork()
  from.commit({ message: 'feat(page): add a page', on: '2026-02-13' })
  const place = join(folder(), 'shallow')
  from.git(['clone', '-q', '--depth=1', `file://${from.path}`, place])
  const found = await adas(place)
  expect(titles(found)).toEqual(['Added a page'])
  expect(found.skipped[0]?.reason).toMatch(/^This is a shallow clone/)
})

test('an empty repository gives nothing, and says so', async () => {
  const found = await adas(repository().path)
  expect(found).toMatchObject({ items: [], skipped: [{ reason: 'The repository has no commits yet.' }] })
})

test('what is no repository is told in one sentence', async () => {
  const place = folder()
  writeFileSync(join(place, 'notes.txt'), 'x')
  expect(await problemOf(adas(join(place, 'nowhere')))).toMatch(/^There is nothing at .*nowhere; check the path\.$/)
  expect(await problemOf(adas(join(place, 'notes.txt')))).toMatch(/ is a file; name the folder of a git repository\.$/)
  expect(await problemOf(adas(place))).toMatch(/ is not in a git repository; name the folder that holds one\.$/)
  expect(await problemOf(importGit(place, { author: ' ' }))).toMatch(/^Say whose work to import/)
})

test('a damaged repository is told in one sentence', async () => {
  const from = withWork()
  rmSync(join(from.path, '.git/objects'), { recursive: true })
  mkdirSync(join(from.path, '.git/objects'))
  expect(await problemOf(adas(from.path))).toMatch(/^(?:Git could not read this repository: |.* is not in a git repository)/)
})

test('without git a sentence says what is missing', async () => {
  const from = withWork()
  const path = process.env['PATH']
  process.env['PATH'] = folder()
  try {
    expect(await problemOf(adas(from.path))).toBe('The program git was not found; install it, then import again.')
  } finally {
    process.env['PATH'] = path
  }
})

test('an author who is not there is told, with who may have been meant', async () => {
  const from = withWork()
  from.commit({ message: 'feat(page): add a page', on: '2026-02-13', by: 'Ada Sample <ada@sample.example>' })
  from.settle()
  expect(await problemOf(importGit(from.path, { author: 'Adda Example' }))).toBe(
    'Nobody called "Adda Example" committed here; did you mean Ada Example <ada@example.com>, or Ada Sample <ada@sample.example>?',
  )
  expect(await problemOf(importGit(from.path, { author: 'Grace' }))).toMatch(/^Nobody called "Grace" committed here; those who did are, for example, Ada/)
  expect(await problemOf(importGit(from.path, { author: 'ada' }))).toMatch(/^"ada" fits several people here; give the mail address of one: /)
})

test('old encodings, endless messages and odd names do no harm', async () => {
  const from = repository()
  from.commit({ message: Buffer.from('feat(menu): add a caf\xe9 mode', 'latin1'), on: '2026-02-01' })
  from.commit({ message: `feat(log): add a long story\n\n${'All of it. '.repeat(10_000)}`, on: '2026-02-02' })
  from.commit({ message: 'feat(\u202Eevil\u202C): add a \u001b[31mred\u001b[0m \u200Bpage', on: '2026-02-03' })
  from.commit({ message: '', on: '2026-02-04' })
  from.commit({ message: '(#12)', on: '2026-02-04' })
  from.commit({ message: 'feat(x): add what others made', on: '2026-02-04', by: '" ; rm -rf / $(x) \' <>' })
  from.settle()
  const found = titles(await adas(from.path))
  expect(found).toContain('Added a café mode (menu)')
  expect(found).toContain('Added a long story (log)')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is the point
  expect(JSON.stringify(found)).not.toMatch(/[\u0000-\u001f\u200b\u202a-\u202e]/)
})
