// One level: what it is, what it entitles you to decide, what it asks, and what would show it.

import { words } from '../../text/text.ts'
import type { AskedView, LevelView, Matrix, RowView } from '../matrix.ts'
import { bySide } from '../matrix.ts'
import { comparePath, competencyPath, LevelMark, LevelName, levelPath, Optional, TrackSwitch, WholeLadder } from './parts.tsx'

export interface LevelPageView {
  readonly matrix: Matrix
  readonly level: LevelView
  readonly language: string
}

/** Longer lists of titles are cut here: they are a help for orientation, not the content. */
const TITLES_SHOWN = 8

export function LevelPage({ matrix, level, language }: LevelPageView) {
  const text = words(language).ladderPages
  const below = matrix.levels[level.position - 2]
  const above = matrix.levels[level.position]
  return (
    <>
      <header class="lead">
        <div>
          <p class="eyebrow">
            <WholeLadder matrix={matrix} /> · {text.levelOf(level.position, level.of)}
          </p>
          <h1>
            <LevelName level={level} /> <LevelMark level={level} language={language} />
          </h1>
          <p class="lede">{level.summary}</p>
        </div>
        <div class="choices">
          <TrackSwitch matrix={matrix} path={`${matrix.place.path}/levels/${level.id}`} language={language} />
          {above && (
            <a class="button" href={comparePath(matrix, `&a=${level.id}&b=${above.id}`)}>
              {text.compare} {text.compareWith} {above.name}
            </a>
          )}
        </div>
      </header>
      <div class="split level">
        <dl class="facts">
          <div>
            <dt>{text.howFree}</dt>
            <dd>{text.freedom[level.autonomy]}</dd>
          </div>
          <div>
            <dt>{text.howFar}</dt>
            <dd>{text.reach[level.scope]}</dd>
          </div>
          <Titles level={level} language={language} />
        </dl>
        <aside class="charter-place" aria-labelledby="decides">
          <div class="card charter">
            <h2 id="decides">{text.decides}</h2>
            {level.decides.length === 0 ? <p>{text.decidesNothing}</p> : <Decisions decisions={level.decides} />}
            <p class="soft small">{text.decidesNote}</p>
          </div>
        </aside>
        <Asks matrix={matrix} level={level} language={language} />
      </div>
      <nav class="pager" aria-label={text.levels}>
        {below && <a href={levelPath(matrix, below)}>{text.lower(below.name)}</a>}
        {above && <a href={levelPath(matrix, above)}>{text.higher(above.name)}</a>}
      </nav>
    </>
  )
}

function Titles({ level, language }: { level: LevelView; language: string }) {
  const text = words(language).ladderPages
  const more = level.aliases.length - TITLES_SHOWN
  if (level.aliases.length === 0) return null
  return (
    <div>
      <dt>{text.alsoCalled}</dt>
      <dd>
        {level.aliases.slice(0, TITLES_SHOWN).join(', ')}
        {more > 0 && (
          <details>
            <summary>{text.alsoCalledMore(more)}</summary>
            {level.aliases.slice(TITLES_SHOWN).join(', ')}
          </details>
        )}
      </dd>
    </div>
  )
}

function Decisions({ decisions }: { decisions: readonly string[] }) {
  return (
    <ul>
      {decisions.map((decision) => (
        <li>{decision}</li>
      ))}
    </ul>
  )
}

function Asks({ matrix, level, language }: LevelPageView) {
  const text = words(language).ladderPages
  const rows = matrix.rows.map((row) => ({ row, asked: row.cells.find((cell) => cell.level.id === level.id)?.asked ?? [] }))
  const all = rows.flatMap(({ asked }) => asked)
  const required = all.filter((asked) => asked.required).length
  return (
    <section>
      <h2>{text.asks}</h2>
      <p class="soft">{text.asksNote(required, all.length - required)}</p>
      {bySide(rows.flatMap(({ row, asked }) => (asked.length > 0 ? [row] : []))).map(({ side, rows: own }) => (
        <section class="asks">
          <h3 class="side-name">
            {text.sides[side]} <span class="soft">{text.sideSummaries[side]}</span>
          </h3>
          {own.map((row) => (
            <Asked matrix={matrix} row={row} asked={rows.find((one) => one.row === row)?.asked ?? []} language={language} />
          ))}
        </section>
      ))}
    </section>
  )
}

function Asked({ matrix, row, asked, language }: { matrix: Matrix; row: RowView; asked: readonly AskedView[]; language: string }) {
  return (
    <section class="expect" aria-label={row.name}>
      <p class="competency">
        <a class="name" href={competencyPath(matrix, row)}>
          {row.name}
        </a>
      </p>
      <div class="stack">
        {asked.map((one) => (
          <div id={one.id}>
            <p class="said">
              {one.sentence} <Optional asked={one} language={language} />
            </p>
            <Shows asked={one} language={language} />
          </div>
        ))}
      </div>
    </section>
  )
}

/** The example, and what counts as evidence in words. */
function Shows({ asked, language }: { asked: AskedView; language: string }) {
  const text = words(language).ladderPages
  const { kinds } = words(language).vocabulary
  const [own] = asked.examples.length === 1 ? asked.examples : []
  return (
    <>
      {own && (
        <p class="example">
          <span class="soft">{text.exampleFor(own.family)}: </span>
          {own.text}
        </p>
      )}
      <details>
        <summary>{own ? text.counts : `${text.counts} · ${text.examples}`}</summary>
        <p class="small">
          {text.kindsThatCount}: {asked.kinds.map((kind) => kinds[kind].toLowerCase()).join(', ')}; {text.landsAtLeast[asked.scope]},{' '}
          {text.freeAtLeast[asked.autonomy]}.
        </p>
        {!own && (
          <dl class="examples">
            {asked.examples.map((example) => (
              <div>
                <dt>{example.family}</dt>
                <dd>{example.text}</dd>
              </div>
            ))}
          </dl>
        )}
        {asked.examples.length === 0 && <p class="small">{text.noExample}</p>}
      </details>
    </>
  )
}
