// One competency across the levels, drawn as stairs: read from left to right, it grows.

import { words } from '../../text/text.ts'
import type { Matrix, RowView } from '../matrix.ts'
import { competencyPath, LevelMark, LevelName, levelPath, Reach, Sentences, TrackSwitch, WholeLadder } from './parts.tsx'

export interface CompetencyView {
  readonly matrix: Matrix
  readonly row: RowView
  readonly language: string
}

export function CompetencyPage({ matrix, row, language }: CompetencyView) {
  const text = words(language).ladderPages
  return (
    <>
      <header class="lead">
        <div>
          <p class="eyebrow">
            <WholeLadder matrix={matrix} /> · {text.sides[row.side]}
          </p>
          <h1>{row.name}</h1>
          <p class="lede">{row.summary}</p>
        </div>
        <TrackSwitch matrix={matrix} path={`${matrix.place.path}/competencies/${row.id}`} language={language} />
      </header>
      <h2 class="unseen">{text.growth}</h2>
      <ol class="stairs">
        {row.cells.map(({ level, asked }) => (
          <li class={level.mark ? `is-${level.mark}` : ''}>
            <h3>
              <a class="name" href={levelPath(matrix, level)}>
                <LevelName level={level} />
              </a>{' '}
              <LevelMark level={level} language={language} />
            </h3>
            <Sentences asked={asked} language={language} />
            {asked[0] && <Reach scope={asked[0].scope} autonomy={asked[0].autonomy} language={language} />}
          </li>
        ))}
      </ol>
      <section class="group">
        <h2>{text.otherCompetencies}</h2>
        <ul class="plain others">
          {matrix.rows
            .filter((other) => other.id !== row.id)
            .map((other) => (
              <li>
                <a href={competencyPath(matrix, other)}>{other.name}</a> <span class="soft">{other.summary}</span>
              </li>
            ))}
        </ul>
      </section>
    </>
  )
}
