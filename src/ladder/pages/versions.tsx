// The versions of a ladder: from when each holds, who answers for it, what it changed; and one of them as it reads.

import { dayIn } from '../../algorithms/calendar.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { LevelView, Matrix } from '../matrix.ts'
import type { ApprovedBy, LadderVersions, VersionEntry } from '../versions/versions.ts'
import { ExportLinks } from './downloads.tsx'
import { BeginNext } from './ladders.tsx'
import { WholeMatrix } from './matrix.tsx'
import { changesPath, comparePath, TrackSwitch, versionPath, versionsPath } from './parts.tsx'

export interface VersionsView {
  readonly read: LadderVersions
  readonly writes: boolean
  readonly language: string
}

export function VersionsPage({ read, writes, language }: VersionsView) {
  const say = words(language).ladderVersions
  const [newest] = read.versions
  return (
    <div class="versions">
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href="/ladders">{say.title}</a>
          </p>
          <h1>{say.listTitle(read.name)}</h1>
          <p class="lede">{say.listLede}</p>
          {read.inUse && <p class="soft">{say.thisInUse}</p>}
        </div>
        {writes && !read.builtIn && !read.draft && newest && (
          <div class="choices">
            <BeginNext ladder={read.id} version={newest.version} language={language} />
          </div>
        )}
      </header>
      {read.draft && (
        <p class="notice">
          {say.draftOpen(say.states[read.draft.state])} <a href={`/ladders/drafts/${read.draft.id}`}>{say.toDraft}</a>
        </p>
      )}
      <ol class="plain version-list" reversed>
        {read.versions.map((version) => (
          <li class="card">
            <h2>
              <a class="name" href={versionPath(read.id, version.version)}>
                {say.version(version.version)}
              </a>{' '}
              <Holds version={version} language={language} />
            </h2>
            <Facts version={version} language={language} />
            <Notes notes={version.notes} language={language} />
            {version.changes && <p>{changesLink(read.id, version.version, version.changes, language)}</p>}
          </li>
        ))}
      </ol>
    </div>
  )
}

function changesLink(ladder: string, version: string, { from, count }: { from: string; count: number }, language: string) {
  return <a href={changesPath(ladder, from, version)}>{words(language).ladderVersions.changesFrom(count, from)}</a>
}

/** Whether people are placed on it now, later, or no more. */
function Holds({ version, language }: { version: VersionEntry; language: string }) {
  const say = words(language).ladderVersions
  if (version.inForce) return <span class="tag here">{say.inForce}</span>
  return version.later ? <span class="tag next">{say.announced}</span> : <span class="tag">{say.earlier}</span>
}

function Facts({ version, language }: { version: VersionEntry; language: string }) {
  const say = words(language).ladderVersions
  const { publishedOn, publishedBy, effectiveOn, digest, approvals } = version
  return (
    <dl class="facts">
      <div>
        <dt>{say.holdsFrom}</dt>
        <dd>{shortDay(effectiveOn ?? publishedOn, language)}</dd>
      </div>
      <div>
        <dt>{say.published}</dt>
        <dd>{publishedBy === null ? say.builtInOn(shortDay(publishedOn, language)) : say.publishedBy(shortDay(publishedOn, language), publishedBy)}</dd>
      </div>
      {approvals.length > 0 && (
        <div>
          <dt>{say.approvedBy}</dt>
          <dd>
            {approvals.map((approval) => (
              <Approval approval={approval} alone={approvals.every(({ wrote }) => wrote)} language={language} />
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt>{say.fingerprintName}</dt>
        <dd>
          <code title={digest}>{digest.slice(0, 12)}</code>
        </dd>
      </div>
    </dl>
  )
}

function Approval({ approval, alone, language }: { approval: ApprovedBy; alone: boolean; language: string }) {
  const { approvals, comments } = words(language).ladderDrafts
  return (
    <p>
      {comments.by(approval.name, shortDay(dayIn(approval.at), language))}
      {alone && <span class="soft small"> {approvals.own}</span>}
      {approval.words !== '' && <q class="small">{approval.words}</q>}
    </p>
  )
}

function Notes({ notes, language }: { notes: string; language: string }) {
  if (notes === '') return null
  return (
    <div class="notes">
      <p class="soft small">{words(language).ladderVersions.notes}</p>
      <ul>
        {notes
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => (
            <li>{line}</li>
          ))}
      </ul>
    </div>
  )
}

export interface VersionPageView {
  readonly matrix: Matrix
  readonly shown: LevelView | undefined
  readonly ladder: LadderVersions
  readonly version: VersionEntry
  readonly writes: boolean
  /** May move people to another version. */
  readonly moves: boolean
  readonly language: string
}

export function VersionPage({ matrix, shown, ladder, version, writes, moves, language }: VersionPageView) {
  const say = words(language).ladderVersions
  const base = versionPath(ladder.id, version.version)
  return (
    <div class="versions">
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href="/ladders">{say.title}</a> · <a href={versionsPath(ladder.id)}>{say.listTitle(matrix.name)}</a>
          </p>
          <h1>
            {matrix.place.title} <Holds version={version} language={language} />
          </h1>
          <p class="lede">{matrix.summary}</p>
        </div>
        <div class="choices">
          <TrackSwitch matrix={matrix} path={matrix.place.path} language={language} />
          <a class="button" href={comparePath(matrix)}>
            {words(language).ladderPages.compareLevels}
          </a>
          {moves && (
            <a class="button" href={`${base}/people`}>
              {say.move}
            </a>
          )}
          {writes && !ladder.builtIn && !ladder.draft && <BeginNext ladder={ladder.id} version={version.version} language={language} />}
        </div>
      </header>
      <Facts version={version} language={language} />
      <Notes notes={version.notes} language={language} />
      {version.changes && <p>{changesLink(ladder.id, version.version, version.changes, language)}</p>}
      <div class="group">
        <WholeMatrix matrix={matrix} shown={shown} language={language} />
      </div>
      <ExportLinks base={base} language={language} />
    </div>
  )
}
