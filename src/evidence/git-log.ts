// One commit as git prints it: the format that asks for it, and the reader of what comes back.

import type { Day } from '../algorithms/calendar.ts'

export interface Identity {
  readonly name: string
  readonly mail: string
}

export interface Commit {
  readonly id: string
  readonly parents: readonly string[]
  /** The author's day, in the author's own time zone. */
  readonly day: Day
  readonly author: Identity
  readonly committer: Identity
  readonly message: string
}

/** For `git rev-list --format`; it prints `commit <id>` above. A name can't hold a line break, nor a message a NUL. */
export const FORMAT = '%P%n%as%n%an%n%ae%n%cn%n%ce%n%B%x00'

/** What is kept of one commit; the rest of a longer message says nothing that a title could use. */
const LONGEST = 64 * 1024

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const western = new TextDecoder('windows-1252')

/** Commits from before UTF-8 say no encoding; read as Western European they stay readable and never fail. */
export function decode(bytes: Buffer): string {
  try {
    return strict.decode(bytes)
  } catch {
    return western.decode(bytes)
  }
}

/** From one character a byte, which is how a chunk is read, for that costs nothing; most text is ASCII and stays. */
function decoded(bytes: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  return /[^\x00-\x7f]/.test(bytes) ? decode(Buffer.from(bytes, 'latin1')) : bytes
}

/** A cut may have gone through a character; what is left of it goes too. */
const wholeCharacters = (bytes: string): string => (bytes.length === LONGEST ? bytes.replace(/[\x80-\xff]{1,4}$/, '') : bytes)

const clean = (text: string): string =>
  decoded(text)
    .replaceAll(/[\p{Cc}\p{Cf}<>]/gu, '')
    .trim()

/** Thousands of commits share a few identities: each is one object, made once. */
function identityReader(): (raw: string) => Identity {
  const known = new Map<string, Identity>()
  return (raw) => {
    const before = known.get(raw)
    if (before) return before
    const [name = '', mail = ''] = raw.split('\n')
    const identity = { name: clean(name), mail: clean(mail).toLowerCase() }
    // A copy of its own, or the map would hold on to the whole chunk.
    known.set(Buffer.from(raw, 'latin1').toString('latin1'), identity)
    return identity
  }
}

/** Takes the output of git, one character a byte, in chunks of any size, and hands on one commit after the other, holding one at most. */
export function commitReader(take: (commit: Commit) => void): (text: string) => void {
  const identity = identityReader()
  let held = ''

  const commitIn = (record: string): void => {
    const start = record.indexOf('commit ')
    const id = record.indexOf('\n', start)
    const parents = record.indexOf('\n', id + 1)
    const day = parents + 11
    const author = record.indexOf('\n', record.indexOf('\n', day + 1) + 1)
    const committer = record.indexOf('\n', record.indexOf('\n', author + 1) + 1)
    if (start < 0 || committer < 0) return
    take({
      id: record.slice(start + 7, id),
      parents: parents === id + 1 ? [] : record.slice(id + 1, parents).split(' '),
      day: record.slice(parents + 1, day),
      author: identity(record.slice(day + 1, author)),
      committer: identity(record.slice(author + 1, committer)),
      message: decoded(wholeCharacters(record.slice(committer + 1, committer + 1 + LONGEST))),
    })
  }

  return (text) => {
    let from = 0
    for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', from)) {
      commitIn(held + text.slice(from, end))
      held = ''
      from = end + 1
    }
    if (held.length < LONGEST * 2) held += text.slice(from)
  }
}
