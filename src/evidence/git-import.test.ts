import { afterEach, expect, test } from 'vitest'
import { ADA, BO, GitRepository } from '../../tests/git-repository.ts'
import type { Imported, ImportedItem } from './imported.ts'
import { importGit } from './sources.ts'

const made: GitRepository[] = []
afterEach(() => {
  for (const repository of made.splice(0)) repository.remove()
})

function repository(): GitRepository {
  const fresh = new GitRepository()
  made.push(fresh)
  fresh.commit({ message: 'Lay the first stone of all this', on: '2020-01-01', by: 'Fay First <fay@example.com>', file: 'README.md' })
  return fresh
}

function imported(from: GitRepository, author: string, path = from.path): Promise<Imported> {
  from.settle()
  return importGit(path, { author })
}

const adas = (from: GitRepository): Promise<Imported> => imported(from, 'ada@example.com')
const titles = ({ items }: Imported): readonly string[] => items.map(({ title }) => title)
const keysKnown = ({ items }: Imported): readonly string[] => items.flatMap(({ key, formerKeys }) => [key, ...(formerKeys ?? [])])
const theOne = ({ items }: Imported): ImportedItem => {
  expect(items).toHaveLength(1)
  return items[0] as ImportedItem
}

/** Three commits on a branch, as they stand before anything is merged. */
function parserBranch(on: GitRepository): void {
  on.branch('parser')
  on.commit({ message: 'parser: read in chunks', on: '2026-02-03' })
  on.commit({ message: 'parser: rewrite the parser as a stream\n\nAdds a parser that never holds a whole file in memory.', on: '2026-02-10' })
  on.commit({ message: 'parser: fix typo', on: '2026-02-11' })
}

test('a merged branch is one piece of work, titled by what its pull request says', async () => {
  const from = repository()
  parserBranch(from)
  from.merge('parser', { message: 'Merge pull request #12 from ada/parser\n\nRewrite the streaming parser', on: '2026-02-12' })
  const item = theOne(await adas(from))
  expect(item).toMatchObject({ title: 'Rewrote the streaming parser', date: '2026-02-11', kind: 'outcome', scope: 'team', autonomy: 'independent' })
  expect(item.episode?.title).toMatch(/^parser in nextrung-git-\w+, Q1 2026$/)
})

test('squash merges give one piece of work each, without number, prefix or ticket', async () => {
  const from = repository()
  from.commit({ message: 'feat(parser): add a streaming mode (#12)', on: '2026-02-12', file: 'src/parser/stream.ts', committer: 'GitHub <noreply@github.com>' })
  from.commit({ message: '[NR-7] Support comments in records (#15)', on: '2026-03-01', file: 'src/records/read.ts' })
  expect(titles(await adas(from))).toEqual(['Added a streaming mode (parser)', 'Supported comments in records'])
})

test("somebody else's squash merge is not mine, though I pressed the button", async () => {
  const from = repository()
  from.commit({ message: 'feat(parser): add a streaming mode (#12)', on: '2026-02-12', by: BO, committer: ADA })
  from.commit({ message: 'feat(css): add nesting', on: '2026-02-12' })
  expect(titles(await adas(from))).toEqual(['Added nesting (css)'])
})

test('small work on one area in a quarter is one piece, titled by the most telling of it', async () => {
  const from = repository()
  from.commit({ message: 'fix(css): keep the order of rules', on: '2026-01-10' })
  from.commit({ message: 'perf(css): parse selectors once', on: '2026-02-10' })
  from.commit({ message: 'fix(css): fix typo', on: '2026-02-11' })
  from.commit({ message: 'fix(css): accept an empty file', on: '2026-04-10' })
  const { items } = await adas(from)
  expect(items.map(({ title, kind, episode }) => [title, kind, episode?.title.slice(-7)])).toEqual([
    ['Parsed selectors once (css)', 'improvement', 'Q1 2026'],
    ['Accepted an empty file (css)', 'outcome', 'Q2 2026'],
  ])
  expect(items[0]?.outcome).toBe('Also: Kept the order of rules (css).')
})

test('commits without any prefix go together by the part of the tree they touch', async () => {
  const from = repository()
  from.commit({ message: 'Handle quotes', on: '2026-01-10', file: 'src/parser/quotes.ts' })
  from.commit({ message: 'Handle line breaks', on: '2026-01-11', file: 'src/parser/lines.ts' })
  from.commit({ message: 'Handle right-to-left text', on: '2026-01-12', file: 'src/page/text.ts' })
  const { items } = await adas(from)
  expect(items.map(({ episode }) => episode?.title.split(' ')[0])).toEqual(['parser', 'page'])
})

test('chores fold into one item of steady work a quarter, or are left out with a word', async () => {
  const from = repository()
  for (const day of ['03', '12', '24']) from.commit({ message: `chore: update dependencies of ${day}`, on: `2026-01-${day}` })
  from.commit({ message: 'ci: cache the modules', on: '2026-05-01' })
  const found = await adas(from)
  expect(theOne(found)).toMatchObject({ kind: 'routine', title: expect.stringMatching(/^Steady work on .*, Q1 2026$/), date: '2026-01-24' })
  expect(found.skipped).toContainEqual({ at: 'Q2 2026', reason: expect.stringMatching(/^Small changes on a day or two in Q2 2026 were left out/) })
})

