// What was read from an upload, to be put right before a draft comes of it.

import type { Choice } from '../../platform/choice.ts'
import { ErrorSummary, fieldsOf, Options, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Loss } from '../import/imported.ts'
import type { Matrix } from '../matrix.ts'
import { bySide } from '../matrix.ts'
import type { Look, RuleCount } from '../upload/look.ts'
import type { Upload } from '../upload/upload.ts'
import { grouped } from '../upload/upload.ts'

export interface PreviewView {
  readonly upload: Upload
  /** Which of the found ladders is looked at, from 0. */
  readonly shown: number
  readonly look: Look
  /** Null when checking took too long. */
  readonly rules: readonly RuleCount[] | null
  /** The published version that it would continue. */
  readonly continues: string | null
  /** The id that it had, where that one comes with Nextrung. */
  readonly reserved: string | null
  readonly findings: readonly Finding[]
  readonly language: string
}

export function PreviewPage({ upload, shown, look, rules, continues, reserved, findings, language }: PreviewView) {
  const say = words(language).ladderUpload.preview
  const losses = [...(upload.found[shown]?.losses ?? []), ...look.losses]
  const { levels, competencies, expectations } = look.counts
  const facts = { levels, competencies, expectations, losses: losses.length }
  return (
    <div class="stack import-preview">
      <header>
        <p class="eyebrow">
          <a href="/ladders/import">{words(language).ladderUpload.import.title}</a>
        </p>
        <h1>{say.title(upload.name)}</h1>
      </header>
      <dl class="facts">
        <div>
          <dt>{say.format}</dt>
          <dd>{words(language).ladderUpload.formats[upload.format] ?? upload.format}</dd>
        </div>
        {(['levels', 'competencies', 'expectations', 'losses'] as const).map((fact) => (
          <div>
            <dt>{say.facts[fact]}</dt>
            <dd>{facts[fact].toLocaleString(language)}</dd>
          </div>
        ))}
      </dl>
      {upload.found.length > 1 && <Several upload={upload} shown={shown} language={language} />}
      <PutRight look={look} shown={shown} continues={continues} reserved={reserved} findings={findings} language={language} />
      <Losses losses={losses} language={language} />
      <Rules rules={rules} language={language} />
      <h2>{say.matrix}</h2>
      <MatrixToRead matrix={look.matrix} language={language} />
    </div>
  )
}

function Several({ upload: { found }, shown, language }: { upload: Upload; shown: number; language: string }) {
  const say = words(language).ladderUpload.preview
  const apart = found.filter((one) => !one.together)
  return (
    <section class="card stack" aria-labelledby="several">
      <h2 id="several">{say.several(apart.length)}</h2>
      <p class="prose">{say.severalLede}</p>
      <ul class="plain found-ladders">
        {found.map((one, index) => (
          <li>
            <a href={`/ladders/import/preview?ladder=${index}`} {...(index === shown ? { 'aria-current': 'true' } : {})}>
              {one.together ? say.together : one.name}
            </a>{' '}
            <span class="soft small">{say.line(one.levels, one.competencies, one.expectations)}</span>
          </li>
        ))}
      </ul>
      <form method="post" action="/ladders/import/each">
        <button type="submit">{say.each(apart.length)}</button>
      </form>
    </section>
  )
}

function PutRight({ look, shown, continues, reserved, findings, language }: Omit<PreviewView, 'upload' | 'rules'>) {
  const say = words(language).ladderUpload.preview
  const { name, id, version } = look.said
  const field = fieldsOf({ name, id, version }, findings, language)
  return (
    <section class="card stack" aria-labelledby="put-right">
      <h2 id="put-right">{say.putRight}</h2>
      <p class="prose">{say.putRightLede}</p>
      {continues !== null && <p class="prose">{say.continues(continues)}</p>}
      {reserved !== null && <p class="prose">{say.idChanged(reserved)}</p>}
      <form method="post" action="/ladders/import/preview" class="stack">
        <ErrorSummary findings={findings} language={language} />
        <input type="hidden" name="ladder" value={String(shown)} />
        <div class="three">
          <TextField {...field('name')} label={say.name} maxlength={200} />
          <TextField {...field('id')} label={say.id} hint={say.idHint} maxlength={80} />
          <TextField {...field('version')} label={say.version} maxlength={80} />
        </div>
        <LevelRows look={look} language={language} />
        <div class="choices">
          <button class="button main" type="submit" name="do" value="begin">
            {say.begin}
          </button>
          <button type="submit" name="do" value="look">
            {say.look}
          </button>
        </div>
      </form>
      <form method="post" action="/ladders/import/discard">
        <button type="submit" class="quiet">
          {say.discard}
        </button>
      </form>
    </section>
  )
}

