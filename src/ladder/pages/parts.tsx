// What several ladder pages show alike: a level's name, a sentence that is asked, the ways to other pages.

import type { Child } from 'hono/jsx'
import { RungGlyph, Steps } from '../../platform/icons.tsx'
import { words } from '../../text/text.ts'
import type { Autonomy, Scope } from '../ladder.ts'
import { AUTONOMIES, SCOPES } from '../ladder.ts'
import type { AskedView, LevelView, Matrix } from '../matrix.ts'

/** The address of a ladder page that stays on the track. */
export function onTrack(path: string, track: string, more = ''): string {
  return `${path}?track=${track}${more}`
}

export function levelPath(matrix: Matrix, level: LevelView): string {
  return onTrack(`${matrix.place.path}/levels/${level.id}`, matrix.track)
}

export function competencyPath(matrix: Matrix, row: { readonly id: string }): string {
  return onTrack(`${matrix.place.path}/competencies/${row.id}`, matrix.track)
}

export function comparePath(matrix: Matrix, more = ''): string {
  return onTrack(`${matrix.place.path}/compare`, matrix.track, more)
}

/** The link from a page of a ladder to the whole of it. */
export function WholeLadder({ matrix }: { matrix: Matrix }) {
  return <a href={onTrack(matrix.place.path, matrix.track)}>{matrix.place.title}</a>
}

export function versionsPath(ladder: string): string {
  return `/ladders/${encodeURIComponent(ladder)}/versions`
}

export function changesPath(ladder: string, from: string, to: string): string {
  return `/ladders/${encodeURIComponent(ladder)}/changes?${new URLSearchParams({ from, to })}`
}

/** Names of versions are free text. */
export function versionPath(ladder: string, version: string): string {
  return `${versionsPath(ladder)}/${encodeURIComponent(version)}`
}

export function LevelName({ level }: { level: LevelView }) {
  return (
    <span class="level-name">
      <RungGlyph rank={level.position} of={level.of} />
      {level.name}
    </span>
  )
}

/** "You are here" or "Next rung", in words and by its outline; nothing for other levels. */
export function LevelMark({ level, language }: { level: LevelView; language: string }) {
  const text = words(language).ladderPages
  if (level.mark === null) return null
  return <span class={`tag ${level.mark}`}>{level.mark === 'here' ? text.here : text.next}</span>
}

export function Optional({ asked, language }: { asked: AskedView; language: string }) {
  return asked.required ? null : <span class="tag">{words(language).ladderPages.optional}</span>
}

interface SentencesView {
  readonly asked: readonly AskedView[]
  /** What stands below an expectation, by its id. */
  readonly beside?: ((id: string) => Child) | undefined
  readonly language: string
}

export function Sentences({ asked, beside, language }: SentencesView) {
  if (asked.length === 0) {
    return (
      <span class="soft" title={words(language).ladderPages.notAsked}>
        <span aria-hidden="true">–</span>
        <span class="unseen">{words(language).ladderPages.notAsked}</span>
      </span>
    )
  }
  return (
    <>
      {asked.map((one) => (
        <>
          <p class="sentence">
            {one.sentence} <Optional asked={one} language={language} />
          </p>
          {beside?.(one.id)}
        </>
      ))}
    </>
  )
}

/** Scope and autonomy in two words each, with bars that grow from level to level. */
export function Reach({ scope, autonomy, language }: { scope: Scope; autonomy: Autonomy; language: string }) {
  const text = words(language).ladderPages
  return (
    <span class="reach">
      <span>
        <Steps reached={AUTONOMIES.indexOf(autonomy) + 1} of={AUTONOMIES.length} />
        {text.freedomShort[autonomy]}
      </span>
      <span>
        <Steps reached={SCOPES.indexOf(scope) + 1} of={SCOPES.length} />
        {text.reachShort[scope]}
      </span>
    </span>
  )
}

export function TrackSwitch({ matrix, path, more = '', language }: { matrix: Matrix; path: string; more?: string; language: string }) {
  const text = words(language).ladderPages
  if (matrix.tracks.length < 2) return null
  return (
    <nav class="switch" aria-label={text.track}>
      {matrix.tracks.map((track) => (
        <a href={onTrack(path, track, more)} {...(track === matrix.track ? { 'aria-current': 'true' } : {})}>
          {text.trackNames[track]}
        </a>
      ))}
    </nav>
  )
}

/** The head of a page that hangs below the list of all ladders. */
export function BelowLadders({ title, lede, language }: { title: string; lede?: string; language: string }) {
  return (
    <header>
      <p class="eyebrow">
        <a href="/ladders">{words(language).ladderVersions.title}</a>
      </p>
      <h1>{title}</h1>
      {lede !== undefined && <p class="lede">{lede}</p>}
    </header>
  )
}
