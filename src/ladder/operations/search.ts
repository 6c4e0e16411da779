// Search in all expectations that one may read.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { parseLadder } from '../parse.ts'
import type { SearchedLadder, SearchIndex, SearchResult } from '../search.ts'
import { indexOf, search } from '../search.ts'
import type { Searchable } from '../store/searchable.ts'
import { searchableLadders, searchableSource } from '../store/searchable.ts'

const MOST = 50

interface SearchInput {
  readonly q: string
  /** Only in this ladder. */
  readonly ladder?: string | undefined
  /** Only at this level. */
  readonly level?: string | undefined
}

/** What was found, and what a search can be narrowed to. */
export interface FoundExpectations extends SearchResult {
  readonly ladders: readonly SearchedLadder[]
  /** Of the ladders that are searched; levels of the same id are one. */
  readonly levels: readonly { readonly id: string; readonly name: string }[]
}

export const searchLadders: Operation<SearchInput, FoundExpectations> = {
  name: 'search-ladders',
  summary: 'Expectations of the published ladders in force, and of drafts that I see, which hold every word of the search.',
  http: { method: 'GET', path: '/ladder-search' },
  input: z.object({ q: z.string().max(200), ladder: z.string().max(80).optional(), level: z.string().max(80).optional() }),
  output: z.custom<FoundExpectations>(),
  act: 'read a ladder',
  subject: () => null,
  audit: null,
  run: find,
}

/** By language, ladder and digest: what is published never changes, and a draft has another digest after an edit. */
let known: ReadonlyMap<string, SearchIndex> = new Map()

async function find(tx: Tx, { q, ladder, level }: SearchInput, context: Context): Promise<FoundExpectations> {
  const all = await searchableLadders(tx)
  const indexes: { readonly in: SearchedLadder; readonly index: SearchIndex }[] = []
  for (const one of all) {
    const index = await indexed(tx, one, context.language)
    indexes.push({ in: { ladder: one.ladder, name: index.name, version: index.version, draft: one.draft }, index })
  }
  const searched = ladder === undefined ? indexes : indexes.filter((one) => one.in.ladder === ladder)
  const levels = new Map(searched.flatMap(({ index }) => index.levels.map((each) => [each.id, each.name] as const)))
  return {
    ...search(searched, q, { most: MOST, ...(level === undefined ? {} : { level }) }),
    ladders: indexes.map((one) => one.in),
    levels: [...levels].map(([id, name]) => ({ id, name })),
  }
}

/** More ladders than an organisation has, and a bound on what is kept in memory. */
const MOST_KNOWN = 100

async function indexed(tx: Tx, one: Searchable, language: string): Promise<SearchIndex> {
  const key = [language, one.ladder, one.digest].join('\n')
  const index = known.get(key) ?? indexOf(parseLadder(await searchableSource(tx, one)), language)
  // The one asked for last stands last, so that the first is the one that nobody asks for any more.
  known = new Map([...[...known].filter(([other]) => other !== key).slice(-MOST_KNOWN + 1), [key, index]])
  return index
}
