// Reads what `gh … --json` and the REST interface of GitHub say of pull requests, issues and reviews.

import type { Day } from '../../algorithms/calendar.ts'
import { plainLine, plainLink } from '../plain-line.ts'
import type { Account, Change, Facts, Issue, LooseReview, Review } from './facts.ts'
import { keysOf } from './facts.ts'
import type { Fields } from './json-documents.ts'
import { at, idAt, listAt, objectAt, textAt } from './json-documents.ts'
import { sameId } from './node-id.ts'

type DayOf = (moment: string) => Day | undefined

/** Objects of any of the shapes, in any mixture. */
export function githubFacts(objects: readonly Fields[], dayOf: DayOf): Facts {
  const changes: Change[] = []
  const issues: Issue[] = []
  const reviews: LooseReview[] = []
  let unknown = 0
  for (const each of objects) {
    const object = objectAt(each, 'payload') ? outOfEvent(each) : each
    const place = object && placeOf(object)
    if (!object) continue
    if (isReview(object)) {
      const review = looseReview(object, dayOf)
      if (review) reviews.push(review)
      else unknown += 1
    } else if (!place || !textAt(object, 'title')) unknown += 1
    else if (place.kind === 'pull' || objectAt(object, 'pull_request') || at(object, 'isPullRequest') === true) changes.push(changeIn(object, place, dayOf))
    else issues.push(issueIn(object, place, dayOf))
  }
  return { changes, issues, reviews, unknown }
}

/** What an event is about; a review inside one knows its pull request. */
function outOfEvent(event: Fields): Fields | undefined {
  const pull = objectAt(event, 'payload', 'pull_request')
  const review = objectAt(event, 'payload', 'review')
  if (pull && review) return { ...pull, reviews: [review] }
  return pull ?? objectAt(event, 'payload', 'issue')
}

interface Place {
  readonly kind: 'pull' | 'issue'
  readonly full: string
  readonly number: string
  readonly url: string
}

