// A ladder's life on a real database: draft, review, approval, publishing, and what holds from when.

import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { installBuiltInLadders } from '../../src/ladder/jobs.ts'
import { beginLadderDraft, setDraftState } from '../../src/ladder/operations/draft-life.ts'
import { keepNotes, publishDraft, seePublishing } from '../../src/ladder/operations/publishing.ts'
import { readLadderDraft, seeReview } from '../../src/ladder/operations/read-draft.ts'
import { readLadder } from '../../src/ladder/operations/reading.ts'
import { approveDraft, commentOnDraft, settleComment } from '../../src/ladder/operations/review.ts'
import { chooseLadder, compareVersions, listLadders, listVersions } from '../../src/ladder/operations/versions.ts'
import { relationTo } from '../../src/people/store/people.ts'
import { writeAudit } from '../../src/platform/audit.ts'
import type { OpenedDatabase } from '../../src/platform/database.ts'
import type { Operation, World } from '../../src/platform/operation.ts'
import { perform } from '../../src/platform/operation.ts'
import { actorOf, asOwner, fillOrganisation, now, TODAY } from '../access/organisation.ts'
import { freshDatabase, snapshotReady } from './embedded.ts'

let database: OpenedDatabase
let world: World

beforeAll(async () => {
  await snapshotReady()
  database = await freshDatabase()
  await installBuiltInLadders(database, now())
  await fillOrganisation(database)
  world = { database, now, relation: relationTo, writeAudit }
}, 120_000)
afterAll(() => database.close())

/** A new draft of a ladder of its own for each test, begun by Pia of the people team. */
let draft: string
let ladder: string
let count = 0

beforeEach(async () => {
  ladder = `ours-${++count}`
  draft = (await as('pia', beginLadderDraft, { ladder: 'standard', id: ladder, name: 'Our ladder' })).draft
})

function as<Input, Output>(person: string, operation: Operation<Input, Output>, input: unknown): Promise<Output> {
  return perform(world, actorOf({ name: person, person }), operation, input)
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.message,
  )

/** As the editor does it: another text, one revision on. */
function edit(person: string, change: (source: string) => string): Promise<void> {
  return asOwner(database, async (tx) => {
    const found = await sql<{ source: string; revision: number }>`select source, revision from ladder_draft where id = ${draft}`.execute(tx)
    const { source = '', revision = 0 } = found.rows[0] ?? {}
    await sql`update ladder_draft set source = ${change(source)}, revision = ${revision + 1} where id = ${draft}`.execute(tx)
    await sql`insert into ladder_edit (draft, revision, made_by, made_at, changes) values (${draft}, ${revision + 1}, ${person}, now(), '[]')`.execute(tx)
  })
}

async function publish(more: object = {}): Promise<unknown> {
  const { draft: read } = await as('pia', readLadderDraft, { draft })
  return as('pia', publishDraft, { draft, revision: read.revision, ...more })
}

async function reviewedAndApproved(): Promise<void> {
  await as('pia', setDraftState, { draft, state: 'review' })
  const { draft: read } = await as('pia', readLadderDraft, { draft })
  await as('adam', approveDraft, { draft, revision: read.revision })
}

test('a copy has its own id and name and begins at 1.0; the built-in ladder itself can’t be continued', async () => {
  const read = await as('pia', readLadderDraft, { draft })
  expect(read.ladder).toMatchObject({ id: ladder, name: 'Our ladder', version: '1.0' })
  expect(read.base?.id).toBe('standard')
  expect(await refusal(as('pia', beginLadderDraft, { ladder: 'standard' }))).toMatch('Give the copy an id of its own')
  expect(await refusal(as('pia', beginLadderDraft, { ladder: 'standard', id: 'standard', name: 'Mine' }))).toMatch('There is a ladder standard already')
  expect(await refusal(as('pia', beginLadderDraft, { ladder: 'standard', id: ladder, name: 'Again' }))).toMatch('There is a draft')
  expect(await refusal(as('pia', beginLadderDraft, { ladder: 'standard', id: 'drafts', name: 'Drafts' }))).toMatch('can’t have the id drafts')
})

test('a draft is between those who write it until it is in review; then everybody reads and comments', async () => {
  expect(await refusal(as('oda', readLadderDraft, { draft }))).toMatch('There is no such draft')
  expect(await refusal(as('oda', commentOnDraft, { draft, words: 'Hm' }))).toMatch('There is no such draft')
  expect((await as('oda', listLadders, {})).ladders.map(({ id }) => id)).not.toContain(ladder)
  await as('pia', setDraftState, { draft, state: 'review' })
  await as('oda', commentOnDraft, { draft, place: 'communicates-risks', words: 'Whose risks?' })
  expect((await as('rob', readLadderDraft, { draft })).comments).toMatchObject([{ place: 'communicates-risks', name: 'Name of oda', settledBy: null }])
  expect((await as('oda', seeReview, { ladder })).draft).toBe(draft)
  await as('pia', setDraftState, { draft, state: 'draft' })
  expect(await refusal(as('oda', readLadderDraft, { draft }))).toMatch('There is no such draft')
})

