// One commit as git prints it: the format that asks for it, and the reader of what comes back.

import { isUtf8 } from 'node:buffer'
import type { Day } from './evidence.ts'

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

const western = new TextDecoder('windows-1252')

/** Commits from before UTF-8 say no encoding; read as Western European they stay readable and never fail. */
export function decode(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return text.includes('\uFFFD') && !isUtf8(bytes) ? western.decode(bytes) : text
}

/** From one character a byte, which is how a chunk is read, for that costs nothing; most text is ASCII and stays. */
function decoded(bytes: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  return /[^\x00-\x7f]/.test(bytes) ? decode(Buffer.from(bytes, 'latin1')) : bytes
}

const clean = (text: string): string => (/[^\w @.+-]/.test(text) ? decoded(text).replaceAll(/[\p{Cc}\p{Cf}<>]/gu, '') : text).trim()

function commitOf(record: string): Commit | undefined {
  const start = record.indexOf('commit ')
  const lines = record.slice(start, start + 2000).split('\n', 7)
  const [first = '', parents = '', day = '', name = '', mail = '', committer = '', committerMail] = lines
  if (start < 0 || committerMail === undefined) return undefined
  const head = lines.reduce((length, line) => length + line.length + 1, start)
  return {
    id: first.slice(7),
    parents: parents === '' ? [] : parents.split(' '),
    day,
    author: { name: clean(name), mail: clean(mail).toLowerCase() },
    committer: { name: clean(committer), mail: clean(committerMail).toLowerCase() },
    message: decoded(record.slice(head, head + LONGEST)),
  }
}

/** Takes the output of git in chunks of any size and hands on one commit after the other, holding one at most. */
export function commitReader(take: (commit: Commit) => void): (chunk: Buffer) => void {
  let held = ''
  return (chunk) => {
    const text = chunk.toString('latin1')
    let from = 0
    for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', from)) {
      const commit = commitOf(held + text.slice(from, end))
      if (commit) take(commit)
      held = ''
      from = end + 1
    }
    if (held.length < LONGEST * 2) held += text.slice(from)
  }
}
