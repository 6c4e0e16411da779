// One expectation of a report, with its reasons, and what can be said to it.

import type { Child } from 'hono/jsx'
import { StatusMark } from '../../platform/icons.tsx'
import { words } from '../../text/text.ts'
import type { ExpectationView, ItemView } from '../view.ts'

export interface ExpectationPart {
  /** Whether the reader is the person; only they may add to it. */
  readonly own: boolean
  readonly path: string
  /** What an address of this report asks for. */
  readonly asked: string
  readonly target: string
  /** Whether it reads on the person's own ladder, which marks and disagreements name. */
  readonly onOwn: boolean
  /** By id, what stands with it beside the count. */
  readonly notes: ReadonlyMap<string, readonly string[]>
  /** A frozen report leads nowhere. */
  readonly frozen?: true
  readonly language: string
}

export function Expectations({ expectations, part }: { expectations: readonly ExpectationView[]; part: ExpectationPart }) {
  return (
    <>
      {expectations.map((found) => (
        <Expectation found={found} part={part} />
      ))}
    </>
  )
}

function Expectation({ found, part }: { found: ExpectationView; part: ExpectationPart }) {
  const say = words(part.language).report
  return (
    <article class="expect" id={found.id}>
      <p class={`status ${found.status}`}>
        <StatusMark status={found.status} />
        {found.label}
      </p>
      <div class="body">
        <p class="said">{found.sentence}</p>
        <p class="small soft">
          {found.competency} · {found.support}
          {!found.required && ` · ${say.page.optional}`}
        </p>
        {found.mark && <p class="small">{found.mark}</p>}
        {(part.notes.get(found.id) ?? []).map((note) => (
          <p class="beside small">{note}</p>
        ))}
        {found.pieces.length > 0 && <Pieces found={found} own={part.own} />}
        {found.concerns.map((concern) => (
          <p class="concern">{concern}</p>
        ))}
        {found.limits.length > 0 && found.status !== 'met' && (
          <p class="limit small">
            <b>{say.narrow}:</b> {found.limits.map((limit) => limit.text).join(' ')}
          </p>
        )}
        {found.withoutFile && <p class="small soft">{found.withoutFile}</p>}
        {found.differently && <p class="differently small">{found.differently}</p>}
        {found.excluded.length > 0 && (
          <details class="small">
            <summary>{say.page.excluded(found.excluded.length)}</summary>
            <ul class="reasons">
              {found.excluded.map((excluded) => (
                <li>
                  <ItemLink item={excluded.item} own={part.own} />: {excluded.text}
                </li>
              ))}
            </ul>
          </details>
        )}
        {!part.frozen && <Acts found={found} part={part} />}
      </div>
    </article>
  )
}

function Acts({ found, part }: { found: ExpectationView; part: ExpectationPart }) {
  const say = words(part.language)
  const { page } = say.report
  return (
    <div class="acts small">
      {found.pieces.length > 0 && (
        <a href={`${part.path}/${found.id}?${part.asked}`} aria-label={`${page.recount}: ${found.sentence}`}>
          {page.recount}
        </a>
      )}
      {found.rule && (
        <details>
          <summary>{page.whatCounts}</summary>
          <p>{found.rule}</p>
        </details>
      )}
      {part.own && part.onOwn && (
        <a href={`/readiness/marks/${found.id}?level=${part.target}`} aria-label={`${say.between.mark.link}: ${found.sentence}`}>
          {say.between.mark.link}
        </a>
      )}
      {part.own && part.onOwn && <Differently id={found.id} part={part} />}
    </div>
  )
}

/** What counts, by piece of work; folded where nothing is missing any more. */
function Pieces({ found, own }: { found: ExpectationView; own: boolean }) {
  return (
    <details class="pieces" open={found.status !== 'met'}>
      <summary>{found.seen}</summary>
      {found.pieces.map((piece) => (
        <div class="piece small">
          <ItemLink item={piece.item} own={own} />
          <ul class="plain">
            {piece.voices.map((voice) => (
              <li>
                {voice.text}
                {voice.quote && (
                  <>
                    {': '}
                    <q>{voice.quote}</q>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}

function Differently({ id, part }: { id: string; part: ExpectationPart }) {
  const say = words(part.language).report.page
  return (
    <details>
      <summary>{say.differently}</summary>
      <form method="post" action={`/readiness/${id}/differently`}>
        <label class="field">
          <span>{say.differentlyHint}</span>
          <textarea name="words" rows={3} maxlength={2000} required />
        </label>
        <input type="hidden" name="level" value={part.target} />
        <button class="button" type="submit">
          {say.differentlySave}
        </button>
      </form>
    </details>
  )
}

/** A link where the reader may open it. */
function ItemLink({ item, own }: { item: ItemView; own: boolean }): Child {
  return own ? <a href={`/record/evidence/${item.id}`}>{item.title}</a> : <b>{item.title}</b>
}
