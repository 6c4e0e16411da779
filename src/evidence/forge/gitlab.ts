// Reads what `glab … -F json` and the REST interface of GitLab say of merge requests, issues and notes.

import type { Day } from '../../algorithms/calendar.ts'
import { plainLine, plainLink } from '../plain-line.ts'
import type { Account, Change, Facts, Issue, LooseReview } from './facts.ts'
import { keysOf } from './facts.ts'
import { account } from './github.ts'
import type { Fields } from './json-documents.ts'
import { at, idAt, listAt, textAt } from './json-documents.ts'

type DayOf = (moment: string) => Day | undefined

/** Objects of any of the shapes, in any mixture. */
export function gitlabFacts(objects: readonly Fields[], dayOf: DayOf): Facts {
  const changes: Change[] = []
  const issues: Issue[] = []
  const reviews: LooseReview[] = []
  const refs = new Map<string, string>()
  let unknown = 0
  for (const object of objects) {
    if (textAt(object, 'noteable_type') !== undefined) continue
    const place = placeOf(object)
    if (!place || !textAt(object, 'title')) unknown += 1
    else {
      refs.set(`${idAt(object, 'project_id')} ${place.kind} ${place.number}`, place.ref)
      if (place.kind === 'merge_requests') changes.push(changeIn(object, place, dayOf))
      else issues.push(issueIn(object, place, dayOf))
    }
  }
  for (const object of objects) {
    if (textAt(object, 'noteable_type') !== 'MergeRequest') continue
    const review = reviewIn(object, refs, dayOf)
    if (review) reviews.push(review)
  }
  return { changes, issues, reviews, unknown }
}

interface Place {
  readonly kind: 'merge_requests' | 'issues'
  readonly host: string
  readonly full: string
  readonly number: string
  readonly ref: string
  readonly url: string
}

function placeOf(object: Fields): Place | undefined {
  const url = textAt(object, 'web_url') ?? textAt(object, 'webUrl') ?? ''
  const [, host = '', full = '', kind = '', number = ''] =
    /^https?:\/\/([^/@\s]+)\/([\w./-]{1,400}?)\/(?:-\/)?(merge_requests|issues|work_items)\/(\d{1,12})(?:[#?/].*)?$/.exec(url) ?? []
  if (number === '') return undefined
  const isChange = kind === 'merge_requests'
  return { kind: isChange ? 'merge_requests' : 'issues', host, full, number, ref: `${full}${isChange ? '!' : '#'}${number}`, url }
}

function thing(object: Fields, { kind, host, full, ref, url }: Place) {
  const id = idAt(object, 'id')
  const link = plainLink(url)
  return {
    keys: keysOf(
      'gitlab',
      [
        ['id', id === undefined ? undefined : `${host} ${kind} ${id}`],
        ['merge', textAt(object, 'merge_commit_sha') ?? textAt(object, 'squash_commit_sha')],
      ],
      `${host} ${ref}`,
    ),
    ref,
    repository: full.replace(/^.*\//, ''),
    home: idAt(object, 'project_id') ?? full.toLowerCase(),
    title: plainLine(textAt(object, 'title') ?? '').replace(/^(?:(?:draft|wip):\s*|\[(?:draft|wip)\]\s*|\(draft\)\s*)+/i, ''),
    body: textAt(object, 'description') ?? '',
    labels: listAt(object, 'labels').map((label) => plainLine(typeof label === 'string' ? label : (textAt(label, 'name') ?? textAt(label, 'title') ?? ''))),
    author: account(at(object, 'author')),
    assignees: listAt(object, 'assignees').map(account),
    ...(link === undefined ? {} : { url: link }),
  }
}

function changeIn(object: Fields, place: Place, dayOf: DayOf): Change {
  const state = textAt(object, 'state')?.toLowerCase()
  const moment = textAt(object, 'merged_at')
  const day = moment === undefined ? undefined : dayOf(moment)
  const approved = listAt(object, 'approved_by').map((each) => account(at(each, 'user') ?? each))
  const asked: readonly Account[] = listAt(object, 'reviewers').map(account)
  const mergedBy = at(object, 'merge_user') ?? at(object, 'merged_by')
  return {
    ...thing(object, place),
    number: place.number,
    state: state === 'merged' || moment !== undefined ? 'merged' : state === 'closed' ? 'closed' : 'open',
    draft: at(object, 'draft') === true || at(object, 'work_in_progress') === true,
    reviews: [],
    others: [...(approved.length > 0 ? approved : asked), ...(mergedBy ? [account(mergedBy)] : [])],
    ...(day === undefined ? {} : { day }),
  }
}

function issueIn(object: Fields, place: Place, dayOf: DayOf): Issue {
  const moment = textAt(object, 'closed_at')
  const day = moment === undefined ? undefined : dayOf(moment)
  const isDropped = listAt(object, 'labels').some((label) => /won['’]?t (?:do|fix)|wontfix|duplicate|not planned/i.test(String(label)))
  return { ...thing(object, place), state: isDropped ? 'dropped' : day === undefined ? 'open' : 'done', ...(day === undefined ? {} : { day }) }
}

/** A note on a merge request: an approval, which GitLab notes itself, or what somebody wrote. */
function reviewIn(note: Fields, refs: ReadonlyMap<string, string>, dayOf: DayOf): LooseReview | undefined {
  const body = textAt(note, 'body') ?? ''
  const isApproval = at(note, 'system') === true && /^approved this merge request/i.test(body)
  const day = dayOf(textAt(note, 'created_at') ?? '')
  if (day === undefined || (at(note, 'system') === true && !isApproval)) return undefined
  const project = idAt(note, 'project_id') ?? ''
  const number = idAt(note, 'noteable_iid') ?? ''
  const of = refs.get(`${project} merge_requests ${number}`) ?? `!${number}`
  return {
    by: account(at(note, 'author')),
    verdict: isApproval ? 'approved' : 'comment',
    body: isApproval ? '' : body,
    day,
    of,
    keys: keysOf('gitlab', [], `${project} !${number} review`),
  }
}
