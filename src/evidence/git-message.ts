// What a commit message says: subject, area, kind of change, trailers, what it takes back, which branch it merges.

/** The kinds of change that habits of writing tell apart. */
export type Change = 'feature' | 'fix' | 'speed' | 'refactor' | 'docs' | 'test' | 'chore'

export interface Subject {
  /** Cleaned: no prefix, ticket or number; as the author worded it. */
  readonly text: string
  readonly change?: Change
  /** What the subject says it is about, `css` of `fix(css): …`. */
  readonly area?: string
  readonly breaking: boolean
  readonly ticket?: string
  /** Number of the pull request at the end, `(#123)`. */
  readonly number?: string
}

const CHANGES: Readonly<{ [word: string]: Change }> = {
  feat: 'feature',
  feature: 'feature',
  features: 'feature',
  enhancement: 'feature',
  enh: 'feature',
  new: 'feature',
  fix: 'fix',
  fixes: 'fix',
  bugfix: 'fix',
  bug: 'fix',
  hotfix: 'fix',
  security: 'fix',
  perf: 'speed',
  performance: 'speed',
  refactor: 'refactor',
  refactoring: 'refactor',
  cleanup: 'refactor',
  types: 'refactor',
  doc: 'docs',
  docs: 'docs',
  documentation: 'docs',
  readme: 'docs',
  changelog: 'chore',
  t: 'test',
  test: 'test',
  tests: 'test',
  testing: 'test',
  bench: 'test',
  chore: 'chore',
  build: 'chore',
  ci: 'chore',
  style: 'chore',
  deps: 'chore',
  lint: 'chore',
  infra: 'chore',
  meta: 'chore',
  gitignore: 'chore',
  wip: 'chore',
}

/** Characters that steer a terminal or turn the direction of text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

const PLAIN = /^[!-~]+(?: [!-~]+)*$/

const plainLine = (text: string): string => (PLAIN.test(text) ? text : unseenGone(text))

const unseenGone = (text: string): string => text.replaceAll(UNSEEN, ' ').replaceAll(/\s+/g, ' ').trim()

/** The subject line. */
export function firstLine(message: string): string {
  const end = message.indexOf('\n')
  return plainLine(end < 0 ? message : message.slice(0, end))
}