function LevelRows({ look, language }: { look: Look; language: string }) {
  const say = words(language).ladderUpload.preview
  const { trackNames } = words(language).ladderPages
  const tracks: readonly Choice[] = [
    { value: 'ic', label: trackNames.ic },
    { value: 'management', label: trackNames.management },
    { value: 'ic management', label: say.both },
  ]
  return (
    <table class="level-rows" id="levels">
      <caption>{say.levels}</caption>
      <thead>
        <tr>
          <th scope="col">{say.level.place}</th>
          <th scope="col">{say.level.name}</th>
          <th scope="col">{say.level.track}</th>
          <th scope="col">{say.level.asked}</th>
          <th scope="col">{say.level.kept}</th>
        </tr>
      </thead>
      <tbody>
        {look.levels.map((level, index) => (
          <tr>
            <td data-label={say.level.place}>
              <input type="hidden" name={`level-${index}`} value={level.id} />
              <input type="number" name={`place-${index}`} value={String(level.place)} min="1" max="999" aria-label={say.placeOf(level.foundAs)} required />
            </td>
            <td data-label={say.level.name}>
              <input type="text" name={`name-${index}`} value={level.name} maxlength={200} aria-label={say.nameOf(level.foundAs)} autocomplete="off" required />
            </td>
            <td data-label={say.level.track}>
              <select name={`tracks-${index}`} aria-label={say.trackOf(level.foundAs)}>
                <Options choices={tracks} value={level.tracks.join(' ')} />
              </select>
            </td>
            <td data-label={say.level.asked} class="numbers">
              {level.asked}
            </td>
            <td data-label={say.level.kept}>
              <input type="checkbox" name={`kept-${index}`} value="yes" checked={level.kept} aria-label={say.keep(level.foundAs)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Places of one reason that are shown. */
const MOST_PLACES = 12

function Losses({ losses, language }: { losses: readonly Loss[]; language: string }) {
  const say = words(language).ladderUpload.preview
  return (
    <section class="card stack" aria-labelledby="losses">
      <h2 id="losses">{say.losses(losses.length)}</h2>
      {losses.length > 0 && <p class="prose">{say.lossesLede}</p>}
      <ul class="plain losses">
        {grouped(losses).map(({ reason, places }) => (
          <li>
            {reason}
            {places.length === 1 ? (
              <span class="soft small place"> {places[0]}</span>
            ) : (
              <details>
                <summary class="small">{say.places(places.length)}</summary>
                <ul class="small">
                  {places.slice(0, MOST_PLACES).map((place) => (
                    <li class="place">{place}</li>
                  ))}
                  {places.length > MOST_PLACES && <li>{say.more(places.length - MOST_PLACES)}</li>}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Rules({ rules, language }: { rules: readonly RuleCount[] | null; language: string }) {
  const say = words(language).ladderUpload.preview
  if (rules === null || rules.length === 0) return <p class="prose">{rules === null ? say.lintTooLong : say.lintNone}</p>
  return (
    <details class="card">
      <summary>
        {say.lint}: {rules.reduce((sum, { count }) => sum + count, 0).toLocaleString(language)}
      </summary>
      <p class="prose">{say.lintLede}</p>
      <table class="rule-counts">
        <thead>
          <tr>
            <th scope="col">{say.rule}</th>
            <th scope="col">{say.findings}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ rule, severity, count }) => (
            <tr>
              <th scope="row">
                {rule} <span class="soft small">{say.severities[severity]}</span>
              </th>
              <td class="numbers">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function MatrixToRead({ matrix, language }: { matrix: Matrix; language: string }) {
  const say = words(language).ladderUpload.preview
  const { sides } = words(language).ladderPages
  return (
    <section class="wide" data-scrolls tabindex={0} aria-label={say.matrix}>
      <table class="read-matrix">
        <caption class="unseen">{say.matrixCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.competency}</th>
            {matrix.levels.map((level) => (
              <th scope="col">{level.name}</th>
            ))}
          </tr>
        </thead>
        {bySide(matrix.rows).map(({ side, rows }) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colspan={matrix.levels.length + 1} class="side">
                {sides[side]}
              </th>
            </tr>
            {rows.map((row) => (
              <tr>
                <th scope="row">{row.name}</th>
                {row.cells.map(({ asked }) => (
                  <td>{asked.length === 0 ? <span class="unseen">{say.empty}</span> : asked.map(({ sentence }) => <p class="sentence">{sentence}</p>)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
