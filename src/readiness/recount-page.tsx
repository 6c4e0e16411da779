// The page that recounts one expectation: a picture of what ran through where, and the same as a table.

import type { Child } from 'hono/jsx'
import type { PersonRecord } from '../evidence/evidence.ts'
import { words } from '../text/text.ts'
import type { Box } from './drawing.ts'
import { BOX, drawingOf } from './drawing.ts'
import type { Recount } from './recount.ts'
import type { ExpectationView } from './view.ts'

export interface RecountPageView {
  /** What stands above it where its reader isn't its person. */
  readonly head?: Child
  readonly recount: Recount
  readonly found: ExpectationView
  readonly record: PersonRecord
  /** Address of the report. */
  readonly back: string
  readonly language: string
}

export function RecountPage(view: RecountPageView) {
  const { recount, found } = view
  const say = words(view.language).report.page
  return (
    <div class="recount stack">
      {view.head}
      <header>
        <p class="eyebrow">
          <a href={view.back}>{say.back}</a>
        </p>
        <h1>{say.recountTitle}</h1>
        <p class="lede">{found.sentence}</p>
      </header>
      <p class="headline">{say.recountTotal(recount.support, recount.needed, found.label)}</p>
      {recount.edges.length === 0 ? (
        <p class="empty">{say.recountEmpty}</p>
      ) : (
        <>
          <p class="prose">{say.recountLead}</p>
          <section class="drawing" tabindex={0} aria-label={say.recountTitle}>
            <Picture view={view} />
          </section>
          {view.found.limits.length > 0 && <Limits view={view} />}
          <Table view={view} />
        </>
      )}
    </div>
  )
}

/** The picture is for the eye; the table below it says the same to everybody. */
function Picture({ view }: { view: RecountPageView }) {
  const say = words(view.language).report.page
  const drawing = drawingOf(view.recount)
  const heads: [string, number][] = [
    [say.work, drawing.pieces[0]?.x ?? 0],
    [say.people, drawing.witnesses[0]?.x ?? 0],
    [say.teams, drawing.groups[0]?.x ?? 0],
  ]
  return (
    <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} width={drawing.width} height={drawing.height} aria-hidden="true">
      {heads.map(([head, x]) => (
        <text class="head" x={x} y="16">
          {head}
        </text>
      ))}
      {drawing.lines.map((line) => (
        <path
          class={line.points === null ? 'joins' : line.narrow ? 'runs narrow' : 'runs'}
          d={line.path}
          stroke-width={line.points === null ? 1 : 1 + line.points}
        />
      ))}
      {drawing.older && (
        <g class={drawing.older.narrow ? 'older narrow' : 'older'}>
          <path d={`M8 ${drawing.older.y}h-5v${drawing.older.height}h5`} />
          <text x={drawing.pieces[0]?.x ?? 0} y={drawing.older.y + drawing.older.height + 12}>
            {say.older} · {say.upTo(drawing.older.cap)}
          </text>
        </g>
      )}
      {[...drawing.pieces, ...drawing.witnesses, ...drawing.groups].map((box) => (
        <PlaceBox box={box} language={view.language} />
      ))}
      {drawing.labels.map((label) => (
        <text class="points" x={label.x} y={label.y} text-anchor="middle">
          {label.points}
        </text>
      ))}
    </svg>
  )
}

function PlaceBox({ box, language }: { box: Box; language: string }) {
  const say = words(language).report.page
  return (
    <g class={box.narrow ? 'place narrow' : 'place'}>
      <title>{box.full}</title>
      <rect x={box.x} y={box.y} width={BOX.width} height={BOX.height} rx="8" />
      {box.lines.map((line, index) => (
        <text x={box.x + 12} y={box.y + 19 + index * 15}>
          {line}
        </text>
      ))}
      <text class="cap" x={box.x + 12} y={box.y + BOX.height - 9}>
        {box.narrow ? `${say.narrowPlace}: ${say.upTo(box.cap)}` : say.upTo(box.cap)}
      </text>
    </g>
  )
}

function Limits({ view }: { view: RecountPageView }) {
  const say = words(view.language).report.page
  return (
    <section aria-labelledby="why">
      <h2 id="why">{say.whyHeading}</h2>
      <ul class="prose">
        {view.found.limits.map((limit) => (
          <li>{limit.text}</li>
        ))}
      </ul>
      {view.found.limits.length > 1 && (
        <p class="prose">
          {say.addUp(
            view.found.limits.map((limit) => limit.points),
            view.recount.support,
          )}
        </p>
      )}
    </section>
  )
}

function Table({ view }: { view: RecountPageView }) {
  const { recount } = view
  const say = words(view.language).report.page
  const piece = (id: string) => recount.pieces.find((one) => one.id === id)
  const groups = (witness: string) => recount.witnesses.find((one) => one.id === witness)?.groups ?? []
  const groupName = (id: string) => recount.groups.find((one) => one.id === id)?.name ?? id
  return (
    <section aria-labelledby="table">
      <h2 id="table">{say.table}</h2>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{say.columns.work}</th>
              <th scope="col">{say.columns.who}</th>
              <th scope="col">{say.columns.group}</th>
              <th scope="col">{say.columns.points}</th>
            </tr>
          </thead>
          <tbody>
            {recount.edges.map((edge) => (
              <tr>
                <td>
                  {piece(edge.piece)?.name ?? edge.piece}
                  {piece(edge.piece)?.older && <span class="small soft"> ({say.older})</span>}
                </td>
                <td>{edge.witness}</td>
                <td>{groups(edge.witness).map(groupName).join(', ')}</td>
                <td class="numbers">{edge.points}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
