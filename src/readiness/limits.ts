// What limits a count: the minimum cut nearest the source. It explains; lifting one of several may change nothing.

import type { Episode, PersonFacts } from '../evidence/evidence.ts'
import type { ReadinessParameters } from '../ladder/ladder.ts'
import { words } from '../text/text.ts'
import type { Columns } from './columns.ts'
import { RECORD_VOICE } from './columns.ts'
import type { Network } from './network.ts'
import { OLDER, OWN, SOURCE } from './network.ts'
import type { Limit } from './readiness.ts'
import { LINE, OWN_TEAM, UNKNOWN_TEAM } from './witness.ts'

/** A limit before it is put into words. */
export type NarrowPlace = Omit<Limit, 'text'>

/** Names of groups in a report's `of`; brackets keep them apart from a team that bears such a name. */
const GROUP_NAMES: readonly string[] = ['(own team)', '(line)', '(unknown)']
const OLDER_WORK = '(older)'

export function groupName(columns: Columns, group: number): string {
  return GROUP_NAMES[group] ?? columns.teams.name(group)
}

/** The narrow places of what `network` counted last: they add up to the support. Sorted by what they are of. */
export function narrowPlaces(network: Network, columns: Columns, caps: ReadinessParameters, person: string): NarrowPlace[] {
  const found: NarrowPlace[] = []
  const { episodes, witnesses, groups } = network
  if (episodes.ids.length === 0) return found
  if (network.isNarrow(SOURCE, OLDER) && episodes.ids.some((episode) => network.fresh[episode] === 0)) {
    found.push({ cap: 'older', of: OLDER_WORK, points: caps.older })
  }
  for (const episode of episodes.ids) {
    const from = network.fresh[episode] === 1 ? SOURCE : OLDER
    if (network.isNarrow(from, episodes.node[episode] as number)) {
      found.push({ cap: 'episode', of: columns.episodes.name(episode), points: caps.episode })
    }
  }
  saidPlaces(network, columns, person, found)
  for (const witness of witnesses.ids) {
    if (witness > RECORD_VOICE && network.isNarrow(witnesses.node[witness] as number, network.after(witness))) {
      found.push({ cap: 'witness', of: columns.witnesses.name(witness), points: caps.witness })
    }
  }
  for (const group of groups.ids) {
    const node = groups.node[group] as number
    if (group === OWN_TEAM && network.isNarrow(OWN, node)) found.push({ cap: 'own', of: person, points: caps.own })
    if (network.isReached(node)) found.push({ cap: 'group', of: groupName(columns, group), points: caps.group })
  }
  return found.sort(byWhatTheyAreOf)
}

/** The person's word and records of one piece of work are one limit. */
function saidPlaces(network: Network, columns: Columns, person: string, found: NarrowPlace[]): void {
  const own = new Map<number, number>()
  for (let pair = 0; pair < network.pairPoints.length; pair += 1) {
    const episode = network.pairEpisode[pair] as number
    const witness = network.pairWitness[pair] as number
    const points = network.pairPoints[pair] as number
    if (!network.isNarrow(network.episodes.node[episode] as number, network.witnesses.node[witness] as number)) continue
    if (witness <= RECORD_VOICE) own.set(episode, (own.get(episode) ?? 0) + points)
    else found.push({ cap: 'said', of: columns.episodes.name(episode), witness: columns.witnesses.name(witness), points })
  }
  for (const [episode, points] of own) found.push({ cap: 'said', of: columns.episodes.name(episode), witness: person, points })
}

function byWhatTheyAreOf(a: NarrowPlace, b: NarrowPlace): number {
  return compare(a.of, b.of) || compare(a.cap, b.cap) || compare(a.witness ?? '', b.witness ?? '')
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Puts a narrow place into words. */
export function limitOf(place: NarrowPlace, person: PersonFacts, titles: (episode: string) => string, language: string): Limit {
  return { ...place, text: limitText(place, person, titles, language) }
}

function limitText(place: NarrowPlace, person: PersonFacts, titles: (episode: string) => string, language: string): string {
  const say = words(language).readiness
  switch (place.cap) {
    case 'episode':
      return say.limit.episode(titles(place.of), place.points)
    case 'witness':
      return say.limit.witness(place.of, place.points)
    case 'older':
      return say.limit.older(place.points)
    case 'own':
      return say.limit.own(person.name, place.points)
    case 'said':
      return say.limit.said(place.witness ?? person.name, titles(place.of), place.points)
    case 'group':
      if (place.of === GROUP_NAMES[LINE]) return say.limit.line(place.points)
      if (place.of === GROUP_NAMES[UNKNOWN_TEAM]) return say.limit.unknown(place.points)
      return say.limit.group(groupLabel(place.of, person, language), place.points)
  }
}

/** What pages call a group, by its name in `of`. */
export function groupLabel(of: string, person: PersonFacts, language: string): string {
  const say = words(language).readiness.group
  if (of === GROUP_NAMES[OWN_TEAM]) return say.own(person.team)
  if (of === GROUP_NAMES[LINE]) return say.line
  return of === GROUP_NAMES[UNKNOWN_TEAM] ? say.unknown : of
}

/** Titles of pieces of work by id; the id itself where there is none. */
export function episodeTitles(episodes: readonly Episode[], language: string): (id: string) => string {
  const titles = new Map(episodes.map((episode) => [episode.id, episode.title]))
  return (id) => titles.get(id) ?? (id === '-' ? words(language).readiness.noEpisode : id)
}
