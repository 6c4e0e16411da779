import { expect, test } from 'vitest'
import type { PersonRecord } from '../evidence.ts'
import type { Imported } from '../imported.ts'
import { mergeImported } from '../merge.ts'
import type { ForgeSettings } from './forge.ts'
import { importForge } from './forge.ts'
import { jsonText } from './json-documents.ts'
import { sameId } from './node-id.ts'

const SETTINGS: ForgeSettings = { name: 'Ada Example', today: '2026-06-30', language: 'en' }
const EMPTY: PersonRecord = { person: { name: 'Ada Example' }, absences: [], episodes: [], evidence: [], marks: [] }
const ADA = { login: 'ada-ex', name: 'Ada Example', is_bot: false }

interface Pull {
  readonly number: number
  readonly title: string
  readonly [field: string]: unknown
}

/** As `gh pr list --json …` prints it. */
function pull({ number, title, ...more }: Pull, repository = 'acme/claims') {
  const url = `https://github.com/${repository}/pull/${number}`
  const id = `PR_${Buffer.from([0x93, 0, 0xce, 0, 0, 0, 9, 0xcd, number >> 8, number & 255]).toString('base64url')}`
  const merged = { mergedAt: '2026-02-11T10:00:00Z', closedAt: '2026-02-11T10:00:00Z', state: 'MERGED' }
  return { id, number, title, author: ADA, ...merged, url, isDraft: false, body: '', labels: [], reviews: [], ...more }
}

function github(file: unknown, settings: Partial<ForgeSettings> = {}): Imported {
  return importForge('github', typeof file === 'string' ? file : JSON.stringify(file), 'prs.json', { ...SETTINGS, ...settings })
}

const reasonFor = (imported: Imported, at: string): string | undefined => imported.skipped.find((each) => each.at === at)?.reason

const UPLOAD = pull({
  number: 12,
  title: 'feat(claims): add bulk upload of claims',
  body: '## Summary\n\nAdds an upload of whole folders, so that nobody types claims twice.\n',
  reviews: [{ author: { login: 'bo' }, state: 'APPROVED', body: '', submittedAt: '2026-02-10T10:00:00Z' }],
})

test('a merged pull request becomes a piece of work with its reviewers as people to ask', () => {
  expect(github([UPLOAD]).items).toMatchObject([
    {
      date: '2026-02-11',
      kind: 'outcome',
      title: 'Added bulk upload of claims',
      outcome: 'Added an upload of whole folders, so that nobody types claims twice.',
      scope: 'team',
      links: ['https://github.com/acme/claims/pull/12'],
      named: [{ witness: 'bo', as: 'peer' }],
    },
  ])
})

test('what is no evidence is left out and named with its reason', () => {
  const imported = github([
    UPLOAD,
    pull({ number: 1, title: 'chore(deps): bump vite from 4.1 to 4.2' }),
    pull({ number: 2, title: 'Add a retry queue', state: 'OPEN', mergedAt: null, closedAt: null, isDraft: true }),
    pull({ number: 3, title: 'Add a second queue', state: 'CLOSED', mergedAt: null }),
    pull({ number: 4, title: 'Introduce caching of tariffs' }),
    pull({ number: 5, title: 'Revert "Introduce caching of tariffs"', body: 'Reverts acme/claims#4' }),
    pull({ number: 6, title: 'fix typo' }),
    pull({ number: 7, title: 'Update lock file', author: { login: 'renovate[bot]', is_bot: true } }),
  ])
  expect(imported.items).toHaveLength(1)
  expect(reasonFor(imported, 'acme/claims#1')).toContain('version of a dependency')
  expect(reasonFor(imported, 'acme/claims#2')).toContain('draft')
  expect(reasonFor(imported, 'acme/claims#3')).toContain('without being merged')
  expect(reasonFor(imported, 'acme/claims#4')).toContain('taken back later')
  expect(reasonFor(imported, 'acme/claims#5')).toContain('takes other work back')
  expect(reasonFor(imported, 'acme/claims#6')).toContain('too small')
  expect(JSON.stringify(imported)).not.toContain('renovate')
})

