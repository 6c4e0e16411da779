// What is said of a cell, row or column of a people file that can't be taken.

import type { Ladder } from '../../ladder/ladder.ts'
import { TRACKS } from '../../ladder/ladder.ts'
import { words } from '../../text/text.ts'
import type { FindingKind } from './people-file.ts'

/** The sentence for a finding; `text` is what stands there. */
export function sentenceFor(kind: FindingKind, column: string, text: string, ladder: Ladder, language: string): string {
  const say = words(language).peopleFile.findings
  const [first = '', second = ''] = text.split(' ')
  switch (kind) {
    case 'missing':
      return say.missing(column)
    case 'bad-id':
      return say.badId(text)
    case 'bad-mail':
      return say.badMail(text)
    case 'bad-day':
      return say.badDay(text)
    case 'ambiguous-day':
      return say.ambiguousDay(text)
    case 'bad-number':
      return column === 'experience' ? say.badNumber.experience(text) : say.badNumber.share(text)
    case 'too-long':
      return say.tooLong(column, text)
    case 'control-character':
      return say.controlCharacter(column)
    case 'unknown-track':
      return say.unknownTrack(text, TRACKS)
    case 'unknown-level':
      return say.unknownLevel(
        text,
        ladder.levels.map(({ id }) => id),
      )
    case 'unknown-family':
      return say.unknownFamily(
        text,
        ladder.families.map(({ id }) => id),
      )
    case 'unknown-department':
      return say.unknownDepartment(text)
    case 'unknown-person':
      return say.unknownPerson(column, text)
    case 'own-manager':
      return say.ownManager
    case 'days-reversed':
      return say.reversed(column, first, second)
    case 'wrong-cells':
      return say.wrongCells(Number(first), Number(second))
    case 'column-missing':
      return say.columnMissing(column)
    case 'column-twice':
      return say.columnTwice(column)
    case 'unknown-column':
      return say.unknownColumn(text)
    case 'rows-above':
      return say.rowsAbove(Number(text))
    case 'guessed-encoding':
      return say.guessedEncoding
    default:
      return text
  }
}
