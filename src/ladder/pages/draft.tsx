// A draft: where it stands, the ladder as it would be with what was said beside it, who approved, and what it takes to publish it.

import { dayIn } from '../../algorithms/calendar.ts'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { inLanguage, words } from '../../text/text.ts'
import type { DraftState } from '../draft.ts'
import type { LevelView, Matrix } from '../matrix.ts'
import type { DraftRead } from '../versions/review.ts'
import type { Publishing } from '../versions/versions.ts'
import { CommentForm, Comments, commentsAt, MarksAndComments } from './comments.tsx'
import { ExportLinks } from './downloads.tsx'
import { WholeMatrix } from './matrix.tsx'
import { TrackSwitch, versionPath } from './parts.tsx'
import { Approvals, Publish } from './publish.tsx'

export interface DraftPageView {
  readonly read: DraftRead
  readonly matrix: Matrix
  readonly shown: LevelView | undefined
  /** Null for those who don't publish. */
  readonly publishing: Publishing | null
  readonly can: { readonly write: boolean; readonly approve: boolean; readonly seeEffect: boolean }
  /** The id of who looks. */
  readonly person: string
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
  readonly language: string
}

export function DraftPage(view: DraftPageView) {
  const { read, matrix, shown, publishing, can, language } = view
  const say = words(language).ladderDrafts
  const { draft } = read
  const open = draft.state === 'draft' || draft.state === 'review'
  return (
    <div class="draft">
      <Head view={view} />
      {open && <Steps read={read} language={language} />}
      {open && <Ways read={read} language={language} />}
      <section class="group" aria-labelledby="as-it-would-be">
        <header class="lead">
          <div>
            <h2 id="as-it-would-be">{say.ladderTitle}</h2>
            <p class="soft">{say.ladderHint}</p>
          </div>
          <TrackSwitch matrix={matrix} path={matrix.place.path} language={language} />
        </header>
        <WholeMatrix matrix={matrix} shown={shown} beside={(id) => <MarksAndComments id={id} read={read} language={language} />} language={language} />
      </section>
      <section class="group" id="comments" aria-labelledby="said">
        <h2 id="said">{say.comments.title}</h2>
        <Comments read={read} settles={can.write} person={view.person} language={language} />
        {open && (
          <CommentForm
            read={read}
            values={view.values}
            findings={view.findings.filter(({ field }) => field === 'words' || field === 'place')}
            language={language}
          />
        )}
      </section>
      {draft.state !== 'dropped' && <Approvals read={read} approves={can.approve} language={language} />}
      {publishing && open && (
        <Publish
          read={read}
          publishing={publishing}
          values={view.values}
          findings={view.findings.filter(({ field }) => field !== 'words' && field !== 'place')}
          language={language}
        />
      )}
      {can.write && open && <Drop draft={draft.id} language={language} />}
      <ExportLinks base={`/ladders/drafts/${draft.id}`} language={language} />
    </div>
  )
}

function Head({ view }: { view: DraftPageView }) {
  const { read, can, language } = view
  const say = words(language).ladderDrafts
  const { draft, ladder, base, writers } = read
  const path = `/ladders/drafts/${draft.id}`
  const names = writers.map(({ name }) => name)
  return (
    <header class="lead">
      <div>
        <p class="eyebrow">
          <a href="/ladders">{words(language).ladderVersions.title}</a>
        </p>
        <h1>{say.title(inLanguage(ladder.name, language), ladder.version)}</h1>
        <p class="lede">{say.lede[draft.state]}</p>
        <p class="soft">
          {say.changed(shortDay(dayIn(draft.changedAt), language), draft.revision)} {say.writtenBy(names)}{' '}
          {base && draft.basedOn && (
            <>
              {say.basedOn} <a href={versionPath(draft.basedOn.id, draft.basedOn.version)}>{versionName(base.name, base.version, language)}</a>.
            </>
          )}
        </p>
      </div>
      <div class="choices">
        {draft.state === 'published' && (
          <a class="button main" href={versionPath(draft.ladder, ladder.version)}>
            {say.seeVersion}
          </a>
        )}
        {can.write && draft.state === 'draft' && (
          <>
            <a class="button" href={`${path}/edit`}>
              {say.edit}
            </a>
            <SetState draft={draft.id} state="review" main label={say.ask} note={say.askNote} />
          </>
        )}
        {can.write && draft.state === 'review' && (
          <>
            <a class="button" href={`${path}/edit`}>
              {say.edit}
            </a>
            <SetState draft={draft.id} state="draft" label={say.takeBack} />
          </>
        )}
        {can.seeEffect && (draft.state === 'draft' || draft.state === 'review') && (
          <a class="button" href={`${path}/effect`}>
            {say.effect}
          </a>
        )}
      </div>
    </header>
  )
}

function versionName(name: DraftRead['ladder']['name'], version: string, language: string): string {
  return words(language).ladderVersions.named(inLanguage(name, language), version)
}

function SetState({ draft, state, label, note, main }: { draft: string; state: DraftState; label: string; note?: string; main?: boolean }) {
  return (
    <form method="post" action={`/ladders/drafts/${draft}/state`}>
      <input type="hidden" name="state" value={state} />
      <button type="submit" class={main ? 'main' : ''} {...(note ? { title: note } : {})}>
        {label}
      </button>
    </form>
  )
}

/** Being written, in review, approved, published: the one that it is at is said in words. */
function Steps({ read, language }: { read: DraftRead; language: string }) {
  const { steps } = words(language).ladderDrafts
  const at = read.draft.state === 'draft' ? 0 : read.approved === 'not yet' ? 1 : 2
  return (
    <ol class="plain draft-steps" aria-label={steps.title}>
      {(['draft', 'review', 'approved', 'published'] as const).map((step, index) => (
        <li class={index < at ? 'done' : index === at ? 'now' : ''} {...(index === at ? { 'aria-current': 'step' } : {})}>
          {steps[step]}
          {index < at && <span class="unseen"> ({steps.done})</span>}
        </li>
      ))}
    </ol>
  )
}

function Ways({ read, language }: { read: DraftRead; language: string }) {
  const say = words(language).ladderDrafts
  const open = commentsAt(read.comments, undefined).length
  return (
    <p class="draft-ways">
      {read.base && (
        <>
          <a href={`/ladders/drafts/${read.draft.id}/changes`}>{say.changesLink(read.changes.length)}</a>
          {' · '}
        </>
      )}
      <a href={`/ladder/changes?draft=${read.draft.id}`}>{say.forMeLink}</a>
      {' · '}
      <a href="#comments">{say.comments.title}</a>: {say.comments.count(open)}
    </p>
  )
}

function Drop({ draft, language }: { draft: string; language: string }) {
  const say = words(language).ladderDrafts
  return (
    <details class="group">
      <summary>{say.drop}</summary>
      <p class="prose">{say.dropNote}</p>
      <SetState draft={draft} state="dropped" label={say.dropConfirm} />
    </details>
  )
}