test('small changes of one quarter are one item of steady work, and say no numbers', () => {
  const small = [3, 9, 17, 24].map((day, index) =>
    pull({ number: 20 + index, title: `docs: explain step ${'abcd'[index]}`, mergedAt: `2026-03-${String(day).padStart(2, '0')}T10:00:00Z` }),
  )
  const { items } = github(small)
  expect(items).toMatchObject([{ kind: 'routine', title: 'Steady work on claims, Q1 2026', date: '2026-03-24' }])
  expect(items[0]?.outcome).toContain('Explained step')
})

test('a review that says something is evidence; a bare approval is not', () => {
  const bo = { login: 'bo', name: 'Bo Other' }
  const mine = (state: string, body: string) => [{ author: { login: 'ada-ex' }, state, body, submittedAt: '2026-02-12T10:00:00Z' }]
  const imported = github(
    [
      UPLOAD,
      pull({ number: 30, title: 'Split the tariff service', author: bo, reviews: mine('CHANGES_REQUESTED', 'Two writers race here.') }),
      pull({ number: 31, title: 'Rename a field', author: bo, reviews: mine('APPROVED', 'LGTM') }),
    ],
    { author: 'ada-ex' },
  )
  expect(imported.items.find(({ kind }) => kind === 'review')).toMatchObject({
    title: 'Reviewed: Split the tariff service',
    date: '2026-02-12',
    named: [{ witness: 'Bo Other' }],
  })
  expect(reasonFor(imported, 'acme/claims#31')).toContain('says too little')
})

test('REST, search results, events, pages one after the other and one object a line read the same as gh', () => {
  const { id, number, title, body, url, mergedAt } = UPLOAD
  const rest = {
    node_id: id,
    id: 7,
    number,
    title,
    body,
    html_url: url,
    url: 'https://api.github.com/repos/acme/claims/pulls/12',
    state: 'closed',
    merged_at: mergedAt,
    user: { login: 'ada-ex', type: 'User' },
  }
  const found = { ...rest, merged_at: undefined, url: 'https://api.github.com/repos/acme/claims/issues/12', pull_request: { merged_at: mergedAt } }
  const event = { type: 'PullRequestEvent', payload: { action: 'closed', pull_request: rest } }
  const [item] = github([UPLOAD]).items
  for (const file of [
    [rest],
    { total_count: 1, items: [found] },
    [event],
    `[${JSON.stringify(rest)}][]\n[${JSON.stringify(found)}]`,
    `${JSON.stringify(rest)}\n${JSON.stringify(event)}\n`,
  ]) {
    expect(github(file, { author: 'ada-ex' }).items.map(({ key, date, title: said }) => ({ key, date, said }))).toEqual([
      { key: item?.key, date: item?.date, said: item?.title },
    ])
  }
})

test('a second run adds nothing; an edited title updates; a renamed repository, and an export without ids before one with them, double nothing', () => {
  const plain = { ...UPLOAD, id: undefined }
  const first = mergeImported(EMPTY, github([plain]))
  expect(reasonFor(github([plain]), 'prs.json')).toContain('UTC')
  const again = mergeImported(first.record, github([UPLOAD]))
  expect([first.added, again.added, again.updated]).toEqual([1, 0, 0])
  const edited = mergeImported(again.record, github([{ ...UPLOAD, title: 'feat(claims): add bulk upload of claims and files' }]))
  expect([edited.added, edited.updated]).toEqual([0, 1])
  const renamed = mergeImported(edited.record, github([{ ...UPLOAD, url: 'https://github.com/acme-group/claims-app/pull/12' }]))
  expect([renamed.added, renamed.record.evidence.length]).toEqual([0, 1])
})

