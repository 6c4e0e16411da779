// A limit in words, and the names of pieces of work and groups in them.

import type { Episode } from '../evidence/evidence.ts'
import type { PersonFacts } from '../people/people.ts'
import { words } from '../text/text.ts'
import { GROUP_NAMES } from './columns.ts'
import type { NarrowPlace } from './limits.ts'
import type { Limit } from './readiness.ts'
import { LINE, OWN_TEAM, UNKNOWN_TEAM } from './witness.ts'

/** `titles`: of pieces of work by id, see `episodeTitles`. */
export function limitOf(place: NarrowPlace, person: PersonFacts, titles: (episode: string) => string, language: string): Limit {
  return { ...place, text: limitText(place, person, titles, language) }
}

function limitText(place: NarrowPlace, person: PersonFacts, titles: (episode: string) => string, language: string): string {
  const say = words(language).readiness.limit
  switch (place.cap) {
    case 'episode':
      return say.episode(titles(place.of), place.points)
    case 'witness':
      return say.witness(place.of, place.points)
    case 'older':
      return say.older(place.points)
    case 'own':
      return say.own(person.name, place.points)
    case 'said':
      return say.said(place.witness ?? person.name, titles(place.of), place.points)
    case 'group':
      if (place.of === GROUP_NAMES[LINE]) return say.line(place.points)
      if (place.of === GROUP_NAMES[UNKNOWN_TEAM]) return say.unknown(place.points)
      return say.group(groupLabel(place.of, person, language), place.points)
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
