// One walk through a history, newest first: keeps what the one who was asked for did, and lets the rest go by.

import type { Day } from '../algorithms/calendar.ts'
import type { Commit } from './git-log.ts'
import type { Subject } from './git-message.ts'
import { aboutOf, bringsBranch, firstLine, isRelease, lasting, mergedBranch, openingOf, revertOf, squashed, subjectOf, trailersOf } from './git-message.ts'
import type { People, Who } from './git-people.ts'
import { telling } from './git-weight.ts'

/** A branch that a merge brought in. */
export interface Branch {
  /** What the merge says; read only where it turns out to matter. */
  readonly message: string
  /** Commits of anybody in it; tells whether its title speaks for one person's part. */
  commits: number
  /** Its merge was taken back. */
  dropped: boolean
}

export interface Work {
  readonly id: string
  readonly day: Day
  readonly subject: Subject
  /** The subject and what a squash lists, as they last through rebase and squash; the first is the oldest. */
  readonly names: readonly string[]
  readonly about?: string
  /** How much it tells; never shown. */
  readonly weight: number
  readonly author: Who
  readonly committer: Who
  readonly coAuthors: readonly Who[]
  readonly reviewers: readonly Who[]
  readonly branch?: Branch
}

/** Somebody else's work that the one who was asked for reviewed or took in. */
export interface Seen {
  readonly day: Day
  readonly subject: Subject
  readonly author: Who
  readonly by: Who
  readonly branch?: Branch
}

export interface History {
  /** How long it is; never shown. */
  commits: number
  /** Newest first, as are the others. */
  readonly work: Work[]
  readonly reviewed: Seen[]
  readonly merged: Seen[]
  /** The oldest commit of the main line, by what lasts of it; tells one repository from another. */
  root?: string
  /** Left out of somebody's own work. */
  readonly left: { releases: boolean; reverts: boolean }
  /** Identities that were let go by before they turned out to be the one. */
  readonly passed: Set<Who>
}

const NOT_A_PERSON = 'noreply@github.com'

/** Gives what takes one commit after the other, newest first, and the history that fills up meanwhile. `who` limits it to these identities. */
export function walk(people: People, who?: ReadonlySet<Who>): { readonly take: (commit: Commit) => void; readonly history: History } {
  const history: History = { commits: 0, work: [], reviewed: [], merged: [], left: { releases: false, reverts: false }, passed: new Set() }
  /** What commits not reached yet belong to: `null` is the main line, which wins, then the oldest merge. */
  const belongs = new Map<string, { branch: Branch; order: number } | null>()
  const takenBack = { ids: new Set<string>(), short: [] as string[], subjects: new Map<string, number>() }

  const isWanted = (one: Who): boolean => {
    const wanted = who ? who.has(one) : people.maybe(one)
    if (!wanted) history.passed.add(one)
    return wanted
  }

  const assign = (id: string, mark: { branch: Branch; order: number } | null): void => {
    const before = belongs.get(id)
    if (before === null) return
    if (mark === null || before === undefined || mark.order > before.order) belongs.set(id, mark)
  }

  /** Was this commit taken back by a later one? */
  const isTakenBack = (commit: Commit, name: string): boolean => {
    const waiting = takenBack.subjects.get(name) ?? 0
    const byId = takenBack.ids.delete(commit.id) || takenBack.short.some((id) => commit.id.startsWith(id))
    if (waiting > 0) takenBack.subjects.set(name, waiting - 1)
    return byId || waiting > 0
  }

  const take = (commit: Commit): void => {
    history.commits += 1
    const order = history.commits
    const line = firstLine(commit.message)
    const name = lasting(line)
    const mark = belongs.get(commit.id) ?? null
    belongs.delete(commit.id)
    const dropped = isTakenBack(commit, name)
    const author = people.number(commit.author)

    if (commit.parents.length > 1) {
      const branch: Branch | undefined = bringsBranch(line, commit.message)
        ? { message: commit.message, commits: 0, dropped: dropped || (mark?.branch.dropped ?? false) }
        : undefined
      const inner = branch ? { branch, order } : mark
      for (const [index, parent] of commit.parents.entries()) assign(parent, index === 0 ? mark : inner)
      if (branch && isWanted(author) && !dropped) {
        const { title, about } = mergedBranch(commit.message)
        history.merged.push({ day: commit.day, subject: subjectOf(title ?? about ?? ''), author, by: author, branch })
      }
      return
    }

    const [parent] = commit.parents
    if (parent) assign(parent, mark)
    else if (mark === null) history.root = `${commit.day} ${name}`
    const branch = mark?.branch
    if (branch) branch.commits += 1

    const revert = revertOf(commit.message)
    if (revert && !dropped) {
      for (const id of revert.ids) {
        if (id.length >= 40) takenBack.ids.add(id)
        else takenBack.short.push(id)
      }
      if (revert.subject) takenBack.subjects.set(revert.subject, (takenBack.subjects.get(revert.subject) ?? 0) + 1)
    }
    const committer = people.number(commit.committer)
    const trailers = trailersOf(commit.message).map(({ role, name: called, mail }) => ({ role, one: people.number({ name: called, mail }) }))
    const coAuthors = trailers.filter(({ role }) => role === 'with').map(({ one }) => one)
    const reviewers = trailers.filter(({ role }) => role === 'review').map(({ one }) => one)
    const own = [author, ...coAuthors].filter(isWanted).length > 0
    if (dropped || revert || branch?.dropped) {
      if (own) history.left.reverts = true
      return
    }
    if (people.bot(author) && !own) return
    if (!own) {
      for (const by of reviewers.filter(isWanted)) history.reviewed.push({ day: commit.day, subject: subjectOf(line), author, by })
      if (!branch && commit.committer.mail !== NOT_A_PERSON && isWanted(committer)) {
        history.merged.push({ day: commit.day, subject: subjectOf(line), author, by: committer })
      }
      return
    }
    if (isRelease(line)) {
      history.left.releases = true
      return
    }
    const about = aboutOf(openingOf(commit.message))
    const subject = subjectOf(line)
    history.work.push({
      id: commit.id,
      day: commit.day,
      subject,
      names: [...squashed(commit.message).map(lasting), name],
      ...(about && { about }),
      weight: telling(subject, commit.message.length - line.length),
      author,
      committer,
      coAuthors,
      reviewers,
      ...(branch && { branch }),
    })
  }
  return { take, history }
}