test('a comment is about something that is there, and is settled by who said it or by those who write ladders', async () => {
  await as('pia', setDraftState, { draft, state: 'review' })
  expect(await refusal(as('oda', commentOnDraft, { draft, place: 'nothing', words: 'Hm' }))).toMatch('nothing with the id nothing')
  expect(await refusal(as('oda', commentOnDraft, { draft, words: '  ' }))).toBe('Write what you want to say.')
  for (const person of ['oda', 'ada']) await as(person, commentOnDraft, { draft, words: `From ${person}` })
  const [first, second] = (await as('oda', readLadderDraft, { draft })).comments
  expect(await refusal(as('oda', settleComment, { draft, comment: second?.entry }))).toMatch('There is no such open comment')
  await as('oda', settleComment, { draft, comment: first?.entry })
  await as('adam', settleComment, { draft, comment: second?.entry })
  expect((await as('oda', readLadderDraft, { draft })).comments.map(({ settledBy }) => settledBy)).toEqual(['Name of oda', 'Name of adam'])
})

test('whoever wrote a part of it doesn’t approve it, and an edit asks for the approval again', async () => {
  await as('pia', setDraftState, { draft, state: 'review' })
  expect(await refusal(as('pia', approveDraft, { draft, revision: 1 }))).toMatch('You wrote it')
  expect(await refusal(as('oda', approveDraft, { draft, revision: 1 }))).not.toBe('done')
  await as('rob', approveDraft, { draft, revision: 1, words: 'Fine' })
  await edit('adam', (source) => source.replace('Our ladder', 'Our own ladder'))
  expect((await as('pia', readLadderDraft, { draft })).approved).toBe('not yet')
  expect(await refusal(as('rob', approveDraft, { draft, revision: 1 }))).toMatch('edited since you read it')
  expect(await refusal(as('adam', approveDraft, { draft, revision: 2 }))).toMatch('You wrote it')
  await as('rob', approveDraft, { draft, revision: 2 })
  expect((await as('pia', readLadderDraft, { draft })).approved).toBe('by others')
})

test('what stands in the way of publishing is said, all of it', async () => {
  await as('pia', setDraftState, { draft, state: 'review' })
  await as('oda', commentOnDraft, { draft, words: 'Wait' })
  await edit('pia', (source) => source.replace(/sentence: .*/, 'sentence: TBD'))
  const { hindrances } = await as('pia', seePublishing, { draft })
  expect(hindrances.map(({ kind }) => kind)).toEqual(['errors', 'not approved', 'open comments'])
  expect(await refusal(publish({ effectiveOn: '2026-06-29' }))).toMatch('The wording check finds')
  expect(await refusal(as('adam', publishDraft, { draft, revision: 1 }))).toMatch('edited since')
  expect((await as('pia', listLadders, {})).ladders.find(({ id }) => id === ladder)?.versions).toBe(0)
})

test('a published version never changes, has a fingerprint, and says who published and approved it', async () => {
  await edit('pia', (source) => source.replace('scope: self', 'scope: team'))
  await reviewedAndApproved()
  await as('pia', keepNotes, { draft, notes: 'Our first one.' })
  await publish()
  const { versions, draft: open } = await as('oda', listVersions, { ladder })
  const shown = await as('oda', readLadder, { id: ladder, version: '1.0' })
  expect(versions).toMatchObject([
    {
      ...{ version: '1.0', digest: shown.digest, effectiveOn: TODAY, publishedBy: 'Name of pia', notes: 'Our first one.', inForce: true, changes: null },
      approvals: [{ name: 'Name of adam', wrote: false }],
    },
  ])
  expect(open).toBeNull()
  expect((await as('oda', readLadderDraft, { draft })).draft.state).toBe('published')
  expect(await refusal(as('pia', setDraftState, { draft, state: 'draft' }))).toBe('This draft is published already.')
  expect(await refusal(as('pia', commentOnDraft, { draft, words: 'Late' }))).toBe('This draft is published already.')
})

test('a double click publishes once', async () => {
  await reviewedAndApproved()
  const both = await Promise.all([refusal(publish()), refusal(publish())])
  expect(both.toSorted()).toEqual(['This draft is published already.', 'done'].toSorted())
  expect((await as('pia', listVersions, { ladder })).versions.length).toBe(1)
})

