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

const clean = (text: string | undefined): string => (text ?? '').replaceAll(/[\p{Cc}\p{Cf}<>]/gu, '').trim()

function commitOf(record: string): Commit | undefined {
  const lines = record.split('\n', 7)
  const id = lines[0]?.replace('commit ', '') ?? ''
  if (lines.length < 7 || !/^[0-9a-f]{40,64}$/.test(id)) return undefined
  const [, parents = '', day = '', name, mail, committer, committerMail] = lines
  const head = lines.reduce((length, line) => length + line.length + 1, 0)
  return {
    id,
    parents: parents === '' ? [] : parents.split(' '),
    day,
    author: { name: clean(name), mail: clean(mail).toLowerCase() },
    committer: { name: clean(committer), mail: clean(committerMail).toLowerCase() },
    message: record.slice(head),
  }
}

/** Takes the output of git in chunks of any size and hands on one commit after the other, holding one at most. */
export function commitReader(take: (commit: Commit) => void): (chunk: Buffer) => void {
  let held: Buffer = Buffer.alloc(0)
  return (chunk) => {
    let from = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      const part = chunk.subarray(from, end)
      const record = held.length > 0 ? Buffer.concat([held, part]) : part
      const commit = commitOf(decode(cut(record)).trimStart())
      if (commit) take(commit)
      held = Buffer.alloc(0)
      from = end + 1
    }
    if (held.length < LONGEST) held = Buffer.concat([held, chunk.subarray(from)])
  }
}

/** The first LONGEST bytes, not ending inside a character. */
function cut(bytes: Buffer): Buffer {
  if (bytes.length <= LONGEST) return bytes
  let end = LONGEST
  while (((bytes[end] ?? 0) & 0xc0) === 0x80 && end > LONGEST - 4) end -= 1
  return bytes.subarray(0, end)
}