test('what I reviewed is one item a quarter, and names whose work it was', async () => {
  const from = repository()
  from.commit({ message: 'refs: introduce a reftable\n\nReviewed-by: Ada Example <ada@example.com>', on: '2026-01-05', by: BO })
  from.commit({ message: 'refs: drop the old format\n\nAcked-by: Ada Example <ada@example.com>', on: '2026-02-05', by: BO })
  from.commit({ message: 'odb: add a cache\n\nTested-by: Ada E. <ADA@example.com>', on: '2026-04-05', by: BO })
  const { items } = await adas(from)
  expect(items.map(({ kind, date, named }) => [kind, date, named])).toEqual([
    ['review', '2026-02-05', [{ witness: 'Bo Example', as: 'peer' }]],
    ['review', '2026-04-05', [{ witness: 'Bo Example', as: 'peer' }]],
  ])
})

test('work that names me as co-author is mine as well, with the other as witness and no claim that I was alone', async () => {
  const from = repository()
  from.commit({
    message: 'feat(api): add paging\n\nCo-authored-by: Ada Example <ada@example.com>\nReviewed-by: Cy Example <cy@example.com>',
    on: '2026-01-05',
    by: BO,
  })
  expect(theOne(await adas(from))).toMatchObject({
    title: 'Added paging (api)',
    autonomy: 'guided',
    named: [
      { witness: 'Bo Example', as: 'peer' },
      { witness: 'Cy Example', as: 'peer' },
    ],
  })
})

test('work that was taken back drops out with what took it back; what came back stays', async () => {
  const from = repository()
  from.commit({ message: 'feat(css): add nesting (#3)', on: '2026-01-05' })
  const id = from.head()
  from.commit({ message: `Revert "feat(css): add nesting (#3)" (#4)\n\nThis reverts commit ${id}.`, on: '2026-01-06', by: BO })
  from.commit({ message: 'feat(css): add layers (#5)', on: '2026-01-07' })
  from.commit({ message: 'Revert "feat(css): add layers (#5)"', on: '2026-01-08' })
  from.commit({ message: 'Revert "Revert "feat(css): add layers (#5)""', on: '2026-01-09' })
  const found = await adas(from)
  expect(titles(found)).toEqual(['Added layers (css)'])
  expect(theOne(found).outcome).toBeUndefined()
  expect(found.skipped.map(({ reason }) => reason)).toEqual(['Work that was taken back was left out, and what took it back.'])
})

test('machines and release commits are left out', async () => {
  const from = repository()
  from.commit({ message: 'build(deps): bump all', on: '2026-01-05', by: 'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>' })
  from.commit({ message: 'feat: add a page', on: '2026-01-05', file: 'src/page/page.ts' })
  for (const message of ['chore(release): 1.2.3', 'release: v5.4.2', 'v1.2.4', 'Bump version to 1.2.5', 'Prepare release 3.5.0-rc.0'])
    from.commit({ message, on: '2026-01-06' })
  expect(titles(await adas(from))).toEqual(['Added a page'])
  await expect(imported(from, 'dependabot[bot]')).rejects.toThrow('Nobody called "dependabot[bot]" committed here')
})

test('one person under several names and addresses is one, and the other names show', async () => {
  const from = repository()
  from.commit({ message: 'feat(a): add the first part', on: '2026-01-05', by: 'Ada Example <ada@home.example>' })
  from.commit({ message: 'feat(b): add the second part', on: '2026-01-06', by: 'ada-example <12+ada-example@users.noreply.github.com>' })
  from.commit({ message: 'feat(c): add the third part', on: '2026-01-07' })
  from.commit({ message: 'feat(c): add more of the third part', on: '2026-01-08' })
  from.commit({ message: 'feat(d): add what another Ada made', on: '2026-01-09', by: 'Ada <someone@example.org>' })
  const found = await imported(from, 'ADA EXAMPLE')
  expect(found.items.map(({ title, outcome }) => [title, outcome])).toEqual([
    ['Added the first part (a)', 'Committed as ada@home.example.'],
    ['Added the second part (b)', 'Committed as ada-example <12+ada-example@users.noreply.github.com>.'],
    ['Added the third part (c)', 'Also: Added more of the third part (c).'],
  ])
})

test('an identity that proves the same only further back in history loses nothing', async () => {
  const from = repository()
  from.commit({ message: 'feat(a): add the first part', on: '2026-01-05', by: 'Ada Example <lovelace@example.com>' })
  from.commit({ message: 'feat(b): add the second part', on: '2026-01-06', by: 'The Countess <lovelace@example.com>' })
  expect(titles(await imported(from, 'Ada Example'))).toEqual(['Added the first part (a)', 'Added the second part (b)'])
})