test('the next version counts on, is announced for a day, and holds from then; versions are compared by meaning', async () => {
  await reviewedAndApproved()
  await publish()
  draft = (await as('adam', beginLadderDraft, { ladder })).draft
  await edit('adam', (source) => source.replace(/(id: communicates-risks[\s\S]*?kinds: )\[[^\]]*\]/, '$1[risk]'))
  await as('adam', setDraftState, { draft, state: 'review' })
  await as('rob', approveDraft, { draft, revision: 2 })
  expect((await as('pia', seePublishing, { draft })).notes).toMatch(/asks for more: no longer counts/)
  await as('pia', publishDraft, { draft, revision: 2, effectiveOn: '2026-08-01' })
  const line = (await as('oda', listLadders, {})).ladders.find(({ id }) => id === ladder)
  expect([line?.inForce?.version, line?.announced.map(({ version }) => version)]).toEqual(['1.0', ['1.1']])
  expect((await as('oda', readLadder, { id: ladder })).version).toBe('1.0')
  expect(await as('oda', listVersions, { ladder })).toMatchObject({ versions: [{ changes: { from: '1.0', count: 1 } }, {}] })
  const { changes } = await as('oda', compareVersions, { ladder, from: '1.0', to: '1.1' })
  expect(changes).toMatchObject([{ kind: 'stricter', id: 'communicates-risks', part: 'evidence.kinds' }])
  expect(await refusal(as('oda', compareVersions, { ladder, from: '1.0', to: '9' }))).toMatch('There is no version 9')

  draft = (await as('pia', beginLadderDraft, { ladder, version: '1.1' })).draft
  await reviewedAndApproved()
  expect(await refusal(publish({ effectiveOn: TODAY }))).toMatch('It can’t hold before 1 Aug 2026')
})

test('a version name that is taken is refused', async () => {
  await reviewedAndApproved()
  await publish()
  draft = (await as('pia', beginLadderDraft, { ladder })).draft
  await edit('pia', (source) => source.replace('version: "1.1"', 'version: "1.0"'))
  await reviewedAndApproved()
  expect(await refusal(publish())).toMatch('There is a version 1.0 of this ladder already')
})

test('comments may stay open when it is said how many', async () => {
  await as('pia', setDraftState, { draft, state: 'review' })
  await as('oda', commentOnDraft, { draft, words: 'Later, perhaps' })
  await reviewedAndApproved()
  expect(await refusal(publish())).toMatch('1 comment is open')
  await publish({ leftOpen: 1 })
  expect((await as('oda', listVersions, { ladder })).versions.length).toBe(1)
})

test('the people team hears how many stand on a level that is gone; an administrator doesn’t', async () => {
  await reviewedAndApproved()
  await publish()
  await as('pia', chooseLadder, { ladder })
  await asOwner(database, (tx) => sql`update standing set level = 'senior', ladder = ${ladder}, version = '1.0' where person in ('ada', 'pat')`.execute(tx))
  draft = (await as('pia', beginLadderDraft, { ladder })).draft
  await edit('pia', withoutSenior)
  expect((await as('pia', seePublishing, { draft })).removed).toEqual([{ id: 'senior', name: 'Senior', people: 2 }])
  expect((await as('adam', seePublishing, { draft })).removed).toEqual([{ id: 'senior', name: 'Senior', people: null }])
})

/** Its people stay on the version that has it, so nothing in the draft needs to know where they go. */
function withoutSenior(source: string): string {
  return source.replaceAll('level: senior', 'level: mid-senior').replace(/\n {2}- id: senior\n[\s\S]*?(?=\n\S|\n {2}- )/, '')
}

test('only a ladder with a version in force can be used', async () => {
  expect(await refusal(as('pia', chooseLadder, { ladder }))).toMatch('No version of')
  await reviewedAndApproved()
  await publish({ effectiveOn: '2026-12-01' })
  expect(await refusal(as('pia', chooseLadder, { ladder }))).toMatch('No version of')
  await as('pia', chooseLadder, { ladder: 'standard' })
  expect((await as('oda', listLadders, {})).inUse).toBe('standard')
})

test('a dropped draft makes room for another', async () => {
  await as('pia', setDraftState, { draft, state: 'dropped' })
  expect(await refusal(as('pia', setDraftState, { draft, state: 'review' }))).toMatch('This draft was dropped')
  expect((await as('pia', beginLadderDraft, { ladder: 'standard', id: ladder, name: 'Our ladder' })).draft).not.toBe(draft)
})

test('somebody alone approves what they wrote, and the version says so', async () => {
  const alone = await freshDatabase()
  await installBuiltInLadders(alone, now())
  await asOwner(alone, async (tx) => {
    await sql`insert into person (id, name) values ('kim', 'Kim')`.execute(tx)
    await sql`insert into person_role (person, role) values ('kim', 'administrator')`.execute(tx)
  })
  const kim = { kind: 'person', person: 'kim', roles: ['administrator'] } as const
  const here: World = { database: alone, now, relation: relationTo, writeAudit }
  const { draft: own } = await perform(here, kim, beginLadderDraft, { ladder: 'standard', id: 'mine', name: 'Mine' })
  await perform(here, kim, setDraftState, { draft: own, state: 'review' })
  await perform(here, kim, approveDraft, { draft: own, revision: 1 })
  await perform(here, kim, publishDraft, { draft: own, revision: 1 })
  expect((await perform(here, kim, listVersions, { ladder: 'mine' })).versions[0]?.approvals).toMatchObject([{ name: 'Kim', wrote: true }])
  await alone.close()
})
