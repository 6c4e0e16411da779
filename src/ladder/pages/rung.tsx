// Find my rung: the questions, and the picture that the answers give.

import { ErrorSummary } from '../../platform/fields.tsx'
import { RungGlyph } from '../../platform/icons.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { LevelView, Matrix } from '../matrix.ts'
import type { Picks, Picture, PictureRow, Reading, RungRow } from '../rung.ts'
import { levelPath, TrackSwitch } from './parts.tsx'

export interface RungView {
  readonly matrix: Matrix
  readonly rows: readonly RungRow[]
  readonly picks: Picks
  readonly findings: readonly Finding[]
  readonly language: string
}

export function RungPage({ matrix, rows, picks, findings, language }: RungView) {
  const text = words(language).ladderPages
  const sides = [...new Set(rows.map((row) => row.side))]
  return (
    <>
      <header class="lead">
        <div>
          <h1>{text.rung.title}</h1>
          <p class="lede">{text.rung.lede}</p>
          <p class="soft">{text.rung.notStored}</p>
        </div>
        <TrackSwitch matrix={matrix} path="/find-my-rung" language={language} />
      </header>
      <ErrorSummary findings={findings} language={language} />
      <form id="rung" method="post" action="/find-my-rung" class="rung-form">
        <input type="hidden" name="track" value={matrix.track} />
        {sides.map((side) => (
          <section>
            <h2>{text.sides[side]}</h2>
            {rows
              .filter((row) => row.side === side)
              .map((row) => (
                <Question row={row} picked={picks[row.id]} language={language} />
              ))}
          </section>
        ))}
        <div class="rung-foot">
          <button type="submit" class="main">
            {text.rung.see}
          </button>
          <p class="soft numbers" data-counts="rung" data-text={text.rung.answered} aria-live="polite" hidden />
        </div>
      </form>
    </>
  )
}

function Question({ row, picked, language }: { row: RungRow; picked: string | undefined; language: string }) {
  const text = words(language).ladderPages
  return (
    <fieldset id={row.id} class="question">
      <legend>
        {row.name} <span class="hint">{row.summary}</span>
      </legend>
      <div class="options">
        {row.options.map((option) => (
          <label class="option">
            <input type="radio" name={row.id} value={option.level.id} checked={picked === option.level.id} />
            <span>{option.sentence}</span>
          </label>
        ))}
        <label class="option none">
          <input type="radio" name={row.id} value="" />
          <span>{text.rung.none}</span>
        </label>
      </div>
    </fieldset>
  )
}

export interface PicturePageView {
  readonly matrix: Matrix
  readonly picture: Picture
  /** Whether there is a record to keep it on. */
  readonly keeps: boolean
  readonly language: string
}

export function PicturePage({ matrix, picture, keeps, language }: PicturePageView) {
  const text = words(language).ladderPages
  const { rung } = text
  const lean = leaning(picture.reading)
  return (
    <>
      <header class="lead">
        <div>
          <p class="eyebrow">{rung.pictureTitle}</p>
          <h1>{inWords(picture.reading, language)}</h1>
          <p class="lede">{rung.basis(picture.answered, picture.of)}</p>
          <p class="soft">{rung.guide}</p>
        </div>
      </header>
      <div class="split">
        <div>
          <h2 class="unseen">{rung.picture}</h2>
          <table class="picture">
            <caption class="unseen">{rung.pictureCaption}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span class="unseen">{text.competency}</span>
                </th>
                <th scope="col">
                  <Scale levels={picture.levels} lean={lean} />
                </th>
                <th scope="col">
                  <span class="unseen">{text.level}</span>
                </th>
              </tr>
            </thead>
            {picture.sides.map(({ side, rows }) => (
              <tbody>
                <tr class="side-row">
                  <th scope="rowgroup">{text.sides[side]}</th>
                  <td>
                    <Stops levels={picture.levels} lean={lean} />
                  </td>
                  <td />
                </tr>
                {rows.map((row) => (
                  <Line row={row} levels={picture.levels} lean={lean} language={language} />
                ))}
              </tbody>
            ))}
          </table>
          <Picked picture={picture} language={language} />
        </div>
        <aside class="card stack">
          <h2>{rung.bySide}</h2>
          <dl class="sides">
            {picture.sides.map(({ side, reading }) => (
              <div>
                <dt>{text.sides[side]}</dt>
                <dd>{inWords(reading, language)}</dd>
              </div>
            ))}
          </dl>
          <p class="soft small">{rung.bySideNote}</p>
          {lean.map((level) => (
            <p>
              <a href={levelPath(matrix, level)}>{rung.readLevel(level.name)}</a>
            </p>
          ))}
          {keeps && (
            <form method="post" action="/find-my-rung/keep" class="stack">
              <Answers track={matrix.track} picks={picture.picks} />
              <button type="submit" class="main">
                {rung.keep}
              </button>
              <p class="soft small">{rung.keepNote}</p>
            </form>
          )}
          <form method="post" action="/find-my-rung/change">
            <Answers track={matrix.track} picks={picture.picks} />
            <button type="submit">{rung.change}</button>
          </form>
        </aside>
      </div>
    </>
  )
}

