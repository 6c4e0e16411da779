// A ladder that somebody uploaded and looks at before a draft comes of it: what they may still put right, and what was lost.

import { inLanguage, words } from '../../text/text.ts'
import type { Loss } from '../import/imported.ts'
import type { Track } from '../ladder.ts'
import { TRACKS } from '../ladder.ts'
import type { LadderFile } from '../schema.ts'
import { nextVersion } from '../versions/next-version.ts'

/** One of the ladders that were found in an upload. */
export interface FoundLadder {
  /** A ladder file that `parseLadder` reads. */
  readonly source: string
  readonly losses: readonly Loss[]
  readonly name: string
  readonly levels: number
  readonly competencies: number
  readonly expectations: number
  /** All that was found, as one ladder. */
  readonly together: boolean
}

export interface Upload {
  /** What was chosen, as pages call it. */
  readonly name: string
  /** The id of the format. */
  readonly format: string
  readonly found: readonly FoundLadder[]
}

/** More than any ladder that people read; what is larger would keep every page with it waiting. `cells`: levels times competencies. */
export const MOST = { levels: 100, cells: 6000, expectations: 3000, characters: 2_000_000 } as const

/** Why a ladder is too large for the browser, in a sentence; null when it isn't. */
export function tooLarge(file: LadderFile, source: string, language: string): string | null {
  const say = words(language).ladderUpload.tooLarge
  const { levels, competencies, expectations } = countsIn(file)
  if (levels > MOST.levels) return say.levels(levels, MOST.levels)
  if (levels * competencies > MOST.cells) return say.cells(levels * competencies, MOST.cells)
  if (expectations > MOST.expectations) return say.expectations(expectations, MOST.expectations)
  return source.length > MOST.characters ? say.characters(MOST.characters / 1_000_000) : null
}

export function countsIn({ levels, competencies }: LadderFile): Pick<FoundLadder, 'levels' | 'competencies' | 'expectations'> {
  const expectations = competencies.reduce((count, competency) => count + competency.expectations.length, 0)
  return { levels: levels.length, competencies: competencies.length, expectations }
}

/** What the person who uploads it says about a level. */
export interface LevelSaid {
  readonly id: string
  readonly name: string
  /** Lowest first; equal ones stay in the order they are said in. */
  readonly place: number
  readonly tracks: readonly Track[]
  readonly kept: boolean
}

export interface Said {
  readonly id: string
  readonly version: string
  readonly name: string
  readonly levels: readonly LevelSaid[]
}

/** What would be said when nothing is put right. */
export function asFound(file: LadderFile, language: string): Said {
  const levels = file.levels.toSorted((a, b) => a.rank - b.rank)
  return {
    id: file.id,
    version: file.version,
    name: inLanguage(file.name, language),
    levels: levels.map(({ id, name, tracks }, index) => ({ id, name: inLanguage(name, language), place: index + 1, tracks, kept: true })),
  }
}

/** What its id meets here: the versions of each published ladder, newest first, and the ids that come with Nextrung. */
export interface Around {
  readonly published: Readonly<{ [ladder: string]: readonly string[] }>
  readonly builtIn: readonly string[]
}

/** With an id that it may have, and a version that continues those there are. `taken`: ids that are not to be had again. */
export function suggested(said: Said, { published, builtIn }: Around, taken: readonly string[] = []): Said {
  const own = builtIn.includes(said.id) ? `our-${said.id}` : said.id
  let id = own
  for (let again = 2; taken.includes(id); again++) id = `${own}-${again}`
  const versions = published[id] ?? []
  return { ...said, id, version: versions[0] === undefined ? said.version : nextVersion(versions[0], versions) }
}

