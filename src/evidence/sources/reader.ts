// What reads a file of one source, and what it may need to be told.

import type { Day } from '../../algorithms/calendar.ts'
import type { Imported } from '../imported.ts'

/** What a source may need to be told: whose work it is, column names, a known layout of them, where clocks without a zone stand. */
export const SETTINGS = ['author', 'map', 'preset', 'zone'] as const
export type Setting = (typeof SETTINGS)[number]

export interface ReaderSettings {
  /** The person whose record it is; may be empty at the command line, where a record is new. */
  readonly name: string
  /** Who they are in the source: a login, a name or a mail address. */
  readonly author?: string
  /** What happened before may be left out early; it is left out of `items` in any case. */
  readonly since?: Day
  readonly today: Day
  /** Field of an item → the column as the file calls it. */
  readonly map?: Readonly<{ [field: string]: string }>
  readonly preset?: string
  /** IANA, as Europe/Berlin. */
  readonly zone?: string
  readonly language: string
}

export interface Reader {
  /** In bytes; a larger file is refused before it is read. */
  readonly largest: number
  /** How names of such files end, in small letters, the likeliest first. */
  readonly endings: readonly string[]
  readonly asks: readonly Setting[]
  /** Without it nothing can be read; one of `asks`. */
  readonly needs?: readonly Setting[]
  /** At the command line a folder of such files can be named instead of one. */
  readonly folder?: true
  /** What it reads is text that can be pasted. */
  readonly pasted?: true
  /** For `asks: map`: the fields of an item that a column can be named for. */
  readonly fields?: readonly string[]
  /** For `asks: preset`: ids of the known layouts. */
  readonly presets?: readonly string[]
  /**
   * Reads a whole file; its module is loaded when it is first asked for. Takes nothing from the world beside the arguments.
   * A table that lacks a column it needs comes back without items, with `table` and the reason in `skipped`, so that it can be mapped.
   * @throws Problem `input` for what isn't such a file
   */
  readonly read: (bytes: Uint8Array, file: string, settings: ReaderSettings) => Promise<Imported>
}