test('an older change that joins a quarter later leaves its item known', () => {
  const small = [9, 17, 24].map((day, index) =>
    pull({ number: 20 + index, title: `docs: explain step ${'abc'[index]}`, mergedAt: `2026-03-${String(day).padStart(2, '0')}T10:00:00Z` }),
  )
  const older = pull({ number: 19, title: 'docs: explain the start', mergedAt: '2026-03-02T10:00:00Z' })
  const { record } = mergeImported(EMPTY, github(small))
  const again = mergeImported(record, github([older, ...small]))
  expect([again.added, again.record.evidence.length]).toEqual([0, 1])
})

test('what git brought in already is not brought in again', () => {
  const [item] = github([UPLOAD]).items
  if (!item) throw new Error('nothing proposed')
  const { record } = mergeImported(EMPTY, { from: 'git', items: [{ ...item, key: 'of-git', formerKeys: [] }], skipped: [] })
  const merged = mergeImported(record, github([UPLOAD]))
  expect(merged.added).toBe(0)
  expect(merged.skipped.at(-1)?.reason).toContain('already')
})

test('the day is the one where the person is: of the offset written, of --zone for UTC', () => {
  const late = { ...UPLOAD, mergedAt: '2026-02-11T23:30:00Z' }
  expect(github([late]).items[0]?.date).toBe('2026-02-11')
  expect(github([late], { zone: 'Europe/Berlin' }).items[0]?.date).toBe('2026-02-12')
  expect(github([{ ...UPLOAD, mergedAt: '2026-02-11T23:30:00-08:00' }], { zone: 'Europe/Berlin' }).items[0]?.date).toBe('2026-02-11')
  expect(() => github([late], { zone: 'Berlin' })).toThrow('"Berlin" is not a time zone')
})

test('several people and nobody asked for is an error that names them, and so is one who isn’t there', () => {
  const file = [UPLOAD, pull({ number: 13, title: 'Add a report', author: { login: 'bo' } })]
  expect(() => github(file, { name: '' })).toThrow('with --author which of them you are: ada-ex, bo')
  expect(github(file).items).toHaveLength(1)
  expect(() => github(file, { author: 'ada-xe' })).toThrow('did you mean "ada-ex"')
  expect(() => github([{ ...UPLOAD, author: undefined, reviews: [] }])).toThrow('doesn’t say who')
})

test('incidents and designs among issues are evidence, other issues are not', () => {
  const issue = (number: number, title: string, labels: readonly string[]) => ({
    ...{ id: `I_${number}`, number, title, author: { login: 'ada-ex' }, assignees: [], state: 'CLOSED', closedAt: '2026-04-02T08:00:00Z' },
    ...{ url: `https://github.com/acme/claims/issues/${number}`, labels: labels.map((name) => ({ name })) },
  })
  const imported = github(
    [issue(1, 'Payments stood still for two hours', ['incident']), issue(2, 'RFC: one queue for all claims', []), issue(3, 'Button is blue', [])],
    { author: 'ada-ex' },
  )
  expect(imported.items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['incident', 'design']))
  expect(imported.items).toHaveLength(2)
  expect(reasonFor(imported, 'acme/claims#3')).toContain('neither an incident nor a design')
})