test('the .mailmap that is committed is honoured, in trailers too', async () => {
  const from = repository()
  from.commit({ message: 'feat(a): add the first part', on: '2026-01-05', by: 'al <al@old.example>' })
  from.commit({ message: 'feat(b): add the second part\n\nCo-authored-by: al <al@old.example>', on: '2026-01-06', by: BO })
  from.commit({ message: 'chore: say who is who', on: '2026-01-08', by: BO, file: '.mailmap', content: 'Ada Example <ada@example.com> <al@old.example>\n' })
  expect(titles(await adas(from))).toEqual(['Added the first part (a)', 'Added the second part (b)'])
})

test('a second import after more history, a rebase or a squash finds the same pieces again', async () => {
  const from = repository()
  parserBranch(from)
  from.git(['symbolic-ref', 'HEAD', 'refs/heads/parser'])
  const before = theOne(await adas(from))

  from.on('main')
  from.commit({ message: 'feat(page): add a page', on: '2026-02-12', by: BO, file: 'src/page.ts' })
  from.git(['checkout', '-q', 'parser'])
  from.git(['rebase', '-q', 'main'])
  expect(theOne(await adas(from)).key).toBe(before.key)

  from.git(['checkout', '-q', 'main'])
  const squashed = new GitRepository(`${from.path}-squashed`)
  made.push(squashed)
  squashed.git(['pull', '-q', from.path, 'main'])
  squashed.on('main')
  squashed.commit({
    message: 'Rewrite the parser (#12)\n\n* parser: read in chunks\n\n* parser: rewrite the parser as a stream\n\n* parser: fix typo',
    on: '2026-03-02',
  })
  expect(keysKnown(await adas(squashed))).toContain(before.key)

  from.merge('parser', { message: "Merge branch 'parser'", on: '2026-03-03' })
  expect(theOne(await adas(from)).key).toBe(before.key)
  from.commit({ message: 'parser: accept an empty file', on: '2026-03-04' })
  from.commit({ message: 'feat(page): add a second page', on: '2026-04-04', file: 'src/page.ts' })
  expect(keysKnown(await adas(from))).toContain(before.key)
})

test('a key leads to one piece only, however alike the commits are called', async () => {
  const from = repository()
  for (const day of ['2026-01-05', '2026-04-05', '2026-04-06']) from.commit({ message: 'feat(page): add what is missing', on: day, file: 'src/page.ts' })
  from.commit({ message: 'feat(list): add what is missing', on: '2026-04-07', file: 'src/list.ts' })
  const keys = keysKnown(await adas(from))
  expect(keys).toEqual([...new Set(keys)])
})

test('the same history gives the same, byte for byte, whatever the folder is reached by', async () => {
  const from = repository()
  parserBranch(from)
  from.merge('parser', { message: "Merge branch 'parser'", on: '2026-02-12' })
  const once = JSON.stringify(await adas(from))
  expect(JSON.stringify(await adas(from))).toBe(once)
  expect(JSON.stringify(await imported(from, 'ada@example.com', `${from.path}/.git`))).toBe(once)
})

test('a record of two very busy years is some tens of items', async () => {
  const from = repository()
  for (let day = 0; day < 730; day += 1) {
    const on = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)
    for (const [index, change] of ['feat', 'fix', 'chore'].entries()) {
      from.commit({ message: `${change}(area${(day * 7 + index) % 23}): handle case ${day} of kind ${index} (#${day * 3 + index})`, on })
    }
  }
  const { items } = await adas(from)
  expect(items.length).toBeGreaterThan(20)
  expect(items.length).toBeLessThan(60)
})

test('only the day is kept, in the author’s own time zone, and nothing is counted', async () => {
  const from = repository()
  from.commit({ message: 'feat(page): add a page', on: '2026-02-12T23:30:00-08:00' })
  const found = await adas(from)
  expect(theOne(found).date).toBe('2026-02-12')
  expect(JSON.stringify(found)).not.toMatch(/\d\d:\d\d|\b\d+ (?:commits?|files?|lines?)\b/)
})

test('days limit what is imported, the last one included, and the future is left out', async () => {
  const from = repository()
  from.commit({ message: 'feat(a): add the first part', on: '2026-01-05' })
  from.commit({ message: 'feat(b): add the second part', on: '2026-02-05' })
  from.commit({ message: 'feat(c): add the third part', on: '2026-03-05' })
  from.commit({ message: 'feat(d): add the fourth part', on: '2099-03-05' })
  from.settle()
  const limited = await importGit(from.path, { author: 'ada@example.com', since: '2026-02-05', until: '2026-03-05' })
  expect(titles(limited)).toEqual(['Added the second part (b)', 'Added the third part (c)'])
  const all = await adas(from)
  expect(titles(all)).not.toContain('Added the fourth part (d)')
  expect(all.skipped.map(({ reason }) => reason)).toContain('Commits dated in the future were left out.')
  await expect(importGit(from.path, { author: 'ada', since: '--all' })).rejects.toThrow('"--all" is not a day for --since; write it like 2026-02-11.')
})