const TICKET = /^[[(]?((?:[A-Z][A-Z0-9]{1,9}-\d{1,7})|(?:(?:gh-|bug |issue |bpo-)#?\d+)|#\d+)[\])]?[\s:,-]+(?=\S)/i

/** Takes a subject apart: `[JIRA-12] fix(css): keep order (#123)` is about `css`, a fix, and says "keep order". */
export function subjectOf(line: string): Subject {
  let text = plainLine(line).slice(0, 400)
  let change: Change | undefined
  let area: string | undefined
  let ticket: string | undefined
  let number: string | undefined
  let breaking = false
  text = text
    .replace(/^(?:fixup|squash|amend)! /, '')
    .replaceAll(/\[(?:skip ci|ci skip|no ci|skip changelog|patch[^\]]*|rfc)\]/gi, ' ')
    .trim()
  for (let at = /\s*\((?:gh-|PR\s?)?[#!](\d+)\)$/i.exec(text); at; at = /\s*\((?:gh-|PR\s?)?[#!](\d+)\)$/i.exec(text)) {
    number ??= at[1]
    text = text.slice(0, at.index)
  }
  for (let round = 0; round < 4; round += 1) {
    const found = TICKET.exec(text)
    const tag = /^\[([\w ./+-]{1,30})\]:?\s*(?=\S)/.exec(text)
    const prefix = /^([\w.@/+*-]{1,40}(?:,\s?[\w.@/+*-]{1,40}){0,3})(?:\(([^()]{1,60})\))?(!?):\s+(?=\S)/.exec(text)
    const part = found ?? tag ?? prefix
    if (!part) break
    if (found) ticket ??= found[1]?.toUpperCase()
    else {
      const word = (part[1] ?? '').toLowerCase()
      const known = CHANGES[word] ?? (/^(?:t|tests?)[/\d]/.test(word) ? 'test' : /^docs?\//.test(word) ? 'docs' : undefined)
      if (known) change ??= known
      else if (prefix && !tag && /^https?$/.test(word)) break
      else area ??= part[1]
      if (prefix && !tag) {
        area ??= prefix[2]
        breaking ||= prefix[3] === '!'
      }
    }
    text = text.slice(part[0].length)
  }
  text = text.replace(/^[-*•]\s+/, '').replace(/\s*[.;,:]+$/, '')
  if (area !== undefined && /^(?:multiple|all|misc|various|treewide|global|\*|deps|release|repo|core)$/i.test(area)) {
    if (/^deps$/i.test(area)) change = 'chore'
    area = undefined
  }
  return {
    text,
    breaking,
    ...(change && { change }),
    ...(area && { area: area.trim() }),
    ...(ticket && { ticket }),
    ...(number && { number }),
  }
}

/** What stays the same of a subject through rebase, squash and merge: no number at its end, no capitals. */
export function lasting(line: string): string {
  const plain = plainLine(line).toLowerCase()
  // Every commit is asked, and most have nothing to take off.
  if (!plain.includes('!') && !plain.includes('#')) return plain
  return plain.replace(/^(?:fixup|squash|amend)! /, '').replaceAll(/\s*\((?:gh-|pr\s?)?[#!]\d+\)/g, '')
}

/** A commit that its maker's tools wrote to mark a release. */
export function isRelease(line: string): boolean {
  return /^(?:chore|build|ci|docs|feat)?(?:\(?release\)?)\b[^a-z]*(?:[:!]|\bv?\d)|^(?:chore|build)\((?:main|master|release|version)\)|^(?:bump|cut|prepare|publish|tag|version|set|update)\b.{0,40}\b(?:release|version|v?\d+\.\d+)|^(?:[\w@/-]+[ @:])?v?\d+\.\d+(?:\.\d+)?[\w.+-]*$|^merge[ds]? .*(?:\brelease[-/]|\binto (?:main|master)\b)|^chore: (?:bump to|release|version|publish) |^(?:back to development|start (?:the )?.*\bcycle)/i.test(
    plainLine(line).replace(/\s*\([#!]\d+\)$/, ''),
  )
}

export interface Trailer {
  readonly role: 'with' | 'review'
  readonly name: string
  readonly mail: string
}

const ROLES: Readonly<{ [key: string]: Trailer['role'] }> = {
  'co-authored-by': 'with',
  'coauthored-by': 'with',
  'co-developed-by': 'with',
  'reviewed-by': 'review',
  'acked-by': 'review',
  'tested-by': 'review',
  'approved-by': 'review',
}

/** Who else the message names, and as what. A bare name without an address is left alone. Every commit is asked, so it must be quick. */
export function trailersOf(message: string): readonly Trailer[] {
  const found: Trailer[] = []
  let at = message.indexOf('-by:')
  while (at >= 0) {
    const end = message.indexOf('\n', at)
    const [, key = '', name = '', mail = ''] =
      /^\s*([\w-]+):\s*([^<]*?)\s*<([^>]*)>/.exec(message.slice(message.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end)) ?? []
    const role = ROLES[key.toLowerCase()]
    if (role) found.push({ role, name: plainLine(name), mail: mail.trim().toLowerCase() })
    at = end < 0 ? -1 : message.indexOf('-by:', end)
  }
  return found
}

/** What a commit takes back: the ids and the subject of the other, as far as it says; undefined when it takes nothing back. */
export function revertOf(message: string): { readonly ids: readonly string[]; readonly subject?: string } | undefined {
  const line = firstLine(message)
  if (!/revert|reapply|back|undo|roll|restore/i.test(line)) return undefined
  if (!/^(?:\S+ )?(?:revert|reapply|back(?:ed)? ?out|undo|rollback|roll back|restore,)/i.test(line) || /\bpartial/i.test(line)) return undefined
  const ids = [...message.matchAll(/\bthis reverts (?:commit|merge) ([0-9a-f]{7,64})/gi)].map(([, id = '']) => id)
  const again = /^reapply "(.+)"/i.exec(line)
  const quoted = again ? `Revert "${again[1]}"` : /^(?:\S+ )?(?:revert|undo|back out|restore)[,:]? ["“](.+)["”]/i.exec(line)?.[1]
  const subject = quoted ?? /^revert(?:\([^)]*\))?: (.+)/i.exec(line)?.[1]
  if (ids.length === 0 && subject === undefined) return undefined
  return { ids, ...(subject !== undefined && { subject: lasting(subject) }) }
}

const MAIN = /^(?:origin\/|upstream\/)?(?:main|master|develop|development|dev|trunk|next|maint|stable|head|release\b.*|v?\d+\.\d[\w.-]*)$/i
const PULLED = /^(?:merge pull request|auto merge of|merged in|merge pr|merge #|merge !|merge mr)/i

/** Did this merge bring in a branch? Not when it only catches up with the main line, or takes in somebody's whole tree. */
export function bringsBranch(line: string, message: string): boolean {
  if (!/^merge/i.test(line) && !/^auto merge/i.test(line)) return true
  const [, branch] = /^merge branch '([^']+)'/i.exec(line) ?? []
  if (branch !== undefined) return !MAIN.test(branch)
  if (!PULLED.test(line)) return false
  const from = /from \S+?[/:](\S+)$/.exec(line)?.[1]
  return from === undefined || !MAIN.test(from) || message.trim().includes('\n')
}

export interface MergedBranch {
  readonly title?: string
  /** What the merge says came of the branch. */
  readonly about?: string
  readonly number?: string
}

/** What a merge says of the branch it brought in. */
export function mergedBranch(message: string): MergedBranch {
  const line = firstLine(message)
  const [first = '', second] = message
    .slice(message.indexOf('\n') + 1 || message.length)
    .trim()
    .split(/\n\s*\n/)
  const opening = plainLine(first)
  if (/^merge branch/i.test(line)) {
    if (opening === '' || /^(?:\* |conflicts|see merge request|signed-off-by|# )/i.test(opening)) return {}
    if (!first.trim().includes('\n') && !/\.$/.test(opening)) return { title: opening }
    const about = aboutOf(first)
    const [sentence] = sentencesOf(about ?? '')
    // A short first sentence says what the branch did; "Code clean-up." would not.
    const speaks = sentence !== undefined && sentence.length <= 100 && sentence.split(' ').length >= 5
    return { ...(about && { about }), ...(speaks && { title: sentence }) }
  }
  const pulled = PULLED.test(line)
  const number = pulled ? /[#!](\d+)/.exec(line)?.[1] : subjectOf(line).number
  const title = pulled ? opening || /^merge (?:pr|#|!|mr)\S*:?\s+(?:from )?(.+)$/i.exec(line)?.[1] : line
  const about = aboutOf(pulled ? second : first)
  return { ...(title && { title: title.slice(0, 300) }), ...(about && { about }), ...(number && { number }) }
}

/** The subjects that a squash lists, oldest first: GitHub's bullets, or `git merge --squash`. */
export function squashed(message: string): readonly string[] {
  const [, ...rest] = message.split('\n')
  const bullets = rest.filter((line) => /^\* \S/.test(line)).map((line) => line.slice(2))
  if (bullets.length > 0) return bullets
  if (!/^squashed commit of the following/im.test(message)) return []
  const commits = rest.join('\n').split(/^commit [0-9a-f]{7,64}$/m)
  return commits.flatMap((commit) => /^ {4}(\S.*)$/m.exec(commit)?.[1] ?? []).toReversed()
}

/** Whole sentences of a paragraph, as many as fit; undefined when it is a list, a trailer or a reference. */
export function aboutOf(paragraph: string | undefined): string | undefined {
  const text = plainLine((paragraph ?? '').replaceAll(/\s*(?:\(?cf\.\s*)?<[^<>\s]*@[^<>\s]*>\)?/g, '').split(/\n\s*[*•-] /, 1)[0] ?? '')
  if (
    !/^[\p{L}`'"“(]/u.test(text) ||
    text.split(' ').length < 5 ||
    /^[\w-]+:\s|^(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?|relate[sd]?|refs?|see|part of|follow-?up)\b:?\s*(?:to\s)?(?:#|https?:|\w+\/)/i.test(text)
  )
    return undefined
  let about = ''
  for (const sentence of sentencesOf(text)) {
    if (/:$/.test(sentence.trim()) || /\bhttps?:/.test(sentence) || about.length + sentence.length > LONGEST_ABOUT) break
    about += sentence
  }
  return about.trim() || undefined
}

/** A sentence ends where a capital or a quotation follows, so not after `e.g.` */
const sentencesOf = (text: string): readonly string[] => text.match(/.+?[.!?](?=\s+[\p{Lu}"'`(]|$)|.+$/gu) ?? []

const LONGEST_ABOUT = 280

/** The first paragraph below the subject. */
export function openingOf(message: string): string | undefined {
  const at = message.indexOf('\n')
  return at < 0
    ? undefined
    : message
        .slice(at + 1, at + 4000)
        .trim()
        .split(/\n\s*\n/, 1)[0]
}