/** What was picked, carried by the page itself: nothing of it is stored. */
function Answers({ track, picks }: { track: string; picks: Picks }) {
  return (
    <>
      <input type="hidden" name="track" value={track} />
      {Object.entries(picks).map(([competency, level]) => (
        <input type="hidden" name={competency} value={level} />
      ))}
    </>
  )
}

function Scale({ levels, lean }: { levels: readonly LevelView[]; lean: readonly LevelView[] }) {
  return (
    <span class="scale">
      {levels.map((level) => (
        <span class={lean.includes(level) ? 'middle' : ''}>
          <RungGlyph rank={level.position} of={level.of} />
          <span>{level.name}</span>
        </span>
      ))}
    </span>
  )
}

/** One stop a level on a rail; without a row, only the band of the middle goes through. */
function Stops({ levels, lean, row }: { levels: readonly LevelView[]; lean: readonly LevelView[]; row?: PictureRow }) {
  return (
    <span class={row ? 'stops rail-line' : 'stops'} aria-hidden="true">
      {levels.map((level) => (
        <span class={[lean.includes(level) ? 'middle' : '', row?.picked?.level.id === level.id ? 'picked' : ''].join(' ').trim()} />
      ))}
    </span>
  )
}

function Line({ row, levels, lean, language }: { row: PictureRow; levels: readonly LevelView[]; lean: readonly LevelView[]; language: string }) {
  const text = words(language).ladderPages.rung
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>
        <Stops levels={levels} lean={lean} row={row} />
      </td>
      <td class="reads">{row.picked ? text.like(row.picked.level.name.toLowerCase()) : <span class="soft">{text.leftOut}</span>}</td>
    </tr>
  )
}

function Picked({ picture, language }: { picture: Picture; language: string }) {
  const rows = picture.sides.flatMap((side) => side.rows)
  return (
    <section class="group">
      <h2>{words(language).ladderPages.rung.youPicked}</h2>
      <dl class="picked-list">
        {rows.map(
          ({ name, picked }) =>
            picked && (
              <div>
                <dt>
                  {name} <span class="soft">· {picked.level.name.toLowerCase()}</span>
                </dt>
                <dd>{picked.sentence}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}

function leaning(reading: Reading): readonly LevelView[] {
  if (reading.kind === 'nothing') return []
  return reading.kind === 'at' ? [reading.level] : [reading.lower, reading.upper]
}

function inWords(reading: Reading, language: string): string {
  const text = words(language).ladderPages.rung
  if (reading.kind === 'nothing') return text.nothing
  if (reading.kind === 'at') return text.at(reading.level.name.toLowerCase())
  return text.between(reading.lower.name.toLowerCase(), reading.upper.name.toLowerCase())
}
