// The page of moving people to a version of a ladder: who is where, whom to move, onto which levels, and what is confirmed.

import type { Child } from 'hono/jsx'
import type { Choice } from '../../platform/choice.ts'
import { ErrorSummary, errorsByField, fieldsOf, Options, TextArea } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { MoveView, OnVersion } from '../ladder-move/ladder-move.ts'
import { Cell, Head } from './parts.tsx'

export interface LadderMovePageView {
  /** What the target is called, and where it is. */
  readonly name: string
  readonly path: string
  /** Day from which it is in force, where that is still to come; nobody moves before. */
  readonly announcedFor: string | null
  readonly versions: readonly OnVersion[]
  readonly target: { readonly ladder: string; readonly version: string }
  readonly families: readonly Choice[]
  readonly departments: readonly Choice[]
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
  readonly preview: PreviewView | null
  readonly language: string
}

export interface PreviewView extends MoveView {
  /** The levels of the target to choose from. */
  readonly levels: readonly Choice[]
  /** The name of a level that people are on. */
  readonly levelName: (ladder: string, version: string, level: string) => string
  /** What was chosen so far, as hidden fields. */
  readonly said: readonly (readonly [string, string])[]
  readonly effect: Child
}

export function LadderMovePage(view: LadderMovePageView) {
  const say = words(view.language).ladderMove.move
  return (
    <div class="ladder-move stack">
      <header>
        <p class="eyebrow">
          <a href={view.path}>{view.name}</a>
        </p>
        <h1>{say.title(view.name)}</h1>
        <p class="prose">{say.lead}</p>
        {view.announcedFor !== null && <p class="notice">{say.notYet(view.announcedFor)}</p>}
      </header>
      <WhoIsWhere view={view} />
      {view.announcedFor === null && <WhomForm view={view} />}
      {view.preview && <Preview view={view} preview={view.preview} />}
    </div>
  )
}

function WhoIsWhere({ view: { versions, target, language } }: { view: LadderMovePageView }) {
  const say = words(language).ladderMove.move
  const { columns } = say
  return (
    <section class="group" aria-labelledby="where">
      <h2 id="where">{say.where}</h2>
      {versions.length === 0 && <p class="empty">{say.nobodyPlaced}</p>}
      {versions.length > 0 && (
        <div class="table">
          <table class="stacks">
            <Head columns={[columns.version, columns.people, columns.own]} />
            <tbody>
              {versions.map(({ ladder, version, people, onTheirOwn }) => (
                <tr>
                  <th scope="row">
                    {ladder} {version}
                    {ladder === target.ladder && version === target.version && <span class="soft"> {say.isTarget}</span>}
                  </th>
                  <Cell label={columns.people}>{people}</Cell>
                  <Cell label={columns.own}>{onTheirOwn}</Cell>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="small soft prose">{say.ownNote}</p>
    </section>
  )
}

/** The value of a version in a form. */
function versionValue({ ladder, version }: { ladder: string; version: string }): string {
  return JSON.stringify([ladder, version])
}

function WhomForm({ view }: { view: LadderMovePageView }) {
  const { versions, target, families, departments, values, findings, path, language } = view
  const say = words(language).ladderMove.move
  const field = fieldsOf(values, findings, language)
  const others = versions.filter((one) => one.people > 0 && versionValue(one) !== versionValue(target))
  if (others.length === 0) return <p class="empty">{words(language).ladderMove.nobody}</p>
  return (
    <section class="card stack" aria-labelledby="whom">
      <h2 id="whom">{say.whom}</h2>
      <ErrorSummary findings={findings} language={language} />
      <form class="fields" method="get" action={`${path}/people/preview#preview`}>
        <Narrow
          name="from"
          label={say.from}
          choices={others.map((one) => ({ value: versionValue(one), label: `${one.ladder} ${one.version} (${one.people})` }))}
          view={view}
        />
        <Narrow name="family" label={say.family} choices={families} view={view} />
        {departments.length > 0 && <Narrow name="department" label={say.department} choices={departments} view={view} />}
        <TextArea {...field('people')} label={say.people} hint={say.peopleHint} optional rows={3} />
        <button class="button main" type="submit">
          {say.preview}
        </button>
      </form>
    </section>
  )
}

/** What narrows whom it is about; without a choice it is everybody. */
function Narrow({ name, label, choices, view }: { name: string; label: string; choices: readonly Choice[]; view: LadderMovePageView }) {
  const error = errorsByField(view.findings).get(name)
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {error && <p class="error">{error}</p>}
      <select id={name} name={name}>
        <option value="">{words(view.language).ladderMove.move.everybody}</option>
        <Options choices={choices} value={view.values[name]} />
      </select>
    </div>
  )
}

/** The name of the form field that asks for the level of the target. */
function levelField({ ladder, version, level }: { ladder: string; version: string; level: string }): string {
  return `level:${JSON.stringify([ladder, version, level])}`
}

function Preview({ view, preview }: { view: LadderMovePageView; preview: PreviewView }) {
  const { path, language } = view
  const say = words(language).ladderMove.move
  const asked = preview.groups.filter((group) => group.asked)
  if (preview.people === 0) return <p class="empty">{words(language).ladderMove.nobody}</p>
  return (
    <section class="card stack" aria-labelledby="preview">
      <h2 id="preview">{say.would(preview.people)}</h2>
      <div class="table">
        <table class="stacks">
          <Head columns={[say.columns.level, say.columns.version, say.columns.count, say.columns.to]} />
          <tbody>
            {preview.groups.map((group) => (
              <tr>
                <th scope="row">{preview.levelName(group.ladder, group.version, group.level)}</th>
                <Cell label={say.columns.version}>{`${group.ladder} ${group.version}`}</Cell>
                <Cell label={say.columns.count}>{group.people}</Cell>
                <Cell label={say.columns.to}>{preview.levels.find(({ value }) => value === group.to)?.label ?? <b>{say.open}</b>}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {asked.length > 0 && (
        <form class="fields" method="get" action={`${path}/people/preview#preview`}>
          <p class="prose">{say.askedLead}</p>
          {preview.said
            .filter(([name]) => !asked.some((group) => levelField(group) === name))
            .map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
          {asked.map((group, index) => (
            <div class="field">
              <label for={`level-${index}`}>{say.levelFor(preview.levelName(group.ladder, group.version, group.level), group.people)}</label>
              <select id={`level-${index}`} name={levelField(group)}>
                <option value="">{say.choose}</option>
                <Options choices={preview.levels} value={group.to ?? group.suggested ?? undefined} />
              </select>
              {group.to === null && group.suggested !== null && <p class="hint">{say.suggested}</p>}
            </div>
          ))}
          <button class="button" type="submit">
            {say.takeLevels}
          </button>
        </form>
      )}
      <section class="stack" aria-labelledby="effect">
        <h3 id="effect">{say.effect}</h3>
        {preview.effect}
      </section>
      {preview.ready && (
        <form class="stack" method="post" action={`${path}/people?${new URLSearchParams(Object.fromEntries(preview.said))}`}>
          <input type="hidden" name="expected" value={preview.fingerprint} />
          <p class="prose">{say.confirmLead}</p>
          <button class="button main" type="submit">
            {say.confirm(preview.people)}
          </button>
        </form>
      )}
    </section>
  )
}
