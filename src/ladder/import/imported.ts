// What an import gives, whatever it was read from: a ladder in our shape, and what could not be carried and where.
//
// To add a format, write one pure file that exports a `Format`, and put it into the list in `formats.ts`:
// the more particular ones come first, and each is shown only the files that none before it has taken.
// A file of our own (an export read back) gives `whole`; anything else gives drafts, and `assemble.ts` makes ids, ranks and rules for them.

import type { LadderFile } from '../schema.ts'

/** Something that was not carried, or was guessed: where (`ladder.md:12`, `levels.xlsx, Sheet1!C4`), and why, in a sentence. One for each thing. */
export interface Loss {
  readonly at: string
  readonly reason: string
}

export interface Imported {
  /** The id of the format. */
  readonly format: string
  readonly ladder: LadderFile
  readonly losses: readonly Loss[]
}

/** A sheet, or a CSV file: cells as text, a row as long as it is written. */
export interface Table {
  /** Null for a CSV file. */
  readonly sheet: string | null
  readonly rows: readonly (readonly string[])[]
}

/** A file that somebody wants imported, read but not understood. */
export interface Given {
  /** From what was named, with `/`; said in losses. */
  readonly path: string
  /** Lower-case, without the dot; a .docx is given as the `html` that it was turned into. */
  readonly extension: string
  /** Decoded, without a byte order mark; null for a spreadsheet. */
  readonly text: string | null
  /** Of a spreadsheet or a CSV file; else empty. */
  readonly tables: readonly Table[]
}

export interface Format {
  readonly id: string
  /** What these files hold in this format; null when nothing. */
  readonly read: (files: readonly Given[]) => Taken | null
}

export interface Taken {
  /** Paths of the files that were understood, with or without a ladder in them. */
  readonly files: readonly string[]
  readonly ladders: readonly DraftLadder[]
  readonly losses: readonly Loss[]
  /** A ladder that is complete already, ids and rules included. */
  readonly whole?: LadderFile
}

/** A ladder as somebody else wrote it: texts in their order, known by the names they have there. */
export interface DraftLadder {
  readonly name: string
  readonly summary?: string
  /** Lowest first. */
  readonly levels: readonly DraftLevel[]
  readonly competencies: readonly DraftCompetency[]
  readonly statements: readonly DraftStatement[]
  /** Where it stands. */
  readonly at: string
}

export interface DraftLevel {
  /** What statements call it. */
  readonly key: string
  readonly name: string
  readonly aliases?: readonly string[]
  readonly summary?: string
  /** Where the source says so; else it is told by the name. */
  readonly track?: 'ic' | 'management'
}

export interface DraftCompetency {
  readonly key: string
  readonly name: string
  readonly summary?: string
}

export interface DraftStatement {
  readonly level: string
  readonly competency: string
  readonly sentence: string
  /** Left out: required. */
  readonly optional?: true
  readonly examples?: readonly string[]
  /** The source's own id, where it has one. */
  readonly id?: string
  readonly at: string
}
