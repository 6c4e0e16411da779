// The end of a review: who approved the draft, and publishing it.

import { dayIn } from '../../algorithms/calendar.ts'
import { DateField, ErrorSummary, fieldsOf, TextArea } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { Approval, DraftRead } from '../versions/review.ts'
import type { Publishing } from '../versions/versions.ts'

export function Approvals({ read, approves, language }: { read: DraftRead; approves: boolean; language: string }) {
  const say = words(language).ladderDrafts.approvals
  const { draft, approvals, approved, mayApprove } = read
  const current = approvals.filter(({ revision }) => revision === draft.revision)
  const earlier = approvals.filter(({ revision }) => revision !== draft.revision)
  const closed = draft.state === 'published'
  return (
    <section class="group approvals" id="approval" aria-labelledby="approvals">
      <h2 id="approvals">{say.title}</h2>
      {!closed && <p class="prose">{mayApprove.allowed && mayApprove.own ? say.leadAlone : say.lead}</p>}
      {current.length === 0 && <p class="soft">{say.none}</p>}
      <ul class="plain">
        {current.map((approval) => (
          <Given approval={approval} wrote={read.writers.some(({ id }) => id === approval.by)} approved={closed ? 'own' : approved} language={language} />
        ))}
        {!closed && earlier.map(({ name, revision }) => <li class="soft small">{say.earlier(name, revision)}</li>)}
      </ul>
      {mayApprove.allowed ? (
        <form class="fields" method="post" action={`/ladders/drafts/${draft.id}/approvals`}>
          <input type="hidden" name="revision" value={draft.revision} />
          <TextArea name="approval" label={say.words} rows={2} maxlength={4000} language={language} optional />
          <button class="button main" type="submit">
            {say.button(draft.revision)}
          </button>
        </form>
      ) : (
        approves && mayApprove.because === 'wrote it' && <p class="soft">{words(language).ladderDrafts.mayNotApprove['wrote it']}</p>
      )}
    </section>
  )
}

function Given({ approval, wrote, approved, language }: { approval: Approval; wrote: boolean; approved: DraftRead['approved']; language: string }) {
  const say = words(language).ladderDrafts.approvals
  return (
    <li>
      {say.one(approval.name, shortDay(dayIn(approval.at), language))} {wrote && (approved === 'own' ? say.own : say.doesNotCount(approval.name))}
      {approval.words !== '' && <q>{approval.words}</q>}
    </li>
  )
}

interface PublishView {
  readonly read: DraftRead
  readonly publishing: Publishing
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
  readonly language: string
}

export function Publish({ read, publishing, values, findings, language }: PublishView) {
  const say = words(language).ladderDrafts
  const { hindrances, earliest, effectiveOn, notes, removed } = publishing
  const { draft, ladder, comments } = read
  const open = comments.filter(({ settledAt }) => settledAt === null).length
  // Open comments are no wall: whoever publishes says that they stay open.
  const walls = hindrances.filter(({ kind }) => kind !== 'open comments')
  const field = fieldsOf({ effectiveOn, notes, ...values }, findings, language)
  return (
    <section class="group" id="publish" aria-labelledby="publishing">
      <h2 id="publishing">{say.publish.title}</h2>
      <p class="prose">{say.publish.lead}</p>
      {walls.length > 0 && (
        <div class="hindrances">
          <h3>{say.publish.hinders}</h3>
          <ul>
            {walls.map((hindrance) => (
              <li>{say.hindrance(hindrance)}</li>
            ))}
          </ul>
        </div>
      )}
      {removed.map(({ name, people }) => (
        <p class="prose">{say.publish.removed(name, people)}</p>
      ))}
      <form class="card fields" method="post" action={`/ladders/drafts/${draft.id}/publish`}>
        <ErrorSummary findings={findings} language={language} />
        <input type="hidden" name="revision" value={draft.revision} />
        <TextArea {...field('notes')} label={say.publish.notes} hint={say.publish.notesHint} rows={6} maxlength={20_000} optional />
        <DateField {...field('effectiveOn')} label={say.publish.effectiveOn} hint={say.publish.effectiveHint(shortDay(earliest, language))} min={earliest} />
        {open > 0 && walls.length === 0 && (
          <label class="option">
            <input type="checkbox" id="leftOpen" name="leftOpen" value={open} />
            <span>{say.publish.leaveOpen(open)}</span>
          </label>
        )}
        <div class="choices">
          {walls.length === 0 && (
            <button class="button main" type="submit">
              {say.publish.button(ladder.version)}
            </button>
          )}
          <button type="submit" formaction={`/ladders/drafts/${draft.id}/notes`}>
            {say.publish.keep}
          </button>
        </div>
      </form>
    </section>
  )
}
