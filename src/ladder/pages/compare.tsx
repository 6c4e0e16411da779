// Two levels side by side, competency by competency.

import { Options } from '../../platform/fields.tsx'
import { words } from '../../text/text.ts'
import type { LevelView, Matrix } from '../matrix.ts'
import { bySide } from '../matrix.ts'
import { LevelMark, LevelName, levelPath, Sentences, TrackSwitch, WholeLadder } from './parts.tsx'

export interface CompareView {
  readonly matrix: Matrix
  readonly a: LevelView
  readonly b: LevelView
  readonly language: string
}

export function ComparePage({ matrix, a, b, language }: CompareView) {
  const text = words(language).ladderPages
  return (
    <>
      <header class="lead">
        <div>
          <p class="eyebrow">
            <WholeLadder matrix={matrix} /> · {text.compareLevels}
          </p>
          <h1>{text.compareTitle(a.name, b.name)}</h1>
          <p class="lede">{text.compareLede}</p>
        </div>
        <Choose matrix={matrix} a={a} b={b} language={language} />
      </header>
      <TrackSwitch matrix={matrix} path={`${matrix.place.path}/compare`} more={`&a=${a.id}&b=${b.id}`} language={language} />
      <table class="compare stacks">
        <caption class="unseen">{text.compareTitle(a.name, b.name)}</caption>
        <thead>
          <tr>
            <td />
            {[a, b].map((level) => (
              <th scope="col">
                <a class="name" href={levelPath(matrix, level)}>
                  <LevelName level={level} />
                </a>{' '}
                <LevelMark level={level} language={language} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line name={text.howFree} a={a} b={b} cell={(level) => text.freedom[level.autonomy]} />
          <Line name={text.howFar} a={a} b={b} cell={(level) => text.reach[level.scope]} />
          <Line name={text.decides} a={a} b={b} cell={(level) => <Decisions level={level} />} />
        </tbody>
        {bySide(matrix.rows).map(({ side, rows }) => (
          <tbody>
            <tr class="side-row">
              <th scope="rowgroup" colspan={3}>
                {text.sides[side]}
              </th>
            </tr>
            {rows.map((row) => (
              <Line
                name={row.name}
                a={a}
                b={b}
                cell={(level) => <Sentences asked={row.cells.find((cell) => cell.level.id === level.id)?.asked ?? []} language={language} />}
              />
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}

function Line({ name, a, b, cell }: { name: string; a: LevelView; b: LevelView; cell: (level: LevelView) => unknown }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={a.name}>{cell(a)}</td>
      <td data-label={b.name}>{cell(b)}</td>
    </tr>
  )
}

function Decisions({ level }: { level: LevelView }) {
  return (
    <ul class="decisions">
      {level.decides.map((decision) => (
        <li>{decision}</li>
      ))}
    </ul>
  )
}

function Choose({ matrix, a, b, language }: CompareView) {
  const text = words(language).ladderPages
  const choices = matrix.levels.map((level) => ({ value: level.id, label: level.name }))
  return (
    <form class="choices" method="get" action={`${matrix.place.path}/compare`}>
      <input type="hidden" name="track" value={matrix.track} />
      <label class="unseen" for="a">
        {text.firstLevel}
      </label>
      <select id="a" name="a">
        <Options choices={choices} value={a.id} />
      </select>
      <span>{text.compareWith}</span>
      <label class="unseen" for="b">
        {text.secondLevel}
      </label>
      <select id="b" name="b">
        <Options choices={choices} value={b.id} />
      </select>
      <button type="submit">{text.compare}</button>
    </form>
  )
}
