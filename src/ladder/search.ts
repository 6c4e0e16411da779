// Search in the expectations of ladders: every word has to be there, from its beginning, whatever its case and accents.

import { inLanguage } from '../text/text.ts'
import type { Ladder } from './ladder.ts'

/** Where an expectation was found in: a published version or a draft. */
export interface SearchedLadder {
  readonly ladder: string
  readonly name: string
  readonly version: string
  /** The id of the draft; null for what is published. */
  readonly draft: string | null
}

export interface SearchEntry {
  readonly id: string
  readonly sentence: string
  readonly level: string
  readonly levelName: string
  readonly competency: string
  readonly competencyName: string
  /** Folded words of the sentence, each with a space before it. */
  readonly said: string
  /** The same of the sentence and the names around it. */
  readonly all: string
}

export interface SearchIndex {
  readonly name: string
  readonly version: string
  readonly levels: readonly { readonly id: string; readonly name: string }[]
  readonly entries: readonly SearchEntry[]
}

export interface Hit extends Omit<SearchEntry, 'said' | 'all'> {
  readonly in: SearchedLadder
}

export interface SearchResult {
  /** Best first, at most as many as were asked for. */
  readonly hits: readonly Hit[]
  /** How many there are in all. */
  readonly found: number
}

/** Letters that no decomposition takes apart. */
const APART: Readonly<{ [letter: string]: string }> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' }
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Small letters without accents. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłđæœı]/g, (letter) => APART[letter] ?? letter)
}

/** The words of a text, folded; of a search the same. */
function foldedWords(text: string): readonly string[] {
  return folded(text).match(WORD) ?? []
}

export function indexOf(ladder: Ladder, language: string): SearchIndex {
  const levels = ladder.levels.map(({ id, name }) => ({ id, name: inLanguage(name, language) }))
  const levelNames = new Map(levels.map(({ id, name }) => [id, name]))
  const competencyNames = new Map(ladder.competencies.map(({ id, name }) => [id, inLanguage(name, language)]))
  const entries = ladder.expectations.map(({ id, sentence: text, level, competency }) => {
    const sentence = inLanguage(text, language)
    const [levelName, competencyName] = [levelNames.get(level) ?? level, competencyNames.get(competency) ?? competency]
    const said = spaced(sentence)
    return { id, sentence, level, levelName, competency, competencyName, said, all: `${said}${spaced(competencyName)}${spaced(levelName)}` }
  })
  return { name: inLanguage(ladder.name, language), version: ladder.version, levels, entries }
}

function spaced(text: string): string {
  return foldedWords(text)
    .map((word) => ` ${word}`)
    .join('')
}

/** `level`: only this one; nothing is found for a search without a word. `most`: how many hits are given. */
export function search(
  indexes: readonly { readonly in: SearchedLadder; readonly index: SearchIndex }[],
  query: string,
  { level, most }: { readonly level?: string; readonly most: number },
): SearchResult {
  const wanted = [...new Set(foldedWords(query))].map((word) => ` ${word}`)
  if (wanted.length === 0) return { hits: [], found: 0 }
  const phrase = wanted.join('')
  const hits: { readonly in: SearchedLadder; readonly entry: SearchEntry; readonly score: number }[] = []
  for (const { in: from, index } of indexes) {
    for (const entry of index.entries) {
      if (level !== undefined && entry.level !== level) continue
      if (wanted.every((word) => entry.all.includes(word))) hits.push({ in: from, entry, score: scoreOf(entry, wanted, phrase) })
    }
  }
  hits.sort((a, b) => b.score - a.score || a.entry.said.length - b.entry.said.length || order(a.in.name, b.in.name) || order(a.entry.id, b.entry.id))
  const shown = hits.slice(0, most).map(({ in: from, entry: { said: _, all: __, ...entry } }) => ({ ...entry, in: from }))
  return { hits: shown, found: hits.length }
}

/** The words one after the other count most, then a whole word, then its beginning, then a name around the sentence. */
function scoreOf({ said }: SearchEntry, wanted: readonly string[], phrase: string): number {
  const words = wanted.map((word) => {
    if (`${said} `.includes(`${word} `)) return 3
    return said.includes(word) ? 2 : 1
  })
  return words.reduce((sum, score) => sum + score, 0) + (wanted.length > 1 && said.includes(phrase) ? 3 * wanted.length : 0)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A text in parts, those marked that begin as a word of the search does. */
export function marked(text: string, query: string): readonly { readonly text: string; readonly found: boolean }[] {
  const wanted = foldedWords(query)
  const parts: { text: string; found: boolean }[] = []
  let last = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!wanted.some((one) => folded(word).startsWith(one))) continue
    if (index > last) parts.push({ text: text.slice(last, index), found: false })
    parts.push({ text: word, found: true })
    last = index + word.length
  }
  if (last < text.length) parts.push({ text: text.slice(last), found: false })
  return parts
}
