// An export of ours that is read back: plain data in the shape of a ladder file, with the place of everything in what it was read from.

import { checkFile } from '../../platform/check-file.ts'
import type { Place } from '../../platform/problem.ts'
import { problemOf } from '../../platform/yaml-file.ts'
import { faultsIn } from '../integrity.ts'
import type { LadderFile } from '../schema.ts'
import { ladderFile } from '../schema.ts'

type Path = readonly PropertyKey[]

export interface OwnFile {
  readonly data: unknown
  readonly placeOf: (path: Path) => Place
}

/** Remembers where things stand; what has no place of its own has that of what it is part of. */
export class Places {
  readonly #places = new Map<string, number | string>()
  readonly #file: string
  readonly #text: string

  /** `text` is what `putAt` looks in. */
  constructor(file: string, text = '') {
    this.#file = file
    this.#text = text
  }

  put(path: Path, line: number): void {
    this.#places.set(path.join('/'), line)
  }

  /** On the line where `sign` comes up first; it is looked for only once somebody asks. */
  putAt(path: Path, sign: string): void {
    this.#places.set(path.join('/'), sign)
  }

  readonly of = (path: Path): Place => {
    for (let length = path.length; length >= 0; length -= 1) {
      const place = this.#places.get(path.slice(0, length).join('/'))
      if (place !== undefined) return { file: this.#file, line: typeof place === 'number' ? place : this.#lineOf(place) }
    }
    return { file: this.#file }
  }

  #lineOf(sign: string): number {
    return this.#text.slice(0, Math.max(this.#text.indexOf(sign), 0)).split('\n').length
  }
}

/** @throws Problem `input` with everything that is wrong with it, each with its place */
export function wholeLadder({ data, placeOf }: OwnFile): LadderFile {
  const file = checkFile(ladderFile, { data, placeOf })
  const findings = faultsIn(file).map(({ message, path }) => ({ message, at: placeOf(path) }))
  if (findings.length > 0) throw problemOf(findings)
  return file
}
