// Search in all expectations: a box for other pages, and the page of what was found.

import { Options } from '../../platform/fields.tsx'
import { words } from '../../text/text.ts'
import type { Hit, SearchedLadder, SearchResult } from '../search.ts'
import { marked } from '../search.ts'
import { BelowLadders } from './parts.tsx'

/** A box that leads to the search. */
export function SearchBox({ language }: { language: string }) {
  const say = words(language).ladderSearch
  return (
    <search>
      <form class="search-box" method="get" action="/ladders/search">
        <label for="search-expectations" class="unseen">
          {say.label}
        </label>
        <input id="search-expectations" type="search" name="q" maxlength={200} placeholder={say.label} required />
        <button type="submit">{say.button}</button>
      </form>
    </search>
  )
}

export interface SearchView {
  readonly q: string
  readonly ladder: string
  readonly level: string
  readonly result: SearchResult
  readonly ladders: readonly SearchedLadder[]
  readonly levels: readonly { readonly id: string; readonly name: string }[]
  readonly language: string
}

export function SearchPage({ q, ladder, level, result, ladders, levels, language }: SearchView) {
  const say = words(language).ladderSearch
  const names = new Map(ladders.map((one) => [one.ladder, one.name]))
  return (
    <div class="stack">
      <BelowLadders title={say.title} language={language} />
      <search>
        <form class="search-form" method="get" action="/ladders/search">
          <div class="field">
            <label for="q">{say.label}</label>
            <p class="hint" id="q-hint">
              {say.hint}
            </p>
            <input id="q" type="search" name="q" value={q} maxlength={200} aria-describedby="q-hint" />
          </div>
          <div class="field">
            <label for="ladder">{say.ladder}</label>
            <select id="ladder" name="ladder">
              <option value="">{say.anyLadder}</option>
              <Options choices={[...names].map(([value, label]) => ({ value, label }))} value={ladder} />
            </select>
          </div>
          <div class="field">
            <label for="level">{say.level}</label>
            <select id="level" name="level">
              <option value="">{say.anyLevel}</option>
              <Options choices={levels.map(({ id, name }) => ({ value: id, label: name }))} value={level} />
            </select>
          </div>
          <button class="button main" type="submit">
            {say.button}
          </button>
        </form>
      </search>
      {q !== '' && <p role="status">{result.found === 0 ? say.nothing(q) : say.found(result.found, result.hits.length)}</p>}
      <ol class="plain hits">
        {result.hits.map((hit) => (
          <li>
            <p class="sentence">
              <Marked text={hit.sentence} q={q} />
            </p>
            <p class="soft small">
              <a href={addressOf(hit)}>
                <Marked text={hit.competencyName} q={q} />, <Marked text={hit.levelName} q={q} />
              </a>{' '}
              · {hit.in.name} {hit.in.version} {hit.in.draft !== null && <span class="tag">{say.draft}</span>}
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Marked({ text, q }: { text: string; q: string }) {
  return <>{marked(text, q).map((part) => (part.found ? <mark>{part.text}</mark> : part.text))}</>
}

/** The page of its level, which opens at the expectation. */
function addressOf({ in: { ladder, version, draft }, level, id }: Hit): string {
  const page = draft === null ? `/ladders/${encodeURIComponent(ladder)}/versions/${encodeURIComponent(version)}` : `/ladders/drafts/${draft}`
  return `${page}/levels/${encodeURIComponent(level)}#${encodeURIComponent(id)}`
}