/** The ladder as the person says it is, and what their leaving levels out leaves behind. Levels that nothing is said of stay as they are. */
export function adjusted(file: LadderFile, said: Said, language: string): { readonly file: LadderFile; readonly losses: readonly Loss[] } {
  const say = words(language).ladderUpload
  const found = asFound(file, language)
  const saidOf = new Map(said.levels.map((level) => [level.id, level]))
  const order = found.levels.map((level) => saidOf.get(level.id) ?? level).toSorted((a, b) => a.place - b.place)
  const byId = new Map(file.levels.map((level) => [level.id, level]))
  const kept = order.filter((level) => level.kept)
  const names = new Map(found.levels.map((level) => [level.id, level.name]))
  const levels = kept.flatMap(({ id, name, tracks }, index) => {
    const level = byId.get(id)
    return level ? [{ ...level, name: name === names.get(id) ? level.name : name, rank: index + 1, tracks: inOrder(tracks) }] : []
  })
  const tracksOf = new Map(levels.map((level) => [level.id, level.tracks]))
  const competencies = file.competencies.map((competency) => ({
    ...competency,
    expectations: competency.expectations.flatMap((expectation) => {
      const tracks = tracksOf.get(expectation.level)
      if (!tracks) return []
      const { track, ...rest } = expectation
      return [track === undefined || !tracks.includes(track) ? rest : { ...rest, track }]
    }),
  }))
  const losses = order.filter((level) => !level.kept).map(({ id }) => ({ at: names.get(id) ?? id, reason: say.leftOut(asked(file, id)) }))
  const { tracks: _, ...rest } = file
  const title = said.name === found.name ? file.name : said.name
  return { file: { ...rest, id: said.id, version: said.version, name: title, levels, competencies }, losses }
}

/** How many expectations a level has. */
export function asked(file: LadderFile, level: string): number {
  return file.competencies.reduce((count, { expectations }) => count + expectations.filter((expectation) => expectation.level === level).length, 0)
}

function inOrder(tracks: readonly Track[]): Track[] {
  const some = TRACKS.filter((track) => tracks.includes(track))
  return some.length > 0 ? some : ['ic']
}

/** One reason for getting lost, and everywhere it holds. */
export interface LossGroup {
  readonly reason: string
  readonly places: readonly string[]
}

/** Losses of the same reason together, the one that holds at the most places first. */
export function grouped(losses: readonly Loss[]): readonly LossGroup[] {
  const groups = Map.groupBy(losses, ({ reason }) => reason)
  return [...groups].map(([reason, of]) => ({ reason, places: of.map(({ at }) => at) })).sort((a, b) => b.places.length - a.places.length)
}

/** The folder that all of them lie in, and their names in it; of one file or of files from several places there is none. */
export function outOfFolder(names: readonly string[]): { readonly folder: string | null; readonly names: readonly string[] } {
  const [folder, ...rest] = new Set(names.map((name) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '')))
  if (folder === undefined || folder === '' || rest.length > 0) return { folder: null, names }
  return { folder, names: names.map((name) => name.slice(folder.length + 1)) }
}

/** The ending that a file with this text would have. */
export function endingFor(text: string): string {
  const lines = text.split('\n', 50).filter((line) => line.trim() !== '')
  const [first = '', second = ''] = lines
  const count = (line: string, sign: string) => line.split(sign).length - 1
  if (/^\s*[{[]/.test(text)) return 'json'
  if (/^\s*</.test(text)) return 'html'
  if (/^\s*(?:\/[/*]|(?:export|import|const|let|var)\s|module\.exports)/.test(text)) return 'js'
  if (lines.filter((line) => line.includes('\t')).length > lines.length / 2) return 'tsv'
  if (/^---\s*$|^#{1,6}\s|^\s*\||^[-*+]\s/.test(first) && !/^---\s*$/.test(text.trim())) return 'md'
  if (/^(?:#.*|["']?[\w-]+["']?:(?:\s.*)?)$/.test(first)) return 'yaml'
  return [',', ';'].some((sign) => count(first, sign) > 0 && count(second, sign) > 0) ? 'csv' : 'md'
}
