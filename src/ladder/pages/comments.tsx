// What is said of a draft: beside what it is about, and all of it in one list.

import { dayIn } from '../../algorithms/calendar.ts'
import { ErrorSummary, fieldsOf, SelectField, TextArea } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { inLanguage, words } from '../../text/text.ts'
import type { Comment, DraftRead } from '../versions/review.ts'

/** The open ones about a place; null: the ladder as a whole; undefined: about anything. */
export function commentsAt(comments: readonly Comment[], place: string | null | undefined): readonly Comment[] {
  return comments.filter((comment) => comment.settledAt === null && (place === undefined || comment.place === place))
}

/** Below a level, a competency or an expectation: whether it is new or other than before, what was said, and a way to say something. */
export function MarksAndComments({ id, read, language }: { id: string; read: DraftRead; language: string }) {
  const say = words(language).ladderDrafts
  const changes = read.changes.filter((change) => change.id === id && change.what !== 'ladder' && change.what !== 'family')
  const isNew = changes.some(({ kind, part }) => kind === 'added' && part === undefined)
  const open = read.draft.state === 'draft' || read.draft.state === 'review'
  return (
    <div class="beside" id={`at-${id}`}>
      {changes.length > 0 && (
        <a class={`tag ${isNew ? 'new' : 'changed'}`} href={`/ladders/drafts/${read.draft.id}/changes#${id}`}>
          {isNew ? say.marks.added : say.marks.changed}
        </a>
      )}
      {commentsAt(read.comments, id).map((comment) => (
        <blockquote class="remark">
          <p>{comment.words}</p>
          <footer>
            <a href={`#comment-${comment.entry}`}>{comment.name}</a>
          </footer>
        </blockquote>
      ))}
      {open && (
        <a class="say" href={`?about=${encodeURIComponent(id)}#say`}>
          {say.comments.send}
          <span class="unseen"> {say.comments.on(nameAt(read, id, language))}</span>
        </a>
      )}
    </div>
  )
}

/** What a place is called: a level's or competency's name, or where an expectation stands and how it begins. */
function nameAt({ ladder }: DraftRead, place: string, language: string): string {
  const named = [...ladder.levels, ...ladder.competencies].find(({ id }) => id === place)
  if (named) return inLanguage(named.name, language)
  const expectation = ladder.expectations.find(({ id }) => id === place)
  const competency = ladder.competencies.find(({ id }) => id === expectation?.competency)
  const level = ladder.levels.find(({ id }) => id === expectation?.level)
  if (!competency || !level) return words(language).ladderDrafts.comments.gone
  return words(language).ladderChanges.notes.subject(inLanguage(competency.name, language), inLanguage(level.name, language))
}

interface CommentsView {
  readonly read: DraftRead
  /** May settle what others said. */
  readonly settles: boolean
  readonly person: string
  readonly language: string
}

export function Comments({ read, settles, person, language }: CommentsView) {
  const say = words(language).ladderDrafts.comments
  const settled = read.comments.filter(({ settledAt }) => settledAt !== null)
  if (read.comments.length === 0) return <p class="soft">{say.none}</p>
  return (
    <>
      <ul class="plain remarks">
        {commentsAt(read.comments, undefined).map((comment) => (
          <OneComment comment={comment} read={read} settles={settles || comment.by === person} language={language} />
        ))}
      </ul>
      {settled.length > 0 && (
        <details>
          <summary>{say.settledOnes(settled.length)}</summary>
          <ul class="plain remarks">
            {settled.map((comment) => (
              <OneComment comment={comment} read={read} settles={false} language={language} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function OneComment({ comment, read, settles, language }: { comment: Comment; read: DraftRead; settles: boolean; language: string }) {
  const say = words(language).ladderDrafts.comments
  return (
    <li class="card" id={`comment-${comment.entry}`}>
      <p class="soft small">{comment.place === null ? say.whole : <a href={`#at-${comment.place}`}>{nameAt(read, comment.place, language)}</a>}</p>
      <p class="words">{comment.words}</p>
      <p class="soft small">
        {say.by(comment.name, shortDay(dayIn(comment.at), language))}
        {comment.settledAt && comment.settledBy && ` · ${say.settledBy(comment.settledBy, shortDay(dayIn(comment.settledAt), language))}`}
      </p>
      {settles && (
        <form method="post" action={`/ladders/drafts/${read.draft.id}/comments/${comment.entry}/settled`}>
          <button type="submit" aria-label={say.settleLabel(comment.name)}>
            {say.settle}
          </button>
        </form>
      )}
    </li>
  )
}

interface CommentFormView {
  readonly read: DraftRead
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
  readonly language: string
}

export function CommentForm({ read, values, findings, language }: CommentFormView) {
  const say = words(language).ladderDrafts.comments
  const field = fieldsOf(values, findings, language)
  const choices = (list: readonly { readonly id: string }[]) => list.map(({ id }) => ({ value: id, label: nameAt(read, id, language) }))
  const { levels, competencies, expectations } = read.ladder
  const pages = words(language).ladderPages
  const groups = [
    { label: pages.levels, choices: choices(levels) },
    { label: words(language).ladderChanges.competencies, choices: choices(competencies) },
    { label: pages.asks, choices: choices(expectations) },
  ]
  return (
    <form id="say" class="card fields" method="post" action={`/ladders/drafts/${read.draft.id}/comments`}>
      <h3>{say.say}</h3>
      <ErrorSummary findings={findings} language={language} />
      <SelectField {...field('place')} label={say.about} choices={[]} groups={groups} hint={say.aboutHint} optional />
      <TextArea {...field('words')} label={say.words} hint={say.hint} maxlength={4000} />
      <button class="button main" type="submit">
        {say.send}
      </button>
    </form>
  )
}
