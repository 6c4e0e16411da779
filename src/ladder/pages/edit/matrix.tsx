// The ladder as an editor: a cell leads to its own page, and with script is written in where it stands.

import { words } from '../../../text/text.ts'
import type { EditorCell, EditorLevel, EditorRow, EditorView } from '../../edit/editor-view.ts'
import type { DraftView } from './draft-view.ts'
import { cellPath, editPath, TakeBack } from './parts.tsx'

export interface EditorPageView extends DraftView {
  readonly matrix: EditorView
  /** Where the browser gets the editor. */
  readonly script: string
}

export function EditorPage({ draft, takeBack, matrix, script, language }: EditorPageView) {
  const { page: say } = words(language).ladderEditor
  const { track, levels } = matrix
  return (
    <>
      <script type="module" src={script} />
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href={`/ladders/drafts/${draft}`}>{say.eyebrow(matrix.version)}</a>
          </p>
          <h1 dir="auto">{say.title(matrix.name)}</h1>
          <p class="lede">{say.lede}</p>
          <p class="soft wide-only" data-keys hidden>
            {say.keys}
          </p>
        </div>
        <div class="choices">
          <TrackSwitch draft={draft} matrix={matrix} language={language} />
          <a class="button" href={editPath(draft, '/ladder')}>
            {say.ladder}
          </a>
          <a class="button" href={editPath(draft, '/findings')}>
            {say.findings}
          </a>
        </div>
      </header>
      <ladder-editor data-draft={draft} data-track={track} data-language={language}>
        <LevelNavigation draft={draft} matrix={matrix} language={language} />
        <table class="matrix editor">
          <caption class="unseen">{say.caption(words(language).ladderPages.trackNames[track])}</caption>
          <thead>
            <tr>
              <td class="corner" />
              {levels.map((level) => (
                <th scope="col" class={columnOf(level, matrix)}>
                  <a class="name" dir="auto" href={editPath(draft, `/levels/${level.id}?track=${track}`)}>
                    {level.name}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          {matrix.sides.map(({ side, rows }) => (
            <tbody>
              <tr class="side-row">
                <th scope="rowgroup" colspan={levels.length + 1}>
                  {words(language).ladderPages.sides[side]}
                </th>
              </tr>
              {rows.map((row) => (
                <Row row={row} draft={draft} matrix={matrix} language={language} />
              ))}
            </tbody>
          ))}
        </table>
        <div class="editor-bar">
          <p class="soft" data-state role="status" />
          <TakeBack draft={draft} revision={takeBack} back={editPath(draft, `?track=${track}&level=${matrix.shown}`)} language={language} />
        </div>
      </ladder-editor>
      <div class="pair group">
        <Addition draft={draft} list="levels" language={language} />
        <Addition draft={draft} list="competencies" language={language} />
      </div>
    </>
  )
}

function Row({ row, draft, matrix, language }: { row: EditorRow; draft: string; matrix: EditorView; language: string }) {
  return (
    <tr>
      <th scope="row">
        <a class="name" dir="auto" href={editPath(draft, `/competencies/${row.id}?track=${matrix.track}`)}>
          {row.name}
        </a>
      </th>
      {row.cells.map((cell: EditorCell) => (
        <td class={columnOf(cell.level, matrix)} data-competency={row.id} data-level={cell.level.id}>
          <a class="cell" href={cellPath(draft, row.id, cell.level.id, matrix.track)}>
            <CellText cell={cell} language={language} />
          </a>
        </td>
      ))}
    </tr>
  )
}

function CellText({ cell, language }: { cell: EditorCell; language: string }) {
  const { page: say } = words(language).ladderEditor
  if (cell.sentences.length === 0) return <span class="sentence soft">{say.empty}</span>
  return (
    <>
      {cell.sentences.map(({ text, required }) => (
        <span class="sentence" dir="auto">
          {text}
          {!required && (
            <>
              {' '}
              <span class="tag">{say.optional}</span>
            </>
          )}
        </span>
      ))}
    </>
  )
}

function TrackSwitch({ draft, matrix, language }: { draft: string; matrix: EditorView; language: string }) {
  const text = words(language).ladderPages
  if (matrix.tracks.length < 2) return null
  return (
    <nav class="switch" aria-label={text.track}>
      {matrix.tracks.map((track) => (
        <a href={editPath(draft, `?track=${track}&level=${matrix.shown}`)} {...(track === matrix.track ? { 'aria-current': 'true' } : {})}>
          {text.trackNames[track]}
        </a>
      ))}
    </nav>
  )
}

/** Which levels stand in the window, and on a phone which one. */
function LevelNavigation({ draft, matrix, language }: { draft: string; matrix: EditorView; language: string }) {
  const { page: say } = words(language).ladderEditor
  const at = (more: string): string => editPath(draft, `?track=${matrix.track}&${more}`)
  const [first, last] = [matrix.levels[0]?.position ?? 1, matrix.levels.at(-1)?.position ?? 1]
  return (
    <>
      {matrix.of > matrix.levels.length && (
        <p class="choices level-window">
          {matrix.earlier !== null && <a href={at(`from=${matrix.earlier}`)}>{say.earlier}</a>}
          <span class="soft">{say.window(first, last, matrix.of)}</span>
          {matrix.later !== null && <a href={at(`from=${matrix.later}`)}>{say.later}</a>}
        </p>
      )}
      <nav class="switch narrow-only level-switch" aria-label={say.levels}>
        {matrix.levels.map((level) => (
          <a dir="auto" href={at(`from=${first}&level=${level.id}`)} {...(level.id === matrix.shown ? { 'aria-current': 'true' } : {})}>
            {level.name}
          </a>
        ))}
      </nav>
    </>
  )
}

function Addition({ draft, list, language }: { draft: string; list: 'levels' | 'competencies'; language: string }) {
  const { page: say } = words(language).ladderEditor
  const { sides } = words(language).ladderPages
  const isLevel = list === 'levels'
  return (
    <form method="post" action={editPath(draft, `/${list}`)} class="card addition">
      <h2>{isLevel ? say.addLevel : say.addCompetency}</h2>
      <div class="field">
        <label for={`new-${list}`}>{isLevel ? say.newLevel : say.newCompetency}</label>
        {isLevel && <p class="hint">{say.addLevelHint}</p>}
        <input id={`new-${list}`} name="name" type="text" required maxlength={200} autocomplete="off" />
      </div>
      {!isLevel && (
        <div class="field">
          <label for="new-side">{words(language).ladderEditor.fields.side}</label>
          <select id="new-side" name="side">
            {Object.entries(sides).map(([value, label]) => (
              <option value={value}>{label}</option>
            ))}
          </select>
        </div>
      )}
      <button type="submit">{say.add}</button>
    </form>
  )
}

/** A phone shows the first, a small window also the second. */
function columnOf(level: EditorLevel, { levels, shown }: EditorView): string {
  const place = levels.findIndex(({ id }) => id === shown)
  const own = levels.findIndex(({ id }) => id === level.id)
  if (own === place) return 'first'
  return own === (place + 1 < levels.length ? place + 1 : place - 1) ? 'second' : 'further'
}