test('merge requests of GitLab read alike, and approvals and notes on other people’s are reviews', () => {
  const ada = { id: 1, username: 'ada', name: 'Ada Example' }
  const bo = { id: 2, username: 'bo', name: 'Bo Other' }
  const request = (iid: number, title: string, author: object) => ({
    ...{ id: 900 + iid, iid, project_id: 5, title, description: '', state: 'merged', merged_at: '2026-02-11T10:00:00.000+01:00', author },
    ...{
      labels: [],
      draft: false,
      web_url: `https://gitlab.example/group/sub/claims/-/merge_requests/${iid}`,
      reviewers: [bo],
      merge_commit_sha: String(iid).repeat(40),
    },
  })
  const note = { id: 1, noteable_type: 'MergeRequest', noteable_iid: 4, project_id: 5, author: ada, system: false, created_at: '2026-02-12T09:00:00.000Z' }
  const body = 'This takes the lock twice; the second one waits for ever when the first caller dies.'
  const file = [request(3, 'Introduce a queue for letters', ada), request(4, 'Split the tariff service', bo), { ...note, body }]
  const { items } = importForge('gitlab', JSON.stringify(file), 'mrs.json', SETTINGS)
  expect(items).toMatchObject([
    { title: 'Introduced a queue for letters', date: '2026-02-11', named: [{ witness: 'Bo Other' }] },
    { title: 'Reviewed: Split the tariff service', kind: 'review', date: '2026-02-12' },
  ])
  const moved = file.map((each) => JSON.parse(JSON.stringify(each).replace('group/sub/claims', 'other/claims')) as object)
  const { record } = mergeImported(EMPTY, importForge('gitlab', JSON.stringify(file), 'mrs.json', SETTINGS))
  expect(mergeImported(record, importForge('gitlab', JSON.stringify(moved), 'mrs.json', SETTINGS)).added).toBe(0)
})

test('a global id of GitHub is the same in its old and new form', () => {
  const old = Buffer.from('011:PullRequest1347').toString('base64')
  const now = `PR_${Buffer.from([0x93, 0, 0xcd, 1, 0, 0xcd, 5, 67]).toString('base64url')}`
  expect([sameId(old), sameId(now), sameId('PR_something-else')]).toEqual(['pull 1347', 'pull 1347', 'PR_something-else'])
})

test('what is no such export says so in one sentence with the place', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(() => github('')).toThrow('empty')
  expect(() => github('<!DOCTYPE html><title>Sign in</title>')).toThrow('web page')
  expect(() => github({ message: 'Bad credentials', status: '401' })).toThrow('Bad credentials')
  expect(() => github('[\n {"number": 1, "title": "a')).toThrow('ends in the middle')
  expect(() => github('[\n {"number": 1, "title" "a"}]')).toThrow(expect.objectContaining({ at: expect.objectContaining({ line: 2 }) }))
  expect(() => github([{ name: 'x' }])).toThrow('nothing in this file')
  expect(github([]).items).toEqual([])
  expect(() => jsonText(bytes('[\0]'), 'prs.json')).toThrow('not a text file')
  expect(jsonText(new Uint8Array([0xff, 0xfe, 0x5b, 0, 0x5d, 0]), 'prs.json')).toBe('[]')
  expect(() => github(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).not.toThrow(RangeError)
})

test('hostile content does no harm: proto keys, control characters, long titles, odd links', () => {
  const hostile = JSON.stringify([
    {
      ...UPLOAD,
      title: `feat(claims): add \u0007 ${'x'.repeat(10_000)}`,
      author: { login: 'ada-ex\u001b[31m', name: 'Ada\u202e Example' },
      labels: null,
      reviews: 'none',
    },
    pull({ number: 13, title: 'Add \u0000a report \ud800', url: 'javascript:alert(1)' }),
  ]).replace('"labels":null', '"__proto__":{"admin":true},"labels":null')
  const imported = github(hostile)
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
  expect(imported.items).toHaveLength(1)
  expect(imported.items[0]?.title.length).toBeLessThan(200)
  expect(JSON.stringify(imported)).not.toMatch(/\\u001b|\\u0000|javascript|\\ud800/i)
})

test('what one other person did alone isn’t taken for one’s own: they have to say that it is', () => {
  const file = [pull({ number: 7, title: 'feat: a reader of claims', author: { login: 'vera', name: 'Vera Other' } })]
  expect(() => github(file)).toThrow('alone; if that is you, say so')
  expect(github(file, { name: '' }).items).toHaveLength(1)
})
