// The whole ladder on one page: competencies down, levels across; one or two levels at a time where there is no room.

import type { Child } from 'hono/jsx'
import { words } from '../../text/text.ts'
import type { CellView, LevelView, Matrix, RowView } from '../matrix.ts'
import { bySide } from '../matrix.ts'
import { comparePath, competencyPath, LevelMark, LevelName, levelPath, onTrack, Reach, Sentences, TrackSwitch } from './parts.tsx'
import { SearchBox } from './search.tsx'

export interface NewerNotice {
  readonly text: string
  readonly href: string
  readonly link: string
}

export interface LadderView {
  readonly matrix: Matrix
  /** The level that a narrow window shows. */
  readonly shown: LevelView | undefined
  /** The draft of this ladder that everybody may read now. */
  readonly inReview?: string | undefined
  /** A newer version than the one that is shown. */
  readonly newer?: NewerNotice | undefined
  readonly language: string
}

export function LadderPage({ matrix, shown, inReview, newer, language }: LadderView) {
  const text = words(language).ladderPages
  const versions = words(language).ladderVersions
  return (
    <>
      {newer && (
        <p class="notice">
          {newer.text} <a href={newer.href}>{newer.link}</a>
        </p>
      )}
      {inReview !== undefined && (
        <p class="notice">
          {versions.notice} <a href={`/ladders/drafts/${inReview}`}>{versions.noticeLink}</a>
        </p>
      )}
      <header class="lead">
        <div>
          <p class="eyebrow">
            {text.versionLine(matrix.name, matrix.version, matrix.fingerprint)} · <a href="/ladders">{versions.link}</a>
          </p>
          <h1>{text.title}</h1>
          <p class="lede">{matrix.summary}</p>
        </div>
        <div class="choices">
          <TrackSwitch matrix={matrix} path={matrix.place.path} language={language} />
          <a class="button" href={comparePath(matrix)}>
            {text.compareLevels}
          </a>
          <a class="button main" href={onTrack('/find-my-rung', matrix.track)}>
            {text.rung.title}
          </a>
        </div>
      </header>
      <SearchBox language={language} />
      <WholeMatrix matrix={matrix} shown={shown} language={language} />
    </>
  )
}

export interface MatrixView extends Omit<LadderView, 'inReview' | 'newer'> {
  /** What stands below the name of a level or competency and below an expectation, by its id. */
  readonly beside?: ((id: string) => Child) | undefined
}

export function WholeMatrix({ matrix, shown, beside, language }: MatrixView) {
  const text = words(language).ladderPages
  return (
    <>
      <p class="soft wide-only matrix-hint">{text.matrixHint}</p>
      <nav class="switch narrow-only level-switch" aria-label={text.levels}>
        {matrix.levels.map((level) => (
          <a href={onTrack(matrix.place.path, matrix.track, `&level=${level.id}`)} {...(level.id === shown?.id ? { 'aria-current': 'true' } : {})}>
            {level.name}
          </a>
        ))}
      </nav>
      <table class="matrix">
        <caption class="unseen">{text.matrixCaption(text.trackNames[matrix.track])}</caption>
        <thead>
          <tr>
            <td class="corner" />
            {matrix.levels.map((level) => (
              <th scope="col" class={columnOf(level, shown)}>
                <a class="name" href={levelPath(matrix, level)}>
                  <LevelName level={level} />
                </a>
                <LevelMark level={level} language={language} />
                <Reach scope={level.scope} autonomy={level.autonomy} language={language} />
                {beside?.(level.id)}
              </th>
            ))}
          </tr>
        </thead>
        {bySide(matrix.rows).map(({ side, rows }) => (
          <tbody>
            <tr class="side-row">
              <th scope="rowgroup" colspan={matrix.levels.length + 1}>
                {text.sides[side]} <span class="soft">{text.sideSummaries[side]}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <Row matrix={matrix} row={row} shown={shown} beside={beside} language={language} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}

function Row({ matrix, row, shown, beside, language }: MatrixView & { row: RowView }) {
  return (
    <tr>
      <th scope="row">
        <a class="name" href={competencyPath(matrix, row)}>
          {row.name}
        </a>
        {beside?.(row.id)}
      </th>
      {row.cells.map((cell: CellView) => (
        <td class={columnOf(cell.level, shown)}>
          <Sentences asked={cell.asked} beside={beside} language={language} />
        </td>
      ))}
    </tr>
  )
}

/** What the style sheet needs to mark a column, and to leave it out of a narrow window. */
function columnOf(level: LevelView, shown: LevelView | undefined): string {
  const first = shown?.position ?? 1
  // At the top of the ladder the second column of a middling window is the level below, not nothing.
  const second = first < level.of ? first + 1 : first - 1
  const place = level.position === first ? 'first' : level.position === second ? 'second' : 'further'
  return level.mark ? `${place} is-${level.mark}` : place
}