/** From the address, which every shape has; its API form says the same as the one for people. */
function placeOf(object: Fields): Place | undefined {
  for (const url of [textAt(object, 'html_url'), textAt(object, 'url')]) {
    const [, host = '', owner = '', name = '', kind = '', number = ''] =
      /^https:\/\/([^/@\s]+)\/(?:repos\/|api\/v3\/repos\/)?([\w.-]{1,100})\/([\w.-]{1,100})\/(pulls?|issues)\/(\d{1,12})(?:[#?/].*)?$/.exec(url ?? '') ?? []
    if (number === '') continue
    const site = host.replace(/^api\./, '')
    const isPull = kind !== 'issues'
    return {
      kind: isPull ? 'pull' : 'issue',
      full: `${owner}/${name}`,
      number,
      url: `https://${site}/${owner}/${name}/${isPull ? 'pull' : 'issues'}/${number}`,
    }
  }
  return undefined
}

export function account(value: unknown): Account {
  const login = textAt(value, 'login') ?? textAt(value, 'username') ?? ''
  const called = [login, textAt(value, 'name') ?? '', textAt(value, 'email') ?? ''].map(plainLine).filter((name) => name !== '')
  const bot =
    at(value, 'is_bot') === true ||
    textAt(value, 'type') === 'Bot' ||
    /\[bot\]$|[-_]bot$|^(?:app\/|dependabot|renovate|github-actions|project_\d+_bot|group_\d+_bot)/i.test(login)
  return { called, bot }
}

function thing(object: Fields, { full, number, url }: Place) {
  const link = plainLink(url)
  // `id` is a global id in what gh writes, and a mere number in REST.
  const node = textAt(object, 'node_id') ?? textAt(object, 'id')
  const merge = textAt(object, 'mergeCommit', 'oid') ?? (at(object, 'merged_at') ? textAt(object, 'merge_commit_sha') : undefined)
  return {
    keys: keysOf(
      'github',
      [
        ['node', node === undefined ? undefined : sameId(node)],
        ['merge', merge],
      ],
      `${full}#${number}`,
    ),
    ref: `${full}#${number}`,
    repository: full.replace(/^.*\//, ''),
    home: idAt(object, 'base', 'repo', 'id') ?? textAt(object, 'repository', 'id') ?? full.toLowerCase(),
    title: plainLine(textAt(object, 'title') ?? ''),
    body: textAt(object, 'body') ?? '',
    labels: listAt(object, 'labels').map((label) => plainLine(typeof label === 'string' ? label : (textAt(label, 'name') ?? ''))),
    author: account(at(object, 'author') ?? at(object, 'user')),
    assignees: listAt(object, 'assignees').map(account),
    ...(link === undefined ? {} : { url: link }),
  }
}

function changeIn(object: Fields, place: Place, dayOf: DayOf): Change {
  const stated = (textAt(object, 'state') ?? '').toLowerCase()
  const moment = textAt(object, 'mergedAt') ?? textAt(object, 'merged_at') ?? textAt(object, 'pull_request', 'merged_at')
  // A search by gh says that it is merged, and when it was closed, which is the same moment.
  const merged = moment ?? (stated === 'merged' ? textAt(object, 'closedAt') : undefined)
  const day = merged === undefined ? undefined : dayOf(merged)
  const additions = at(object, 'additions')
  const deletions = at(object, 'deletions')
  const reviews = listAt(object, 'reviews').flatMap((review) => reviewIn(review, dayOf))
  const mergedBy = at(object, 'mergedBy') ?? at(object, 'merged_by')
  return {
    ...thing(object, place),
    number: place.number,
    state: merged !== undefined || stated === 'merged' ? 'merged' : stated === 'closed' ? 'closed' : 'open',
    draft: at(object, 'isDraft') === true || at(object, 'draft') === true,
    reviews,
    others: [...reviews.filter(({ verdict }) => verdict !== 'comment').map(({ by }) => by), ...(mergedBy ? [account(mergedBy)] : [])],
    ...(day === undefined ? {} : { day }),
    ...(typeof additions === 'number' && typeof deletions === 'number' ? { size: additions + deletions } : {}),
  }
}

function issueIn(object: Fields, place: Place, dayOf: DayOf): Issue {
  const moment = textAt(object, 'closedAt') ?? textAt(object, 'closed_at')
  const day = moment === undefined ? undefined : dayOf(moment)
  const reason = (textAt(object, 'stateReason') ?? textAt(object, 'state_reason') ?? '').toLowerCase()
  const isDropped = reason === 'not_planned' || reason === 'duplicate'
  return { ...thing(object, place), state: isDropped ? 'dropped' : day === undefined ? 'open' : 'done', ...(day === undefined ? {} : { day }) }
}

const VERDICTS: Readonly<{ [state: string]: Review['verdict'] }> = { approved: 'approved', changes_requested: 'changes', commented: 'comment' }

/** None for a review that was dismissed or isn't sent yet. */
function reviewIn(review: unknown, dayOf: DayOf): readonly Review[] {
  const verdict = VERDICTS[(textAt(review, 'state') ?? '').toLowerCase()]
  const moment = textAt(review, 'submittedAt') ?? textAt(review, 'submitted_at')
  const day = moment === undefined ? undefined : dayOf(moment)
  if (verdict === undefined || day === undefined) return []
  return [{ by: account(at(review, 'author') ?? at(review, 'user')), verdict, body: textAt(review, 'body') ?? '', day }]
}

function isReview(object: Fields): boolean {
  return textAt(object, 'pull_request_url') !== undefined && textAt(object, 'submitted_at') !== undefined
}

function looseReview(object: Fields, dayOf: DayOf): LooseReview | undefined {
  const place = placeOf({ url: textAt(object, 'pull_request_url') })
  const [review] = reviewIn(object, dayOf)
  if (!place || !review) return undefined
  const of = `${place.full}#${place.number}`
  return { ...review, of, keys: keysOf('github', [['review', textAt(object, 'node_id')]], `${of} review`), url: place.url }
}
