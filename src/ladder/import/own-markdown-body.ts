// The lines of a ladder document below its front matter, taken one after the other.

import { outOfLine, textOutOfLine } from '../export/inline.ts'
import type { Text } from '../ladder.ts'
import { Places } from './own-file.ts'

type Fields = { [key: string]: unknown }

/** What the lines are about; a heading becomes a level or a competency by the short line below it. */
type About = 'ladder' | 'section' | 'heading' | 'level' | 'competency'

const HEADING = /^(#{1,3}) (.*)$/
const FACTS = /^`([^`]+)`((?: · [\w-]+: [^`]*)+)$/
const UNDER_ID = /^`([^`]+)`: (.*)$/
const TITLES = /^\*\*(?:\\.|[^\\*])*:\*\* (.*)$/
const LEVEL_NAME = /^\*\*(?:\\.|[^\\*])*:\*\* /
const LISTS: ReadonlySet<string> = new Set(['tracks', 'kinds', 'source', 'readiness'])

export class Body {
  readonly #places: Places
  readonly #ladder: Fields = {}
  readonly #families: Fields[] = []
  readonly #levels: Fields[] = []
  readonly #competencies: (Fields & { readonly expectations: Fields[] })[] = []
  #about: About = 'ladder'
  #fields: Fields = this.#ladder
  #expectation: Fields | null = null
  /** The paragraphs of a summary, each as the lines it is wrapped into. */
  readonly #summaries = new Map<Fields, string[][]>()
  #afterGap = true

  constructor(file: string) {
    this.#places = new Places(file)
  }

  get placeOf(): Places['of'] {
    return this.#places.of
  }

  read(): Fields {
    for (const [fields, paragraphs] of this.#summaries) fields['summary'] = textOutOfLine(paragraphs.map((lines) => lines.join(' ')).join('<br><br>'))
    return { ...this.#ladder, families: this.#families, levels: this.#levels, competencies: this.#competencies }
  }

  /** False for a line that has no place where it stands. `number` counts from 1. */
  take(line: string, number: number): boolean {
    const [, hashes, heading = ''] = HEADING.exec(line) ?? []
    const taken = hashes === undefined ? this.#inside(line, number) : this.#begin(hashes.length, heading, number)
    this.#afterGap = line === ''
    return taken
  }

  #begin(depth: number, heading: string, number: number): boolean {
    this.#expectation = null
    this.#about = depth === 1 ? 'ladder' : depth === 2 ? 'section' : 'heading'
    this.#fields = depth === 1 ? this.#ladder : {}
    if (depth !== 2) this.#fields['name'] = textOutOfLine(heading)
    if (depth === 1) this.#places.put([], number)
    return true
  }

  #inside(line: string, number: number): boolean {
    if (line === '') return true
    if (line.startsWith('`')) return this.#facts(line, number)
    if (line.startsWith('**')) return this.#about === 'level' && this.#titles(line)
    if (line.startsWith('- ')) return this.#item(line.slice(2), number)
    if (/^\s+- /.test(line)) return this.#detail(line.replace(/^\s+- /, ''))
    return this.#summary(line)
  }

  #facts(line: string, number: number): boolean {
    const facts = factsIn(line)
    if (this.#about !== 'heading' || !facts) return false
    Object.assign(this.#fields, facts)
    this.#about = 'rank' in facts ? 'level' : 'competency'
    if (this.#about === 'level') this.#places.put(['levels', this.#levels.push(this.#fields) - 1], number)
    else this.#places.put(['competencies', this.#competencies.push(Object.assign(this.#fields, { expectations: [] })) - 1], number)
    return true
  }

  /** A line in bold alone is the heading of what follows. */
  #titles(line: string): boolean {
    const [, titles] = TITLES.exec(line) ?? []
    if (titles !== undefined)
      this.#fields['aliases'] = titles.match(/(?:\\.|[^\\,])+/g)?.map((title, index) => outOfLine(index === 0 ? title : title.replace(/^ /, '')))
    return true
  }

  #item(line: string, number: number): boolean {
    if (this.#about === 'section') return this.#family(line, number)
    if (this.#about === 'level') return listIn(this.#fields, 'decides').push(textOutOfLine(line)) > 0
    const competency = this.#competencies.at(-1)
    if (this.#about !== 'competency' || !competency) return false
    this.#expectation = { sentence: textOutOfLine(line.replace(LEVEL_NAME, '')) }
    this.#places.put(['competencies', this.#competencies.length - 1, 'expectations', competency.expectations.push(this.#expectation) - 1], number)
    return true
  }

  #family(line: string, number: number): boolean {
    const [, id, name = ''] = UNDER_ID.exec(line) ?? []
    if (id === undefined) return false
    this.#places.put(['families', this.#families.push({ id, name: textOutOfLine(name) }) - 1], number)
    return true
  }

  /** Below an expectation: what it is and what counts for it, or an example of a family. */
  #detail(line: string): boolean {
    const expectation = this.#expectation
    if (!expectation) return false
    const facts = factsIn(line)
    if (facts) {
      const { kinds, scope, autonomy, ...rest } = facts
      Object.assign(expectation, rest, { evidence: given({ kinds, scope, autonomy }) })
      return true
    }
    const [, family, example = ''] = UNDER_ID.exec(line) ?? []
    if (family === undefined) return false
    expectation['examples'] = { ...(expectation['examples'] as Fields | undefined), [family]: textOutOfLine(example) }
    return true
  }

  #summary(line: string): boolean {
    if (this.#about === 'section' || this.#about === 'heading' || this.#expectation) return false
    const paragraphs = this.#summaries.get(this.#fields) ?? []
    this.#summaries.set(this.#fields, paragraphs)
    const last = paragraphs.at(-1)
    if (last && !this.#afterGap) last.push(line)
    else paragraphs.push([line])
    return true
  }
}

function listIn(fields: Fields, key: string): (Text | undefined)[] {
  const list = (fields[key] ?? []) as (Text | undefined)[]
  fields[key] = list
  return list
}

/** The id and the values of a short line; null when it is none. */
function factsIn(line: string): Fields | null {
  const [, id, said] = FACTS.exec(line) ?? []
  if (id === undefined || said === undefined) return null
  const facts = said.split(' · ').slice(1)
  return { id, ...Object.fromEntries(facts.map((fact) => factOf(fact.slice(0, fact.indexOf(':')), fact.slice(fact.indexOf(':') + 2)))) }
}

function factOf(key: string, value: string): [string, unknown] {
  const items = value.split(', ')
  if (key === 'readiness') return [key, Object.fromEntries(items.map((item) => item.split(' ')).map(([name = '', points]) => [name, Number(points)]))]
  if (LISTS.has(key)) return [key, items]
  if (key === 'rank') return [key, Number(value)]
  return [key, key === 'required' ? value === 'yes' : value]
}

function given(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
