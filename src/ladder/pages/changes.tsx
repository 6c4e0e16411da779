// What changed between two versions, by level and competency, in plain words; made to be read on paper too.

import { Options } from '../../platform/fields.tsx'
import { words } from '../../text/text.ts'
import type { ChangedThing, ChangeLine, ChangesView } from '../diff/changes-view.ts'
import type { Detail } from '../diff/detail.ts'

export interface ChangesPageView {
  /** What it is called, and where it leads to. */
  readonly before: Side
  readonly after: Side
  readonly view: ChangesView
  /** The versions that can be compared instead; none for a draft. */
  readonly choice: { readonly ladder: string; readonly versions: readonly string[]; readonly from: string; readonly to: string } | null
  readonly language: string
}

interface Side {
  readonly name: string
  readonly href: string
}

export function ChangesPage({ before, after, view, choice, language }: ChangesPageView) {
  const say = words(language).ladderChanges
  return (
    <div class="changes">
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href={before.href}>{before.name}</a> → <a href={after.href}>{after.name}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="lede">{view.count === 0 ? say.nothing : say.fromTo(before.name, after.name)}</p>
          {view.count > 0 && <p class="soft">{say.summary(view.count, view.tally)}</p>}
        </div>
        {choice && <Choose choice={choice} language={language} />}
      </header>
      <Group title={say.whole} things={view.whole} language={language} />
      <Group title={say.competencies} things={view.competencies} language={language} />
      {view.levels.map((level) => (
        <section class="group" aria-labelledby={`level-${level.id}`}>
          <h2 id={`level-${level.id}`}>{level.name}</h2>
          {level.lines.length > 0 && (
            <div class="change-of">
              <h3>{say.level}</h3>
              <Lines lines={level.lines} language={language} />
            </div>
          )}
          {level.competencies.map((competency) => (
            <div class="change-of">
              <h3>{competency.name}</h3>
              <div>
                {competency.expectations.map((expectation) => (
                  <div class="change-in" id={expectation.id}>
                    {isRetold(expectation.lines) || <p class="sentence">{expectation.name}</p>}
                    <Lines lines={expectation.lines} language={language} />
                  </div>
                ))}
              </div>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

/** The words that differ hold the whole sentence already. */
function isRetold(lines: readonly ChangeLine[]): boolean {
  return lines.some(({ kind, detail }) => kind === 'reworded' && detail?.shows === 'words') || lines.some(({ kind }) => kind === 'split' || kind === 'merged')
}

function Group({ title, things, language }: { title: string; things: readonly ChangedThing[]; language: string }) {
  if (things.length === 0) return null
  return (
    <section class="group">
      <h2>{title}</h2>
      {things.map((thing) => (
        <div class="change-of">
          <h3>{thing.name}</h3>
          <Lines lines={thing.lines} language={language} />
        </div>
      ))}
    </section>
  )
}

export function Lines({ lines, language }: { lines: readonly ChangeLine[]; language: string }) {
  return (
    <ul class="plain change-lines">
      {lines.map((line) => (
        <li class={line.kind}>
          <p class="change-words">{line.words}</p>
          {line.detail && <Shown detail={line.detail} language={language} />}
        </li>
      ))}
    </ul>
  )
}

function Shown({ detail, language }: { detail: Detail; language: string }) {
  if (detail.shows === 'values') return null
  if (detail.shows === 'words') return <WordByWord stretches={detail.stretches} language={language} />
  return (
    <ul class="plain texts">
      {detail.gone.map((text) => (
        <li>
          <del>{text}</del>
        </li>
      ))}
      {detail.come.map((text) => (
        <li>
          <ins>{text}</ins>
        </li>
      ))}
    </ul>
  )
}

/** Which words went and came is said to those who don't see it. */
function WordByWord({ stretches, language }: { stretches: Extract<Detail, { shows: 'words' }>['stretches']; language: string }) {
  const say = words(language).ladderChanges
  return (
    <p class="sentence word-by-word">
      {stretches.map(({ kind, items }) => {
        const text = items.join('')
        if (kind === 'same') return text
        return kind === 'gone' ? (
          <del>
            <span class="unseen">{say.went} </span>
            {text}
          </del>
        ) : (
          <ins>
            <span class="unseen">{say.came} </span>
            {text}
          </ins>
        )
      })}
    </p>
  )
}

function Choose({ choice, language }: { choice: NonNullable<ChangesPageView['choice']>; language: string }) {
  const say = words(language).ladderChanges
  const choices = choice.versions.map((version) => ({ value: version, label: version }))
  return (
    <form class="choices" method="get" action={`/ladders/${encodeURIComponent(choice.ladder)}/changes`}>
      {(['from', 'to'] as const).map((end) => (
        <label>
          {say[end]}{' '}
          <select name={end}>
            <Options choices={choices} value={choice[end]} />
          </select>
        </label>
      ))}
      <button type="submit">{say.compare}</button>
    </form>
  )
}
